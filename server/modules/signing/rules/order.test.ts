import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AgencySigning, decideAgencySigning, decidePersonalSigning, type KeyFacts, type PersonalSigning } from './order.ts';

const now = new Date('2020-04-01T02:00:00Z');
const aKey = (changes: Partial<KeyFacts> = {}): KeyFacts =>
  ({ ownerKind: 'person', ownerId: 'khai', validFrom: '2020-01-01T00:00:00Z', validTo: '2021-01-01T00:00:00Z', revokedAt: null, ...changes });
const seal = (changes: Partial<KeyFacts> = {}): KeyFacts => aKey({ ownerKind: 'agency', ownerId: 'stttt', ...changes });
const codeOf = (decision: { allowed: boolean; code?: string }): string => decision.code ?? 'allowed';

const PERSONAL: readonly [what: string, changes: Partial<PersonalSigning>, answer: string][] = [
  ['with their own key, present', {}, 'allowed'],
  ['without having proved to be there', { presenceConfirmed: false }, 'identity/presence-not-confirmed'],
  ['without a key', { key: undefined }, 'signing/no-certificate'],
  ['with the key of somebody else', { key: aKey({ ownerId: 'long' }) }, 'signing/certificate-of-another'],
  ['with the key of the agency', { key: seal({ ownerId: 'khai' }) }, 'signing/certificate-of-another'],
  ['with the key of an authority', { key: aKey({ ownerKind: 'demo-issuer' }) }, 'signing/certificate-of-another'],
  ['a second before the certificate is valid', { key: aKey({ validFrom: '2020-04-01T02:00:01Z' }) }, 'signing/certificate-not-yet-valid'],
  ['in its first second', { key: aKey({ validFrom: '2020-04-01T02:00:00Z' }) }, 'allowed'],
  ['in its last second', { key: aKey({ validTo: '2020-04-01T02:00:00Z' }) }, 'allowed'],
  ['a second after it', { key: aKey({ validTo: '2020-04-01T01:59:59Z' }) }, 'signing/certificate-expired'],
  ['revoked', { key: aKey({ revokedAt: '2020-03-01T00:00:00Z' }) }, 'signing/certificate-revoked'],
  ['revoked, and expired since', { key: aKey({ revokedAt: '2020-03-01T00:00:00Z', validTo: '2020-03-02T00:00:00Z' }) }, 'signing/certificate-revoked'],
  ['to be revoked later', { key: aKey({ revokedAt: '2020-05-01T00:00:00Z' }) }, 'allowed'],
];

for (const [what, changes, answer] of PERSONAL) {
  test(`a person signs ${what}: ${answer}`, () => {
    assert.equal(codeOf(decidePersonalSigning({ personId: 'khai', presenceConfirmed: true, key: aKey(), now, ...changes })), answer);
  });
}

const AGENCY: readonly [what: string, changes: Partial<AgencySigning>, answer: string][] = [
  ['by its clerk on what the head signed', {}, 'allowed'],
  ...['head', 'deputy', 'unit-head', 'unit-deputy', 'officer', 'administrator'].map((role): [string, Partial<AgencySigning>, string] =>
    [`by its ${role}`, { through: { role, agencyId: 'stttt' } }, 'signing/clerk-only']),
  ['by the clerk of another agency', { through: { role: 'clerk', agencyId: 'snv' } }, 'signing/clerk-only'],
  ['on what nobody signed', { signedSha256: null }, 'signing/not-signed-yet'],
  ['on something else than what was signed', { sha256: 'b' }, 'signing/not-signed-yet'],
  ['without a key', { key: undefined }, 'signing/no-certificate'],
  ['with the key of another agency', { key: seal({ ownerId: 'snv' }) }, 'signing/certificate-of-another'],
  ['with the key of a person', { key: aKey({ ownerId: 'stttt' }) }, 'signing/certificate-of-another'],
  ['before the certificate is valid', { key: seal({ validFrom: '2020-06-01T00:00:00Z' }) }, 'signing/certificate-not-yet-valid'],
  ['after it has expired', { key: seal({ validTo: '2020-02-01T00:00:00Z' }) }, 'signing/certificate-expired'],
  ['after it was revoked', { key: seal({ revokedAt: '2020-02-01T00:00:00Z' }) }, 'signing/certificate-revoked'],
  ['nobody entitled, nothing signed: the right is asked first', { through: { role: 'officer', agencyId: 'stttt' }, signedSha256: null, key: undefined }, 'signing/clerk-only'],
];

for (const [what, changes, answer] of AGENCY) {
  test(`the agency signs ${what}: ${answer}`, () => {
    const order: AgencySigning = { agencyId: 'stttt', through: { role: 'clerk', agencyId: 'stttt' }, signedSha256: 'a', sha256: 'a', key: seal(), now };
    assert.equal(codeOf(decideAgencySigning({ ...order, ...changes })), answer);
  });
}
