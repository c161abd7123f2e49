import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import type { SignatureReport } from '#contract/verification/report.ts';
import type { Authority } from '../testing/authority.ts';
import { withContents } from '../testing/forgeries.ts';
import { aLetter, signed, stampsOf } from '../testing/signed-pdf.ts';
import { theWorld } from '../testing/world.ts';
import { verifyPdf } from '../verify-pdf.ts';

let world: Authority;
let letter: Uint8Array;

before(async () => {
  world = theWorld();
  letter = await aLetter();
});

interface Given {
  readonly at?: Date;
  readonly lists?: readonly Uint8Array[];
  readonly roots?: readonly string[];
}

async function judged(bytes: Uint8Array, { at = new Date(), lists = [], roots = ['root'] }: Given = {}): Promise<SignatureReport> {
  const trusted = { roots: roots.map((name) => world.get(name).certificate), revocationLists: lists };
  const { signatures } = await verifyPdf({ bytes, trusted, at });
  return signatures[0] ?? assert.fail('no signature');
}

const word = ({ indication, subIndication }: SignatureReport): string => [indication, subIndication].filter((part) => part !== null).join('/');

describe('the certificate of the signer', () => {
  const cases: readonly (readonly [string, string, string, Date?])[] = [
    ['good', 'hoa', 'TOTAL-PASSED'],
    ['on a curve', 'seal', 'TOTAL-PASSED'],
    ['of another authority that calls itself the same', 'stranger', 'INDETERMINATE/NO_CERTIFICATE_CHAIN_FOUND'],
    ['signed by itself under the name of somebody', 'lookalike', 'INDETERMINATE/NO_CERTIFICATE_CHAIN_FOUND'],
    ['expired before the claimed time', 'expired', 'TOTAL-FAILED/EXPIRED'],
    ['expired, the claimed time earlier and unproven', 'expired', 'INDETERMINATE/OUT_OF_BOUNDS_NO_POE', new Date('2020-06-01')],
    ['not yet valid', 'future', 'TOTAL-FAILED/NOT_YET_VALID'],
    ['of a web server', 'web', 'INDETERMINATE/CHAIN_CONSTRAINTS_FAILURE'],
    ['of a time-stamp authority', 'tsa', 'INDETERMINATE/CHAIN_CONSTRAINTS_FAILURE'],
    ['of an authority', 'sub', 'INDETERMINATE/CHAIN_CONSTRAINTS_FAILURE'],
    ['with a key of 1,024 bits', 'weak', 'INDETERMINATE/CRYPTO_CONSTRAINTS_FAILURE'],
    ['signed with SHA-1', 'old', 'INDETERMINATE/CRYPTO_CONSTRAINTS_FAILURE'],
    ['that says where to ask, and nobody was asked', 'asked', 'INDETERMINATE/TRY_LATER'],
  ];
  for (const [name, who, expected, signingTime] of cases) {
    test(`${name}: ${expected}`, async () => {
      const bytes = await signed(letter, world.get(who), signingTime === undefined ? {} : { signingTime });
      assert.equal(word(await judged(bytes)), expected);
    });
  }

  test('nothing is trusted when no root is', async () => {
    const bytes = await signed(letter, world.get('hoa'));
    assert.equal(word(await judged(bytes, { roots: [] })), 'INDETERMINATE/NO_CERTIFICATE_CHAIN_FOUND');
    assert.equal(word(await judged(bytes, { roots: ['other'] })), 'INDETERMINATE/NO_CERTIFICATE_CHAIN_FOUND');
  });

  test('a signer is no root, even when listed', async () => {
    assert.equal(word(await judged(await signed(letter, world.get('lookalike')), { roots: ['lookalike'] })), 'INDETERMINATE/NO_CERTIFICATE_CHAIN_FOUND');
  });
});

describe('withdrawn certificates', () => {
  test('claimed after, claimed before and proven after the withdrawal', async () => {
    const lists = [world.revocationList('sub')];
    const revoked = world.get('revoked');
    assert.equal(word(await judged(await signed(letter, revoked), { lists })), 'TOTAL-FAILED/REVOKED');
    const early = await signed(letter, revoked, { signingTime: new Date('2026-02-01') });
    assert.equal(word(await judged(early, { lists })), 'INDETERMINATE/REVOKED_NO_POE');
    const stamped = await signed(letter, revoked, { level: 'B-T', timestampAuthority: stampsOf(world), signingTime: new Date('2026-02-01') });
    assert.equal(word(await judged(stamped, { lists })), 'TOTAL-FAILED/REVOKED');
  });

  test('proven before the withdrawal the signature stays good', async () => {
    const stamped = await signed(letter, world.get('short'), { level: 'B-T', timestampAuthority: stampsOf(world) });
    const lists = [listWithdrawing('short', '270101000000Z')];
    assert.equal(word(await judged(stamped, { lists, at: new Date('2027-03-01') })), 'TOTAL-PASSED');
    assert.equal(word(await judged(await signed(letter, world.get('short')), { lists, at: new Date('2027-03-01') })), 'INDETERMINATE/REVOKED_NO_POE');
  });

  test('a list that is too old says nothing good', async () => {
    const bytes = await signed(letter, world.get('asked'));
    const lists = [world.revocationList('sub')];
    assert.equal(word(await judged(bytes, { lists })), 'TOTAL-PASSED');
    assert.equal(word(await judged(bytes, { lists, at: new Date('2039-01-01') })), 'INDETERMINATE/TRY_LATER');
  });

  test('a list by somebody else is not believed', async () => {
    const bytes = await signed(letter, world.get('asked'));
    assert.equal(word(await judged(bytes, { lists: [world.revocationList('other')] })), 'INDETERMINATE/TRY_LATER');
  });

  test('an answer of the issuer (OCSP) counts, good and withdrawn', async () => {
    for (const [who, expected] of [['asked', 'TOTAL-PASSED'], ['revoked', 'TOTAL-FAILED/REVOKED']] as const) {
      const answer = answerFor(who);
      const revocationProvider = { getOCSP: async (certificate: Uint8Array) => (Buffer.from(certificate).equals(world.get(who).certificate) ? answer : null), getCRL: async () => null };
      const bytes = await signed(letter, world.get(who), { level: 'B-LT', timestampAuthority: stampsOf(world), revocationProvider });
      assert.equal(word(await judged(bytes)), expected);
    }
  });
});

describe('time stamps', () => {
  test('one that belongs to another signature proves nothing', async () => {
    const timestamp = async (): Promise<Uint8Array> => new Uint8Array(world.timeStamp(Buffer.alloc(32, 1), 'sha256'));
    const one = await judged(await signed(letter, world.get('hoa'), { level: 'B-T', timestampAuthority: { timestamp } }));
    assert.deepEqual([one.provenAt, one.timeStampFault], [null, 'HASH_FAILURE']);
  });

  test('one by an authority that nobody trusts proves nothing', async () => {
    world.issue('strange-tsa', { subject: '/CN=Dấu lạ', issuer: 'other', extensions: 'tsa' });
    const bytes = await signed(letter, world.get('hoa'), { level: 'B-T', timestampAuthority: stampsOf(world, 'strange-tsa') });
    const one = await judged(bytes);
    assert.deepEqual([one.provenAt, one.timeStampFault], [null, 'NO_CERTIFICATE_CHAIN_FOUND']);
    assert.equal(word(await judged(await signed(letter, world.get('short'), { level: 'B-T', timestampAuthority: stampsOf(world, 'strange-tsa') }), { at: new Date('2030-01-01') })), 'INDETERMINATE/OUT_OF_BOUNDS_NO_POE');
  });

  test('a signature hole full of something else', async () => {
    assert.equal(word(await judged(withContents(await signed(letter, world.get('hoa')), (digits) => '3003020101'.padEnd(digits.length, '0')))), 'TOTAL-FAILED/FORMAT_FAILURE');
  });
});

/** A list of the sub authority that also names somebody as withdrawn at a time of our choice (YYMMDDHHMMSSZ). */
function listWithdrawing(name: string, when: string): Uint8Array {
  const book = join(world.folder, 'sub', 'index.txt');
  const kept = readFileSync(book, 'utf8');
  const serial = world.openssl('x509', '-in', `${name}.crt`, '-noout', '-serial').toString().trim().replace('serial=', '');
  const changed = kept.split('\n').map((line) => (line.split('\t')[3] === serial ? line.split('\t').with(0, 'R').with(2, when).join('\t') : line)).join('\n');
  writeFileSync(book, changed);
  const list = world.revocationList('sub');
  writeFileSync(book, kept);
  return list;
}

function answerFor(name: string): Uint8Array {
  world.openssl('ocsp', '-index', 'sub/index.txt', '-CA', 'sub.crt', '-rsigner', 'sub.crt', '-rkey', 'sub.key', '-issuer', 'sub.crt', '-cert', `${name}.crt`, '-respout', 'answer.der', '-ndays', '30');
  return new Uint8Array(readFileSync(join(world.folder, 'answer.der')));
}
