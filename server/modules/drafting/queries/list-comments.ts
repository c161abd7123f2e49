import type { OutputOf } from '#contract/endpoint.ts';
import type { drafting } from '#contract/drafting/endpoints.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/drafting.tables.ts';

type Comment = OutputOf<typeof drafting.listComments>['comments'][number];

/** Comments on a text with their replies, oldest first. The caller has decided that the reader may see it. */
export async function listComments(tx: Tx, actor: Actor, textId: string): Promise<Comment[]> {
  const rows = await tables(tx).selectFrom('drafting.comment').selectAll().where('text_id', '=', textId).orderBy('id').execute();
  const remarkOf = (row: (typeof rows)[number]) => ({ id: row.id, by: row.by_name, at: row.at, text: row.words, mine: row.by_person_id === actor.personId });
  const replies = Map.groupBy(rows, (row) => row.parent_id);
  return (replies.get(null) ?? []).map((row) => ({
    ...remarkOf(row), part: row.part, quote: row.quote, replies: (replies.get(row.id) ?? []).map(remarkOf), resolvedAt: row.resolved_at, resolvedBy: row.resolved_by,
    anchor: row.anchor_from === null || row.anchor_to === null ? null : { from: row.anchor_from.toString('base64'), to: row.anchor_to.toString('base64') },
  }));
}
