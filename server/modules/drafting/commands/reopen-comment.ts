import type { Actor } from '#server/platform/access/actor.ts';
import { recordAudit } from '../../audit/index.ts';
import type { DraftingDeps } from '../drafting.deps.ts';
import { openComment } from '../steps/open-comments.ts';
import { tellDone } from '../steps/tell-done.ts';
import { saveResolved } from '../store/comment.store.ts';

/** Takes a settled comment up again. */
export function reopenComment(deps: DraftingDeps, actor: Actor, { id, commentId }: { id: string; commentId: string }) {
  return deps.database.act(actor, async (tx) => {
    const { access, comment } = await openComment(deps, tx, actor, { id, commentId });
    if (comment.resolved_at === null) return { id };
    await saveResolved(tx, commentId, null);
    await recordAudit(tx, { actor, capacity: access.capacity }, { action: 'drafting.comment-reopened', subjectType: 'text', subjectId: id, agencyId: access.agencyId, detail: { comment: commentId } });
    tellDone(deps.bus, tx, { textId: id, access, news: 'comments' });
    return { id };
  });
}
