import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { id, instant, text, urgency, version } from '../primitives.ts';
import { documentType } from './incoming.ts';
import { LIMITS } from './limits.ts';
import { outgoing } from './outgoing.ts';

/** How many documents one sitting holds. */
export const SITTING_SIZE = 50;

/** Not looked at yet, opened to its end, put off, signed, or gone elsewhere meanwhile (returned, signed on its own, given up). */
export const sittingItemState = z.enum(['waiting', 'opened', 'skipped', 'signed', 'gone']);

const item = z.object({
  outgoingId: id, version, state: sittingItemState, subject: z.string(), type: documentType, urgency, unitName: z.string(), drafterName: z.string(),
  skipReason: z.string().nullable(), openedAt: instant.nullable(), signedAt: instant.nullable(),
});
const sitting = z.object({ id, begunAt: instant, endedAt: instant.nullable(), items: z.array(item) });
const one = z.object({ id, outgoingId: id });
const common = ['not-found', 'documents/act-not-possible', 'stale-version'] as const;

/** Ký nhiều văn bản: each is opened or put off, then each is signed on its own. */
export const sittings = {
  beginSitting: endpoint({
    method: 'POST', path: '/api/documents/sittings', access: 'signed-in', summary: 'Begin a sitting with what waits for my signature (up to 50), or go on with the one that is open',
    body: z.object({}), response: z.object({ id }), problems: ['forbidden', 'documents/nothing-to-sign'],
  }),
  getSitting: endpoint({ method: 'GET', path: '/api/documents/sittings/:id', access: 'signed-in', summary: 'One of my sittings with how far each document is', params: z.object({ id }), response: sitting, problems: ['not-found'] }),
  openInSitting: endpoint({
    method: 'POST', path: '/api/documents/sittings/:id/items/:outgoingId/open', access: 'signed-in', summary: 'Record that I have had every page of the document before me',
    params: one, body: z.object({ version, pages: z.int().min(1).max(2000) }), problems: [...common],
  }),
  skipInSitting: endpoint({
    method: 'POST', path: '/api/documents/sittings/:id/items/:outgoingId/skip', access: 'signed-in', summary: 'Put the document off with a reason; it stays in my queue and its author sees why',
    params: one, body: z.object({ version, reason: text(LIMITS.returnDraftReason), declaredNoSecret: z.boolean().default(false) }), problems: [...common, 'secrecy/refused', 'secrecy/declaration-needed'],
  }),
  signInSitting: endpoint({
    method: 'POST', path: '/api/documents/sittings/:id/items/:outgoingId/sign', access: 'signed-in', summary: 'Sign one opened document once everything in the sitting is opened or put off; each is a transaction of its own',
    params: one, body: z.object({ version }), response: z.object({ id, version }),
    problems: [...new Set([...outgoing.sign.problems, 'documents/not-opened', 'documents/sitting-undecided'] as const)],
  }),
  endSitting: endpoint({ method: 'POST', path: '/api/documents/sittings/:id/end', access: 'signed-in', summary: 'End a sitting; what is not signed stays in the queue', params: z.object({ id }), problems: ['not-found'] }),
} as const;
