import { DOCUMENT_TYPES, type DocumentTypeCode } from '#contract/documents/document-types.ts';
import type { BodyDocument } from '#contract/drafting/body.ts';
import { isBlank, plainTextOf } from '#contract/drafting/plain-text.ts';
import { skeletonOf } from '#contract/drafting/templates/skeletons.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { readText, replaceBody } from '../../drafting/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { openOutgoing } from '../steps/open-outgoing.ts';
import { saveOutgoing } from '../store/outgoing.store.ts';

/** Puts the template of its kind into a draft: only where nobody has written, or where an untouched template stands. */
export function fillTemplate(deps: DocumentsDeps, actor: Actor, order: { id: string; version: number }) {
  return deps.database.act(actor, async (tx) => {
    const { draft, capacity } = await openOutgoing(tx, actor, { ...order, act: 'save' });
    const { body } = await readText(tx, draft.id);
    if (!isUntouched(body)) throw new Refusal('documents/text-not-empty');
    await replaceBody(tx, deps.bus, { textId: draft.id, body: skeletonOf(draft.type as DocumentTypeCode) });
    const version = await saveOutgoing(tx, draft.id, {});
    await recordAudit(tx, { actor, capacity }, {
      action: 'documents.template-filled', subjectType: 'outgoing', subjectId: draft.id, agencyId: draft.agencyId, detail: { type: draft.type },
    });
    return { id: draft.id, version };
  });
}

const isUntouched = (body: BodyDocument): boolean => isBlank(body) || DOCUMENT_TYPES.some(({ code }) => plainTextOf(skeletonOf(code)) === plainTextOf(body));
