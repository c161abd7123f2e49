import { sql } from 'kysely';
import type { OutputOf } from '#contract/endpoint.ts';
import type { workFiles } from '#contract/records/files.ts';
import { type Actor, agenciesReadWhole } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { selectFiles } from './file-columns.ts';

type Files = OutputOf<typeof workFiles.listFiles>['rows'];

/** Archived files whose retention has ended: a proposal (danh mục tài liệu hết giá trị); nothing here destroys anything. */
export function listExpired(tx: Tx, actor: Actor, today: string): Promise<Files> {
  const agencies = agenciesReadWhole(actor);
  if (agencies.length === 0) throw new Refusal('forbidden');
  return selectFiles(tx).where(sql<boolean>`f.agency_id = any(${sql.val(agencies)}::uuid[])`).where('f.state', '=', 'archived').where('f.retention_ends_on', '<', today)
    .orderBy('f.retention_ends_on').orderBy('f.notation').limit(1000).execute();
}
