import * as z from 'zod';
import { documentType, incomingState } from '../documents/incoming.ts';
import { outgoingState } from '../documents/outgoing.ts';
import { day, id, instant, text, urgency, version } from '../primitives.ts';
import { RECORDS_LIMITS } from './limits.ts';

/** open → closed (→ open again, with a reason) → offered to the archive (→ closed again when returned) → archived, read-only. */
export const fileState = z.enum(['open', 'closed', 'offered', 'archived']);
export const fileAct = z.enum(['put-in', 'edit', 'members', 'close', 're-open', 'offer', 'confirm']);
export const documentKind = z.enum(['incoming', 'outgoing']);

/** Thời hạn bảo quản in years; null is vĩnh viễn (for ever). */
export const retentionYears = z.int().min(1).max(99).nullable();

export const fileRow = z.object({
  id, notation: z.string(), title: z.string(), year: z.int(), state: fileState, unitName: z.string(), responsibleName: z.string(), retentionYears,
  startedOn: day, endedOn: day.nullable(), handOverDueOn: day.nullable(), retentionEndsOn: day.nullable(), documents: z.int(), changedAt: instant,
});

/** A document of the file that the reader may read, with what was said and done on it. */
export const fileDocument = z.object({
  id, kind: documentKind, type: documentType, number: z.string(), subject: z.string(), documentDate: day.nullable(), issuerName: z.string().nullable(),
  signerName: z.string().nullable(), arrivalNumber: z.int().nullable(), urgency, state: z.union([incomingState, outgoingState]), isFinished: z.boolean(),
  pages: z.int().nullable(), dueOn: day.nullable(), answersId: id.nullable(), byReply: z.boolean(), addedAt: instant, addedBy: z.string(),
  directions: z.array(z.object({ id, opinion: z.string(), by: z.string(), byTitle: z.string(), at: instant })),
  parts: z.array(z.object({
    id, part: z.enum(['lead', 'coordinate', 'inform']), unitName: z.string(), personName: z.string().nullable(), instruction: z.string().nullable(),
    dueOn: day.nullable(), state: z.string(), result: z.string().nullable(),
  })),
  deliveries: z.array(z.object({ agencyId: id, agencyName: z.string(), status: z.string().nullable(), at: instant.nullable() })),
  signatures: z.array(z.object({ kind: z.string(), signerName: z.string(), signedAt: instant })),
});
export const filePaper = z.object({ id, title: z.string(), fileName: z.string(), paperOn: day, pages: z.int(), size: z.int(), addedAt: instant, addedBy: z.string() });

export const fileDetail = fileRow.extend({
  version, agencyId: id, agencyName: z.string(), unitId: id, responsiblePostId: id, description: z.string(), planLineId: id.nullable(),
  members: z.array(z.object({ postId: id, personName: z.string(), postTitle: z.string(), addedAt: instant })),
  accessChanges: z.array(z.object({ id, change: z.enum(['added', 'removed']), personName: z.string(), byName: z.string(), at: instant, confirmedAt: instant.nullable(), confirmedBy: z.string().nullable(), mayConfirm: z.boolean() })),
  contents: z.array(fileDocument), papers: z.array(filePaper),
  /** Documents of the file that the reader may not read: their number, and nothing of them. */
  unreadable: z.int(), pageTotal: z.int(),
  acts: z.array(fileAct),
});

/** One act on the file or on one of its documents. */
export const fileEvent = z.object({
  id, at: instant, action: z.string(), by: z.string(), byTitle: z.string().nullable(), onBehalfOf: z.string().nullable(), detail: z.record(z.string(), z.string()),
  /** Which document it was done on; null for the file itself. */
  documentId: id.nullable(), document: z.string().nullable(),
  /** What was said in the act: the direction of a leader. */
  words: z.string().nullable(),
});

export const planLineFields = z.object({
  groupName: text(RECORDS_LIMITS.groupName), notation: text(RECORDS_LIMITS.notation), title: text(RECORDS_LIMITS.title), retentionYears, unitId: id, postId: id.nullable(),
});
export const planLine = z.object({
  id, groupName: z.string(), notation: z.string(), title: z.string(), retentionYears, unitId: id, unitName: z.string(), postId: id.nullable(), personName: z.string().nullable(),
  lateReason: z.string().nullable(), fileId: id.nullable(), mayEdit: z.boolean(),
});

export const handOverRow = z.object({
  id, state: z.enum(['offered', 'accepted', 'returned']), unitName: z.string(), offeredAt: instant, offeredBy: z.string(), offeredByTitle: z.string(),
  decidedAt: instant.nullable(), decidedBy: z.string().nullable(), returnReason: z.string().nullable(), files: z.array(fileRow), mayDecide: z.boolean(),
});
