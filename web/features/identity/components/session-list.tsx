import { useAsk } from '#web/lib/ask.ts';
import { moment, useMomentInShort } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Badge } from '#web/ui/badge.tsx';
import { Button } from '#web/ui/button.tsx';
import { Group, Section, Stack, Words } from '#web/ui/layout.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { SkeletonRows } from '#web/ui/skeleton.tsx';
import { toast } from '#web/ui/toast.tsx';
import { identityTexts } from '../texts.ts';

/** What the server calls a device whose browser does not say what it is. */
const UNKNOWN = 'Thiết bị khác';

export function SessionList() {
  const say = useTexts(identityTexts);
  const inShort = useMomentInShort();
  const sayDevice = (device: string): string => (device === UNKNOWN ? say('unknownDevice') : device);
  const { data, error } = useAsk(['identity', 'sessions'], 'identity', 'listSessions');
  const end = useAct('identity', 'endSession', (_, { params }) => {
    const device = data?.sessions.find(({ id }) => id === params.id)?.device ?? '';
    toast({ text: say('sessionEndedDone', { device: sayDevice(device) }) });
  });
  return (
    <Section title={say('sessions')}>
      <ProblemNote problem={error ?? end.error} />
      {data === undefined && error === null && <SkeletonRows rows={2} label={say('loading')} />}
      <Stack gap="sm">
        {data?.sessions.map(({ id, current, device, address, startedAt, lastSeenAt }) => (
          <Group key={id} justify="space-between" wrap="nowrap">
            <div>
              <Words strong>{sayDevice(device)}</Words> {current && <Badge tone="ok">{say('thisSession')}</Badge>}
              <div><Words tone="soft" small>{address} · {say('startedAt')} {moment(startedAt)} · {say('lastSeenAt')} {inShort(lastSeenAt)}</Words></div>
            </div>
            {!current && <Button small kind="danger" busy={end.isPending && end.variables.params.id === id} onClick={() => end.mutate({ params: { id } })}>{say('endSession')}</Button>}
          </Group>
        ))}
      </Stack>
    </Section>
  );
}
