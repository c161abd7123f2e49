import type { Actor } from '#server/platform/access/actor.ts';
import { recordAudit } from '../../audit/index.ts';
import { settleText } from '../../drafting/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { openOutgoing } from '../steps/open-outgoing.ts';
import { saveCoWriters, takeFromCoWriter } from '../steps/save-co-writers.ts';

/** Takes a colleague off the draft. What they wrote stays; from this commit on they write no more. */
export function removeCoWriter(deps: DocumentsDeps, actor: Actor, { id, postId }: { id: string; postId: string }) {
  return deps.database.act(actor, async (tx) => {
    const { draft, capacity } = await openOutgoing(tx, actor, { id, version: null, act: 'save' });
    if (!draft.coWriterPostIds.includes(postId)) return { id };
    await settleText(tx, id);
    await saveCoWriters(deps, tx, draft, draft.coWriterPostIds.filter((each) => each !== postId));
    await takeFromCoWriter(deps, tx, draft, postId);
    await recordAudit(tx, { actor, capacity }, { action: 'drafting.co-writer-removed', subjectType: 'text', subjectId: id, agencyId: draft.agencyId, detail: { post: postId } });
    return { id };
  });
}
