import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { byId, id, instant, sha256, text } from '../primitives.ts';
import { MAX_TRUSTED_BYTES } from './limits.ts';

const trustedPiece = z.object({
  /** Null for what lies in the trust folder, which only whoever runs the server changes. */
  id: id.nullable(),
  /** A root certificate, or a list of withdrawn ones (CRL). */
  kind: z.enum(['root', 'list']),
  subject: z.string(), validFrom: instant, validTo: instant.nullable(), fingerprint: sha256, addedBy: z.string().nullable(), addedAt: instant.nullable(),
});
const administrators = ['forbidden', 'identity/presence-not-confirmed'] as const;

/** Whose certificates make a signature valid here (Decree 68/2024), for administrators of the whole platform. */
export const trust = {
  listTrusted: endpoint({
    method: 'GET', path: '/api/verification/trusted', access: 'signed-in', summary: 'The trusted roots and lists of withdrawn certificates, from the folder and added here',
    response: z.object({ trusted: z.array(trustedPiece) }), problems: ['forbidden'],
  }),
  addTrusted: endpoint({
    method: 'POST', path: '/api/verification/trusted', access: 'signed-in', summary: 'Trust the authorities of a certificate file, or take a list of withdrawn certificates: PEM, several in one, or DER; all of it or nothing',
    body: z.object({ file: z.base64().min(4).max(Math.ceil(MAX_TRUSTED_BYTES / 3) * 4) }), response: z.object({ added: z.array(trustedPiece) }),
    problems: [...administrators, 'too-large', 'verification/trusted-unreadable', 'verification/trusted-no-authority', 'verification/trusted-already'],
  }),
  removeTrusted: endpoint({
    method: 'POST', path: '/api/verification/trusted/:id/remove', access: 'signed-in', summary: 'Trust this root, or heed this list, no more; with the reason. What lies in the folder is removed there',
    params: byId, body: z.object({ reason: text(500), declaredNoSecret: z.boolean().default(false) }),
    problems: [...administrators, 'not-found', 'secrecy/refused', 'secrecy/declaration-needed'],
  }),
} as const;
