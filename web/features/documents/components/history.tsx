import { useState } from 'react';
import { printedNumber } from '#contract/documents/number.ts';
import { moment, shortDay } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Button } from '#web/ui/button.tsx';
import { Section, Words } from '#web/ui/layout.tsx';
import type { Incoming } from '../api/types.ts';
import { historyDetailTexts, historyTexts } from '../texts/history.ts';
import { incomingTexts } from '../texts/incoming.ts';
import classes from './documents.module.css';
import { useAuthor } from './labels.ts';

const AT_FIRST = 4;
/** Identifiers and digests are for the record, not for reading. */
const UNREADABLE = /^([0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}|)$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The facts of an act in words; what has no words of its own is shown as it is recorded. */
function useDetail(): (detail: Readonly<Record<string, string>>) => string {
  const say = useTexts(historyDetailTexts);
  return (detail) =>
    Object.entries(detail)
      .filter(([, value]) => !UNREADABLE.test(value))
      .map(([key, recorded]) => {
        const value = asRead(key, recorded);
        return isDetail(key) ? say(key, { value }) : value;
      })
      .join(' · ');
}

function asRead(key: string, recorded: string): string {
  if (key === 'arrivalNumber') return printedNumber(Number(recorded));
  return DAY.test(recorded) ? shortDay(recorded) : recorded;
}

const isDetail = (key: string): key is keyof typeof historyDetailTexts.vi => key in historyDetailTexts.vi;

/** Every act on the document, from the audit record: who, for whom, what, when. */
export function History({ entries }: { entries: Incoming['history'] }) {
  const say = useTexts(incomingTexts);
  const sayAct = useTexts(historyTexts);
  const sayDetail = useDetail();
  const sayBy = useAuthor();
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? entries : entries.slice(0, AT_FIRST);
  if (entries.length === 0) return null;
  return (
    <Section title={say('history')}>
      <ol className={classes['timeline']}>
        {shown.map(({ id, at, action, by, byTitle, onBehalfOf, detail }) => (
          <li key={id}>
            <Words strong>{action in historyTexts.vi ? sayAct(action as keyof typeof historyTexts.vi) : action}</Words>
            <div><Words small tone="soft">{moment(at)} · {[sayBy(by), byTitle].filter(Boolean).join(', ')}{onBehalfOf !== null && ` (${say('onBehalfOf', { name: onBehalfOf })})`}</Words></div>
            <Words small lines={2}>{sayDetail(detail)}</Words>
          </li>
        ))}
      </ol>
      {entries.length > AT_FIRST && !isOpen && <div><Button kind="quiet" small onClick={() => setOpen(true)}>{say('showHistory')} ({entries.length})</Button></div>}
    </Section>
  );
}
