import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { PDF } from '@libpdf/core';
import type { SignatureReport, VerificationReport } from '#contract/verification/report.ts';
import type { Authority } from './testing/authority.ts';
import { append, holeOf, replaced, resealed, transplanted, underCertificate, withContents, withRange } from './testing/forgeries.ts';
import { aLetter, changed, filledIn, signed } from './testing/signed-pdf.ts';
import { theWorld } from './testing/world.ts';
import { verifyPdf } from './verify-pdf.ts';

let world: Authority;
let letter: Uint8Array;
let good: Uint8Array;
/** Of the kind that came before PAdES. */
let older: Uint8Array;

before(async () => {
  world = theWorld();
  letter = await aLetter();
  good = await signed(letter, world.get('hoa'), { fieldName: 'nguoi-ky' });
  older = await signed(letter, world.get('hoa'), { subFilter: 'adbe.pkcs7.detached' });
});

const verified = (bytes: Uint8Array): Promise<VerificationReport> => verifyPdf({ bytes, trusted: { roots: [world.get('root').certificate], revocationLists: [] }, at: new Date() });

/** The first signature of a file that is not fine as a whole. */
async function firstOf(bytes: Uint8Array): Promise<SignatureReport> {
  const { outcome, fault, signatures } = await verified(bytes);
  assert.ok(outcome === 'invalid' || outcome === 'undetermined', `${outcome} ${fault}`);
  return signatures[0] ?? assert.fail('no signature');
}

describe('the bytes of a signature', () => {
  const cases: readonly (readonly [string, () => Uint8Array, string])[] = [
    ['one letter changed', () => replaced(good, '595.', '594.'), 'HASH_FAILURE'],
    ['ByteRange of zeros', () => withRange(good, () => [0, 0, 0, 0]), 'FORMAT_FAILURE'],
    ['a hole that begins earlier', () => withRange(good, ([zero = 0, a = 0, b = 0, rest = 0]) => [zero, a - 10, b, rest]), 'FORMAT_FAILURE'],
    ['a hole that ends later', () => withRange(good, ([zero = 0, a = 0, b = 0, rest = 0]) => [zero, a, b + 5, rest - 5]), 'FORMAT_FAILURE'],
    ['a range that begins later', () => withRange(good, ([, a = 0, b = 0, rest = 0]) => [5, a - 5, b, rest]), 'FORMAT_FAILURE'],
    ['a range beyond the file', () => withRange(good, ([zero = 0, a = 0, b = 0, rest = 0]) => [zero, a, b, rest + 9]), 'FORMAT_FAILURE'],
    ['a range without its last stretch', () => withRange(good, ([zero = 0, a = 0, b = 0]) => [zero, a, b, 0]), 'FORMAT_FAILURE'],
    ['a range of two numbers', () => withRange(good, ([zero = 0, a = 0]) => [zero, a]), 'FORMAT_FAILURE'],
    ['contents of zeros', () => withContents(good, (digits) => '0'.repeat(digits.length)), 'FORMAT_FAILURE'],
    ['contents that end in something', () => withContents(good, (digits) => `${digits.slice(0, -2)}ff`), 'FORMAT_FAILURE'],
    ['contents with a space', () => withContents(good, (digits) => `${digits.slice(0, -2)} 0`), 'FORMAT_FAILURE'],
    ['no contents', () => replaced(good, '/Contents <', '/Kontents <'), 'FORMAT_FAILURE'],
    ['no range', () => replaced(good, '/ByteRange', '/ByteRonge'), 'FORMAT_FAILURE'],
    ['an unknown form', () => replaced(good, 'ETSI.CAdES.detached', 'adbe.x509.rsa_sha1 '), 'FORMAT_FAILURE'],
  ];
  for (const [name, forge, expected] of cases) {
    test(`${name}: ${expected}`, async () => assert.deepEqual([(await firstOf(forge())).indication, (await firstOf(forge())).subIndication], ['TOTAL-FAILED', expected]));
  }

  test('the signature of another file: HASH_FAILURE', async () => {
    const other = await signed(await aLetter('khac'), world.get('hoa'));
    assert.equal((await firstOf(transplanted(other, good))).subIndication, 'HASH_FAILURE');
  });

  test('one hole for two signatures: neither counts', async () => {
    const twice = await changed(good, (pdf) => {
      const form = pdf.getOrCreateForm();
      const [first] = form.getSignatureFields();
      const second = form.createSignatureField('hai');
      second.getDict().set('V', first?.getDict().get('V') ?? assert.fail());
    });
    const { outcome, signatures } = await verified(twice);
    assert.equal(outcome, 'invalid');
    assert.deepEqual(signatures.map(({ subIndication }) => subIndication), ['CHANGED_AFTER_SIGNING', 'FORMAT_FAILURE']);
  });

  test('no byte of the covered ones can be changed, and no broken byte breaks the verifier', async () => {
    const { start, second } = holeOf(good);
    let state = 7;
    for (let tries = 0; tries < 150; tries += 1) {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      const at = state % good.length;
      const bytes = good.with(at, (good[at] ?? 0) ^ (1 << (state % 7)));
      const { outcome } = await verified(bytes);
      assert.ok(outcome !== 'valid' || (at > start && at < second), `byte ${at}`);
    }
  });

  test('something after the end: nobody can say what another program would show', async () => {
    assert.deepEqual([(await verified(append(good, 'x'))).outcome, (await verified(append(good, 'x'))).fault], ['unreadable', 'malformed']);
    assert.equal((await verified(good.subarray(0, -40))).outcome, 'unreadable');
    assert.equal((await verified(new Uint8Array(Buffer.concat([Buffer.from('x'), good])))).outcome, 'unreadable');
  });
});

describe('the structure in the hole', () => {
  const signer = (name: string): string[] => ['-signer', world.get(name).certificateFile, '-inkey', world.get(name).keyFile];
  const cases: readonly (readonly [string, () => Uint8Array, string])[] = [
    ['as openssl makes it', () => resealed(world, good, ...signer('hoa'), '-certfile', world.get('sub').certificateFile, '-md', 'sha256', '-cades'), 'fine'],
    ['without the name of its certificate', () => resealed(world, good, ...signer('hoa'), '-certfile', world.get('sub').certificateFile, '-md', 'sha256'), 'SIG_CONSTRAINTS_FAILURE'],
    ['hashed with SHA-1', () => resealed(world, good, ...signer('hoa'), '-md', 'sha1', '-cades'), 'CRYPTO_CONSTRAINTS_FAILURE'],
    ['hashed with MD5', () => resealed(world, good, ...signer('hoa'), '-md', 'md5', '-cades'), 'CRYPTO_CONSTRAINTS_FAILURE'],
    ['without attributes', () => resealed(world, good, ...signer('hoa'), '-noattr'), 'FORMAT_FAILURE'],
    ['with its own content', () => resealed(world, good, ...signer('seal'), '-nodetach', '-nocerts', '-cades'), 'FORMAT_FAILURE'],
    ['without a certificate', () => resealed(world, good, ...signer('hoa'), '-nocerts', '-cades'), 'NO_SIGNING_CERTIFICATE_FOUND'],
    ['by two signers', () => resealed(world, good, ...signer('hoa'), ...signer('seal'), '-cades'), 'FORMAT_FAILURE'],
    ['of the oldest form, without attributes', () => resealed(world, older, ...signer('hoa'), '-certfile', world.get('sub').certificateFile, '-md', 'sha256', '-noattr'), 'fine'],
    ['under the certificate of somebody else', () => underCertificate(good, world.get('seal').certificate), 'SIG_CRYPTO_FAILURE'],
    ['under another certificate for the same key', () => underCertificate(good, world.get('twin').certificate), 'NO_SIGNING_CERTIFICATE_FOUND'],
    ['written anew and otherwise as it was', () => underCertificate(good, world.get('hoa').certificate), 'fine'],
    ['of indefinite length, as some programs write it', () => withContents(good, ofIndefiniteLength), 'fine'],
    ['with RSA-PSS', () => resealed(world, good, ...signer('hoa'), '-certfile', world.get('sub').certificateFile, '-md', 'sha256', '-cades', '-keyopt', 'rsa_padding_mode:pss'), 'fine'],
  ];
  for (const [name, forge, expected] of cases) {
    test(`${name}: ${expected}`, async () => {
      const { signatures: [one] } = await verified(forge());
      assert.equal(one?.subIndication ?? 'fine', expected);
    });
  }
});

/** The outermost of the nested structures without its length, closed by two zeros (BER). */
function ofIndefiniteLength(digits: string): string {
  assert.equal(digits.slice(0, 4), '3082');
  const end = 8 + 2 * Number.parseInt(digits.slice(4, 8), 16);
  return `3080${digits.slice(8, end)}0000`.padEnd(digits.length, '0');
}

describe('what was done after signing', () => {
  const since = async (bytes: Uint8Array): Promise<string[]> => {
    const { indication, subIndication, changes } = await firstOf(bytes);
    assert.deepEqual([indication, subIndication], ['TOTAL-FAILED', 'CHANGED_AFTER_SIGNING']);
    return changes.map(({ code, detail }) => `${code} ${detail}`.trim());
  };

  test('text drawn on the page', async () => {
    assert.deepEqual(await since(await changed(good, (pdf) => pdf.getPage(0)?.drawText('them', { x: 72, y: 600, size: 13 }))), ['page 1']);
  });

  test('a page more', async () => {
    assert.deepEqual(await since(await changed(good, (pdf) => void pdf.addPage())), ['structure']);
  });

  test('a note on the page', async () => {
    const noted = await changed(good, (pdf) => pdf.getPage(0)?.addTextAnnotation({ rect: { x: 10, y: 10, width: 20, height: 20 }, contents: 'sua lai' }));
    assert.deepEqual(await since(noted), ['annotation 1']);
  });

  test('another field', async () => {
    const field = await changed(good, (pdf) => {
      const added = pdf.getOrCreateForm().createTextField('them', { fontSize: 12 });
      pdf.getPage(0)?.drawField(added, { x: 50, y: 50, width: 60, height: 18 });
    });
    assert.ok((await since(field)).includes('form-field them'));
  });

  test('another title', async () => {
    assert.deepEqual(await since(await changed(good, (pdf) => pdf.setTitle('Khac'))), ['description']);
  });

  test('number and date without a signature of the agency over them', async () => {
    assert.deepEqual((await since(await filledIn(good, { so: '12' }))), ['form-field so']);
  });

  test('a number that is no number; a number given twice', async () => {
    const odd = await signed(await filledIn(good, { so: '12 (sua doi)' }), world.get('seal'));
    assert.deepEqual(await since(odd), ['form-field so']);
    const once = await signed(await filledIn(good, { so: '12' }), world.get('seal'));
    assert.deepEqual(await since(await signed(await filledIn(once, { so: '13' }), world.get('seal'))), ['form-field so']);
  });

  test('the signature taken out of its field', async () => {
    const bytes = await changed(good, (pdf) => pdf.getOrCreateForm().getSignatureFields()[0]?.getDict().delete('V'));
    assert.equal((await firstOf(bytes)).subIndication, 'FORMAT_FAILURE');
  });

  test('a later signature that is broken makes the earlier one changed', async () => {
    const two = await signed(good, world.get('seal'));
    const { signatures } = await verified(withContents(two, (digits) => '0'.repeat(digits.length)));
    assert.deepEqual(signatures.map(({ subIndication }) => subIndication), ['CHANGED_AFTER_SIGNING', 'FORMAT_FAILURE']);
  });

  test('the whole file written anew', async () => {
    const pdf = await PDF.load(good);
    pdf.getPage(0)?.drawText('them', { x: 72, y: 600, size: 13 });
    assert.equal((await verified(await pdf.save({ incremental: false }))).outcome, 'invalid');
  });
});
