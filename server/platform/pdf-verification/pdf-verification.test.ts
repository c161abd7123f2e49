import assert from 'node:assert/strict';
import { deflateSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { PdfVerification } from './index.ts';
import { aLetter, signed } from './testing/signed-pdf.ts';
import { theWorld } from './testing/world.ts';

const AT = new Date('2026-11-27T00:00:00Z');
const NOBODY = { roots: [], revocationLists: [] };

describe('the process that reads hostile files', () => {
  test('answers as the verifier does', async () => {
    const verification = new PdfVerification();
    const roots = [theWorld().get('root').certificate];
    const bytes = await signed(await aLetter(), theWorld().get('hoa'));
    const both = await Promise.all([verification.verify({ bytes, trusted: { roots, revocationLists: [] }, at: AT }), verification.verify({ bytes: await aLetter(), trusted: NOBODY, at: AT })]);
    assert.deepEqual(both.map(({ outcome }) => outcome), ['valid', 'none']);
    assert.equal(both[0].checkedAt, AT.toISOString());
  });

  test('a file that takes too long is ended and said to', async () => {
    const verification = new PdfVerification({ timeLimitMs: 1 });
    assert.deepEqual(await verification.verify({ bytes: await aLetter(), trusted: NOBODY, at: AT }), { outcome: 'unreadable', fault: 'timed-out', signatures: [], checkedAt: AT.toISOString() });
  });

  test('a process that dies is not waited for', async () => {
    const verification = new PdfVerification();
    const report = verification.verify({ bytes: await aLetter(), trusted: NOBODY, at: AT });
    verification.stop();
    assert.equal((await report).fault, 'crashed');
  });

  test('more files than may wait are not looked at', async () => {
    const verification = new PdfVerification({ processes: 1, waiting: 1 });
    const bytes = await aLetter();
    const reports = await Promise.all([1, 2, 3].map(() => verification.verify({ bytes, trusted: NOBODY, at: AT })));
    assert.deepEqual(reports.map(({ fault }) => fault), [null, null, 'unavailable']);
  });

  test('packed cross references that would fill the memory', async () => {
    const verification = new PdfVerification();
    const packed = deflateSync(Buffer.alloc(200 * 2 ** 20));
    const head = `%PDF-1.7\n/ByteRange\n1 0 obj\n<< /Type /XRef /Size 90000000 /W [1 1 1] /Root 2 0 R /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`;
    const bytes = Buffer.concat([Buffer.from(head), packed, Buffer.from(`\nendstream\nendobj\nstartxref\n${head.indexOf('1 0 obj')}\n%%EOF\n`)]);
    assert.equal((await verification.verify({ bytes, trusted: NOBODY, at: AT })).fault, 'too-large');
  });

  test('lists and references that go in circles, and nests without end', async () => {
    const verification = new PdfVerification();
    const deep = `%PDF-1.7\n/ByteRange ${'['.repeat(100_000)}\nxref\n0 0\ntrailer\n${'<< /A '.repeat(50_000)}\nstartxref\n100020\n%%EOF\n`;
    const circle = '%PDF-1.7\n/ByteRange\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R /Prev 20 >>\nstartxref\n20\n%%EOF\n';
    for (const text of [deep, circle]) {
      assert.deepEqual((await verification.verify({ bytes: Buffer.from(text), trusted: NOBODY, at: AT })).fault, 'malformed');
    }
  });

  test('the whole house has one copy of asn1js: two do not understand each other', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, unknown> };
    assert.deepEqual(Object.keys(packages).filter((place) => /(?:^|\/)(?:asn1js|pkijs)$/u.test(place)), ['node_modules/asn1js', 'node_modules/pkijs']);
  });
});
