import { PresenceDialog } from '#web/features/identity/index.ts';
import { useOwnCertificates } from '#web/features/signing/index.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Button } from '#web/ui/button.tsx';
import { Group, Stack, Words } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { programTexts } from '../texts/program.ts';
import { type ProgramWork, useProgram } from './use-program.ts';

/** The button for those whose key is in their own device; nothing for everybody else. */
export function SignWithProgram(work: ProgramWork & { readonly agencyId: string }) {
  const { data } = useOwnCertificates();
  const key = work.act === 'sign' ? data?.own : data?.agencies.find(({ agencyId }) => agencyId === work.agencyId)?.key;
  return key?.holder === 'elsewhere' ? <WithProgram {...work} /> : null;
}

function WithProgram(work: ProgramWork) {
  const say = useTexts(programTexts);
  const { begin, state, refused, problem, asksPresence, stop, closePresence } = useProgram(work);
  return (
    <Stack gap="xs">
      <Words small tone="soft">{say('hint')}</Words>
      <Group gap="sm">
        <Button kind="main" busy={state !== undefined} onClick={begin}>{say(`with.${work.act}`)}</Button>
        {state === 'at-program' && <Button onClick={stop}>{say('stop')}</Button>}
      </Group>
      <div role="status">{state !== undefined && <Words>{say(state)}</Words>}</div>
      {refused?.outcome === 'absent' && <Notice tone="danger" title={say('absent')}><p>{say('absentHint')}</p></Notice>}
      {refused?.outcome === 'declined' && <Notice tone="danger" title={say('declined')}>{refused.words !== '' && <p>{refused.words}</p>}<p>{say('declinedHint')}</p></Notice>}
      <ProblemNote problem={problem} />
      {asksPresence && <PresenceDialog onClose={closePresence} onConfirmed={begin} />}
    </Stack>
  );
}
