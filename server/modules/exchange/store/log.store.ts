import { type Insertable, type Selectable, sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import type { BatchFacts } from '../rules/log-tree.ts';
import { evidenceTables as tables, type ReceiptRow } from './evidence.tables.ts';
import type { StoredPacket } from './packet.store.ts';

export type { ReceiptRow };

/** One batch after the other: whoever writes the log waits for who writes it now. */
export async function lockLog(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('exchange.log', 0))`.execute(tables(tx));
}

/** Packets that no batch has yet, oldest first. */
export function findUnlogged(tx: Tx, limit: number): Promise<StoredPacket[]> {
  return tables(tx)
    .selectFrom('exchange.packet as p')
    .selectAll('p')
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('exchange.log_entry as e').select('e.packet_id').whereRef('e.packet_id', '=', 'p.id'))))
    .orderBy('p.at')
    .orderBy('p.id')
    .limit(limit)
    .execute();
}

export function findLastBatch(tx: Tx): Promise<{ number: number; head: string } | undefined> {
  return tables(tx).selectFrom('exchange.log_batch').select(['number', 'head']).orderBy('number', 'desc').limit(1).executeTakeFirst();
}

export async function insertBatch(tx: Tx, batch: BatchFacts & { head: string }, entries: readonly { packetId: string; text: string }[]): Promise<void> {
  await tables(tx).insertInto('exchange.log_batch').values(batch).execute();
  await tables(tx).insertInto('exchange.log_entry').values(entries.map(({ packetId, text }, position) => ({ packet_id: packetId, batch: batch.number, position, text }))).execute();
}

export async function insertReceipts(tx: Tx, receipts: readonly Insertable<ReceiptRow>[]): Promise<void> {
  if (receipts.length > 0) await tables(tx).insertInto('exchange.receipt').values([...receipts]).execute();
}

/** Batches that still lack their time stamp, newest first: its stamp covers those before it. */
export function findUnstamped(tx: Tx, limit: number): Promise<{ number: number; head: string }[]> {
  return tables(tx).selectFrom('exchange.log_batch').select(['number', 'head']).where('token', 'is', null).orderBy('number', 'desc').limit(limit).execute();
}

export async function saveToken(tx: Tx, number: number, { token, at }: { token: Uint8Array; at: string }): Promise<void> {
  await tables(tx).updateTable('exchange.log_batch').set({ token: Buffer.from(token), stamped_at: at }).where('number', '=', number).where('token', 'is', null).execute();
}

export type LogEntry = Selectable<{ packet_id: string; batch: number; position: number; text: string }>;

export function findEntries(tx: Tx, by: { readonly packetIds: readonly string[] } | { readonly batches: readonly number[] }): Promise<LogEntry[]> {
  const query = tables(tx).selectFrom('exchange.log_entry').selectAll().orderBy('batch').orderBy('position');
  const list = 'packetIds' in by ? query.where('packet_id', 'in', by.packetIds) : query.where('batch', 'in', by.batches);
  return list.execute();
}

export interface StoredBatch extends BatchFacts {
  readonly head: string;
  readonly token: Buffer | null;
}

/** From this one to the last. */
export function findBatchesFrom(tx: Tx, number: number): Promise<StoredBatch[]> {
  return tables(tx).selectFrom('exchange.log_batch').select(['number', 'previous', 'root', 'entries', 'at', 'head', 'token']).where('number', '>=', number).orderBy('number').execute();
}

export function findReceipts(tx: Tx, packetIds: readonly string[], agencyId: string): Promise<ReceiptRow[]> {
  return tables(tx).selectFrom('exchange.receipt').selectAll().where('packet_id', 'in', packetIds).where('agency_id', '=', agencyId).execute();
}
