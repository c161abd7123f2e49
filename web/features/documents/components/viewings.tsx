import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '#web/features/identity/index.ts';
import { asking } from '#web/lib/ask.ts';
import { moment } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Button } from '#web/ui/button.tsx';
import { Section, Words } from '#web/ui/layout.tsx';
import { ProblemNote } from '#web/ui/problem-note.tsx';
import { viewingTexts } from '../texts/history.ts';
import classes from './documents.module.css';

const ANSWERABLE = ['clerk', 'head', 'deputy'];

/** Who opened the document and its original; asked for, since few want to know. For the clerk and the leaders of its agency. */
export function Viewings({ kind, document: { id, agencyId } }: { kind: 'incoming' | 'outgoing'; document: { readonly id: string; readonly agencyId: string } }) {
  const say = useTexts(viewingTexts);
  const { capacities } = useMe();
  const [isOpen, setOpen] = useState(false);
  const { data, error } = useQuery({ ...asking(['documents', kind, id, 'viewings'], 'documents', 'listViewings', { params: { kind, id } }), enabled: isOpen });
  if (!capacities.some((capacity) => capacity.agencyId === agencyId && ANSWERABLE.includes(capacity.role))) return null;
  return (
    <Section title={say('title')}>
      {!isOpen && <div><Button small onClick={() => setOpen(true)}>{say('show')}</Button></div>}
      <ProblemNote problem={error} />
      {data?.viewings.length === 0 && <Words tone="soft">{say('nobody')}</Words>}
      {data !== undefined && (
        <ol className={classes['timeline']} aria-label={say('title')}>
          {data.viewings.map(({ id: entry, by, byTitle, onBehalfOf, at, what, file }) => (
            <li key={entry}>
              <Words strong>{file === null ? say(`what.${what}`) : `${say(`what.${what}`)}: ${file}`}</Words>
              <div><Words small tone="soft">{moment(at)} · {[by, byTitle].filter(Boolean).join(', ')}{onBehalfOf !== null && ` (${say('onBehalfOf', { name: onBehalfOf })})`}</Words></div>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
