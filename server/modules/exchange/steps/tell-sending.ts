import { roleKey } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { recordAudit } from '../../audit/index.ts';
import { findHeading } from '../../documents/index.ts';
import { closeItems, openItem } from '../../queue/index.ts';
import type { ExchangeDeps, OpenLine } from '../exchange.deps.ts';
import { saidOf } from '../packets/problems.ts';
import type { Outgoing } from '../store/outbox.store.ts';

type Deps = Pick<ExchangeDeps, 'bus'>;

const subjectOf = (row: Outgoing) =>
  row.outgoing_id === null ? ({ subjectType: 'incoming', subjectId: row.incoming_id } as const) : ({ subjectType: 'outgoing', subjectId: row.outgoing_id } as const);

/** The page of the document hears what became of it. */
function announce(deps: Deps, tx: Tx, row: Outgoing): void {
  const { subjectType, subjectId } = subjectOf(row);
  deps.bus.announce(tx, subjectId === null ? [] : [`${subjectType}:${subjectId}`]);
}

export async function tellSent(deps: Deps, tx: Tx, row: Outgoing, line: Pick<OpenLine, 'name'>): Promise<void> {
  const { subjectType, subjectId } = subjectOf(row);
  await recordAudit(tx, null, {
    action: 'exchange.sent', subjectType: subjectId === null ? 'packet' : subjectType, subjectId: subjectId ?? row.id, agencyId: row.agency_id,
    detail: { what: row.what, receiver: row.recipient_name, line: line.name, packet: row.id },
  });
  if (subjectId !== null) await closeItems(tx, deps.bus, { subjectId, kinds: ['exchange.send-again'], partId: row.id });
  announce(deps, tx, row);
}

/** What will not go out by itself comes before the records office, with the reason. */
export async function tellDead(deps: Deps, tx: Tx, row: Outgoing, problem: string): Promise<void> {
  const { subjectType, subjectId } = subjectOf(row);
  await recordAudit(tx, null, {
    action: 'exchange.not-sent', subjectType: subjectId === null ? 'packet' : subjectType, subjectId: subjectId ?? row.id, agencyId: row.agency_id,
    detail: { what: row.what, receiver: row.recipient_name, problem, packet: row.id },
  });
  const heading = subjectId === null ? undefined : await findHeading(tx, subjectType === 'incoming' ? { incomingId: subjectId } : { outgoingId: subjectId });
  if (subjectId !== null && heading !== undefined) {
    await openItem(tx, deps.bus, {
      addressee: roleKey(row.agency_id, 'clerk'), agencyId: row.agency_id, kind: 'exchange.send-again', subjectType, subjectId, partId: row.id, title: heading.subject,
      context: [heading.number, row.recipient_name].filter((part) => part !== '').join(' · '), note: saidOf(problem), urgency: heading.urgency, dueOn: null,
    });
  }
  announce(deps, tx, row);
}
