import { moment, shortDay } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Button } from '#web/ui/button.tsx';
import { Section, Words } from '#web/ui/layout.tsx';
import { type FileEvent, useEvents } from '../api/records.ts';
import { documentActTexts, recordsActTexts, recordsTexts } from '../texts.ts';
import classes from './records.module.css';

/** Identifiers and digests are for the record, not for reading. */
const UNREADABLE = /^([0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}|)$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Every act on the file and its documents, in one line of time. */
export function Timeline({ fileId }: { fileId: string }) {
  const say = useTexts(recordsTexts);
  const events = useEvents(fileId);
  return (
    <Section title={say('history')}>
      <ol className={classes['timeline']}>{events.data?.map((event) => <Event key={event.id} event={event} />)}</ol>
      {events.hasNextPage && <div className={classes['more']}><Button busy={events.isFetchingNextPage} onClick={() => void events.fetchNextPage()}>{say('more')}</Button></div>}
    </Section>
  );
}

function Event({ event: { at, action, by, byTitle, onBehalfOf, document, words, detail } }: { event: FileEvent }) {
  const name = useActName();
  const facts = Object.values(detail).filter((value) => !UNREADABLE.test(value)).map((value) => (DAY.test(value) ? shortDay(value) : value));
  return (
    <li>
      <Words strong>{name(action)}</Words>{document !== null && <> · {document}</>}
      <br />
      <Words tone="soft" small>{[by, byTitle, onBehalfOf === null ? null : `(${onBehalfOf})`].filter(Boolean).join(', ')} · {moment(at)}</Words>
      {words !== null && <p className={classes['said']}>{words}</p>}
      {words === null && facts.length > 0 && <><br /><Words small>{facts.join(' · ')}</Words></>}
    </li>
  );
}

/** What an act is called; one without a name of its own is shown as it is recorded. */
function useActName(): (action: string) => string {
  const sayRecords = useTexts(recordsActTexts);
  const sayDocuments = useTexts(documentActTexts);
  return (action) => {
    if (action in recordsActTexts.vi) return sayRecords(action as keyof typeof recordsActTexts.vi);
    return action in documentActTexts.vi ? sayDocuments(action as keyof typeof documentActTexts.vi) : action;
  };
}
