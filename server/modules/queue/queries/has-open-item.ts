import type * as z from 'zod';
import type { queueKind } from '#contract/queue/endpoints.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/queue.tables.ts';

/** Whether something of this kind lies on one of these desks. */
export async function hasOpenItem(tx: Tx, { subjectId, kind, addressees }: { subjectId: string; kind: z.output<typeof queueKind>; addressees: readonly string[] }): Promise<boolean> {
  if (addressees.length === 0) return false;
  const row = await tables(tx)
    .selectFrom('queue.item')
    .select('id')
    .where('subject_id', '=', subjectId)
    .where('kind', '=', kind)
    .where('done_at', 'is', null)
    .where('addressee', 'in', [...addressees])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
