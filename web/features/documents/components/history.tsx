import { useState } from 'react';
import { moment } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Button } from '#web/ui/button.tsx';
import { Section, Words } from '#web/ui/layout.tsx';
import type { Incoming } from '../api/types.ts';
import { historyTexts } from '../texts/history.ts';
import { incomingTexts } from '../texts/incoming.ts';
import classes from './documents.module.css';

const AT_FIRST = 4;
/** Identifiers and digests are for the record, not for reading. */
const UNREADABLE = /^([0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}|\d{4}-\d{2}-\d{2}|)$/;

/** Every act on the document, from the audit record: who, for whom, what, when. */
export function History({ entries }: { entries: Incoming['history'] }) {
  const say = useTexts(incomingTexts);
  const sayAct = useTexts(historyTexts);
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? entries : entries.slice(0, AT_FIRST);
  if (entries.length === 0) return null;
  return (
    <Section title={say('history')}>
      <ol className={classes['timeline']}>
        {shown.map(({ id, at, action, by, byTitle, onBehalfOf, detail }) => (
          <li key={id}>
            <Words strong>{action in historyTexts.vi ? sayAct(action as keyof typeof historyTexts.vi) : action}</Words>
            <div><Words small tone="soft">{moment(at)} · {[by, byTitle].filter(Boolean).join(', ')}{onBehalfOf !== null && ` (${say('onBehalfOf', { name: onBehalfOf })})`}</Words></div>
            <Words small lines={2}>{Object.values(detail).filter((value) => !UNREADABLE.test(value)).join(' · ')}</Words>
          </li>
        ))}
      </ol>
      {entries.length > AT_FIRST && !isOpen && <div><Button kind="quiet" small onClick={() => setOpen(true)}>{say('showHistory')} ({entries.length})</Button></div>}
    </Section>
  );
}
