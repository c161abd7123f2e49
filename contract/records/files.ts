import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { byId, id, instant, text, version } from '../primitives.ts';
import { RECORDS_LIMITS } from './limits.ts';
import { documentKind, fileDetail, fileEvent, fileRow, fileState, retentionYears } from './parts.ts';

const declared = { declaredNoSecret: z.boolean().default(false) };
const outcome = z.object({ id, version });
const common = ['not-found', 'forbidden', 'records/act-not-possible', 'stale-version'] as const;
const gate = ['secrecy/refused', 'secrecy/declaration-needed'] as const;
const fields = { title: text(RECORDS_LIMITS.title), retentionYears, description: text(RECORDS_LIMITS.description, 0).default('') };
const file = { method: 'GET', access: 'signed-in', download: true, params: byId, perMinute: 30 } as const;

export const workFiles = {
  listFiles: endpoint({
    method: 'GET', path: '/api/records/files', access: 'signed-in', summary: 'Work files (hồ sơ công việc) I may open, latest change first',
    query: z.object({
      /** `mine`: in my charge or I work on it; `due`: closed, to be handed over to the archive; `all`: every one I may open. */
      scope: z.enum(['mine', 'all', 'due']).default('all'), state: fileState.optional(), year: z.coerce.number().int().optional(), words: text(100, 0).default(''),
      before: z.string().regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z_[0-9a-f-]{36}$/).optional(), limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    response: z.object({ rows: z.array(fileRow), next: z.string().nullable() }),
  }),
  openFile: endpoint({
    method: 'POST', path: '/api/records/files', access: 'signed-in', summary: 'Open a work file by the plan (planLineId) or beside it',
    body: z.object({ ...fields, planLineId: id.nullable().default(null), notation: text(RECORDS_LIMITS.notation, 0).default(''), unitId: id, responsiblePostId: id, ...declared }),
    response: z.object({ id, version, notation: z.string() }),
    problems: ['forbidden', 'not-found', 'records/outside-agency', 'records/notation-taken', 'records/already-opened', ...gate],
  }),
  getFile: endpoint({ method: 'GET', path: '/api/records/files/:id', access: 'signed-in', summary: 'Everything about one matter; looking is recorded', params: byId, response: fileDetail, problems: ['not-found'] }),
  saveFile: endpoint({
    method: 'PUT', path: '/api/records/files/:id', access: 'signed-in', summary: 'Correct title, retention or description, or give the file into other hands', params: byId,
    body: z.object({ version, ...fields, responsiblePostId: id, ...declared }), response: outcome, problems: [...common, 'records/outside-agency', ...gate],
  }),
  putIn: endpoint({
    method: 'POST', path: '/api/records/files/:id/contents', access: 'signed-in', summary: 'Put a document into the file, with the replies given to it (Đưa vào hồ sơ)', params: byId,
    body: z.object({ kind: documentKind, documentId: id }), response: outcome, problems: ['not-found', 'forbidden', 'records/act-not-possible'],
  }),
  takeOut: endpoint({
    method: 'POST', path: '/api/records/files/:id/contents/take-out', access: 'signed-in', summary: 'Take a document or paper out of the file, with the reason; the document itself stays', params: byId,
    body: z.object({ documentId: id, reason: text(RECORDS_LIMITS.reason), ...declared }), response: outcome, problems: ['not-found', 'forbidden', 'records/act-not-possible', ...gate],
  }),
  addPaper: endpoint({
    method: 'POST', path: '/api/records/files/:id/papers', access: 'signed-in', upload: true, summary: 'Add another paper of the matter as PDF; it passes the secrecy gate', params: byId,
    response: z.object({ id, version, paperId: id }),
    problems: ['not-found', 'forbidden', 'records/act-not-possible', 'too-large', 'files/empty', 'files/not-a-pdf', 'files/encrypted', 'files/broken', 'files/too-many-pages', 'files/timed-out', ...gate],
  }),
  getPaper: endpoint({ ...file, path: '/api/records/papers/:id', summary: 'A paper of a file, byte for byte', problems: ['not-found'] }),
  setMember: endpoint({
    method: 'POST', path: '/api/records/files/:id/members', access: 'signed-in', summary: 'Add or remove somebody who works on the file; an alert stands until it is confirmed', params: byId,
    body: z.object({ version, postId: id, change: z.enum(['added', 'removed']) }), response: outcome, problems: [...common, 'records/outside-agency'],
  }),
  confirmAccess: endpoint({
    method: 'POST', path: '/api/records/files/:id/access-changes/:changeId/confirm', access: 'signed-in', summary: 'Confirm a change of who may open the file', params: z.object({ id, changeId: id }),
    response: outcome, problems: ['not-found', 'forbidden', 'records/own-change', 'records/act-not-possible'],
  }),
  closeFile: endpoint({
    method: 'POST', path: '/api/records/files/:id/close', access: 'signed-in', summary: 'Close the file: nothing open within, title and retention fixed (kết thúc hồ sơ)', params: byId,
    body: z.object({ version, title: fields.title, retentionYears, ...declared }), response: outcome, problems: [...common, 'records/empty-file', 'records/not-finished', ...gate],
  }),
  reOpenFile: endpoint({
    method: 'POST', path: '/api/records/files/:id/re-open', access: 'signed-in', summary: 'Open a closed file again, with the reason', params: byId,
    body: z.object({ version, reason: text(RECORDS_LIMITS.reason), ...declared }), response: outcome, problems: [...common, ...gate],
  }),
  listEvents: endpoint({
    method: 'GET', path: '/api/records/files/:id/events', access: 'signed-in', summary: 'Every act on the file and its documents in one line of time', params: byId,
    query: z.object({ after: id.optional(), limit: z.coerce.number().int().min(1).max(500).default(200) }),
    response: z.object({ events: z.array(fileEvent), next: id.nullable() }), problems: ['not-found'],
  }),
  listViewings: endpoint({
    method: 'GET', path: '/api/records/files/:id/viewings', access: 'signed-in', summary: 'Who looked at the file, latest first', params: byId,
    response: z.object({ viewings: z.array(z.object({ id, by: z.string(), byTitle: z.string().nullable(), at: instant })) }), problems: ['not-found', 'forbidden'],
  }),
  findFilesOf: endpoint({
    method: 'GET', path: '/api/records/documents/:id/files', access: 'signed-in', summary: 'Which of the files I may open hold this document, and into which I may put it', params: byId,
    response: z.object({ holding: z.array(fileRow), open: z.array(fileRow) }), problems: ['not-found'],
  }),
  getContentsPdf: endpoint({ ...file, path: '/api/records/files/:id/contents.pdf', summary: 'Mục lục văn bản trong hồ sơ, ready to be printed', problems: ['not-found', 'too-large', 'unavailable', 'documents/unsupported-character', 'documents/fonts-missing'] }),
  getHistoryPdf: endpoint({ ...file, path: '/api/records/files/:id/history.pdf', summary: 'The matter in order of time, ready to be printed', problems: ['not-found', 'too-large', 'unavailable', 'documents/unsupported-character', 'documents/fonts-missing'] }),
  getXml: endpoint({ ...file, mediaType: 'application/xml', path: '/api/records/files/:id/xml', summary: 'The matter in order of time with the data fields of Appendix VI', problems: ['not-found'] }),
  getEvidence: endpoint({ ...file, mediaType: 'application/zip', perMinute: 6, path: '/api/records/files/:id/evidence', summary: 'Evidence package: originals, signatures, history, and a program that checks it offline', problems: ['not-found', 'records/unreadable-contents'] }),
  getListPdf: endpoint({
    method: 'GET', path: '/api/records/list.pdf', access: 'signed-in', download: true, perMinute: 30, summary: 'Mục lục hồ sơ of a year, ready to be printed',
    query: z.object({ year: z.coerce.number().int().min(1976).max(2200) }), problems: ['forbidden', 'too-large', 'unavailable', 'documents/unsupported-character', 'documents/fonts-missing'],
  }),
} as const;
