import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { localSigner, PdfSigning } from '#server/platform/pdf-signing/index.ts';
import { issueCertificate, newKeyPair, pkcs8Of } from '#server/platform/certificates/issue-certificate.ts';
import { cellLines, type LetterFacts, plainParagraph, TypesettingProcess } from '#server/platform/typesetting/index.ts';
import { aLetter } from '#server/platform/typesetting/testing.ts';
import { isThere } from '../../../tools/pdf-programs.ts';
import { FIELDS, fieldsAt, LINE, placeOf } from './rules/placement.ts';

interface Word { readonly text: string; readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

describe('number and date in their fields', () => {
  const [typesetting, signing] = [new TypesettingProcess(), new PdfSigning()];
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cells-'));
  });
  after(async () => {
    typesetting.stop();
    signing.stop();
    await rm(folder, { recursive: true });
  });

  async function wordsOf(pdf: Uint8Array): Promise<Word[]> {
    await writeFile(join(folder, 'a.pdf'), pdf);
    const { stdout } = spawnSync('pdftotext', ['-bbox', join(folder, 'a.pdf'), '-'], { encoding: 'utf8' });
    const words = [...stdout.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/gu)];
    return words.map(([, left, top, right, bottom, text = '']) => ({ text, left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom) }))
      .sort((one, other) => one.text.localeCompare(other.text) || one.top - other.top || one.left - other.left);
  }

  async function filled(facts: LetterFacts): Promise<Uint8Array> {
    const { pdf, places } = await typesetting.typesetOpen({ ...facts, number: null, date: null });
    const [cells, keys, name] = [cellLines(facts), await newKeyPair(2048), { commonName: 'Sở', organization: 'Sở' }];
    const line = (place: 'so' | 'ngay', words: string, style: 'normal' | 'italic') => ({ kind: 'line' as const, width: placeOf(places, place).width, ...LINE, words, style });
    const stamps = await typesetting.stamps([line('so', cells.number.line, 'normal'), line('ngay', cells.date.line, 'italic')]);
    const certificate = await issueCertificate({ subject: name, issuer: name, publicKey: keys.publicKey, issuerKeys: keys, isAuthority: false, serial: Buffer.from([1]), validFrom: new Date('2020-01-01'), validTo: new Date('2039-01-01') });
    const fillings = [{ field: FIELDS.number, stamp: 0, value: cells.number.value }, { field: FIELDS.date, stamp: 1, value: cells.date.value }];
    // What the signature shows is not looked at here: the line of the number, which is taken out below.
    return signing.sign({ pdf, fields: fieldsAt(places), fillings, stamps, field: FIELDS.person, stamp: 0, certificate, chain: [], at: '2020-03-05T02:00:00Z' }, localSigner(await pkcs8Of(keys)), null);
  }

  for (const [what, facts] of [
    ['a number of one digit in a short month', { number: '7', date: '2020-02-09' }], ['a long number at the end of the year', { number: '12345', date: '2020-12-31' }],
    ['a decision of a district', { type: 'decision', symbol: 'QĐ-UBND', place: 'Quận 1', addressees: [] }], ['a document of several pages', { body: Array.from({ length: 30 }, () => plainParagraph('Nội dung công việc cần triển khai. '.repeat(8))) }],
  ] as const) {
    test(`${what}: every word of the page stands where it stands without fields, to a twentieth of a point`, async () => {
      if (!isThere('pdftotext')) return;
      const letter = aLetter(facts);
      const [plain, withFields] = [await wordsOf(await typesetting.typeset(letter)), await wordsOf(await filled(letter))];
      const stray = withFields.filter((word) => !plain.some((other) => other.text === word.text && Math.abs(other.left - word.left) < 0.05 && Math.abs(other.top - word.top) < 0.05));
      const missing = plain.filter((word) => !withFields.some((other) => other.text === word.text && Math.abs(other.left - word.left) < 0.05 && Math.abs(other.bottom - word.bottom) < 0.05));
      assert.deepEqual(missing, []);
      assert.ok(plain.length > 30 && stray.every(({ text }) => /^(?:Số:|\d+\/.*)$/u.test(text)), JSON.stringify(stray));
    });
  }

  test('a line too long for its cell is set smaller and stays one stamp, so that the signature after it is itself', async () => {
    const { date } = cellLines(aLetter({ place: 'Thành phố Hồ Chí Minh', date: null }));
    const line = (words: string) => ({ kind: 'line' as const, width: 240, ...LINE, words, style: 'italic' as const });
    const stamps = await typesetting.stamps([line(date.line), line('sau')]);
    assert.equal(Buffer.from(stamps).toString('latin1').match(/\/Type\s*\/Page\b/gu)?.length, 2);
  });
});
