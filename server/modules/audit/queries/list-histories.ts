import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/audit.tables.ts';
import { isNoViewing } from './list-viewings.ts';
import type { HistoryEntry } from './list-history.ts';

/** An entry with what it was done on, where several subjects are asked for at once. */
export interface SubjectEntry extends HistoryEntry {
  readonly subjectId: string;
}

/** Everything done on several subjects in one line of time, a sheet at a time. The caller has decided that the reader may see each. */
export function listHistories(tx: Tx, subjectIds: readonly string[], page: { after?: string | undefined; limit: number }): Promise<SubjectEntry[]> {
  return tables(tx)
    .selectFrom('audit.entry')
    .select(['id', 'subject_id as subjectId', 'at', 'action', 'person_name as by', 'post_title as byTitle', 'on_behalf_of as onBehalfOf', 'detail'])
    .where(sql<boolean>`subject_id = any(${sql.val([...subjectIds])}::uuid[])`)
    .where(isNoViewing)
    .$if(page.after !== undefined, (query) => query.where('id', '>', page.after ?? ''))
    .orderBy('id')
    .limit(page.limit)
    .execute();
}
