import { sql } from 'kysely';
import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from './drafting.tables.ts';

export interface NewComment {
  readonly textId: string;
  readonly parentId: string | null;
  readonly part: string;
  readonly anchor: { readonly from: Uint8Array; readonly to: Uint8Array } | null;
  readonly quote: string;
  readonly words: string;
  readonly personId: string;
  readonly by: string;
}

export async function insertComment(tx: Tx, { textId, parentId, part, anchor, quote, words, personId, by }: NewComment): Promise<string> {
  const id = newId();
  await tables(tx)
    .insertInto('drafting.comment')
    .values({
      id, text_id: textId, parent_id: parentId, part, quote, words, by_person_id: personId, by_name: by,
      anchor_from: anchor === null ? null : Buffer.from(anchor.from), anchor_to: anchor === null ? null : Buffer.from(anchor.to),
    })
    .execute();
  return id;
}

export async function countComments(tx: Tx, textId: string): Promise<number> {
  const { count } = await tables(tx).selectFrom('drafting.comment').select(({ fn }) => fn.countAll<number>().as('count')).where('text_id', '=', textId).executeTakeFirstOrThrow();
  return count;
}

/** A comment that is no reply; locked, so that two who settle it at once leave one answer. */
export function lockComment(tx: Tx, textId: string, id: string): Promise<{ part: string; resolved_at: string | null } | undefined> {
  return tables(tx).selectFrom('drafting.comment').select(['part', 'resolved_at']).where('text_id', '=', textId).where('id', '=', id).where('parent_id', 'is', null).forUpdate().executeTakeFirst();
}

export async function saveResolved(tx: Tx, id: string, by: string | null): Promise<void> {
  await tables(tx).updateTable('drafting.comment').set({ resolved_at: by === null ? null : sql<string>`now()`, resolved_by: by }).where('id', '=', id).execute();
}
