import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { byId, day, id, instant, sha256, version } from '../primitives.ts';
import { problemCode } from '../problem-code.ts';

export const signingAct = z.enum(['sign', 'issue']);
/** `agent`: a signing program on the person's machine takes the whole document; `hash`: somebody takes a digest and gives a signature back. */
export const outsideMethod = z.enum(['agent', 'hash']);

const outcome = z.object({ id, version, number: z.string().nullable(), issuedOn: day.nullable() });
const acting = ['not-found', 'forbidden', 'documents/act-not-possible', 'stale-version', 'identity/presence-not-confirmed'] as const;
const certificate = ['signing/no-certificate', 'signing/certificate-not-yet-valid', 'signing/certificate-expired', 'signing/certificate-revoked', 'signing/certificate-of-another', 'signing/time-stamp-unavailable', 'signing/clerk-only', 'signing/not-signed-yet'] as const;
const returned = [
  'signing/handed-over-expired', 'signing/handed-over-outdated', 'signing/not-returned-yet', 'signing/returned-another-file', 'signing/returned-unreadable', 'signing/returned-unsigned',
  'signing/returned-changed', 'signing/returned-invalid', 'signing/signature-of-another', 'unavailable',
] as const;

/** Signing and sealing by a program or service outside this house: what is handed out, and what comes back (ký bằng công cụ ký, ký từ xa). */
export const handover = {
  handOver: endpoint({
    method: 'POST', path: '/api/documents/outgoing/:id/handovers', access: 'signed-in', summary: 'Hand a document to a signing program (whole) or a signing service (its digest); nothing is signed or numbered yet',
    params: byId, body: z.object({ version, act: signingAct, method: outsideMethod, reservationId: id.nullable().default(null) }),
    response: z.object({
      id, expiresAt: instant,
      /** What the page sends to the program that listens on the person's own machine. */
      agent: z.object({ address: z.url(), call: z.string(), message: z.record(z.string(), z.string().nullable()) }).nullable(),
      /** SHA-256 to be signed by RSA PKCS#1 v1.5, and the serial number of the certificate whose key must do it. */
      hash: z.object({ sha256, serial: z.string() }).nullable(),
    }),
    problems: [...acting, ...certificate, 'documents/recipient-unknown', 'documents/unsupported-character', 'documents/fonts-missing', 'numbering/reservation-closed', 'numbering/reservation-of-another-series'],
  }),
  getHandover: endpoint({
    method: 'GET', path: '/api/documents/handovers/:id', access: 'signed-in', summary: 'How far a document is that was handed to a signing program',
    params: byId, response: z.object({ state: z.enum(['waiting', 'fetched', 'returned', 'refused', 'ended', 'expired']), problem: problemCode.nullable() }), problems: ['not-found'],
  }),
  completeHandover: endpoint({
    method: 'POST', path: '/api/documents/handovers/:id/complete', access: 'signed-in', summary: 'Finish the act with what came back: the file of the signing program, or the signature over the digest (base64)',
    params: byId, body: z.object({ signature: z.base64().min(4).max(2_000).nullable() }), response: outcome,
    problems: [...acting, ...certificate, ...returned, 'documents/recipient-unknown', 'documents/unsupported-character', 'documents/fonts-missing', 'numbering/reservation-closed', 'numbering/reservation-of-another-series'],
  }),
} as const;
