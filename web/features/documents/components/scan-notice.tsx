import { useMe } from '#web/features/identity/index.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useAct } from '#web/lib/use-act.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import type { Incoming } from '../api/types.ts';
import { scanTexts } from '../texts/scan.ts';
import { ActProblem } from './refusal.tsx';

/** What is to know of the text of an original that is a scan, and what its clerk is asked to do. */
export function ScanNotice({ document }: { document: Incoming }) {
  const say = useTexts(scanTexts);
  const { textState, scan } = document.original;
  if (textState === 'withheld') return <Withheld document={document} />;
  return (
    <>
      {textState === 'unreadable' && <Notice tone="warn">{say('unreadable')}</Notice>}
      {textState === 'recognising' && <Notice>{say('recognising', { done: scan?.done ?? 0, pages: scan?.pages ?? 0 })}</Notice>}
      {scan !== null && scan.asked.length > 0 && <Asked document={document} pages={scan.asked} />}
    </>
  );
}

/** The gate has a question about some pages; the clerk may declare. */
function Asked({ document, pages }: { document: Incoming; pages: readonly number[] }) {
  const say = useTexts(scanTexts);
  const isClerk = useHolds(document.agencyId, ['clerk']);
  const declare = useAct('documents', 'declareOriginal');
  return (
    <Notice tone="warn" title={say('askedTitle', { pages: pages.join(', ') })}>
      <p>{say('asked')}</p>
      <ActProblem problem={declare.error} />
      {isClerk && <div><Button busy={declare.isPending} onClick={() => declare.mutate({ params: { id: document.id }, body: { version: document.version } })}>{say('declare')}</Button></div>}
    </Notice>
  );
}

/** The original is gone: what to do now, step by step, and that it has been done. */
function Withheld({ document }: { document: Incoming }) {
  const say = useTexts(scanTexts);
  const mayNote = useHolds(document.agencyId, ['clerk', 'head']);
  const note = useAct('documents', 'noteWithheld');
  const isNoted = note.isSuccess || note.error?.code === 'documents/act-not-possible';
  return (
    <Notice tone="danger" title={say('withheldTitle')}>
      <p>{say('withheld')}</p>
      <ol>
        {(['step1', 'step2', 'step3', 'step4'] as const).map((step) => <li key={step}>{say(step)}</li>)}
      </ol>
      {mayNote && !isNoted && <div><Button busy={note.isPending} onClick={() => note.mutate({ params: { id: document.id } })}>{say('noted')}</Button></div>}
      {isNoted && <p>{say('wasNoted')}</p>}
    </Notice>
  );
}

const useHolds = (agency: string, roles: readonly string[]): boolean => useMe().capacities.some(({ role, agencyId }) => agencyId === agency && roles.includes(role));
