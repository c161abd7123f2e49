import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { type CopyTable, tables } from './copies.tables.ts';

export type StoredCopy = Selectable<CopyTable>;
type NewCopy = Omit<Insertable<CopyTable>, 'bars' | 'signer'> & Pick<StoredCopy, 'bars' | 'signer'>;

const asJson = <Value>(value: Value) => sql<Value>`${JSON.stringify(value)}::jsonb`;

export async function insertCopy(tx: Tx, copy: NewCopy): Promise<void> {
  await tables(tx).insertInto('copies.copy').values({ ...copy, bars: asJson(copy.bars), signer: copy.signer === null ? null : asJson(copy.signer) }).execute();
}

/** Locks a copy for an act; who may read its document is asked apart. */
export function lockCopy(tx: Tx, id: string): Promise<StoredCopy | undefined> {
  return tables(tx).selectFrom('copies.copy').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** Locks what was ordered or made of a file, in one order. */
export function lockCopiesOf(tx: Tx, sourceSha256: string): Promise<StoredCopy[]> {
  return tables(tx).selectFrom('copies.copy').selectAll().where('source_sha256', '=', sourceSha256).where('state', '<>', 'cancelled').orderBy('id').forUpdate().execute();
}

export async function saveCopy(tx: Tx, id: string, change: Updateable<CopyTable>): Promise<number> {
  const { version } = await tables(tx).updateTable('copies.copy').set({ ...change, version: sql<number>`version + 1` }).where('id', '=', id).returning('version').executeTakeFirstOrThrow();
  return version;
}
