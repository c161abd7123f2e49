import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { VerificationReport } from '#contract/verification/report.ts';
import type { Authority } from './testing/authority.ts';
import { aLetter, filledIn, signed, stamped, stampsOf } from './testing/signed-pdf.ts';
import { theWorld } from './testing/world.ts';
import { verifyPdf } from './verify-pdf.ts';

describe('signatures as they should be', () => {
  let world: Authority;
  let letter: Uint8Array;
  before(async () => {
    world = theWorld();
    letter = await aLetter();
  });

  const verified = (bytes: Uint8Array, at = new Date(), revocationLists: Uint8Array[] = []): Promise<VerificationReport> =>
    verifyPdf({ bytes, trusted: { roots: [world.get('root').certificate], revocationLists }, at });

  test('a letter without any is one without a digital signature, whatever is printed on it', async () => {
    const { outcome, signatures } = await verified(await aLetter('(Da ky) Nguyen Thi Hoa'));
    assert.deepEqual([outcome, signatures], ['none', []]);
  });

  test('one signature: who, when, how much of the file', async () => {
    const bytes = await signed(letter, world.get('hoa'), { fieldName: 'nguoi-ky', signingTime: new Date('2026-11-23T07:05:09Z') });
    const { outcome, signatures } = await verified(bytes);
    assert.deepEqual([outcome, signatures.length], ['valid', 1]);
    const [{ signer, ...one } = assert.fail()] = signatures;
    assert.deepEqual(one, {
      fieldName: 'nguoi-ky', kind: 'signature', indication: 'TOTAL-PASSED', subIndication: null, claimedAt: '2026-11-23T07:05:09.000Z', provenAt: null,
      timeStampFault: null, coverage: { bytes: bytes.length, ofBytes: bytes.length, isWhole: true }, additions: [], changes: [],
    });
    assert.deepEqual([signer?.name, signer?.email, signer?.organization, signer?.issuer], ['Nguyễn Thị Hoà', 'hoa@sonoivu.gov.vn', 'Sở Nội vụ', 'CA thử nghiệm']);
  });

  test('our signing order: the head, number and date, the agency', async () => {
    const head = await signed(letter, world.get('hoa'), { fieldName: 'nguoi-ky' });
    const numbered = await filledIn(head, { so: '12', ngay: '27/11/2026' });
    const { outcome, signatures } = await verified(await signed(numbered, world.get('seal'), { fieldName: 'co-quan' }));
    assert.equal(outcome, 'valid');
    assert.deepEqual(signatures.map(({ fieldName, coverage }) => [fieldName, coverage.isWhole]), [['nguoi-ky', false], ['co-quan', true]]);
    assert.deepEqual(signatures[0]?.additions.map(({ code, detail }) => `${code} ${detail}`).sort(), ['number-and-date ngay: 27/11/2026', 'number-and-date so: 12', 'signature co-quan']);
  });

  test('with a time stamp the time is proven, and the signature outlives its certificate', async () => {
    const bytes = await signed(letter, world.get('short'), { level: 'B-T', timestampAuthority: stampsOf(world) });
    const now = await verified(bytes);
    assert.deepEqual([now.outcome, now.signatures[0]?.provenAt?.slice(0, 10)], ['valid', new Date().toISOString().slice(0, 10)]);
    const later = await verified(bytes, new Date('2030-01-01'));
    assert.equal(later.outcome, 'valid');
  });

  test('a document time stamp proves the time of what it covers', async () => {
    const bytes = await stamped(await signed(letter, world.get('short')), stampsOf(world));
    const { outcome, signatures } = await verified(bytes, new Date('2030-01-01'));
    assert.deepEqual([outcome, signatures.map(({ kind }) => kind)], ['valid', ['signature', 'document-time-stamp']]);
    assert.equal(signatures[0]?.provenAt, signatures[1]?.provenAt);
    assert.deepEqual(signatures[0]?.additions.map(({ code }) => code), ['document-time-stamp']);
  });

  test('a certificate that says where to ask: the list may come with the file or with the house', async () => {
    const list = world.revocationList('sub');
    const alone = await signed(letter, world.get('asked'));
    assert.equal((await verified(alone)).signatures[0]?.subIndication, 'TRY_LATER');
    assert.equal((await verified(alone, new Date(), [list])).outcome, 'valid');
    const withList = await signed(letter, world.get('asked'), {
      level: 'B-LT', timestampAuthority: stampsOf(world), revocationProvider: { getCRL: async () => list, getOCSP: async () => null },
    });
    const { outcome, signatures } = await verified(withList);
    assert.deepEqual([outcome, signatures[0]?.additions.map(({ code }) => code)], ['valid', ['validation-data']]);
  });

  test('what is no PDF and what is locked', async () => {
    assert.deepEqual((await verified(Buffer.from('PK\x03\x04'))).fault, 'not-a-pdf');
    assert.equal((await verified(new Uint8Array(0))).outcome, 'unreadable');
    const locked = Buffer.from(Buffer.from(letter).toString('latin1').replace('/Root', '/Encrypt 1 0 R /Root'), 'latin1');
    assert.equal((await verified(locked)).fault, 'encrypted');
  });
});
