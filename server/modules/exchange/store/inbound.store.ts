import { type Selectable, sql } from 'kysely';
import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import type { WaitingPacket } from '../lines/line.ts';
import { type InboundRow, tables } from './exchange.tables.ts';

export type Inbound = Selectable<InboundRow>;

/** Notes what a line has listed, each packet once however often it is listed. */
export async function noteListed(tx: Tx, lineId: string, waiting: readonly WaitingPacket[], now: Date): Promise<void> {
  if (waiting.length === 0) return;
  const at = now.toISOString();
  await tables(tx)
    .insertInto('exchange.inbound')
    .values(waiting.map(({ transportId, kind, from }) => ({ id: newId(), line_id: lineId, transport_id: transportId, kind, told_from: from, next_at: at, listed_at: at })))
    .onConflict((conflict) => conflict.columns(['line_id', 'transport_id']).doNothing())
    .execute();
}

/** Of what is listed, what this house has settled already: the line has not heard so, or has forgotten. */
export function findSettled(tx: Tx, lineId: string, waiting: readonly WaitingPacket[]): Promise<Inbound[]> {
  return tables(tx)
    .selectFrom('exchange.inbound')
    .selectAll()
    .where('line_id', '=', lineId)
    .where('transport_id', 'in', ['', ...waiting.map(({ transportId }) => transportId)])
    .where('state', 'in', ['taken', 'refused'])
    .execute();
}

/** Longer than the longest fetching of one packet may take. */
const CLAIM_MS = 10 * 60_000;

/** Takes the next packet of a line that waits to be fetched, for one worker. */
export function claimListed(tx: Tx, lineId: string, worker: string, now: Date): Promise<Inbound | undefined> {
  const at = now.toISOString();
  const due = tables(tx)
    .selectFrom('exchange.inbound')
    .select('id')
    .where('line_id', '=', lineId)
    .where('state', 'in', ['listed', 'failed'])
    .where('next_at', '<=', at)
    .where(({ or, eb }) => or([eb('claimed_until', 'is', null), eb('claimed_until', '<', at)]))
    .orderBy('listed_at')
    .orderBy('id')
    .limit(1)
    .forUpdate()
    .skipLocked();
  return tables(tx)
    .updateTable('exchange.inbound')
    .set({ claimed_by: worker, claimed_until: new Date(now.getTime() + CLAIM_MS).toISOString(), attempts: sql<number>`attempts + 1` })
    .where('id', '=', due)
    .returningAll()
    .executeTakeFirst();
}

export interface Settled {
  readonly state: 'taken' | 'refused';
  readonly packetId: string | null;
  readonly agencyIds: readonly string[];
  readonly problem: string | null;
  readonly detail: string | null;
}

/** In the transaction of the effect: the effect and the end of the packet are one. Only the claimant may. Answers whether it was. */
export async function saveSettled(tx: Tx, claim: { id: string; worker: string }, settled: Settled, now: Date): Promise<boolean> {
  const rows = await tables(tx)
    .updateTable('exchange.inbound')
    .set({
      state: settled.state, packet_id: settled.packetId, agency_ids: [...settled.agencyIds], problem: settled.problem, problem_detail: settled.detail,
      settled_at: now.toISOString(), claimed_by: null, claimed_until: null,
    })
    .where('id', '=', claim.id)
    .where('claimed_by', '=', claim.worker)
    .where('state', 'in', ['listed', 'failed'])
    .returning('id')
    .execute();
  return rows.length === 1;
}

/** Could not be fetched or read now; the line keeps it. */
export async function saveNotFetched(tx: Tx, claim: { id: string; worker: string }, failed: { problem: string; detail: string; nextAt: Date }): Promise<void> {
  await tables(tx)
    .updateTable('exchange.inbound')
    .set({ state: 'failed', problem: failed.problem, problem_detail: failed.detail, next_at: failed.nextAt.toISOString(), claimed_by: null, claimed_until: null })
    .where('id', '=', claim.id)
    .where('claimed_by', '=', claim.worker)
    .execute();
}

export async function saveMarked(tx: Tx, id: string, now: Date): Promise<void> {
  await tables(tx).updateTable('exchange.inbound').set({ marked_at: now.toISOString() }).where('id', '=', id).execute();
}
