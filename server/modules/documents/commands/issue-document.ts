import { wordsOf } from '#contract/drafting/plain-text.ts';
import type { Actor, Capacity } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { setOrRefuse } from '#server/platform/typesetting/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { today } from '../../calendar/index.ts';
import { keepBytes, readWhole } from '../../files/index.ts';
import { takeNumber } from '../../numbering/index.ts';
import { closeItems } from '../../queue/index.ts';
import type { Outside } from '../../signing/index.ts';
import { saveSearchEntry } from '../../search/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { type GatheredLetter, gatherLetter } from '../queries/letter-parts.ts';
import { type Attachment, fileOf } from '../rules/attachment.ts';
import { letterOfDraft } from '../rules/letter-of-draft.ts';
import { printedNumber } from '../rules/number-and-symbol.ts';
import { actingTitle } from '../rules/outgoing-acts.ts';
import { attachmentColumns } from '../store/attachment-columns.ts';
import { lockIncomingById } from '../store/incoming.store.ts';
import type { LockedOutgoing } from '../store/outgoing-facts.ts';
import { insertDeliveries, insertDeliveryStatus, insertStep, saveOutgoing } from '../store/outgoing.store.ts';
import { closeIncoming } from '../steps/close-incoming.ts';
import { followOriginal } from '../steps/follow-original.ts';
import { readersOf } from '../steps/lay-round.ts';
import { lookupOf } from '../steps/lookup.ts';
import { openOutgoing } from '../steps/open-outgoing.ts';
import { refuseWithheldAttachment, signAttachments } from '../steps/sign-attachments.ts';
import { typesetOrRefuse } from '../steps/typeset-or-refuse.ts';

export interface IssueOrder {
  readonly id: string;
  readonly version: number;
  /** A number kept for this document (số giữ); null for the next of its series. */
  readonly reservationId: string | null;
  /** Somebody outside makes the agency's signature. */
  readonly outside?: Outside;
}

/**
 * Phát hành: number, date, the agency's signature, register, the original for good, the deliveries and the end of what it
 * answers, all or nothing.
 * Sending is an event of the same transaction; the exchange carries it out.
 */
export function issueDocument(deps: DocumentsDeps, actor: Actor, order: IssueOrder) {
  return deps.database.act(actor, (tx) => issueWithin(deps, tx, actor, order));
}

/** The same in a transaction where somebody outside makes the agency's signature. */
export async function issueWithin(deps: DocumentsDeps, tx: Tx, actor: Actor, order: IssueOrder) {
  const { draft, capacity } = await openOutgoing(tx, actor, { id: order.id, version: order.version, act: 'issue' });
  const now = deps.clock();
  const issuedOn = today(now);
  const { number, year, series } = await takeNumber(tx, {
    book: 'outgoing', agencyId: draft.agencyId, on: issuedOn, type: draft.type, unitId: draft.unitId, documentId: draft.id, reservationId: order.reservationId,
  });
  const letter = await gatherLetter(tx, draft, { number, date: issuedOn, lookup: draft.lookupCode === null ? null : lookupOf(deps, draft.lookupCode) });
  refuseWithheldAttachment(draft);
  if (letter.gone.length > 0) throw new Refusal('documents/recipient-unknown', { agencyIds: letter.gone });
  const original = await keepBytes(tx, deps.storage, await originalOf(deps, tx, { draft, letter, through: capacity, outside: order.outside }));
  const { symbol } = letter.parts.issuer;
  const printed = `${printedNumber(number)}/${symbol}`;
  const attachments = await signAttachments(deps, tx, { draft, agencyName: letter.agencyName, through: capacity, number: printed, isOutside: order.outside !== undefined });
  const version = await saveOutgoing(tx, draft.id, {
    state: 'issued', issue_number: number, issue_year: year, issue_series: series, symbol, issued_on: issuedOn, issued_at: now.toISOString(),
    original_sha256: original.sha256, original_size: original.size, ...attachmentColumns(attachments),
  });
  await insertStep(tx, draft, { kind: 'issued', by: actor.name, byTitle: actingTitle(capacity), note: printed });
  await insertDeliveries(tx, draft.id, letter.recipients);
  for (const { id } of letter.recipients) {
    await insertDeliveryStatus(tx, { outgoingId: draft.id, agencyId: id, status: '00', at: now.toISOString(), note: null });
  }
  await closeItems(tx, deps.bus, { subjectId: draft.id });
  await saveSearchEntry(tx, {
    subjectType: 'outgoing', subjectId: draft.id, agencyId: draft.agencyId, readers: await readersOf(tx, draft), title: draft.subject, number: printed,
    issuer: letter.parts.issuer.name, day: issuedOn, body: [wordsOf(letter.parts.text), ...attachments.map(({ name }) => name)].join('\n'), type: draft.type, urgency: draft.urgency, state: 'issued',
  });
  await recordAudit(tx, { actor, capacity }, {
    action: 'documents.issued', subjectType: 'outgoing', subjectId: draft.id, agencyId: draft.agencyId,
    detail: { number: printed, issuedOn, sha256: original.sha256, recipients: String(letter.recipients.length), ...hashesOf(attachments) },
  });
  await endWhatItAnswers(deps, tx, draft, printed);
  await followOriginal(deps, tx, { draft, printed, through: { actor, capacity } });
  await deps.events.publish(tx, 'documents.issued', { outgoingId: draft.id, agencyIds: letter.recipients.map(({ id }) => id) });
  deps.bus.announce(tx, [`outgoing:${draft.id}`]);
  return { id: draft.id, version, number: printed, issuedOn };
}

/** What went out beside the original, for the record. */
const hashesOf = (attachments: readonly Attachment[]): Record<string, string> =>
  attachments.length === 0 ? {} : { attachments: attachments.map((each) => fileOf(each).sha256).join(' ') };

interface Numbered {
  readonly draft: LockedOutgoing;
  readonly letter: GatheredLetter;
  readonly through: Capacity;
  readonly outside: Outside | undefined;
}

/** What was signed digitally gets number, date and the agency's signature; an approval is laid out now. */
async function originalOf(deps: DocumentsDeps, tx: Tx, { draft, letter, through, outside }: Numbered): Promise<Uint8Array> {
  const facts = letterOfDraft(letter.parts);
  if (draft.signedSha256 === null) return typesetOrRefuse(deps, facts);
  const signed = await readWhole(tx, deps.storage, draft.signedSha256);
  if (signed === undefined) throw new Error('The signed file of a document is missing.');
  const agency = { id: draft.agencyId, name: letter.agencyName };
  return setOrRefuse(() => deps.signing.signAsAgency(tx, { subjectId: draft.id, agency, through, signed, letter: facts, outside }));
}

async function endWhatItAnswers(deps: DocumentsDeps, tx: Tx, draft: LockedOutgoing, printed: string): Promise<void> {
  if (draft.replyToIncomingId === null) return;
  const document = await lockIncomingById(tx, draft.replyToIncomingId);
  if (document === undefined || document.state === 'closed' || document.state === 'recalled') return;
  await closeIncoming(deps, tx, { document, result: `Đã trả lời bằng văn bản số ${printed}`, outgoingId: draft.id });
  await recordAudit(tx, null, {
    action: 'documents.closed-by-reply', subjectType: 'incoming', subjectId: document.id, agencyId: document.agencyId, detail: { reply: printed },
  });
}
