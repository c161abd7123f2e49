import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import type { PageText } from '../rules/merge-text.ts';
import { type PageState, tables } from './recognition.tables.ts';

export interface NewScan {
  readonly sha256: string;
  readonly layer: string;
  readonly declared: boolean;
  readonly blocked: boolean;
  /** Every page that is a picture. */
  readonly pages: readonly number[];
  /** Those read already, and passed by the gate. */
  readonly read: readonly PageText[];
}

/** Notes a scan and its pages; a file that was brought before keeps what is known of it, and a declaration is never taken back. */
export async function insertScan(tx: Tx, { sha256, layer, declared, blocked, pages, read }: NewScan): Promise<void> {
  await tables(tx)
    .insertInto('recognition.scan')
    .values({ sha256, layer, declared, blocked, done_at: null })
    .onConflict((conflict) => conflict.column('sha256').doUpdateSet({ declared: sql`recognition.scan.declared or excluded.declared`, touched_at: sql`now()` }))
    .execute();
  const known = new Map(read.map(({ number, text }) => [number, text]));
  const states = pages.map((number) => (known.has(number) ? 'read' : 'waiting'));
  await sql`
    insert into recognition.page (sha256, number, state, text)
    select ${sha256}, number, state, text from unnest(${sql.val([...pages])}::int[], ${sql.val(states)}::text[], ${sql.val(pages.map((number) => known.get(number) ?? ''))}::text[]) as page (number, state, text)
    on conflict (sha256, number) do update set state = excluded.state, text = excluded.text where recognition.page.state = 'waiting'`.execute(tables(tx));
}

/** The scan, kept as it is until the transaction has ended: no page of it is added or done meanwhile. */
export async function lockScan(tx: Tx, sha256: string): Promise<{ layer: string; declared: boolean; isDone: boolean } | undefined> {
  const row = await tables(tx).selectFrom('recognition.scan').select(['layer', 'declared', 'done_at']).where('sha256', '=', sha256).forUpdate().executeTakeFirst();
  return row === undefined ? undefined : { layer: row.layer, declared: row.declared, isDone: row.done_at !== null };
}

/** False when somebody else was faster. */
export async function savePage(tx: Tx, sha256: string, page: PageText & { readonly state: PageState }): Promise<boolean> {
  const row = await tables(tx).updateTable('recognition.page').set({ state: page.state, text: page.text })
    .where('sha256', '=', sha256).where('number', '=', page.number).where('state', '=', 'waiting').returning('number').executeTakeFirst();
  await tables(tx).updateTable('recognition.scan').set({ touched_at: sql<string>`now()`, blocked: false }).where('sha256', '=', sha256).execute();
  return row !== undefined;
}

/** Counts one more try in vain; answers how many there were. */
export async function countTry(tx: Tx, sha256: string, number: number): Promise<number> {
  const row = await tables(tx).updateTable('recognition.page').set({ tries: sql<number>`tries + 1` }).where('sha256', '=', sha256).where('number', '=', number).returning('tries').executeTakeFirst();
  return row?.tries ?? 0;
}

export async function saveBlocked(tx: Tx, sha256: string): Promise<void> {
  await tables(tx).updateTable('recognition.scan').set({ blocked: true, touched_at: sql<string>`now()` }).where('sha256', '=', sha256).execute();
}

export async function saveDone(tx: Tx, sha256: string): Promise<void> {
  await tables(tx).updateTable('recognition.scan').set({ done_at: sql<string>`now()` }).where('sha256', '=', sha256).execute();
}

/** The gate's questions are answered: pages it asked about are read again. */
export async function saveDeclared(tx: Tx, sha256: string): Promise<void> {
  await tables(tx).updateTable('recognition.scan').set({ declared: true, done_at: null, touched_at: sql<string>`now()` }).where('sha256', '=', sha256).execute();
  await tables(tx).updateTable('recognition.page').set({ state: 'waiting', tries: 0 }).where('sha256', '=', sha256).where('state', '=', 'asked').execute();
}

/** Everything that was read from the file goes, with the file. */
export async function deleteScan(tx: Tx, sha256: string): Promise<void> {
  await tables(tx).deleteFrom('recognition.scan').where('sha256', '=', sha256).execute();
}
