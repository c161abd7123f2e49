import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { moment } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { asSentence } from '#web/ui/as-sentence.ts';
import { Badge, type Tone } from '#web/ui/badge.tsx';
import { Words } from '#web/ui/layout.tsx';
import type { InboundRow } from '../api/monitor.ts';
import { monitorTexts } from '../texts/monitor.ts';
import classes from './monitor.module.css';

interface PacketRow {
  readonly id: string;
  readonly what: InboundRow['what'];
  readonly document: InboundRow['document'];
  readonly documentId: string | null;
  readonly partner: string;
  readonly at: string;
  readonly state: ReactNode;
  readonly tone: Tone;
  readonly problem: InboundRow['problem'];
  readonly retry: { readonly attempts: number; readonly nextAt: string } | null;
  readonly lineName: string | null;
  readonly act?: ReactNode;
}

/** Packets one under another, with what became of each. */
export function PacketTable({ label, rows }: { label: string; rows: readonly PacketRow[] }) {
  const say = useTexts(monitorTexts);
  return (
    <div className={classes['scroll']} tabIndex={0} role="region" aria-label={label}>
      <table className={classes['table']}>
        <thead><tr>{(['packet', 'partner', 'state', 'at', 'line'] as const).map((head) => <th key={head} scope="col">{say(head)}</th>)}</tr></thead>
        <tbody>{rows.map((row) => <Row key={row.id} row={row} />)}</tbody>
      </table>
    </div>
  );
}

function Row({ row: { what, document, documentId, partner, at, state, tone, problem, retry, lineName, act } }: { row: PacketRow }) {
  const say = useTexts(monitorTexts);
  return (
    <tr>
      <td>
        <div className={classes['cell']}>
          <Words strong>{what === null ? say('unread') : say(`what.${what}`)}</Words>
          {document === null ? <Words small tone="soft">{documentId}</Words> : <DocumentLink document={document} />}
        </div>
      </td>
      <td>{partner}</td>
      <td>
        <div className={classes['cell']}>
          <Badge tone={tone}>{state}</Badge>
          {problem !== null && <Words small tone="danger">{problem.said}</Words>}
          {retry !== null && <Words small tone="soft">{say('tries', { count: retry.attempts, at: moment(retry.nextAt) })}</Words>}
          {act}
        </div>
      </td>
      <td>{moment(at)}</td>
      <td>{lineName}</td>
    </tr>
  );
}

function DocumentLink({ document: { type, id, title, number } }: { document: NonNullable<InboundRow['document']> }) {
  return <Link to={type === 'incoming' ? '/incoming/$id' : '/outgoing/$id'} params={{ id }}>{[number, asSentence(title)].filter(Boolean).join(' · ')}</Link>;
}
