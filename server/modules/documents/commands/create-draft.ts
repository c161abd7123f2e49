import type { DocumentTypeCode } from '#contract/documents/document-types.ts';
import { EMPTY_BODY } from '#contract/drafting/body.ts';
import { skeletonOf } from '#contract/drafting/templates/skeletons.ts';
import type { Actor, Capacity } from '#server/platform/access/actor.ts';
import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { type AuditAuthor, recordAudit } from '../../audit/index.ts';
import { insertText } from '../../drafting/index.ts';
import { agencyHeadPosts, findAgencyNamed, type HeldPost } from '../../identity/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { findIncomingOfAssignment } from '../queries/find-incoming-of-assignment.ts';
import { readersOfOutgoing } from '../rules/readers.ts';
import { subjectOfReply } from '../rules/reply.ts';
import { type LockedIncoming, saveAssignment, saveIncoming } from '../store/incoming.store.ts';
import { insertOutgoing } from '../store/outgoing.store.ts';
import { openIncoming } from '../steps/open-incoming.ts';

export interface DraftOrder {
  /** The part of an incoming document that the draft answers; null for a document of its own. */
  readonly assignmentId: string | null;
  readonly type: DocumentTypeCode;
  /** Begin with the skeleton of the kind. */
  readonly template: boolean;
}

/** Soạn thảo: begins a draft. As a reply it starts with what the incoming document already says. */
export function createDraft(deps: DocumentsDeps, actor: Actor, order: DraftOrder) {
  return deps.database.act(actor, async (tx) => {
    const { capacity, answered } = await findPlace(tx, actor, order);
    const [signer] = await agencyHeadPosts(tx, capacity.agencyId);
    const id = newId();
    await insertOutgoing(tx, {
      id, agency_id: capacity.agencyId, unit_id: capacity.unitId, unit_name: capacity.unitName, state: 'drafting',
      drafter_post_id: capacity.postId, drafter_name: actor.name, checker_post_id: null, assignment_id: order.assignmentId,
      type: order.type, ...(await startOf(tx, answered)), ...proposed(signer), recipient_lines: [],
      issue_year: null, issue_number: null, symbol: null,
      issued_on: null, signed_at: null, issued_at: null, original_sha256: null, original_size: null, original_pages: null,
      readers: readersOfOutgoing({ unitId: capacity.unitId, drafterPostId: capacity.postId, coWriterPostIds: [], signerPostId: signer?.postId ?? null }),
    });
    await insertText(tx, id, order.template ? skeletonOf(order.type) : EMPTY_BODY);
    if (answered !== undefined && order.assignmentId !== null) await takeInHand(deps, tx, { answered, assignmentId: order.assignmentId, author: { actor, capacity } });
    await recordAudit(tx, { actor, capacity }, {
      action: 'documents.draft-begun', subjectType: 'outgoing', subjectId: id, agencyId: capacity.agencyId,
      detail: answered === undefined ? {} : { replyTo: answered.id },
    });
    return { id, version: 1 };
  });
}

/** What a reply takes over from the document it answers; it goes back to its issuer where that is an agency of the city. */
async function startOf(tx: Tx, answered: LockedIncoming | undefined) {
  if (answered === undefined) return { reply_to_incoming_id: null, subject: '', urgency: 0, recipient_agency_ids: [] };
  const issuer = answered.issuerAgencyId ?? (await findAgencyNamed(tx, answered.issuerName))?.id;
  return {
    reply_to_incoming_id: answered.id, subject: subjectOfReply(answered), urgency: answered.urgency,
    recipient_agency_ids: issuer === undefined ? [] : [issuer],
  };
}

const proposed = (signer: HeldPost | undefined) =>
  signer === undefined
    ? { signer_post_id: null, signer_name: null, signer_title: null }
    : { signer_post_id: signer.postId, signer_name: signer.personName, signer_title: signer.title };

async function findPlace(tx: Tx, actor: Actor, { assignmentId }: DraftOrder): Promise<{ capacity: Capacity; answered: LockedIncoming | undefined }> {
  if (assignmentId === null) {
    const capacity = actor.capacities.find(({ role }) => role !== 'administrator');
    if (capacity === undefined) throw new Refusal('forbidden');
    return { capacity, answered: undefined };
  }
  const incomingId = await findIncomingOfAssignment(tx, assignmentId);
  if (incomingId === undefined) throw new Refusal('not-found');
  const { document: answered, capacity } = await openIncoming(tx, actor, { id: incomingId, act: 'draft-reply', assignmentId, version: null });
  return { capacity, answered };
}

interface Taking {
  readonly answered: LockedIncoming;
  readonly assignmentId: string;
  readonly author: AuditAuthor;
}

async function takeInHand(deps: DocumentsDeps, tx: Tx, { answered, assignmentId, author }: Taking): Promise<void> {
  await saveAssignment(tx, assignmentId, { state: 'in-hand' });
  await saveIncoming(tx, answered.id, { state: 'in-hand' });
  await recordAudit(tx, author, {
    action: 'documents.draft-begun', subjectType: 'incoming', subjectId: answered.id, agencyId: answered.agencyId, detail: { assignment: assignmentId },
  });
  deps.bus.announce(tx, [`incoming:${answered.id}`]);
}
