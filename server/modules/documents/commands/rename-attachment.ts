import type { Actor } from '#server/platform/access/actor.ts';
import { recordAudit } from '../../audit/index.ts';
import { shownFileName } from '../../files/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { renamed } from '../rules/attachment-file.ts';
import { attachmentNamed, keepAttachments, openAttachments } from '../steps/open-attachments.ts';

export interface Renaming {
  readonly id: string;
  readonly attachmentId: string;
  readonly name: string;
  readonly declaredNoSecret: boolean;
}

/** Gives an attachment another name; its ending says what it is and stays. */
export async function renameAttachment(deps: DocumentsDeps, actor: Actor, order: Renaming): Promise<{ id: string }> {
  await deps.gate.pass(actor, { channel: 'documents.attachment-name', declared: order.declaredNoSecret, texts: [{ where: 'file-name', text: order.name }] });
  return deps.database.act(actor, async (tx) => {
    const open = await openAttachments(tx, actor, order.id);
    const { id, name: before } = attachmentNamed(open.draft, order.attachmentId);
    const name = shownFileName(renamed(before, order.name));
    const attachments = open.draft.attachments.map((each) => (each.id === id ? { ...each, name } : each));
    await keepAttachments(deps, tx, open, attachments);
    await recordAudit(tx, { actor, capacity: open.capacity }, { action: 'documents.attachment-renamed', subjectType: 'outgoing', subjectId: open.draft.id, agencyId: open.draft.agencyId, detail: { attachment: id, name, before } });
    return { id: order.id };
  });
}
