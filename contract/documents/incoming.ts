import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { byId, day, id, instant, optionalText, sha256, text, urgency, version } from '../primitives.ts';
import { DOCUMENT_TYPES } from './document-types.ts';
import { LIMITS } from './limits.ts';
import { verificationReport } from '../verification/report.ts';
import { mark, notice } from './withdrawal.ts';

export const documentType = z.enum(DOCUMENT_TYPES.map(({ code }) => code));
/** What has happened so far: arrived → registered → directed → in-hand → closed; or returned to the sender, or recalled by it. */
export const incomingState = z.enum(['arrived', 'registered', 'directed', 'in-hand', 'closed', 'returned', 'recalled']);
export const assignmentPart = z.enum(['lead', 'coordinate', 'inform']);

/** Where on the page a value was read, in PDF points from the top left. */
export const place = z.object({ page: z.int(), x: z.number(), y: z.number(), width: z.number(), height: z.number() });
const reading = z.object({ value: z.string(), confidence: z.number(), place: place.nullable() }).nullable();

export const incomingFields = z.object({
  issuerName: text(LIMITS.issuerName),
  /** Số, as printed; a document may lack one (giấy mời). */
  number: optionalText(LIMITS.number),
  /** Ký hiệu without the number. */
  symbol: optionalText(LIMITS.symbol),
  documentDate: day.nullable(),
  type: documentType,
  subject: text(LIMITS.subject),
  signerName: optionalText(LIMITS.signerName),
  signerPosition: optionalText(LIMITS.signerPosition),
  urgency,
});

export const duplicate = z.object({
  id, reason: z.enum(['same-file', 'same-number']), arrivalNumber: z.int().nullable(), arrivedOn: day, issuerName: z.string(), number: z.string(), subject: z.string(),
});

/** What the reader's posts allow now; the screen shows these acts and no others. */
export const incomingAct = z.enum(['register', 'return', 'direct', 'assign', 'draft-reply', 'report-done', 'acknowledge', 'add-direction', 'urge']);

const direction = z.object({ id, opinion: z.string(), by: z.string(), byTitle: z.string(), at: instant });
const assignment = z.object({
  id, part: assignmentPart, unitId: id, unitName: z.string(), dueOn: day.nullable(),
  postId: id.nullable(), personName: z.string().nullable(), instruction: z.string().nullable(),
  state: z.enum(['waiting', 'assigned', 'in-hand', 'done', 'withdrawn']), result: z.string().nullable(), doneAt: instant.nullable(),
  /** Gia hạn: the later day a leader allowed; late is judged by `dueOn`. */
  extendedTo: day.nullable(),
  /** Reminders of the system and of people, the newest last. */
  urgings: z.array(z.object({ kind: z.enum(['urged', 'due-soon', 'late']), by: z.string().nullable(), byTitle: z.string().nullable(), note: z.string().nullable(), at: instant })),
  /** What the reader may do on this part now. */
  acts: z.array(incomingAct),
});
const historyEntry = z.object({ id, at: instant, action: z.string(), by: z.string(), byTitle: z.string().nullable(), onBehalfOf: z.string().nullable(), detail: z.record(z.string(), z.string()) });
/** How the text of a file became known: from the file, from pictures of its pages (all, or not all yet), not at all; withheld: it bore a mark of a state secret and is gone. */
export const textState = z.enum(['read', 'recognised', 'recognising', 'unreadable', 'withheld']);
/** Pages that are pictures, how many of them were looked at, and those whose text waits for a declaration. */
const scan = z.object({ pages: z.int(), done: z.int(), asked: z.array(z.int()) });
export const incomingRow = z.object({
  id, arrivalNumber: z.int().nullable(), arrivedOn: day, issuerName: z.string(), number: z.string(), documentDate: day.nullable(),
  type: documentType, subject: z.string(), urgency, state: incomingState, dueOn: day.nullable(), leadUnitName: z.string().nullable(),
  marks: z.array(mark),
});

export const incomingDetail = incomingRow.extend({
  version, agencyId: id, agencyName: z.string(), fields: incomingFields, receivedAt: instant, receivedBy: z.string().nullable(), source: z.enum(['upload', 'platform', 'line']),
  original: z.object({ sha256, size: z.int(), pages: z.int().nullable(), fileName: z.string(), textState, scan: scan.nullable() }),
  registerDueAt: instant, returnReason: z.string().nullable(),
  /** Registered although its signatures did not pass the check, and why. */
  unverifiedReason: z.string().nullable(),
  directions: z.array(direction), assignments: z.array(assignment),
  /** The issued document of this agency that it answers, as its sender says; null also where the reader may not know it. */
  answersTo: z.object({ id, number: z.string(), subject: z.string() }).nullable(),
  replies: z.array(z.object({ id, number: z.string().nullable(), subject: z.string(), state: z.string() })),
  notices: z.array(notice),
  /** The reader has not taken note of the last of them. */
  awaitsNote: z.boolean(),
  history: z.array(historyEntry),
  /** All that the reader may do now, on the document or on one of its parts. */
  acts: z.array(incomingAct),
  /** The first part that the reader may do something on, if any. */
  myAssignmentId: id.nullable(),
});

const declared = { declaredNoSecret: z.boolean().default(false) };
/** Why the clerk registers a document whose signatures did not pass the check; needed for no other. */
const unverifiedReason = optionalText(LIMITS.unverifiedReason).default(null);
const outcome = z.object({ id, version });

export const incoming = {
  readUpload: endpoint({
    method: 'POST', path: '/api/documents/incoming/read', access: 'signed-in', upload: true,
    summary: 'Upload the PDF of a received document; answers what was read from it. Held for 24 hours until registered',
    response: z.object({
      uploadId: id, sha256, size: z.int(), pages: z.int(), textState,
      readings: z.object({ issuerName: reading, number: reading, symbol: reading, documentDate: reading, type: reading, subject: reading, signerName: reading, signerPosition: reading, urgency: reading, replyTo: reading }),
      duplicates: z.array(duplicate),
      /** The verdict on the digital signatures; null where it was not there in time and follows. */
      verification: verificationReport.nullable(),
    }),
    problems: ['forbidden', 'too-large', 'files/empty', 'files/not-a-pdf', 'files/encrypted', 'files/broken', 'files/too-many-pages', 'files/timed-out', 'secrecy/refused', 'secrecy/declaration-needed'],
  }),
  getUpload: endpoint({ method: 'GET', path: '/api/documents/uploads/:id', access: 'signed-in', download: true, summary: 'The bytes of my upload that is not registered yet', params: byId, problems: ['not-found'] }),
  findDuplicates: endpoint({
    method: 'GET', path: '/api/documents/incoming/duplicates', access: 'signed-in', summary: 'Documents of my agency with this issuer, number, symbol and date',
    query: z.object({ issuerName: text(LIMITS.issuerName), number: text(LIMITS.number), symbol: text(LIMITS.symbol, 0).default(''), documentDate: day }),
    response: z.object({ duplicates: z.array(duplicate) }), problems: ['forbidden'],
  }),
  registerUpload: endpoint({
    method: 'POST', path: '/api/documents/incoming', access: 'signed-in', summary: 'Enter an uploaded document into the register under the next arrival number',
    body: z.object({ uploadId: id, fields: incomingFields, acceptDuplicate: z.boolean().default(false), unverifiedReason, ...declared }),
    response: z.object({ id, version, arrivalNumber: z.int() }),
    problems: ['forbidden', 'files/upload-expired', 'files/withheld', 'documents/duplicate', 'documents/date-in-future', 'documents/verification-failed', 'secrecy/refused', 'secrecy/declaration-needed'],
  }),
  registerArrived: endpoint({
    method: 'POST', path: '/api/documents/incoming/:id/register', access: 'signed-in', summary: 'Enter a document that arrived over the network into the register',
    params: byId, body: z.object({ version, unverifiedReason, ...declared }), response: z.object({ id, version, arrivalNumber: z.int() }),
    problems: ['not-found', 'forbidden', 'documents/act-not-possible', 'stale-version', 'documents/verification-failed', 'secrecy/refused', 'secrecy/declaration-needed'],
  }),
  returnIncoming: endpoint({
    method: 'POST', path: '/api/documents/incoming/:id/return', access: 'signed-in', summary: 'Send a wrong or unverifiable document back, with the reason; it takes no arrival number',
    params: byId, body: z.object({ version, reason: text(LIMITS.returnIncomingReason), ...declared }), response: outcome,
    problems: ['not-found', 'forbidden', 'documents/act-not-possible', 'stale-version', 'secrecy/refused', 'secrecy/declaration-needed'],
  }),
  direct: endpoint({
    method: 'POST', path: '/api/documents/incoming/:id/directions', access: 'signed-in', summary: 'Give the direction: one lead unit, co-operating units and units for information',
    params: byId,
    body: z.object({
      version, opinion: text(LIMITS.opinion), ...declared,
      lead: z.object({ unitId: id, dueOn: day.nullable() }),
      coordinating: z.array(z.object({ unitId: id, dueOn: day.nullable() })).max(60).default([]),
      informed: z.array(z.object({ unitId: id })).max(200).default([]),
    }),
    response: outcome,
    problems: ['not-found', 'forbidden', 'documents/act-not-possible', 'stale-version', 'documents/outside-agency', 'documents/unit-named-twice', 'documents/unit-without-head', 'documents/due-before-today', 'secrecy/refused', 'secrecy/declaration-needed'],
  }),
  addDirection: endpoint({
    method: 'POST', path: '/api/documents/incoming/:id/further-directions', access: 'signed-in', summary: 'Add a direction to a directed document: further units, another lead, more time. Earlier ones stay as written',
    params: byId,
    body: z.object({
      version, opinion: text(LIMITS.opinion), ...declared,
      lead: z.object({ unitId: id, dueOn: day.nullable() }).nullable().default(null),
      coordinating: z.array(z.object({ unitId: id, dueOn: day.nullable() })).max(60).default([]),
      informed: z.array(z.object({ unitId: id })).max(200).default([]),
      extensions: z.array(z.object({ assignmentId: id, dueOn: day })).max(60).default([]),
    }),
    response: outcome,
    problems: ['not-found', 'forbidden', 'documents/act-not-possible', 'stale-version', 'documents/outside-agency', 'documents/unit-named-twice', 'documents/unit-without-head', 'documents/due-before-today', 'documents/extension-not-possible', 'secrecy/refused', 'secrecy/declaration-needed'],
  }),
  urge: endpoint({
    method: 'POST', path: '/api/documents/incoming/:id/urge', access: 'signed-in', summary: 'Urge those who have an open part of the document (đôn đốc); once a day for each part',
    params: byId, body: z.object({ assignmentIds: z.array(id).min(1).max(60), note: optionalText(LIMITS.urgingNote).default(null), ...declared }), response: z.object({ id, version, urged: z.int() }),
    problems: ['not-found', 'forbidden', 'documents/act-not-possible', 'documents/already-urged', 'secrecy/refused', 'secrecy/declaration-needed'],
  }),
  listDueDays: endpoint({
    method: 'GET', path: '/api/documents/due-days', access: 'signed-in', summary: 'The days on which usual periods of working days end, counted from today, and the days off of the next months',
    response: z.object({ today: day, periods: z.array(z.object({ workingDays: z.int(), dueOn: day })), daysOff: z.array(z.object({ day, name: z.string().nullable() })) }),
  }),
  assign: endpoint({
    method: 'POST', path: '/api/documents/incoming/:id/assign', access: 'signed-in', summary: 'Hand the unit’s part to one of its people',
    params: byId, body: z.object({ version, assignmentId: id, postId: id, instruction: optionalText(LIMITS.instruction), ...declared }), response: outcome,
    problems: ['not-found', 'forbidden', 'documents/act-not-possible', 'stale-version', 'documents/outside-agency', 'secrecy/refused', 'secrecy/declaration-needed'],
  }),
  reportDone: endpoint({
    method: 'POST', path: '/api/documents/incoming/:id/report-done', access: 'signed-in', summary: 'Finish a part that needs no reply, saying what was done; the lead part closes the document',
    params: byId, body: z.object({ version, assignmentId: id, result: text(LIMITS.result), ...declared }), response: outcome,
    problems: ['not-found', 'forbidden', 'documents/act-not-possible', 'stale-version', 'secrecy/refused', 'secrecy/declaration-needed'],
  }),
  acknowledge: endpoint({
    method: 'POST', path: '/api/documents/incoming/:id/acknowledge', access: 'signed-in', summary: 'Take note of a document received for information',
    params: byId, body: z.object({ assignmentId: id }), response: outcome, problems: ['not-found', 'forbidden', 'documents/act-not-possible'],
  }),
  listIncoming: endpoint({
    method: 'GET', path: '/api/documents/incoming', access: 'signed-in', summary: 'Incoming documents I may read, newest arrival first',
    query: z.object({ state: incomingState.optional(), overdue: z.stringbool().optional(), year: z.coerce.number().int().optional(), before: z.string().max(100).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
    response: z.object({ rows: z.array(incomingRow), next: z.string().nullable() }),
  }),
  getIncoming: endpoint({ method: 'GET', path: '/api/documents/incoming/:id', access: 'signed-in', summary: 'One incoming document with its directions, parts and history', params: byId, response: incomingDetail, problems: ['not-found'] }),
  declareOriginal: endpoint({
    method: 'POST', path: '/api/documents/incoming/:id/declare', access: 'signed-in', summary: 'Declare that the pages of the scan about which the secrecy gate asked hold no state secret; they are read then',
    params: byId, body: z.object({ version }), response: outcome, problems: ['not-found', 'forbidden', 'documents/act-not-possible', 'stale-version'],
  }),
  noteWithheld: endpoint({
    method: 'POST', path: '/api/documents/incoming/:id/note-withheld', access: 'signed-in', summary: 'I have reported that the original bore signs of a state secret; it leaves my queue',
    params: byId, response: outcome, problems: ['not-found', 'forbidden', 'documents/act-not-possible'],
  }),
  getOriginal: endpoint({ method: 'GET', path: '/api/documents/incoming/:id/original', access: 'signed-in', download: true, summary: 'The original, byte for byte', params: byId, problems: ['not-found', 'files/withheld'] }),
  getSlip: endpoint({
    method: 'GET', path: '/api/documents/incoming/:id/slip', access: 'signed-in', download: true, summary: 'The slip that goes with a registered document: arrival stamp, directions, who settles it (phiếu giải quyết)',
    params: byId, problems: ['not-found', 'documents/act-not-possible', 'documents/unsupported-character', 'documents/fonts-missing', 'too-large', 'unavailable'],
  }),
} as const;
