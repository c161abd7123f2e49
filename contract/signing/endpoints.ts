import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { byId, id, instant, text } from '../primitives.ts';

const owner = z.object({ ownerKind: z.enum(['person', 'agency']), id });
const base64 = (max: number) => z.base64().min(4).max(max);
const keyOfOwner = z.object({ subject: z.string(), issuer: z.string(), serial: z.string(), validFrom: instant, validTo: instant, revokedAt: instant.nullable(), hasPicture: z.boolean(), holder: z.enum(['store', 'token', 'elsewhere']) });

/** Certificates of the demonstration have no legal value. */
const ownKey = keyOfOwner.extend({ isDemo: z.boolean() });

/** A key that a PKCS#11 module of this server works: path of the module, label of the token, id of the key. */
const tokenPlace = z.object({ module: z.string().regex(/^\/[\w./+-]{1,200}\.so(?:\.\d+)*$/u), token: z.string().regex(/^[\w .:-]{1,32}$/u), keyId: z.string().regex(/^(?:[\da-f]{2}){1,32}$/u) });
const PATH = '/api/signing/owners/:ownerKind/:id/key';

/** The keys of people and agencies, for whoever administers them. Nothing here ever answers a private key. */
export const signing = {
  getOwnCertificates: endpoint({
    method: 'GET', path: '/api/signing/own', access: 'signed-in', summary: 'The certificates I sign with: mine, and those of the agencies whose records clerk I am',
    response: z.object({ own: ownKey.nullable(), agencies: z.array(z.object({ agencyId: id, agencyName: z.string(), key: ownKey.nullable() })) }),
  }),
  getKey: endpoint({
    method: 'GET', path: PATH, access: 'signed-in', summary: 'Which certificate a person or an agency in the care of this administrator signs with',
    params: owner, response: z.object({ key: keyOfOwner.nullable() }), problems: ['forbidden', 'not-found'],
  }),
  listKeys: endpoint({
    method: 'GET', path: '/api/signing/agencies/:id/keys', access: 'signed-in', summary: 'The certificates of an agency and of its people, for whoever administers them',
    params: byId, problems: ['forbidden', 'not-found'],
    response: z.object({
      agencyId: id, agencyName: z.string(), signsDigitally: z.boolean(),
      owners: z.array(z.object({ ownerKind: z.enum(['person', 'agency']), id, name: z.string(), titles: z.string().nullable(), key: ownKey.extend({ revokedReason: z.string().nullable() }).nullable() })),
    }),
  }),
  importKey: endpoint({
    method: 'PUT', path: PATH, access: 'signed-in', summary: 'Give a person or an agency the key and certificate of a PKCS#12 file, with the image of the signature or seal (PNG); the former key signs no more',
    params: owner, body: z.object({ pkcs12: base64(100_000), password: z.string().max(200), picture: base64(700_000).nullable() }), response: z.object({ key: keyOfOwner }),
    problems: ['forbidden', 'not-found', 'identity/presence-not-confirmed', 'signing/key-file-unreadable', 'signing/key-not-usable', 'signing/certificate-of-another', 'signing/certificate-expired', 'signing/picture-not-possible'],
  }),
  registerKey: endpoint({
    method: 'PUT', path: `${PATH}/certificate`, access: 'signed-in', summary: 'Register the certificate of a key that is not in the store: in a token or HSM of this server (PKCS#11), or with the owner, who signs with a program or service of their own',
    params: owner, body: z.object({ certificate: base64(60_000), token: tokenPlace.nullable(), picture: base64(700_000).nullable() }), response: z.object({ key: keyOfOwner }),
    problems: ['forbidden', 'not-found', 'identity/presence-not-confirmed', 'signing/certificate-unreadable', 'signing/key-not-usable', 'signing/certificate-of-another', 'signing/certificate-expired', 'signing/picture-not-possible', 'signing/token-unavailable', 'signing/signature-of-another'],
  }),
  revokeKey: endpoint({
    method: 'POST', path: `${PATH}/revoke`, access: 'signed-in', summary: 'The key signs no more from now on (lost, stolen, no longer in office); earlier signatures stand',
    params: owner, body: z.object({ reason: text(500), declaredNoSecret: z.boolean().default(false) }),
    problems: ['forbidden', 'not-found', 'identity/presence-not-confirmed', 'secrecy/refused', 'secrecy/declaration-needed', 'signing/no-certificate', 'signing/certificate-revoked'],
  }),
  beginDigitalSigning: endpoint({
    method: 'POST', path: '/api/signing/agencies/:id/begin', access: 'signed-in', summary: 'From now on the documents of this agency are signed digitally; it needs its key first',
    params: byId, problems: ['forbidden', 'not-found', 'signing/no-certificate'],
  }),
} as const;
