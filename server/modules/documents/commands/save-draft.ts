import type { outgoing } from '#contract/documents/outgoing.ts';
import type { ParsedOf } from '#contract/endpoint.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { agencyHeadPosts, findOrganizations, type HeldPost } from '../../identity/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { readersOfOutgoing } from '../rules/readers.ts';
import { saveOutgoing } from '../store/outgoing.store.ts';
import { openOutgoing } from '../steps/open-outgoing.ts';

export type SaveOrder = ParsedOf<typeof outgoing.saveDraft>['body'] & { readonly id: string };

/** Keeps the draft as it stands. Nothing of it is stored before the gate has seen all of it. */
export async function saveDraft(deps: DocumentsDeps, actor: Actor, { id, version, fields, declaredNoSecret }: SaveOrder) {
  await deps.gate.pass(actor, {
    channel: 'documents.draft',
    declared: declaredNoSecret,
    texts: [{ where: 'title', text: fields.subject }, { where: 'body', text: [fields.body, ...fields.recipientLines].join('\n') }],
  });
  return deps.database.act(actor, async (tx) => {
    const { draft, capacity } = await openOutgoing(tx, actor, { id, version, act: 'save' });
    const signer = await findSigner(tx, draft.agencyId, fields.signerPostId);
    await refuseUnknownAgencies(tx, fields.recipientAgencyIds);
    const next = await saveOutgoing(tx, id, {
      type: fields.type, subject: fields.subject, body: fields.body, urgency: fields.urgency,
      signer_post_id: signer?.postId ?? null, signer_name: signer?.personName ?? null, signer_title: signer?.title ?? null,
      recipient_agency_ids: [...new Set(fields.recipientAgencyIds)], recipient_lines: fields.recipientLines,
      readers: readersOfOutgoing({ unitId: draft.unitId, drafterPostId: draft.drafterPostId, signerPostId: signer?.postId ?? null }),
    });
    await recordAudit(tx, { actor, capacity }, {
      action: 'documents.draft-saved', subjectType: 'outgoing', subjectId: id, agencyId: draft.agencyId, detail: { version: String(next) },
    });
    return { id, version: next };
  });
}

/** Only a leader of the agency signs for it here; TL. and TUQ. need a written ground and come with the signing rules. */
async function findSigner(tx: Tx, agencyId: string, postId: string | null): Promise<HeldPost | undefined> {
  if (postId === null) return undefined;
  const signer = (await agencyHeadPosts(tx, agencyId)).find((post) => post.postId === postId);
  if (signer === undefined) throw new Refusal('documents/signer-not-entitled');
  return signer;
}

async function refuseUnknownAgencies(tx: Tx, ids: readonly string[]): Promise<void> {
  const found = await findOrganizations(tx, ids);
  const agencies = new Set(found.filter(({ kind }) => kind !== 'unit').map(({ id }) => id));
  if (ids.some((id) => !agencies.has(id))) throw new Refusal('documents/outside-agency');
}
