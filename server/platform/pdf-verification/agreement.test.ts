import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { Authority } from './testing/authority.ts';
import { append, replaced, resealed, transplanted, withContents, withRange } from './testing/forgeries.ts';
import { opensslSays, pdfsigSays, qpdfSays } from './testing/judges.ts';
import { aLetter, changed, filledIn, signed, stamped, stampsOf } from './testing/signed-pdf.ts';
import { theWorld } from './testing/world.ts';
import { verifyPdf } from './verify-pdf.ts';

describe('beside programs that nobody here wrote', () => {
  let world: Authority;
  let good: Uint8Array;
  before(async () => {
    world = theWorld();
    good = await signed(await aLetter(), world.get('hoa'), { fieldName: 'nguoi-ky' });
  });

  const ours = async (bytes: Uint8Array): Promise<string> => {
    const trusted = { roots: [world.get('root').certificate], revocationLists: [] };
    return (await verifyPdf({ bytes, trusted, at: new Date() })).outcome;
  };

  const fine: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>])[] = [
    ['one signature, RSA', () => good],
    ['one signature, P-256', async () => signed(await aLetter(), world.get('seal'))],
    ['with a time stamp', async () => signed(await aLetter(), world.get('hoa'), { level: 'B-T', timestampAuthority: stampsOf(world) })],
    ['head, number and date, agency', async () => signed(await filledIn(good, { so: '12', ngay: '27/11/2026' }), world.get('seal'))],
  ];
  for (const [name, make] of fine) {
    test(`${name}: all say it is good`, async () => {
      const bytes = await make();
      assert.equal(await ours(bytes), 'valid');
      for (const says of [pdfsigSays, qpdfSays, opensslSays]) assert.notEqual(says(world, bytes), 'bad', says.name);
    });
  }

  test('a document time stamp: pdfsig does not check it, openssl and we do', async () => {
    const bytes = await stamped(good, stampsOf(world));
    assert.equal(await ours(bytes), 'valid');
    assert.notEqual(qpdfSays(world, bytes), 'bad');
  });

  const signer = (name: string): string[] => ['-signer', world.get(name).certificateFile, '-inkey', world.get(name).keyFile, '-certfile', world.get('sub').certificateFile];
  const bad: readonly (readonly [string, () => Uint8Array | Promise<Uint8Array>])[] = [
    ['one letter changed', () => replaced(good, '595.', '594.')],
    ['ByteRange of zeros', () => withRange(good, () => [0, 0, 0, 0])],
    ['contents of zeros', () => withContents(good, (digits) => '0'.repeat(digits.length))],
    ['wrapped', () => withRange(good, ([zero = 0, a = 0, b = 0, rest = 0]) => [zero, a, b + 5, rest - 5])],
    ['something after the end', () => append(good, 'x')],
    ['text drawn on the page later', () => changed(good, (pdf) => pdf.getPage(0)?.drawText('them', { x: 72, y: 600, size: 13 }))],
    ['the signature of another file', async () => transplanted(await signed(await aLetter('khac'), world.get('hoa')), good)],
    ['another authority', async () => signed(await aLetter(), world.get('stranger'))],
    ['signed by itself', async () => signed(await aLetter(), world.get('lookalike'))],
    ['expired', async () => signed(await aLetter(), world.get('expired'))],
    ['not yet valid', async () => signed(await aLetter(), world.get('future'))],
    ['of a web server', async () => signed(await aLetter(), world.get('web'))],
    ['a key of 1,024 bits', async () => signed(await aLetter(), world.get('weak'))],
    ['a certificate signed with SHA-1', async () => signed(await aLetter(), world.get('old'))],
    ['hashed with SHA-1', () => resealed(world, good, ...signer('hoa'), '-md', 'sha1', '-cades')],
    ['certificate not named', () => resealed(world, good, ...signer('hoa'), '-md', 'sha256')],
  ];
  for (const [name, make] of bad) {
    test(`${name}: whatever one of them refuses, we refuse`, async () => {
      const bytes = await make();
      const outcome = await ours(bytes);
      assert.notEqual(outcome, 'valid');
      assert.notEqual(outcome, 'none');
    });
  }

  test('what they find bad is a part of what we find bad, and not nothing', async () => {
    const opinions: string[] = [];
    for (const [, make] of bad.slice(0, 5)) {
      const bytes = await make();
      opinions.push(pdfsigSays(world, bytes));
    }
    assert.ok(opinions.every((opinion) => opinion === 'not-asked') || opinions.filter((opinion) => opinion === 'bad').length >= 3, opinions.join(' '));
  });
});
