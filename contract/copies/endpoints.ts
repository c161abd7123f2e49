import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { COPY_LIMITS } from './limits.ts';
import { byId, day, id, instant, text, version } from '../primitives.ts';

/** Sao y, sao lục, trích sao (Decree 30/2020 art. 25); a redacted copy (bản che thông tin) is none of them and has no number. */
export const copyKind = z.enum(['certified', 'recopy', 'extract', 'redacted']);
export const copyForm = z.enum(['paper', 'electronic']);
export const copyState = z.enum(['ordered', 'issued', 'cancelled']);
export const copyAct = z.enum(['issue', 'cancel']);
export const copySubject = z.enum(['incoming', 'outgoing']);

const points = z.number().min(-20_000).max(20_000);
/** A black bar on a page: points from its upper left corner. */
export const bar = z.object({ page: z.int().min(1).max(5000), x: points, y: points, width: z.number().gt(0).max(20_000), height: z.number().gt(0).max(20_000) });

export const copyRow = z.object({
  id, version, kind: copyKind, form: copyForm, state: copyState, number: z.string().nullable(), issuedOn: day.nullable(), orderedBy: z.string(), orderedByTitle: z.string(), orderedAt: instant,
  reason: z.string(), pages: z.array(z.int()).nullable(), bars: z.int(), recipients: z.array(z.string()), cancelReason: z.string().nullable(), acts: z.array(copyAct),
});

const subject = { subjectType: copySubject, subjectId: id };
const declared = { declaredNoSecret: z.boolean().default(false) };
const outcome = z.object({ id, version });
const CERTIFICATE_PROBLEMS = ['signing/no-certificate', 'signing/certificate-not-yet-valid', 'signing/certificate-expired', 'signing/certificate-revoked', 'signing/certificate-of-another', 'signing/time-stamp-unavailable', 'signing/clerk-only'] as const;

export const copies = {
  order: endpoint({
    method: 'POST', path: '/api/copies', access: 'signed-in', summary: 'Decide on a copy of a document (sao y, sao lục, trích sao), or make one with passages covered',
    body: z.object({
      ...subject, kind: copyKind, form: copyForm, pages: z.array(z.int().min(1).max(5000)).min(1).max(COPY_LIMITS.pages).nullable().default(null),
      bars: z.array(bar).max(COPY_LIMITS.bars).default([]), recipients: z.array(text(COPY_LIMITS.recipientLine)).max(COPY_LIMITS.recipientLines).default([]),
      reason: text(COPY_LIMITS.reason), ...declared,
    }),
    response: outcome,
    problems: ['not-found', 'forbidden', 'files/withheld', 'copies/nothing-to-copy', 'copies/source-recalled', 'copies/electronic-original', 'copies/extract-is-whole', 'copies/nothing-covered', 'copies/bars-in-whole-copy', 'copies/no-such-page', 'copies/too-many-pages', 'copies/not-drawable', 'documents/signer-not-entitled', 'unavailable', 'secrecy/refused', 'secrecy/declaration-needed'],
  }),
  issue: endpoint({
    method: 'POST', path: '/api/copies/:id/issue', access: 'signed-in', summary: 'Number the copy and make its file; an electronic one is signed by the agency',
    params: byId, body: z.object({ version }), response: z.object({ id, version, number: z.string() }),
    problems: ['not-found', 'forbidden', 'copies/act-not-possible', 'copies/source-recalled', 'stale-version', 'copies/not-drawable', 'unavailable', ...CERTIFICATE_PROBLEMS],
  }),
  cancel: endpoint({
    method: 'POST', path: '/api/copies/:id/cancel', access: 'signed-in', summary: 'Give up an ordered copy, with the reason', params: byId, body: z.object({ version, reason: text(COPY_LIMITS.reason), ...declared }), response: outcome,
    problems: ['not-found', 'forbidden', 'copies/act-not-possible', 'stale-version', 'secrecy/refused', 'secrecy/declaration-needed'],
  }),
  listOfDocument: endpoint({ method: 'GET', path: '/api/copies', access: 'signed-in', summary: 'Copies of a document I may read, newest first', query: z.object(subject), response: z.object({ rows: z.array(copyRow) }), problems: ['not-found'] }),
  getPdf: endpoint({ method: 'GET', path: '/api/copies/:id/pdf', access: 'signed-in', download: true, summary: 'The file of an issued copy', params: byId, problems: ['not-found'] }),
} as const;
