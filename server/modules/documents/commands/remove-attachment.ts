import type { Actor } from '#server/platform/access/actor.ts';
import { recordAudit } from '../../audit/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { attachmentNamed, keepAttachments, openAttachments } from '../steps/open-attachments.ts';

/** Takes an attachment off a draft. Its file stays until the sweep finds that nothing names it. */
export function removeAttachment(deps: DocumentsDeps, actor: Actor, { id, attachmentId }: { id: string; attachmentId: string }): Promise<{ id: string }> {
  return deps.database.act(actor, async (tx) => {
    const open = await openAttachments(tx, actor, id);
    const { name, sha256 } = attachmentNamed(open.draft, attachmentId);
    const attachments = open.draft.attachments.filter((each) => each.id !== attachmentId);
    await keepAttachments(deps, tx, open, attachments);
    await recordAudit(tx, { actor, capacity: open.capacity }, { action: 'documents.attachment-removed', subjectType: 'outgoing', subjectId: open.draft.id, agencyId: open.draft.agencyId, detail: { attachment: attachmentId, name, sha256 } });
    return { id };
  });
}
