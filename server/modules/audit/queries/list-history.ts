import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/audit.tables.ts';
import { isNoViewing } from './list-viewings.ts';

export interface HistoryEntry {
  readonly id: string;
  readonly at: string;
  readonly action: string;
  readonly by: string;
  readonly byTitle: string | null;
  readonly onBehalfOf: string | null;
  readonly detail: Record<string, string>;
}

/**
 * Everything done on one subject, in the order in which it was recorded: where one act waited for another, its `at`, the
 * beginning of its transaction, may be the earlier. The caller has decided that the reader may see the subject.
 */
export function listHistory(tx: Tx, subjectId: string): Promise<HistoryEntry[]> {
  return tables(tx)
    .selectFrom('audit.entry')
    .select(['id', 'at', 'action', 'person_name as by', 'post_title as byTitle', 'on_behalf_of as onBehalfOf', 'detail'])
    .where('subject_id', '=', subjectId)
    .where(isNoViewing)
    .orderBy('id')
    .limit(1000)
    .execute();
}
