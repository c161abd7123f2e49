import { sql } from 'kysely';
import type { BodyDocument } from '#contract/drafting/body.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { findText, type StoredText } from '../queries/find-text.ts';
import { tables } from './drafting.tables.ts';

export async function insertText(tx: Tx, id: string, body: BodyDocument): Promise<void> {
  await tables(tx).insertInto('drafting.text').values({ id, begun_with: JSON.stringify(body) }).execute();
}

/** Where a text stands, without its content; locked, so that no step is taken twice and none after the freeze. */
export async function lockStep(tx: Tx, id: string): Promise<{ step: number; isFrozen: boolean; hasState: boolean } | undefined> {
  const row = await tables(tx)
    .selectFrom('drafting.text')
    .select(['step', 'frozen_at', sql<boolean>`state is not null`.as('has_state')])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? undefined : { step: row.step, isFrozen: row.frozen_at !== null, hasState: row.has_state };
}

/** The whole text, locked: nobody changes, freezes or thaws it until the transaction ends. */
export const lockText = async (tx: Tx, id: string): Promise<StoredText | undefined> => ((await lockStep(tx, id)) === undefined ? undefined : findText(tx, id));

/** One step further with a change of the text; the caller holds the lock. */
export async function insertChange(tx: Tx, id: string, step: number, bytes: Uint8Array): Promise<void> {
  await tables(tx).insertInto('drafting.change').values({ text_id: id, step, bytes: Buffer.from(bytes) }).execute();
  await saveStep(tx, id, step);
}

export async function saveStep(tx: Tx, id: string, step: number): Promise<void> {
  await tables(tx).updateTable('drafting.text').set({ step, updated_at: sql<string>`now()` }).where('id', '=', id).execute();
}

/** Keeps the state of a step and forgets the changes that it holds; the caller holds the lock. */
export async function saveState(tx: Tx, id: string, { state, step }: { state: Uint8Array; step: number }): Promise<void> {
  await tables(tx).updateTable('drafting.text').set({ state: Buffer.from(state), state_step: step }).where('id', '=', id).execute();
  await tables(tx).deleteFrom('drafting.change').where('text_id', '=', id).where('step', '<=', step).execute();
}

export async function saveFrozen(tx: Tx, id: string, isFrozen: boolean): Promise<void> {
  await tables(tx).updateTable('drafting.text').set({ frozen_at: isFrozen ? sql<string>`now()` : null }).where('id', '=', id).execute();
}

export async function saveDeclaredRules(tx: Tx, id: string, rules: readonly string[]): Promise<void> {
  if (rules.length === 0) return;
  await tables(tx)
    .updateTable('drafting.text')
    .set({ declared_rules: sql<string[]>`(select array_agg(distinct rule) from unnest(declared_rules || ${sql.val([...rules])}::text[]) rule)` })
    .where('id', '=', id)
    .execute();
}
