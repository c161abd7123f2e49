import { sql } from 'kysely';
import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from './drafting.tables.ts';

export async function insertAppendix(tx: Tx, textId: string, appendix: { title: string; position: number }): Promise<string> {
  const id = newId();
  await tables(tx).insertInto('drafting.appendix').values({ id, text_id: textId, ...appendix }).execute();
  return id;
}

export async function saveAppendixTitle(tx: Tx, id: string, title: string): Promise<void> {
  await tables(tx).updateTable('drafting.appendix').set({ title }).where('id', '=', id).execute();
}

export async function saveAppendixOrder(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const [position, id] of ids.entries()) await tables(tx).updateTable('drafting.appendix').set({ position }).where('id', '=', id).execute();
}

export async function removeAppendix(tx: Tx, id: string): Promise<void> {
  await tables(tx).updateTable('drafting.appendix').set({ removed_at: sql<string>`now()` }).where('id', '=', id).execute();
}
