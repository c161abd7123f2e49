import { sql } from 'kysely';
import type { OutputOf, ParsedOf } from '#contract/endpoint.ts';
import type { workFiles } from '#contract/records/files.ts';
import { type Actor, postKey } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { readingScope } from '../../documents/index.ts';
import { readableFile } from '../store/readable-file.ts';
import { selectFiles } from './file-columns.ts';

type Answer = OutputOf<typeof workFiles.listFiles>;
type Filter = ParsedOf<typeof workFiles.listFiles>['query'];

/** Files that the actor may open, latest change first. */
export async function listFiles(tx: Tx, actor: Actor, { scope, state, year, words, before, limit }: Filter): Promise<Answer> {
  const own = actor.capacities.map(({ postId }) => postKey(postId));
  const [at, id] = before?.split('_') ?? [];
  const rows = await selectFiles(tx)
    .where(readableFile(readingScope(actor)))
    .$if(scope === 'mine', (query) => query.where(sql<boolean>`f.readers && ${sql.val(own)}::text[]`))
    .$if(scope === 'due', (query) => query.where('f.state', '=', 'closed').where('f.hand_over_due_on', 'is not', null))
    .$if(state !== undefined, (query) => query.where('f.state', '=', state ?? 'open'))
    .$if(year !== undefined, (query) => query.where('f.year', '=', year ?? 0))
    .$if(words !== '', (query) => query.where(sql<boolean>`platform.fold(f.notation || ' ' || f.title) like '%' || platform.fold(${words.replaceAll(/[%_\\]/gu, String.raw`\$&`)}) || '%'`))
    .$if(at !== undefined && id !== undefined, (query) => query.where(sql<boolean>`(f.changed_at, f.id) < (${at}::timestamptz, ${id}::uuid)`))
    .orderBy('f.changed_at', 'desc').orderBy('f.id', 'desc')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return { rows: page, next: last === undefined ? null : `${last.changedAt}_${last.id}` };
}

const MOST_PRINTED = 5_000;

/** All files of an agency and year for the printed list; that the reader may see them, the caller has decided. */
export const listFilesOfYear = (tx: Tx, agencyId: string, year: number): Promise<Answer['rows']> =>
  selectFiles(tx).where('f.agency_id', '=', agencyId).where('f.year', '=', year).orderBy(sql`f.notation collate "vi-x-icu"`).limit(MOST_PRINTED).execute();
