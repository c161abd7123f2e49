import type { Actor } from '#server/platform/access/actor.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { recordAudit } from '../../audit/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { decideOrder } from '../rules/attachment-file.ts';
import { keepAttachments, openAttachments } from '../steps/open-attachments.ts';

/** Puts the attachments of a draft into the order in which receivers see them. */
export function orderAttachments(deps: DocumentsDeps, actor: Actor, { id, attachmentIds }: { id: string; attachmentIds: readonly string[] }): Promise<{ id: string }> {
  return deps.database.act(actor, async (tx) => {
    const open = await openAttachments(tx, actor, id);
    const attachments = orRefuse(decideOrder(open.draft.attachments, attachmentIds));
    await keepAttachments(deps, tx, open, attachments);
    await recordAudit(tx, { actor, capacity: open.capacity }, { action: 'documents.attachments-ordered', subjectType: 'outgoing', subjectId: open.draft.id, agencyId: open.draft.agencyId, detail: { order: attachments.map(({ name }) => name).join('; ') } });
    return { id };
  });
}
