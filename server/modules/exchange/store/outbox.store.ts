import { type Insertable, type Selectable, sql } from 'kysely';
import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { type OutboxRow, type OutboxWhat, tables } from './exchange.tables.ts';

export type { OutboxWhat };
export type Outgoing = Selectable<OutboxRow>;

type Chosen = 'id' | 'effect' | 'thread' | 'queued_at' | 'next_at' | 'kind';
/** What has to leave the house; effect and thread follow from it. */
export type NewOutgoing = Omit<Insertable<OutboxRow>, Chosen | 'state' | 'seq'>;

const KIND = { new: 'edoc', recall: 'edoc', replace: 'edoc' } as const;
const kindOf = (what: NewOutgoing['what']): OutboxRow['kind'] => (what in KIND ? 'edoc' : 'status');

/** Puts something into the outbox unless the same effect lies there already. `about` tells apart what may happen again, such as a second recall. Answers whether it is new. */
export async function insertOutgoing(tx: Tx, row: NewOutgoing, { about = '', now }: { about?: string; now: Date }): Promise<boolean> {
  const matter = row.outgoing_id ?? row.document_id ?? '';
  const inserted = await tables(tx)
    .insertInto('exchange.outbox')
    .values({
      ...row, id: newId(), kind: kindOf(row.what), effect: [row.what, row.agency_id, row.recipient_id, matter, about].join('|'), thread: [row.agency_id, row.recipient_id, matter].join('|'),
      queued_at: now.toISOString(), next_at: now.toISOString(),
    })
    .onConflict((conflict) => conflict.column('effect').doNothing())
    .returning('id')
    .execute();
  return inserted.length === 1;
}

/** Longer than the longest sending of one packet may take; a worker that died is followed after it. */
const CLAIM_MS = 10 * 60_000;

/**
 * Takes the next packet that is due and not behind another one of its thread, for one worker. Nobody waits for anybody: what another worker is
 * taking at this moment is passed over.
 */
export async function claimDue(tx: Tx, worker: string, now: Date): Promise<Outgoing | undefined> {
  const at = now.toISOString();
  const due = tables(tx)
    .selectFrom('exchange.outbox as o')
    .select('o.id')
    .where('o.state', '=', 'waiting')
    .where('o.next_at', '<=', at)
    .where(({ or, eb }) => or([eb('o.claimed_until', 'is', null), eb('o.claimed_until', '<', at)]))
    .where(({ not, exists, selectFrom }) => not(exists(
      selectFrom('exchange.outbox as earlier').select('earlier.id').whereRef('earlier.thread', '=', 'o.thread').whereRef('earlier.seq', '<', 'o.seq').where('earlier.state', '=', 'waiting'),
    )))
    .orderBy('o.next_at')
    .orderBy('o.seq')
    .limit(1)
    .forUpdate('o')
    .skipLocked();
  return tables(tx)
    .updateTable('exchange.outbox')
    .set({ claimed_by: worker, claimed_until: new Date(now.getTime() + CLAIM_MS).toISOString(), attempts: sql<number>`attempts + 1` })
    .where('id', '=', due)
    .returningAll()
    .executeTakeFirst();
}

const RELEASED = { claimed_by: null, claimed_until: null } as const;

/** Only the worker that holds the claim may say what became of the packet. Answers whether it did. */
async function settle(tx: Tx, { id, worker }: { id: string; worker: string }, change: Partial<Outgoing>): Promise<boolean> {
  const rows = await tables(tx).updateTable('exchange.outbox').set({ ...change, ...RELEASED }).where('id', '=', id).where('claimed_by', '=', worker).where('state', '=', 'waiting').returning('id').execute();
  return rows.length === 1;
}

export const saveSent = (tx: Tx, claim: { id: string; worker: string }, sent: { lineId: string; transportId: string; at: Date }): Promise<boolean> =>
  settle(tx, claim, { state: 'sent', sent_at: sent.at.toISOString(), line_id: sent.lineId, transport_id: sent.transportId, problem: null, problem_detail: null });

interface Failed {
  readonly problem: string;
  readonly detail: string;
  /** Over which it was tried; null where there is none. */
  readonly lineId: string | null;
}

export const saveFailed = (tx: Tx, claim: { id: string; worker: string }, failed: Failed & { nextAt: Date }): Promise<boolean> =>
  settle(tx, claim, { problem: failed.problem, problem_detail: failed.detail, line_id: failed.lineId, next_at: failed.nextAt.toISOString() });

export const saveDead = (tx: Tx, claim: { id: string; worker: string }, failed: Failed): Promise<boolean> =>
  settle(tx, claim, { state: 'dead', problem: failed.problem, problem_detail: failed.detail, line_id: failed.lineId });

/** Names the bytes that every try sends; the first to have made them counts. */
export async function savePacketMade(tx: Tx, id: string, made: { packetId: string; documentId: string; ownCode: string; recipientCode: string }): Promise<void> {
  await tables(tx)
    .updateTable('exchange.outbox')
    .set({ packet_id: made.packetId, document_id: made.documentId, own_code: made.ownCode, recipient_code: made.recipientCode })
    .where('id', '=', id)
    .where('packet_id', 'is', null)
    .execute();
}

/** A dead packet is tried anew, from the beginning of the pauses. Answers whether it was dead. */
export async function reviveDead(tx: Tx, id: string, now: Date): Promise<boolean> {
  const rows = await tables(tx).updateTable('exchange.outbox').set({ state: 'waiting', attempts: 0, next_at: now.toISOString(), ...RELEASED }).where('id', '=', id).where('state', '=', 'dead').returning('id').execute();
  return rows.length === 1;
}

/** What was withdrawn before its first try never leaves; answers whether it was so. A try that is under way, or was, may have arrived. */
export async function dropUntried(tx: Tx, { outgoingId, recipientId }: { outgoingId: string; recipientId: string }): Promise<boolean> {
  const rows = await tables(tx)
    .updateTable('exchange.outbox')
    .set({ state: 'dropped' })
    .where('outgoing_id', '=', outgoingId)
    .where('recipient_id', '=', recipientId)
    .where('what', 'in', ['new', 'replace'])
    .where('state', '=', 'waiting')
    .where('attempts', '=', 0)
    .returning('id')
    .execute();
  return rows.length > 0;
}

/** When the next packet falls due; undefined when nothing waits. */
export async function nextDue(tx: Tx): Promise<string | undefined> {
  const row = await tables(tx).selectFrom('exchange.outbox').select(({ fn }) => fn.min('next_at').as('at')).where('state', '=', 'waiting').executeTakeFirst();
  return row?.at ?? undefined;
}

export function lockOutbox(tx: Tx, id: string): Promise<Outgoing | undefined> {
  return tables(tx).selectFrom('exchange.outbox').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** The document that went out, or waits to, under this DocumentId. */
export async function findSentUnder(tx: Tx, documentId: string): Promise<{ outgoingId: string; agencyId: string } | undefined> {
  return tables(tx)
    .selectFrom('exchange.outbox')
    .select(['outgoing_id as outgoingId', 'agency_id as agencyId'])
    .where('document_id', '=', documentId)
    .where('kind', '=', 'edoc')
    .where('outgoing_id', 'is not', null)
    .$narrowType<{ outgoingId: string }>()
    .limit(1)
    .executeTakeFirst();
}
