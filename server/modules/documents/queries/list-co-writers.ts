import type { coWriters } from '#contract/documents/co-writers.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { findPost } from '../../identity/index.ts';
import { decideOutgoingAct } from '../rules/outgoing-acts.ts';
import { readDraft } from './get-outgoing.ts';

/** Who writes in a draft beside its drafter. */
export async function listCoWriters(tx: Tx, actor: Actor, id: string): Promise<OutputOf<typeof coWriters.listCoWriters>> {
  const draft = await readDraft(tx, actor, id);
  const posts = await Promise.all(draft.coWriterPostIds.map(async (postId) => ({ postId, post: await findPost(tx, postId) })));
  return {
    coWriters: posts.map(({ postId, post }) => ({ postId, title: post?.title ?? '', name: post?.personName ?? null })),
    mayChange: decideOutgoingAct(draft, actor, 'save').allowed,
  };
}
