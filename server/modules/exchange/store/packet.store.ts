import { type Insertable, type Selectable, sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { STATUS_CODES, type StatusCode } from '../edxml/facts.ts';
import { type PacketRow, tables } from './exchange.tables.ts';

/** Notes a packet; its bytes are kept in the same transaction. */
export async function insertPacket(tx: Tx, row: Insertable<PacketRow>): Promise<void> {
  await tables(tx).insertInto('exchange.packet').values(row).onConflict((conflict) => conflict.column('id').doNothing()).execute();
}

export type StoredPacket = Selectable<PacketRow>;

export function findPacket(tx: Tx, id: string): Promise<StoredPacket | undefined> {
  return tables(tx).selectFrom('exchange.packet').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Which of these files are packets. Each in and out is kept byte for byte. */
export async function findPacketsInUse(tx: Tx, hashes: readonly string[]): Promise<string[]> {
  const rows = await tables(tx).selectFrom('exchange.packet').select('sha256').where('sha256', 'in', hashes).$narrowType<{ sha256: string }>().execute();
  return rows.map(({ sha256 }) => sha256);
}

interface PacketIdentity {
  readonly fromCode: string;
  readonly documentId: string;
  readonly what: PacketRow['what'];
  readonly sha256: string;
}

/** An old packet that is sent again, over whichever line: the same sender, document, kind of act and bytes. One that had no effect may have one now. */
export async function findReplay(tx: Tx, { fromCode, documentId, what, sha256 }: PacketIdentity): Promise<string | undefined> {
  const row = await tables(tx)
    .selectFrom('exchange.packet as p')
    .innerJoin('exchange.inbound as i', 'i.packet_id', 'p.id')
    .select('p.id')
    .where('p.direction', '=', 'in')
    .where('p.document_id', '=', documentId)
    .where('p.from_code', '=', fromCode)
    .where('p.what', '=', what)
    .where('p.sha256', '=', sha256)
    .where('i.state', '=', 'taken')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

/** Which statuses have come of one document from one sender, this one included. */
export async function listStatusesOf(tx: Tx, { fromCode, documentId }: Pick<PacketIdentity, 'fromCode' | 'documentId'>): Promise<StatusCode[]> {
  const rows = await tables(tx)
    .selectFrom('exchange.packet')
    .select('what')
    .distinct()
    .where('direction', '=', 'in')
    .where('kind', '=', 'status')
    .where('document_id', '=', documentId)
    .where('from_code', '=', fromCode)
    .execute();
  return rows.flatMap(({ what }) => STATUS_CODES.find((code) => code === what) ?? []);
}

/** A recall of this document that came before the document did. */
export async function findRecall(tx: Tx, { fromCode, documentId }: Pick<PacketIdentity, 'fromCode' | 'documentId'>): Promise<boolean> {
  const row = await tables(tx)
    .selectFrom('exchange.packet')
    .select('id')
    .where('direction', '=', 'in')
    .where('document_id', '=', documentId)
    .where('from_code', '=', fromCode)
    .where('what', '=', 'recall')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The packets by which these documents came, updates of them included, or went out. */
export async function listPacketsOf(tx: Tx, { incomingIds, outgoingIds }: { incomingIds: readonly string[]; outgoingIds: readonly string[] }): Promise<Pick<StoredPacket, 'id' | 'sha256'>[]> {
  const came = tables(tx)
    .selectFrom('exchange.packet as p')
    .innerJoin('exchange.received as r', (join) => join.onRef('r.document_id', '=', 'p.document_id').onRef('r.sender_code', '=', 'p.from_code'))
    .select(['p.id', 'p.sha256'])
    .where(sql<boolean>`r.incoming_id = any(${sql.val([...incomingIds])}::uuid[])`)
    .where('p.direction', '=', 'in')
    .where('p.kind', '=', 'edoc');
  const went = tables(tx)
    .selectFrom('exchange.packet as p')
    .innerJoin('exchange.outbox as o', 'o.packet_id', 'p.id')
    .select(['p.id', 'p.sha256'])
    .where(sql<boolean>`o.outgoing_id = any(${sql.val([...outgoingIds])}::uuid[])`)
    .where('p.kind', '=', 'edoc');
  return came.union(went).execute();
}

export async function forgetBytes(tx: Tx, id: string): Promise<void> {
  await tables(tx).updateTable('exchange.packet').set({ sha256: null }).where('id', '=', id).execute();
}
