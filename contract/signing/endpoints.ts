import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { byId, id, instant } from '../primitives.ts';

const owner = z.object({ ownerKind: z.enum(['person', 'agency']), id });
const base64 = (max: number) => z.base64().min(4).max(max);
const keyOfOwner = z.object({ subject: z.string(), issuer: z.string(), serial: z.string(), validFrom: instant, validTo: instant, revokedAt: instant.nullable(), hasPicture: z.boolean() });
const PATH = '/api/signing/owners/:ownerKind/:id/key';

/** The keys of people and agencies, for whoever administers them. Nothing here ever answers a private key. */
export const signing = {
  getKey: endpoint({
    method: 'GET', path: PATH, access: 'signed-in', summary: 'Which certificate a person or an agency in the care of this administrator signs with',
    params: owner, response: z.object({ key: keyOfOwner.nullable() }), problems: ['forbidden', 'not-found'],
  }),
  importKey: endpoint({
    method: 'PUT', path: PATH, access: 'signed-in', summary: 'Give a person or an agency the key and certificate of a PKCS#12 file, with the image of the signature or seal (PNG); the former key signs no more',
    params: owner, body: z.object({ pkcs12: base64(100_000), password: z.string().max(200), picture: base64(700_000).nullable() }), response: z.object({ key: keyOfOwner }),
    problems: ['forbidden', 'not-found', 'signing/key-file-unreadable', 'signing/key-not-usable', 'signing/certificate-of-another', 'signing/certificate-expired', 'signing/picture-not-possible'],
  }),
  revokeKey: endpoint({
    method: 'POST', path: `${PATH}/revoke`, access: 'signed-in', summary: 'The key signs no more from now on (lost, stolen, no longer in office); earlier signatures stand',
    params: owner, problems: ['forbidden', 'not-found', 'signing/no-certificate', 'signing/certificate-revoked'],
  }),
  beginDigitalSigning: endpoint({
    method: 'POST', path: '/api/signing/agencies/:id/begin', access: 'signed-in', summary: 'From now on the documents of this agency are signed digitally; it needs its key first',
    params: byId, problems: ['forbidden', 'not-found', 'signing/no-certificate'],
  }),
} as const;
