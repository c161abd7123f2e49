import type { outgoing } from '#contract/documents/outgoing.ts';
import type { ParsedOf } from '#contract/endpoint.ts';
import { type Actor, capacityWhere } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { findPost } from '../../identity/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { maySignByOrder, mayChangeAgencyForm } from '../rules/agency-form.ts';
import { saveAgencyFormRow } from '../store/agency-form.store.ts';

export type AgencyFormOrder = ParsedOf<typeof outgoing.saveAgencyForm>['body'];

/** Settles what all documents of an agency share: địa danh, contact data, who signs by order (TL.). */
export async function saveAgencyForm(deps: DocumentsDeps, actor: Actor, { form, declaredNoSecret }: AgencyFormOrder) {
  const { byOrderPostIds, ...texts } = form;
  await deps.gate.pass(actor, { channel: 'documents.agency-form', declared: declaredNoSecret, texts: Object.values(texts).map((text) => ({ where: 'body' as const, text })) });
  return deps.database.act(actor, async (tx) => {
    const capacity = capacityWhere(actor, mayChangeAgencyForm);
    if (capacity === undefined) throw new Refusal('forbidden');
    const settled = { ...form, byOrderPostIds: [...new Set(byOrderPostIds)] };
    await requireOrdered(tx, settled.byOrderPostIds, capacity.agencyId);
    await saveAgencyFormRow(tx, capacity.agencyId, settled);
    await recordAudit(tx, { actor, capacity }, {
      action: 'documents.agency-form-saved', subjectType: 'agency', subjectId: capacity.agencyId, agencyId: capacity.agencyId, detail: { byOrder: settled.byOrderPostIds.join(' ') },
    });
    return { ...settled, agencyId: capacity.agencyId, agencyName: capacity.agencyName, mayChange: true };
  });
}

async function requireOrdered(tx: Tx, postIds: readonly string[], agencyId: string): Promise<void> {
  for (const postId of postIds) {
    if (!maySignByOrder(await findPost(tx, postId), agencyId)) throw new Refusal('documents/outside-agency');
  }
}
