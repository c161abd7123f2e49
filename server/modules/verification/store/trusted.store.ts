import type { Insertable } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import type { TrustedBytes } from '#server/platform/pdf-verification/index.ts';
import { tables, type Trusted } from './verification.tables.ts';

/** The roots and lists that administrators have given. */
export async function readTrusted(tx: Tx): Promise<TrustedBytes> {
  const rows = await tables(tx).selectFrom('verification.trusted').select(['kind', 'bytes']).where('removed_at', 'is', null).orderBy('added_at').execute();
  const of = (kind: Trusted['kind']): Uint8Array[] => rows.filter((row) => row.kind === kind).map(({ bytes }) => bytes);
  return { roots: of('root'), revocationLists: of('list') };
}

/** Answers false when it is there already. */
export async function insertTrusted(tx: Tx, row: Insertable<Trusted>): Promise<boolean> {
  const rows = await tables(tx).insertInto('verification.trusted').values(row).onConflict((conflict) => conflict.column('fingerprint').where('removed_at', 'is', null).doNothing()).returning('id').execute();
  return rows.length === 1;
}

/** What was removed; undefined when it is not there, or no more. */
export function removeTrusted(tx: Tx, id: string, { at, reason }: { at: Date; reason: string }): Promise<{ subject: string; fingerprint: string } | undefined> {
  return tables(tx)
    .updateTable('verification.trusted')
    .set({ removed_at: at.toISOString(), removed_reason: reason })
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returning(['subject', 'fingerprint'])
    .executeTakeFirst();
}
