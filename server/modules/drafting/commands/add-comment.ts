import { decodeRelativePosition, encodeRelativePosition } from 'yjs';
import { DRAFTING_LIMITS } from '#contract/drafting/endpoints.ts';
import { fragmentOf } from '#contract/drafting/live.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import type { DraftingDeps } from '../drafting.deps.ts';
import { listAppendices } from '../queries/find-text.ts';
import { openComments } from '../steps/open-comments.ts';
import { tellDone } from '../steps/tell-done.ts';
import { countComments, insertComment, type NewComment } from '../store/comment.store.ts';

export interface CommentOrder {
  readonly id: string;
  readonly part: string;
  readonly anchor: { readonly from: string; readonly to: string } | null;
  readonly quote: string;
  readonly text: string;
  readonly declaredNoSecret: boolean;
}

/** Góp ý: a comment on a passage, whose place moves with the text. */
export async function addComment(deps: DraftingDeps, actor: Actor, order: CommentOrder) {
  const { id, part, quote, text } = order;
  await deps.gate.pass(actor, { channel: 'drafting.comment', texts: [{ where: 'body', text: quote }, { where: 'body', text }], declared: order.declaredNoSecret });
  const anchor = anchorOf(order);
  return deps.database.act(actor, async (tx) => {
    const access = await openComments(deps, tx, actor, id);
    if (part !== 'body' && !(await listAppendices(tx, id)).some((appendix) => appendix.id === part)) throw new Refusal('not-found');
    if ((await countComments(tx, id)) >= DRAFTING_LIMITS.comments) throw new Refusal('drafting/too-many-comments');
    const commentId = await insertComment(tx, { textId: id, parentId: null, part, anchor, quote, words: text, personId: actor.personId, by: actor.name });
    await recordAudit(tx, { actor, capacity: access.capacity }, { action: 'drafting.comment-added', subjectType: 'text', subjectId: id, agencyId: access.agencyId, detail: { comment: commentId } });
    tellDone(deps.bus, tx, { textId: id, access, news: 'comments' });
    return { id, commentId };
  });
}

/** Only two relative positions in this part of the text are kept, written anew: bytes of a client's own could say anything. */
function anchorOf({ part, anchor }: CommentOrder): NewComment['anchor'] {
  return anchor === null ? null : { from: positionOf(anchor.from, part), to: positionOf(anchor.to, part) };
}

function positionOf(base64: string, part: string): Uint8Array {
  const bytes = Buffer.from(base64, 'base64');
  try {
    const position = decodeRelativePosition(new Uint8Array(bytes));
    if (position.tname === null || position.tname === fragmentOf(part)) return encodeRelativePosition(position);
  } catch {
    // Said below: bytes that are no position, like a position elsewhere.
  }
  throw new Refusal('invalid-input', { errors: [{ path: 'anchor', message: 'Vị trí góp ý không đúng' }] });
}
