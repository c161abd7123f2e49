import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { extractText, readingText, stopTextExtraction } from '../text-extraction/index.ts';
import { aPdf } from '../text-extraction/testing/a-pdf.ts';
import { pageOfWords } from './read-words.ts';
import { RecognitionError } from './run-program.ts';
import { accuracy, aScan, canRecognise, scanOf } from './testing.ts';
import { TextRecognition } from './text-recognition.ts';

const faultOf = async (work: Promise<unknown>): Promise<string> => work.then(() => 'none', (error: unknown) => (error instanceof RecognitionError ? error.fault : String(error)));

describe('reading pictures of pages', () => {
  let isHere = false;
  const recogniser = new TextRecognition({ niceness: 0, pageTimeMs: 120_000 });
  before(async () => {
    isHere = await canRecognise();
  });
  after(() => {
    recogniser.stop();
    stopTextExtraction();
  });

  test('sample letters, printed and scanned askew with dust on them: 95 of 100 letters right, fields in their places', async () => {
    if (!isHere) return;
    for (const [name, atLeast] of [['1-cong-van-phuc-dap', 0.97], ['3-to-trinh', 0.97], ['6-cong-van-khan', 0.93]] as const) {
      const pdf = await readFile(join(import.meta.dirname, '../../../samples/letters', `${name}.pdf`));
      const original = await extractText(pdf);
      assert.ok(original.ok);
      const page = await recogniser.recognisePage(await scanOf(pdf), 1);
      const share = accuracy(readingText(original.pages.slice(0, 1)).text, readingText([page]).text);
      assert.ok(share > atLeast, `${name}: ${share}`);
      assert.deepEqual([Math.round(page.width), Math.round(page.height)], [595, 842]);
    }
  });

  test('stamps are read, framed or not, in red', async () => {
    if (!isHere) return;
    for (const [text, framed] of [['TUYỆT MẬT', true], ['TỐI MẬT', true], ['MẬT', true], ['MẬT', false]] as const) {
      const page = await recogniser.recognisePage(await aScan([[{ text: 'ỦY BAN NHÂN DÂN', y: 70, bold: true }, { text, framed, bold: true, y: 130, colour: '#c01010' }, { text: 'Kính gửi: Sở Nội vụ', y: 220 }]]), 1);
      assert.ok(page.marks.includes(text), `${text}: ${page.marks.join(' | ')}`);
    }
  });

  test('an empty page has no lines; one that is not there, and what is no PDF, fail', async () => {
    if (!isHere) return;
    assert.deepEqual((await recogniser.recognisePage(await aScan([[]]), 1)).lines, []);
    assert.equal(await faultOf(recogniser.recognisePage(await aScan([[]]), 2)), 'failed');
    assert.equal(await faultOf(recogniser.recognisePage(Buffer.from('%PDF-1.7\nnothing'), 1)), 'failed');
  });

  test('a page of many metres is refused before it takes the memory', async () => {
    if (!isHere) return;
    const huge = Buffer.from(Buffer.from(aPdf({ pages: [[{ text: 'a' }]] })).toString('latin1').replace('[0 0 595 842]', '[0 0 14000 14000]'), 'latin1');
    assert.equal(await faultOf(recogniser.recognisePage(huge, 1)), 'too-large');
  });

  test('a program that is ended from outside, or takes too long, fails; the next page is read', async () => {
    if (!isHere) return;
    const scan = await aScan([['Kính gửi Sở Nội vụ']], 0, 200);
    const begun = recogniser.recognisePage(scan, 1);
    const [pid] = await childOf(recogniser);
    process.kill(pid ?? 0, 'SIGKILL');
    assert.equal(await faultOf(begun), 'failed');
    assert.equal(await faultOf(new TextRecognition({ pageTimeMs: 20 }).recognisePage(scan, 1)), 'timed-out');
    assert.deepEqual((await recogniser.recognisePage(scan, 1)).lines.map(({ text }) => text), ['Kính gửi Sở Nội vụ']);
  });

  test('somebody who waits comes before what nobody waits for; at the end all are refused and no process stays', async () => {
    if (!isHere) return;
    const one = new TextRecognition({ atOnce: 1, niceness: 0 });
    const scan = await aScan([['Kính gửi Sở Nội vụ']], 0, 200);
    const order: string[] = [];
    const read = async (name: string, urgent: boolean) => one.recognisePage(scan, 1, { urgent }).then(() => void order.push(name));
    await Promise.all([read('running', false), read('background', false), read('urgent', true)]);
    assert.deepEqual(order, ['running', 'urgent', 'background']);
    const faults = [1, 2, 3].map(() => faultOf(one.recognisePage(scan, 1)));
    await childOf(one);
    one.stop();
    assert.deepEqual(await Promise.all(faults), ['stopped', 'stopped', 'stopped']);
    assert.deepEqual(one.pids, []);
    assert.equal(await faultOf(one.recognisePage(scan, 1)), 'stopped');
  });

  test('where the programs are missing it says which package', async () => {
    const nowhere = new TextRecognition({ path: '/nowhere:/usr/bin-that-is-not' });
    assert.deepEqual(await nowhere.readiness(), { ready: false, missing: 'tesseract-ocr' });
    assert.equal(await faultOf(nowhere.recognisePage(aPdf({ pages: [[]] }), 1)), 'missing');
    if (isHere) assert.deepEqual(await recogniser.readiness(), { ready: true });
  });
});

async function childOf(recogniser: TextRecognition): Promise<number[]> {
  while (recogniser.pids.length === 0) await new Promise((resolve) => setImmediate(resolve));
  return recogniser.pids;
}

test('words become lines where they stand: columns apart, dust left out', () => {
  const word = (line: number, left: number, text: string, confidence = 90) => `5\t1\t1\t1\t${line}\t1\t${left}\t100\t${text.length * 10}\t40\t${confidence}\t${text}`;
  const table = ['level\t…', '1\t1\t0\t0\t0\t0\t0\t0\t1654\t2339\t-1\t', word(1, 100, 'ỦY'), word(1, 140, 'BAN'), word(1, 600, 'CỘNG'), word(1, 650, 'HÒA'), word(2, 100, 'x', 30), word(2, 150, 'bụi', 5), word(2, 200, '|', 95), word(3, 100, 'A', 95), '5\t1'].join('\n');
  const page = pageOfWords(table, 3, 0.36);
  assert.deepEqual(page.lines.map(({ text }) => text), ['ỦY BAN', 'A', '|', 'CỘNG HÒA']);
  assert.deepEqual([page.number, Math.round(page.width), Math.round(page.height)], [3, 595, 842]);
  assert.deepEqual([page.lines[0]?.x, page.lines[0]?.y, page.lines[0]?.height], [36, 36, 14.4]);
  assert.deepEqual(pageOfWords('', 1, 0.36), { number: 1, width: 0, height: 0, lines: [] });
});
