import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { numberKey } from '../rules/number-key.ts';
import { plain, wordsOf } from '../rules/words.ts';
import { tables } from './search.tables.ts';

export interface SearchEntry {
  readonly subjectType: 'incoming' | 'outgoing';
  readonly subjectId: string;
  readonly agencyId: string;
  /** Keys of those who may find it, beside the agency's clerks and leaders. */
  readonly readers: readonly string[];
  readonly title: string;
  readonly number: string;
  readonly issuer: string;
  readonly day: string | null;
  readonly body: string;
  /** Tên loại, độ khẩn and how far the acts have brought it: what a search can be narrowed by. */
  readonly type: string;
  readonly urgency: number;
  readonly state: string;
}

/** A tsvector holds at most 1 MB; the first part of a very long text is what finds it. */
const MAX_INDEXED = 200_000;
/** Enough to show a hit in its lines; a hit further on is shown without. */
const MAX_SHOWN = 30_000;

/** Makes a subject findable, or findable anew, in the transaction of the act that changed it. */
export async function saveSearchEntry(tx: Tx, entry: SearchEntry): Promise<void> {
  const head = wordsOf([entry.title, entry.issuer].join(' '));
  const values = {
    subject_id: entry.subjectId, subject_type: entry.subjectType, agency_id: entry.agencyId, readers: [...entry.readers],
    title: entry.title, number: entry.number, number_key: numberKey(entry.number), issuer: entry.issuer, day: entry.day,
    type: entry.type, urgency: entry.urgency, state: entry.state, ...vectorsOf(head, entry.body),
  };
  await tables(tx)
    .insertInto('search.entry')
    .values(values)
    // Taken from the row that met the old one: named again, both vectors would be made twice.
    .onConflict((conflict) => conflict.column('subject_id').doUpdateSet((row) => ({
      agency_id: row.ref('excluded.agency_id'), readers: row.ref('excluded.readers'), title: row.ref('excluded.title'), number: row.ref('excluded.number'),
      number_key: row.ref('excluded.number_key'), issuer: row.ref('excluded.issuer'), day: row.ref('excluded.day'), words: row.ref('excluded.words'),
      exact: row.ref('excluded.exact'), type: row.ref('excluded.type'), urgency: row.ref('excluded.urgency'), state: row.ref('excluded.state'),
    })))
    .execute();
  await learnReaders(tx, entry.agencyId, entry.readers);
  await saveShown(tx, entry.subjectId, entry.body);
  await learnWords(tx, head);
}

/** In which agencies a key is named at all, so that nobody is looked for in all of them. Nothing is taken away: it gives no right. */
async function learnReaders(tx: Tx, agencyId: string, readers: readonly string[]): Promise<void> {
  if (readers.length === 0) return;
  await sql`insert into search.reader (key, agency_id) select key, ${agencyId}::uuid from unnest(${sql.val([...readers])}::text[]) as key
    where not exists (select from search.reader known where known.key = key.key and known.agency_id = ${agencyId}::uuid) order by key on conflict do nothing`.execute(tables(tx));
}

function vectorsOf(head: readonly string[], body: string) {
  const words = wordsOf(body.slice(0, MAX_INDEXED)).join(' ');
  const vector = (configuration: string) =>
    sql<string>`setweight(to_tsvector(${configuration}::regconfig, ${head.join(' ')}), 'A') || setweight(to_tsvector(${configuration}::regconfig, ${words}), 'D')`;
  return { words: vector('search.vn'), exact: vector('simple') };
}

async function saveShown(tx: Tx, subjectId: string, body: string): Promise<void> {
  await tables(tx)
    .insertInto('search.body')
    .values({ subject_id: subjectId, body: body.slice(0, MAX_SHOWN).toWellFormed() })
    .onConflict((conflict) => conflict.column('subject_id').doUpdateSet((row) => ({ body: row.ref('excluded.body') })))
    .execute();
}

/** In one order always, so that two acts that bring the same new words do not wait for each other in a ring. */
async function learnWords(tx: Tx, words: readonly string[]): Promise<void> {
  const learnt = [...new Set(words.map(plain))].filter((word) => /^[a-z]{2,20}$/u.test(word)).sort();
  if (learnt.length === 0) return;
  await sql`insert into search.word select word from unnest(${sql.val(learnt)}::text[]) as word where not exists (select from search.word known where known.word = word.word)
    order by word on conflict do nothing`.execute(tables(tx));
}

/** Who may find the subject from now on; the text stays. The same readers again are not written: each change enters all words of the text anew. */
export async function saveSearchReaders(tx: Tx, subjectId: string, readers: readonly string[]): Promise<void> {
  const wanted = sql<string[]>`${sql.val([...readers])}::text[]`;
  const changed = await tables(tx).updateTable('search.entry').set({ readers: wanted }).where('subject_id', '=', subjectId).where('readers', '<>', wanted).returning('agency_id').executeTakeFirst();
  if (changed !== undefined) await learnReaders(tx, changed.agency_id, readers);
}

/** Nobody finds the subject any more. */
export async function removeSearchEntry(tx: Tx, subjectId: string): Promise<void> {
  await tables(tx).deleteFrom('search.entry').where('subject_id', '=', subjectId).execute();
}

/** How far the acts have brought the subject. */
export async function saveSearchState(tx: Tx, subjectId: string, state: string): Promise<void> {
  await tables(tx).updateTable('search.entry').set({ state }).where('subject_id', '=', subjectId).where('state', '<>', state).execute();
}

/** The text of the subject became known later, as that of a scan does: it is found by it from now on. */
export async function saveSearchText(tx: Tx, subjectId: string, body: string): Promise<void> {
  const entry = await tables(tx).selectFrom('search.entry').select(['title', 'issuer']).where('subject_id', '=', subjectId).forUpdate().executeTakeFirst();
  if (entry === undefined) return;
  await tables(tx).updateTable('search.entry').set(vectorsOf(wordsOf([entry.title, entry.issuer].join(' ')), body)).where('subject_id', '=', subjectId).execute();
  await saveShown(tx, subjectId, body);
}
