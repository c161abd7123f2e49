import type { ParsedOf } from '#contract/endpoint.ts';
import type { workFiles } from '#contract/records/files.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { readingScope } from '../../documents/index.ts';
import type { RecordsDeps } from '../records.deps.ts';
import { takeFile } from '../steps/take-file.ts';
import { findReadable, findReplies, insertContent } from '../store/content.store.ts';
import { saveFile } from '../store/work-file.store.ts';

type Order = ParsedOf<typeof workFiles.putIn>['body'] & { readonly id: string };

/**
 * Đưa vào hồ sơ: a reference, never a copy. Replies that were issued to the document come with it, as far as the person may
 * read them; later ones come by themselves (follow-reply.ts). Twice is once.
 */
export function putIn(deps: RecordsDeps, actor: Actor, order: Order) {
  const scope = readingScope(actor);
  return deps.database.act(actor, async (tx) => {
    const { file, capacity } = await takeFile(tx, actor, { id: order.id, act: 'put-in', version: null });
    const document = await findReadable(tx, scope, order);
    if (document?.agencyId !== file.agencyId) throw new Refusal('not-found');
    const by = { fileId: file.id, by: actor.name };
    if (!(await insertContent(tx, { ...by, kind: order.kind, documentId: order.documentId, byReply: false }))) return { id: file.id, version: file.version };
    await recordAudit(tx, { actor, capacity }, { action: 'records.put-in', subjectType: 'work-file', subjectId: file.id, agencyId: file.agencyId, detail: { document: order.documentId, subject: document.subject } });
    for (const documentId of order.kind === 'incoming' ? await findReplies(tx, scope, order.documentId) : []) {
      await insertContent(tx, { ...by, kind: 'outgoing', documentId, byReply: true });
    }
    deps.bus.announce(tx, [`work-file:${file.id}`]);
    return { id: file.id, version: await saveFile(tx, file.id, {}) };
  });
}
