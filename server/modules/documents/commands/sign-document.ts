import type { Actor, Capacity } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import type { SignerFacts } from '#server/platform/typesetting/index.ts';
import { setOrRefuse } from '#server/platform/typesetting/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { keepBytes } from '../../files/index.ts';
import { shortDeadline } from '../../calendar/index.ts';
import { approveText } from '../../drafting/index.ts';
import { isPresenceConfirmed } from '../../identity/index.ts';
import { closeItems } from '../../queue/index.ts';
import type { Outside } from '../../signing/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { findChosenSigning } from '../queries/find-chosen-signing.ts';
import { gatherLetter } from '../queries/letter-parts.ts';
import { letterOfDraft } from '../rules/letter-of-draft.ts';
import { actingTitle } from '../rules/outgoing-acts.ts';
import { decideSignature } from '../rules/signing-authority.ts';
import { clerksOf, layOutgoing } from '../store/desks.ts';
import type { LockedOutgoing } from '../store/outgoing-facts.ts';
import { insertStep, saveOutgoing } from '../store/outgoing.store.ts';
import { lookupOf } from '../steps/lookup.ts';
import { refuseWithheldAttachment } from '../steps/sign-attachments.ts';
import { openOutgoing } from '../steps/open-outgoing.ts';

/**
 * Ký: approval by the competent person, who has just proved again to be present. Who signed and with what right is kept as it
 * is now: a post that ends before the issue changes nothing. Where the agency signs digitally, the document is laid out and
 * signed at this moment, so that what was approved is what is issued. Release is due the same day (Decree 30/2020 art. 18).
 */
export function signDocument(deps: DocumentsDeps, actor: Actor, order: SignOrder) {
  return deps.database.act(actor, (tx) => signWithin(deps, tx, actor, order));
}

export interface SignOrder {
  readonly id: string;
  readonly version: number;
  /** Somebody outside makes the signature. */
  readonly outside?: Outside;
}

/** The same in the transaction of a sitting, or where somebody outside makes the signature. */
export async function signWithin(deps: DocumentsDeps, tx: Tx, actor: Actor, order: SignOrder) {
  const { draft, capacity } = await openOutgoing(tx, actor, { id: order.id, version: order.version, act: 'sign' });
  refuseWithheldAttachment(draft);
  if (!(await isPresenceConfirmed(tx, actor.sessionId))) throw new Refusal('identity/presence-not-confirmed');
  const signature = orRefuse(decideSignature(actor, capacity, await findChosenSigning(tx, draft)));
  const now = deps.clock();
  const lookup = lookupOf(deps, draft.lookupCode ?? order.outside?.lookupCode ?? null);
  const signedSha256 = await signFile(deps, tx, { draft, signature, actor, capacity, lookup, outside: order.outside });
  const version = await saveOutgoing(tx, draft.id, {
    state: 'signed', signed_at: now.toISOString(), signature, signer_name: signature.name, signer_title: signature.position, signed_sha256: signedSha256, lookup_code: lookup.code,
  });
  await approveText(tx, deps.bus, { textId: draft.id, by: actor.name });
  await insertStep(tx, draft, { kind: 'signed', by: actor.name, byTitle: actingTitle(capacity) });
  await closeItems(tx, deps.bus, { subjectId: draft.id });
  await layOutgoing(tx, deps.bus, draft, {
    addressee: clerksOf(draft.agencyId), kind: 'documents.issue', dueOn: shortDeadline(now, draft.urgency).dueOn,
  });
  await recordAudit(tx, { actor, capacity }, {
    action: 'documents.signed', subjectType: 'outgoing', subjectId: draft.id, agencyId: draft.agencyId,
    detail: { draftVersion: String(draft.version), ...(signedSha256 === null ? {} : { sha256: signedSha256 }) },
  });
  deps.bus.announce(tx, [`outgoing:${draft.id}`]);
  return { id: draft.id, version };
}

interface Approved {
  readonly draft: LockedOutgoing;
  readonly signature: SignerFacts;
  readonly actor: Actor;
  readonly capacity: Capacity;
  readonly lookup: ReturnType<typeof lookupOf>;
  readonly outside: Outside | undefined;
}

/** The signed file's hash; null where the agency does not sign digitally. */
async function signFile(deps: DocumentsDeps, tx: Tx, { draft, signature, actor, capacity, lookup, outside }: Approved): Promise<string | null> {
  if (!(await deps.signing.isDigital(tx, draft.agencyId))) return null;
  const letter = await gatherLetter(tx, { ...draft, signature }, { number: null, date: null, lookup });
  if (letter.gone.length > 0) throw new Refusal('documents/recipient-unknown', { agencyIds: letter.gone });
  const person = { id: actor.personId, name: actor.name, agencyName: capacity.agencyName };
  const bytes = await setOrRefuse(() => deps.signing.signAsPerson(tx, { subjectId: draft.id, person, presenceConfirmed: true, letter: letterOfDraft(letter.parts), outside }));
  return (await keepBytes(tx, deps.storage, bytes)).sha256;
}
