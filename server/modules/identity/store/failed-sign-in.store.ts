import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import type { Guesses } from '../rules/brake.ts';
import { tables } from './identity.tables.ts';

export interface KeyedGuesses extends Guesses {
  readonly key: string;
}

/** The guesses under some keys, locked in the order of the keys; several made at once queue here, one after another. */
export async function lockGuesses(tx: Tx, keys: readonly string[]): Promise<KeyedGuesses[]> {
  const sorted = [...keys].sort();
  await tables(tx)
    .insertInto('identity.failed_sign_in')
    .values(sorted.map((key) => ({ key, failures: 0, last_at: sql<string>`clock_timestamp()` })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return tables(tx)
    .selectFrom('identity.failed_sign_in')
    .select(['key', 'failures', sql<number>`greatest(0, extract(epoch from clock_timestamp() - last_at))::float8`.as('secondsSinceLast')])
    .where('key', 'in', sorted)
    .orderBy('key')
    .forUpdate()
    .execute();
}

export async function saveGuess(tx: Tx, key: string, failures: number): Promise<void> {
  await tables(tx)
    .updateTable('identity.failed_sign_in')
    .set({ failures, last_at: sql<string>`clock_timestamp()` })
    .where('key', '=', key)
    .execute();
}

/** Takes one guess back that turned out not to be one. */
export async function saveGuessTakenBack(tx: Tx, key: string): Promise<void> {
  await tables(tx)
    .updateTable('identity.failed_sign_in')
    .set({ failures: sql<number>`greatest(failures - 1, 0)` })
    .where('key', '=', key)
    .execute();
}

export async function saveGuessesForgotten(tx: Tx, key: string): Promise<void> {
  await tables(tx).deleteFrom('identity.failed_sign_in').where('key', '=', key).execute();
}

/** Drops what no brake looks at any more; for a daily job. */
export async function forgetOldGuesses(tx: Tx): Promise<void> {
  await tables(tx).deleteFrom('identity.failed_sign_in').where('last_at', '<', sql<string>`now() - interval '2 days'`).execute();
}
