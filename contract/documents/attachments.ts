import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { byId, id, sha256, text, version } from '../primitives.ts';

/** Kinds of files that travel between agencies as they are (QCVN 102:2016), by their ending. */
export const ATTACHMENT_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  zip: 'application/zip',
} as const;

export const ATTACHMENT_LIMITS = { files: 20, bytesEach: 50 * 2 ** 20, bytesTogether: 100 * 2 ** 20, name: 200 } as const;

/** Tài liệu kèm theo là tệp riêng, as it is shown: once issued, the file that went out. */
export const attachment = z.object({
  id, name: z.string(), contentType: z.string(), size: z.int(), pages: z.int().nullable(), sha256,
  /** By the agency that issued it, on this platform. */
  isSigned: z.boolean(),
  isWithheld: z.boolean(),
  /** The verdict on the signatures of a received PDF; null before there is one, and for files that carry none. */
  verdict: z.enum(['none', 'valid', 'invalid', 'undetermined', 'unreadable']).nullable(),
});
export type AttachmentShown = z.output<typeof attachment>;

const list = z.object({
  attachments: z.array(attachment), mayChange: z.boolean(),
  /** What becomes of a PDF at issue: the agency signs it, signs nothing digitally, or signs with a program outside and leaves attachments as they are. */
  signing: z.enum(['signed', 'not-digital', 'outside']),
});
const problems = ['not-found', 'forbidden', 'documents/act-not-possible'] as const;
const gate = ['secrecy/refused', 'secrecy/declaration-needed'] as const;
const named = z.object({ id, attachmentId: id });
const outcome = z.object({ id });
const read = { method: 'GET', access: 'signed-in', params: named, download: true, mediaType: 'application/octet-stream', problems: ['not-found', 'files/withheld'] } as const;

/** Files of their own that go with a document. */
export const attachments = {
  listAttachments: endpoint({ method: 'GET', path: '/api/documents/outgoing/:id/attachments', access: 'signed-in', summary: 'Files of their own that go with a draft or issued document, in their order', params: byId, response: list, problems: ['not-found'] }),
  listReceivedAttachments: endpoint({ method: 'GET', path: '/api/documents/incoming/:id/attachments', access: 'signed-in', summary: 'Files of their own that came with an incoming document', params: byId, response: list.pick({ attachments: true }), problems: ['not-found'] }),
  addAttachment: endpoint({
    method: 'POST', path: '/api/documents/outgoing/:id/attachments', access: 'signed-in', upload: true,
    summary: `Attach a file (${Object.keys(ATTACHMENT_TYPES).join(', ')}) to a draft; the drafter and who writes with them. A PDF gets the agency’s line and signature at issue`,
    params: byId, response: z.object({ id, attachment }),
    problems: [
      ...problems, ...gate, 'too-large', 'files/empty', 'files/encrypted', 'files/broken', 'files/too-many-pages', 'files/timed-out', 'documents/attachment-kind', 'documents/attachment-with-macros', 'documents/attachment-too-large',
      'documents/attachment-twice', 'documents/too-many-attachments', 'signing/file-unsignable',
    ],
  }),
  renameAttachment: endpoint({
    method: 'PUT', path: '/api/documents/outgoing/:id/attachments/:attachmentId', access: 'signed-in', summary: 'Give an attachment another name; its ending stays',
    params: named, body: z.object({ name: text(ATTACHMENT_LIMITS.name), declaredNoSecret: z.boolean().default(false) }), response: outcome, problems: [...problems, ...gate],
  }),
  orderAttachments: endpoint({
    method: 'PUT', path: '/api/documents/outgoing/:id/attachment-order', access: 'signed-in', summary: 'Put the attachments into another order; all of them are named, once each',
    params: byId, body: z.object({ attachmentIds: z.array(id).max(ATTACHMENT_LIMITS.files) }), response: outcome, problems: [...problems, 'documents/attachments-moved-on'],
  }),
  removeAttachment: endpoint({ method: 'DELETE', path: '/api/documents/outgoing/:id/attachments/:attachmentId', access: 'signed-in', summary: 'Take an attachment off a draft', params: named, response: outcome, problems }),
  noteWithheldAttachment: endpoint({
    method: 'POST', path: '/api/documents/outgoing/:id/note-withheld', access: 'signed-in', summary: 'I have reported that an attachment bore signs of a state secret; it leaves my queue',
    params: byId, response: z.object({ id, version }), problems,
  }),
  getAttachment: endpoint({ ...read, path: '/api/documents/outgoing/:id/attachments/:attachmentId/file', summary: 'One attachment of a draft or issued document: once issued, the file that went out' }),
  getReceivedAttachment: endpoint({ ...read, path: '/api/documents/incoming/:id/attachments/:attachmentId/file', summary: 'One attachment of an incoming document, byte for byte as it came' }),
} as const;
