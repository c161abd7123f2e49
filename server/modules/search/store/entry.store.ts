import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { numberKey } from '../rules/number-key.ts';
import { wordsOf } from '../rules/words.ts';
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
}

/** A tsvector holds at most 1 MB; the first part of a very long text is what finds it. */
const MAX_INDEXED = 200_000;

/** Makes a subject findable, or findable anew, in the transaction of the act that changed it. */
export async function saveSearchEntry(tx: Tx, entry: SearchEntry): Promise<void> {
  const head = wordsOf([entry.title, entry.issuer].join(' ')).join(' ');
  const body = wordsOf(entry.body.slice(0, MAX_INDEXED)).join(' ');
  const vector = (configuration: string) =>
    sql<string>`setweight(to_tsvector(${configuration}::regconfig, ${head}), 'A') || setweight(to_tsvector(${configuration}::regconfig, ${body}), 'D')`;
  const values = {
    subject_id: entry.subjectId, subject_type: entry.subjectType, agency_id: entry.agencyId, readers: [...entry.readers],
    title: entry.title, number: entry.number, number_key: numberKey(entry.number), issuer: entry.issuer, day: entry.day,
    words: vector('search.vn'), exact: vector('simple'),
  };
  await tables(tx)
    .insertInto('search.entry')
    .values(values)
    // Taken from the row that met the old one: named again, both vectors would be made twice.
    .onConflict((conflict) => conflict.column('subject_id').doUpdateSet((row) => ({
      agency_id: row.ref('excluded.agency_id'), readers: row.ref('excluded.readers'), title: row.ref('excluded.title'), number: row.ref('excluded.number'),
      number_key: row.ref('excluded.number_key'), issuer: row.ref('excluded.issuer'), day: row.ref('excluded.day'), words: row.ref('excluded.words'),
      exact: row.ref('excluded.exact'),
    })))
    .execute();
}

/** Who may find the subject from now on; the text stays. */
export async function saveSearchReaders(tx: Tx, subjectId: string, readers: readonly string[]): Promise<void> {
  await tables(tx).updateTable('search.entry').set({ readers: [...readers] }).where('subject_id', '=', subjectId).execute();
}
