import { DRAFTING_LIMITS } from '#contract/drafting/endpoints.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import type { DraftingDeps } from '../drafting.deps.ts';
import { openComment } from '../steps/open-comments.ts';
import { tellDone } from '../steps/tell-done.ts';
import { countComments, insertComment } from '../store/comment.store.ts';

export interface ReplyOrder {
  readonly id: string;
  readonly commentId: string;
  readonly text: string;
  readonly declaredNoSecret: boolean;
}

/** Trả lời góp ý. */
export async function replyToComment(deps: DraftingDeps, actor: Actor, { id, commentId, text, declaredNoSecret }: ReplyOrder) {
  await deps.gate.pass(actor, { channel: 'drafting.comment', texts: [{ where: 'body', text }], declared: declaredNoSecret });
  return deps.database.act(actor, async (tx) => {
    const { access, comment } = await openComment(deps, tx, actor, { id, commentId });
    if ((await countComments(tx, id)) >= DRAFTING_LIMITS.comments) throw new Refusal('drafting/too-many-comments');
    const replyId = await insertComment(tx, { textId: id, parentId: commentId, part: comment.part, anchor: null, quote: '', words: text, personId: actor.personId, by: actor.name });
    await recordAudit(tx, { actor, capacity: access.capacity }, { action: 'drafting.comment-answered', subjectType: 'text', subjectId: id, agencyId: access.agencyId, detail: { comment: commentId } });
    tellDone(deps.bus, tx, { textId: id, access, news: 'comments' });
    return { id, commentId: replyId };
  });
}
