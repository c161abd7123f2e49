import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from './identity.tables.ts';

/** Keeps the digests of new recovery codes; the former ones, used or not, are void. */
export async function saveRecoveryCodes(tx: Tx, personId: string, hashes: readonly Buffer[]): Promise<void> {
  await tables(tx).deleteFrom('identity.recovery_code').where('person_id', '=', personId).execute();
  await tables(tx).insertInto('identity.recovery_code').values(hashes.map((hash) => ({ person_id: personId, code_hash: hash, used_at: null }))).execute();
}

/** Uses a recovery code up. False when there is none such, or it was used. */
export async function saveRecoveryCodeUsed(tx: Tx, personId: string, hash: Buffer): Promise<boolean> {
  const used = await tables(tx)
    .updateTable('identity.recovery_code')
    .set({ used_at: sql<string>`now()` })
    .where('person_id', '=', personId)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .returning('person_id')
    .executeTakeFirst();
  return used !== undefined;
}
