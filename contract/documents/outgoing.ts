import * as z from 'zod';
import { ROUTE_LIMITS } from '../approval/limits.ts';
import { bodyDocument } from '../drafting/body.ts';
import { endpoint } from '../endpoint.ts';
import { byId, day, id, instant, text, urgency, version } from '../primitives.ts';
import { signatureFacts } from '../signing/signature.ts';
import { formFinding } from './form-check.ts';
import { agencyForm, formFields, signingMode } from './form-fields.ts';
import { documentType } from './incoming.ts';
import { LIMITS } from './limits.ts';
import { mark, related, withdrawalFacts, withdrawnDelivery } from './withdrawal.ts';

/** drafting → checking (→ returned → checking) → to-sign → signed → issued; cancelled before signing. */
export const outgoingState = z.enum(['drafting', 'checking', 'returned', 'to-sign', 'signed', 'issued', 'cancelled']);
export const outgoingAct = z.enum(['save', 'submit', 'pass', 'return', 'sign', 'issue', 'cancel', 'recall', 'take-back', 'correct', 'amend', 'replace']);
/** Business status codes of the document axis, QCVN 102:2016. */
export const deliveryStatus = z.enum(['00', '01', '02', '03', '04', '05', '06', '13', '15', '16']);
export type DeliveryStatus = z.output<typeof deliveryStatus>;

export const draftFields = z.object({
  type: documentType,
  subject: text(LIMITS.subject, 0),
  /** The main text without its form, paragraphs parted by an empty line; the text itself is written through `drafting`. */
  body: text(LIMITS.body, 0),
  signerPostId: id.nullable(),
  recipientAgencyIds: z.array(id).max(LIMITS.recipientAgencies),
  /** Further lines of Nơi nhận, beside the agencies above and the "Lưu" line. */
  recipientLines: z.array(text(LIMITS.recipientLine)).max(LIMITS.recipientLines),
  urgency,
  /** What is left out of it when it is saved stays as it was. */
  form: formFields.optional(),
});

/** The parts every administrative document must have and a person must give (Decree 30/2020, art. 8 §2). */
export const draftPart = z.enum(['subject', 'body', 'signer', 'recipients']);
export type DraftPart = z.output<typeof draftPart>;

export const outgoingRow = z.object({
  id, number: z.string().nullable(), issuedOn: day.nullable(), type: documentType, subject: z.string(), urgency, state: outgoingState,
  unitName: z.string(), signerName: z.string().nullable(), recipients: z.int(), updatedAt: instant, marks: z.array(mark),
});

const delivery = z.object({
  agencyId: id, agencyName: z.string(), status: deliveryStatus,
  steps: z.array(z.object({ status: deliveryStatus, at: instant, note: z.string().nullable() })),
  /** Refused, and the reader is to take note of it. */
  awaitsNote: z.boolean(),
  withdrawal: withdrawnDelivery.nullable(),
  /** Not registered by the receiver yet, so it can be taken back. */
  isOpen: z.boolean(),
});
const step = z.object({ id, kind: z.enum(['submitted', 'returned', 'passed', 'signed', 'issued']), by: z.string(), byTitle: z.string(), at: instant, note: z.string().nullable(), draftVersion: z.int() });

export const outgoingDetail = outgoingRow.extend({
  version, agencyId: id, unitId: id, agencyName: z.string(), fields: draftFields.extend({ form: formFields }), drafterName: z.string(), replyToIncomingId: id.nullable(), replyTo: z.string().nullable(),
  /** The issued document that this one corrects, amends or replaces; and those that do so to this one. */
  original: related.nullable(), successors: z.array(related), withdrawals: z.array(withdrawalFacts),
  signedAt: instant.nullable(), signatures: z.array(signatureFacts),
  /** Whether there is a file that continues the original by lasting proofs. */
  hasPreserved: z.boolean(), steps: z.array(step), deliveries: z.array(delivery), acts: z.array(outgoingAct),
  /** What is still missing before it may be sent for check. */
  missing: z.array(draftPart),
  /** The words above the signature that are lawful for this signer, as they would be printed; the first is what `derived` means. */
  signingModes: z.array(z.object({ mode: signingMode, lines: z.array(z.string()) })),
});

/** What may be wrong with a key at the moment of signing (Decree 30/2020 art. 12, 17). */
const CERTIFICATE_PROBLEMS = ['signing/no-certificate', 'signing/certificate-not-yet-valid', 'signing/certificate-expired', 'signing/certificate-revoked', 'signing/certificate-of-another', 'signing/time-stamp-unavailable'] as const;

const declared = { declaredNoSecret: z.boolean().default(false) };
/** What of a Word file does not come along: form around the text, pictures, addresses of links, foot notes, comments, "./.". */
const leftOut = z.enum(['head', 'signature', 'picture', 'link', 'note', 'comment', 'end-mark', 'addressees', 'title']);
const outcome = z.object({ id, version });
const settledForm = agencyForm.extend({ agencyId: id.nullable(), agencyName: z.string(), mayChange: z.boolean() });
const common = ['not-found', 'forbidden', 'documents/act-not-possible', 'stale-version'] as const;

export const outgoing = {
  createDraft: endpoint({
    method: 'POST', path: '/api/documents/outgoing', access: 'signed-in', summary: 'Begin a draft, on its own or as the reply to an assigned document (which is then in hand)',
    /** `template`: begin with the skeleton of the kind, its blanks as "[… what]". */
    body: z.object({ assignmentId: id.nullable().default(null), type: documentType.default('official-letter'), template: z.boolean().default(false) }),
    response: outcome, problems: ['forbidden', 'not-found', 'documents/act-not-possible'],
  }),
  saveDraft: endpoint({
    method: 'PUT', path: '/api/documents/outgoing/:id', access: 'signed-in', summary: 'Keep the draft as it stands',
    params: byId, body: z.object({ version, fields: draftFields.partial({ body: true }), ...declared }), response: outcome,
    problems: [...common, 'documents/recipient-unknown', 'documents/own-recipient', 'documents/signer-not-entitled', 'secrecy/refused', 'secrecy/declaration-needed'],
  }),
  submitDraft: endpoint({ method: 'POST', path: '/api/documents/outgoing/:id/submit', access: 'signed-in', summary: 'Send the draft to the unit head for check; the text is frozen', params: byId, body: z.object({ version }), response: outcome, problems: [...common, 'documents/incomplete-draft', 'documents/attachment-withheld', 'documents/form-check-failed', 'documents/unsupported-character', 'documents/fonts-missing', 'documents/unit-without-head', 'documents/signer-not-entitled', 'approval/seat-vacant', 'approval/seat-outside-agency'] }),
  returnDraft: endpoint({ method: 'POST', path: '/api/documents/outgoing/:id/return', access: 'signed-in', summary: 'Give the draft back with a reason', params: byId, body: z.object({ version, reason: text(LIMITS.returnDraftReason), ...declared }), response: outcome, problems: [...common, 'secrecy/refused', 'secrecy/declaration-needed'] }),
  passDraft: endpoint({ method: 'POST', path: '/api/documents/outgoing/:id/pass', access: 'signed-in', summary: 'Give what I am asked for on the draft’s way to its signer: check, opinion, initials; when the last one has given it lies before the signer', params: byId, body: z.object({ version, seatId: id.nullable().default(null), opinion: text(ROUTE_LIMITS.opinion, 0).default(''), ...declared }), response: outcome, problems: [...common, 'documents/signer-not-entitled', 'secrecy/refused', 'secrecy/declaration-needed'] }),
  sign: endpoint({ method: 'POST', path: '/api/documents/outgoing/:id/sign', access: 'signed-in', summary: 'Approve and sign; asks for a confirmed presence', params: byId, body: z.object({ version }), response: outcome, problems: [...common, 'identity/presence-not-confirmed', 'documents/attachment-withheld', 'documents/signer-not-entitled', 'documents/recipient-unknown', 'documents/unsupported-character', 'documents/fonts-missing', ...CERTIFICATE_PROBLEMS] }),
  issue: endpoint({ method: 'POST', path: '/api/documents/outgoing/:id/issue', access: 'signed-in', summary: 'Number, date, register and send in one act; under a kept number where one is named', params: byId, body: z.object({ version, reservationId: id.nullable().default(null) }), response: z.object({ id, version, number: z.string(), issuedOn: day }), problems: [...common, 'documents/recipient-unknown', 'documents/attachment-withheld', 'signing/file-unsignable', 'documents/already-replaced', 'documents/successor-of-other-form', 'numbering/reservation-closed', 'numbering/reservation-of-another-series', 'signing/clerk-only', 'signing/not-signed-yet', ...CERTIFICATE_PROBLEMS] }),
  cancelDraft: endpoint({ method: 'POST', path: '/api/documents/outgoing/:id/cancel', access: 'signed-in', summary: 'Give up a draft that is not signed', params: byId, body: z.object({ version, reason: text(LIMITS.cancelDraftReason), ...declared }), response: outcome, problems: [...common, 'secrecy/refused', 'secrecy/declaration-needed'] }),
  noteRefusal: endpoint({
    method: 'POST', path: '/api/documents/outgoing/:id/deliveries/:agencyId/note-refusal', access: 'signed-in', summary: 'Take note that a receiver refused the document (status 02); it leaves the records office’s queue',
    params: z.object({ id, agencyId: id }), response: outcome, problems: ['not-found', 'forbidden', 'documents/act-not-possible'],
  }),
  listOutgoing: endpoint({
    method: 'GET', path: '/api/documents/outgoing', access: 'signed-in', summary: 'Drafts and issued documents I may read, latest change first',
    query: z.object({ state: outgoingState.optional(), before: z.string().max(100).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
    response: z.object({ rows: z.array(outgoingRow), next: z.string().nullable() }),
  }),
  getOutgoing: endpoint({ method: 'GET', path: '/api/documents/outgoing/:id', access: 'signed-in', summary: 'One draft or issued document with its steps and deliveries', params: byId, response: outgoingDetail, problems: ['not-found'] }),
  getPreview: endpoint({
    method: 'GET', path: '/api/documents/outgoing/:id/preview', access: 'signed-in', download: true, summary: 'The pages as fields and live text stand now, while they are written; of several requests of one person the newest is answered',
    params: byId, problems: ['not-found', 'documents/unsupported-character', 'documents/fonts-missing', 'documents/newer-preview'],
  }),
  readWord: endpoint({
    method: 'POST', path: '/api/documents/outgoing/:id/word', access: 'signed-in', upload: true,
    summary: 'Read a Word file (.docx) into parts of a text for the editor; nothing of the file is kept. Pictures, links, comments and the form around the text are left out and counted',
    params: byId, response: z.object({ body: bodyDocument, bases: z.array(z.string()), appendices: z.array(z.object({ id, title: z.string(), body: bodyDocument })), leftOut: z.array(z.object({ what: leftOut, count: z.int() })) }),
    problems: ['not-found', 'forbidden', 'documents/act-not-possible', 'too-large', 'files/encrypted', 'documents/word-unreadable', 'documents/word-with-macros', 'documents/word-with-external-parts', 'documents/word-too-long', 'secrecy/refused', 'secrecy/declaration-needed'],
  }),
  getWord: endpoint({
    method: 'GET', path: '/api/documents/outgoing/:id/word', access: 'signed-in', download: true, mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    summary: 'The draft as a Word file with the layout of the page; the lawful form stays the PDF', params: byId, problems: ['not-found', 'unavailable'],
  }),
  getFormCheck: endpoint({
    method: 'GET', path: '/api/documents/outgoing/:id/form-check', access: 'signed-in', summary: 'Form check (kiểm tra thể thức): missing or wrong components with their places and legal grounds, errors first',
    params: byId, response: z.object({ version, findings: z.array(formFinding) }), problems: ['not-found', 'documents/fonts-missing'],
  }),
  getAgencyForm: endpoint({ method: 'GET', path: '/api/documents/agency-form', access: 'signed-in', summary: 'What my agency has settled for all its documents: place, contact data, who signs by order', response: settledForm }),
  saveAgencyForm: endpoint({
    method: 'PUT', path: '/api/documents/agency-form', access: 'signed-in', summary: 'Settle it; the head of the agency or its records office', body: z.object({ form: agencyForm, ...declared }),
    response: settledForm, problems: ['forbidden', 'documents/outside-agency', 'secrecy/refused', 'secrecy/declaration-needed'],
  }),
  getPdf: endpoint({ method: 'GET', path: '/api/documents/outgoing/:id/pdf', access: 'signed-in', download: true, summary: 'The issued original, or before that how the draft will look', params: byId, problems: ['not-found', 'documents/unsupported-character', 'documents/fonts-missing'] }),
  getPreserved: endpoint({ method: 'GET', path: '/api/documents/outgoing/:id/preserved', access: 'signed-in', download: true, summary: 'The issued original continued by lasting proofs of its signatures (B-LTA); its beginning is the original byte for byte', params: byId, problems: ['not-found'] }),
} as const;
