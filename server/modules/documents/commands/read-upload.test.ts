import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { ProblemCode } from '#contract/problems.ts';
import { aPdf } from '#server/platform/text-extraction/testing/a-pdf.ts';
import { aDocx, aZip, paragraph } from '#server/platform/text-extraction/testing/a-zip.ts';
import { assertGated } from '#server/testing/gate.ts';
import { canRecognise } from '#server/platform/text-recognition/testing.ts';
import { eventually, type House, openHouse } from '#server/testing/house.ts';
import { assertProblem, assertRefused, auditOf } from '#server/testing/refusals.ts';
import { anOffice, anUpload, type Office, someFields } from '../testing.ts';

const sample = (name: string) => readFile(join(import.meta.dirname, '../../../../samples/letters', name));
const letter = (...lines: string[]) => aPdf({ pages: [lines.map((text, index) => ({ text, y: 780 - 20 * index }))] });
const ascii = (text: string) => Buffer.from(text, 'latin1');
const encrypted = () => ascii(Buffer.from(letter('Sở')).toString('latin1').replace('/Root 1 0 R', `/Root 1 0 R/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'00'.repeat(32)}>/U<${'00'.repeat(32)}>>>`));

describe('reading an uploaded file', () => {
  let house: House;
  let office: Office;
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
  });
  after(() => house.close());

  const files = async (): Promise<string[]> => (await readdir(join(house.folder, 'files'), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name);
  /** Refused, and neither rows nor files nor lines of the log know of it. */
  async function refused(code: ProblemCode, bytes: Uint8Array, fileName = 'cong-van.pdf'): Promise<void> {
    const [kept, lines] = [await files(), house.logged.length];
    await assertRefused(house, code, () => office.clerk.upload(bytes, fileName));
    assert.deepEqual([await files(), house.logged.slice(lines).filter((line) => line.includes(fileName))], [kept, []]);
  }

  test('a letter: its fields with the place they were read from, kept byte for byte, recorded', async () => {
    const bytes = await sample('1-cong-van-phuc-dap.pdf');
    const read = (await office.clerk.upload(bytes, 'Công văn.pdf')).json();
    assert.deepEqual([read.sha256, read.size, read.textState, read.duplicates], [createHash('sha256').update(bytes).digest('hex'), bytes.length, 'read', []]);
    for (const field of ['issuerName', 'number', 'symbol', 'documentDate', 'subject', 'signerName']) {
      const { value, place } = read.readings[field];
      assert.ok(value !== '' && place.page >= 1 && place.width > 0, field);
    }
    const back = await office.clerk.send('documents', 'getUpload', { params: { id: read.uploadId } });
    assert.ok(back.rawPayload.equals(bytes));
    const [entry] = await auditOf(house, read.uploadId);
    assert.deepEqual([entry?.action, entry?.detail], ['documents.uploaded', { sha256: read.sha256, size: String(bytes.length) }]);
    const stored = await Promise.all((await readdir(join(house.folder, 'files'), { recursive: true, withFileTypes: true })).filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name))));
    assert.ok(stored.length > 0 && stored.every((file) => !file.includes('%PDF')), 'at rest it is no readable file');
  });

  test('a scan is taken and says how its text came about, also once registered', async () => {
    const read = (await office.clerk.upload(await sample('8-cong-van-ban-quet.pdf'))).json();
    const { id } = await office.clerk.call('documents', 'registerUpload', { body: { uploadId: read.uploadId, fields: someFields() } });
    await eventually(async () => (await office.clerk.call('documents', 'getIncoming', { params: { id } })).original.textState === ((await canRecognise()) ? 'recognised' : 'unreadable'));
  });

  test('another’s upload, and one of another agency, is not found', async () => {
    const { uploadId } = (await office.clerk.upload(letter('Sở Y tế'))).json();
    for (const person of [office.head, await house.asColleagueOf(office.clerk), await house.as('snv-clerk')]) assert.equal((await person.send('documents', 'getUpload', { params: { id: uploadId } })).statusCode, 404);
  });

  test('what the agency has already is shown, what another has is not', async () => {
    const bytes = letter('Kính gửi Sở', randomBytes(4).toString('hex'));
    const { id } = await office.clerk.call('documents', 'registerUpload', { body: { uploadId: await anUpload(house, office.clerk, { bytes }), fields: someFields() } });
    const mine = (await office.clerk.upload(bytes)).json();
    assert.deepEqual(mine.duplicates.map((each: { id: string; reason: string }) => [each.id, each.reason]), [[id, 'same-file']]);
    assert.deepEqual((await (await house.as('snv-clerk')).upload(bytes)).json().duplicates, []);
  });

  for (const [what, code, bytes, fileName] of [
    ['no bytes', 'files/empty', new Uint8Array(), undefined],
    ['a picture called .pdf', 'files/not-a-pdf', ascii('\x89PNG\r\n\x1a\n'), undefined],
    ['a page of the web called .pdf', 'files/not-a-pdf', ascii('<!doctype html><script>alert(1)</script>'), undefined],
    ['a DOCX called .pdf', 'files/not-a-pdf', aDocx(paragraph('Sở')), undefined],
    ['a packed workbook called .pdf', 'files/not-a-pdf', aZip([{ name: 'xl/workbook.xml', content: '' }]), undefined],
    ['a DOCX called .docx', 'files/not-a-pdf', aDocx(paragraph('Sở')), 'cong-van.docx'],
    ['a password', 'files/encrypted', encrypted(), undefined],
    ['half of a letter', 'files/broken', letter('Sở Nội vụ').slice(0, 300), undefined],
    ['a head alone', 'files/broken', ascii('%PDF-1.7\n'), undefined],
    ['2,001 pages', 'files/too-many-pages', aPdf({ pages: Array.from({ length: 2001 }, () => []) }), undefined],
  ] as const) {
    test(`${what}: ${code}, and nothing of it is left`, () => refused(code, bytes, fileName));
  }

  for (const [given, shown] of [
    ['../../../etc/passwd.pdf', 'passwd.pdf'], ['C:\\Users\\a\\cv.pdf', 'cv.pdf'], ['a\u0000b.pdf', 'ab.pdf'], ['CON', 'CON'], ['cong-van\u202Efdp.exe', 'cong-vanfdp.exe'], ['..', 'van-ban.pdf'],
    ['công văn đến.pdf'.normalize('NFD'), 'công văn đến.pdf'.normalize('NFC')], [`${'ở'.repeat(300)}.pdf`, 'ở'.repeat(200)], ['cong-van.docx', 'cong-van.docx'],
  ] as const) {
    test(`the name ${JSON.stringify(given).slice(0, 40)} is only shown, never a path`, async () => {
      const { uploadId } = (await office.clerk.upload(letter('Sở', randomBytes(4).toString('hex')), given)).json();
      const { id } = await office.clerk.call('documents', 'registerUpload', { body: { uploadId, fields: someFields() } });
      assert.equal((await office.clerk.call('documents', 'getIncoming', { params: { id } })).original.fileName, shown);
      const original = await office.clerk.send('documents', 'getOriginal', { params: { id } });
      assert.deepEqual([original.headers['content-type'], original.headers['content-disposition']], ['application/pdf', `inline; filename*=UTF-8''${encodeURIComponent(shown)}`]);
      assert.ok((await files()).every((name) => /^[0-9a-f-]{36}$/.test(name)), 'files are named by the server alone');
    });
  }

  test('only a clerk, only bytes, only a name that is one', async () => {
    for (const person of [office.head, office.unitHead, office.officer]) await assertRefused(house, 'forbidden', () => person.upload(letter('Sở')));
    await assertRefused(house, 'unsupported-media-type', () => office.clerk.upload(letter('Sở'), 'a.pdf', { 'content-type': 'application/pdf' }));
    await assertRefused(house, 'invalid-input', () => office.clerk.upload(letter('Sở'), 'a.pdf', { 'x-file-name': '%E1%BB' }));
    await assertRefused(house, 'wrong-origin', () => office.clerk.upload(letter('Sở'), 'a.pdf', { origin: 'https://example.com' }));
    assertProblem(await office.clerk.upload(letter('Sở'), 'a.pdf', { cookie: '' }), 'signed-out');
  });

  test('the text of the file passes the secrecy gate; a refused file is gone', async () => {
    const kept = await files();
    await assertRefused(house, 'files/empty', () => office.clerk.upload(new Uint8Array()));
    assert.deepEqual(await files(), kept);
    await assertGated(house, 'documents.upload', async (text, declared) => {
      const response = await office.clerk.upload(letter(...text.split('\n')), 'cv.pdf', { 'x-declared-no-secret': String(declared) });
      if (response.statusCode !== 200) assert.deepEqual(await files(), kept);
      return response;
    });
  });
});
