import { EMPTY_BODY } from '#contract/drafting/body.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { newId } from '#server/platform/database/ids.ts';
import { recordAudit } from '../../audit/index.ts';
import { insertText, readText } from '../../drafting/index.ts';
import { agencyHeadPosts } from '../../identity/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { findIssued } from '../queries/find-issued.ts';
import { decideOutgoingAct, type OutgoingAct } from '../rules/outgoing-acts.ts';
import { readersOfOutgoing } from '../rules/readers.ts';
import { readingScope } from '../rules/reading-scope.ts';
import { subjectOfSuccessor, type SuccessionKind, typeOfSuccessor } from '../rules/succession.ts';
import { formColumns } from '../store/form-columns.ts';
import { insertOutgoing, lockOutgoing } from '../store/outgoing.store.ts';
import { insertSuccession } from '../store/succession.store.ts';
import { signerColumns } from '../steps/planned-signer.ts';

const ACT = { corrects: 'correct', amends: 'amend', replaces: 'replace' } as const satisfies Record<SuccessionKind, OutgoingAct>;

/** Begins the draft of a công văn đính chính, or of the document that amends or replaces another, with what the original already says. */
export function succeed(deps: DocumentsDeps, actor: Actor, order: { id: string; kind: SuccessionKind }) {
  return deps.database.act(actor, async (tx) => {
    const original = await lockOutgoing(tx, order.id, readingScope(actor));
    const capacity = orRefuse(decideOutgoingAct(original, actor, ACT[order.kind]));
    const issued = await findIssued(tx, original.id);
    const cited = { type: issued.type, number: `${issued.number}/${issued.symbol}`, issuedOn: issued.issuedOn, subject: issued.subject };
    const [signer] = await agencyHeadPosts(tx, original.agencyId);
    const id = newId();
    await insertOutgoing(tx, {
      id, agency_id: capacity.agencyId, unit_id: capacity.unitId, unit_name: capacity.unitName, state: 'drafting', drafter_post_id: capacity.postId, drafter_name: actor.name,
      checker_post_id: null, assignment_id: null, reply_to_incoming_id: null, type: typeOfSuccessor(order.kind, original.type),
      subject: subjectOfSuccessor(order.kind, cited), ...signerColumns(signer), urgency: original.urgency,
      ...(order.kind === 'corrects' ? {} : formColumns({ ...original.form, lyingAppendixIds: [] })), recipient_agency_ids: [...original.recipientAgencyIds], recipient_lines: [...original.recipientLines], issue_year: null, issue_number: null, symbol: null, issued_on: null,
      signed_at: null, issued_at: null, original_sha256: null, original_size: null, original_pages: null,
      readers: readersOfOutgoing({ unitId: capacity.unitId, drafterPostId: capacity.postId, coWriterPostIds: [], signerPostId: signer?.postId ?? null }),
    });
    await insertText(tx, id, order.kind === 'replaces' ? (await readText(tx, original.id)).body : EMPTY_BODY);
    await insertSuccession(tx, id, { kind: order.kind, originalId: original.id });
    await recordAudit(tx, { actor, capacity }, {
      action: 'documents.draft-begun', subjectType: 'outgoing', subjectId: id, agencyId: capacity.agencyId, detail: { [order.kind]: cited.number },
    });
    return { id, version: 1 };
  });
}
