import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { byId, day, id, text } from '../primitives.ts';
import { RECORDS_LIMITS } from './limits.ts';
import { fileRow, handOverRow } from './parts.ts';

const declared = { declaredNoSecret: z.boolean().default(false) };
const outcome = z.object({ id });
const file = { method: 'GET', access: 'signed-in', download: true, params: byId, perMinute: 12 } as const;

export const handOvers = {
  listHandOvers: endpoint({
    method: 'GET', path: '/api/records/hand-overs', access: 'signed-in', summary: 'Hand-overs to the archive (nộp lưu) that I gave or may take, latest first',
    response: z.object({ handOvers: z.array(handOverRow) }),
  }),
  offerFiles: endpoint({
    method: 'POST', path: '/api/records/hand-overs', access: 'signed-in', summary: 'Offer closed files of one unit to the archive', body: z.object({ fileIds: z.array(id).min(1).max(RECORDS_LIMITS.filesHandedOver) }),
    response: outcome, problems: ['not-found', 'forbidden', 'records/act-not-possible', 'records/several-units', 'records/access-unconfirmed'],
  }),
  acceptHandOver: endpoint({
    method: 'POST', path: '/api/records/hand-overs/:id/accept', access: 'signed-in', summary: 'Take the files into the archive: read-only from now on, the end of retention is fixed', params: byId, response: outcome,
    problems: ['not-found', 'forbidden', 'records/act-not-possible'],
  }),
  returnHandOver: endpoint({
    method: 'POST', path: '/api/records/hand-overs/:id/return', access: 'signed-in', summary: 'Give offered files back, with the reason', params: byId, body: z.object({ reason: text(RECORDS_LIMITS.reason), ...declared }), response: outcome,
    problems: ['not-found', 'forbidden', 'records/act-not-possible', 'secrecy/refused', 'secrecy/declaration-needed'],
  }),
  getHandOverPdf: endpoint({ ...file, path: '/api/records/hand-overs/:id/record.pdf', summary: 'Biên bản giao nhận hồ sơ with the list of files', problems: ['not-found', 'too-large', 'unavailable', 'documents/unsupported-character', 'documents/fonts-missing'] }),
  getHandOverPackage: endpoint({ ...file, mediaType: 'application/zip', path: '/api/records/hand-overs/:id/package', summary: 'The package for the archive: metadata as XML with its schema, and every file', problems: ['not-found', 'records/unreadable-contents'] }),
  listExpired: endpoint({
    method: 'GET', path: '/api/records/expired', access: 'signed-in', summary: 'Archived files whose retention has ended: proposed for destruction, never destroyed by the system',
    response: z.object({ today: day, files: z.array(fileRow) }), problems: ['forbidden'],
  }),
} as const;
