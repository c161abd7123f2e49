import { type Actor, type Capacity, capacityWhere } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import type { TextAccess } from '../../drafting/index.ts';
import { readingScope } from '../rules/reading-scope.ts';
import { tables } from '../store/documents.tables.ts';
import { readable } from '../store/readable.ts';

/**
 * What a person may do with the text of a draft: its drafter and those named to write with them write, whoever may read the
 * draft reads and, until it is issued or given up, comments.
 */
export async function findTextAccess(tx: Tx, actor: Actor, id: string): Promise<TextAccess | undefined> {
  const row = await tables(tx)
    .selectFrom('documents.outgoing')
    .select(['agency_id', 'drafter_post_id', 'co_writer_post_ids', 'state'])
    .where('id', '=', id)
    .where(readable(readingScope(actor)))
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const ofAgency = (fits: (capacity: Capacity) => boolean): Capacity | undefined => capacityWhere(actor, (capacity) => capacity.agencyId === row.agency_id && fits(capacity));
  const writer = ofAgency(({ postId }) => postId === row.drafter_post_id || row.co_writer_post_ids.includes(postId));
  return {
    capacity: writer ?? ofAgency(() => true) ?? null, agencyId: row.agency_id, mayWrite: writer !== undefined,
    mayComment: row.state !== 'issued' && row.state !== 'cancelled', topic: `outgoing:${id}`,
  };
}
