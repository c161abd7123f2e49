import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import type { Viewed } from '../rules/viewed.ts';
import { tables } from '../store/audit.tables.ts';

export interface Viewing {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly byTitle: string | null;
  readonly onBehalfOf: string | null;
  readonly what: Viewed;
  readonly file: string | null;
}

/** Looks are no acts: they stand in a list of their own. */
export const isNoViewing = sql<boolean>`action not like '%.viewed'`;

/** Who looked at one subject, latest first. The caller has decided that the reader may know. */
export function listViewings(tx: Tx, subjectId: string): Promise<Viewing[]> {
  return tables(tx)
    .selectFrom('audit.entry')
    .select(['id', 'at', 'person_name as by', 'post_title as byTitle', 'on_behalf_of as onBehalfOf', sql<Viewed>`detail ->> 'what'`.as('what'), sql<string | null>`detail ->> 'file'`.as('file')])
    .where('subject_id', '=', subjectId)
    .where(sql<boolean>`action like '%.viewed'`)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute();
}
