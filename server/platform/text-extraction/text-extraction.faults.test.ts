import assert from 'node:assert/strict';
import { deflateSync } from 'node:zlib';
import { after, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import type { ExtractionFault } from './extracted-text.ts';
import type { ExtractionOptions } from './limits.ts';
import { aPdf, stream } from './testing/a-pdf.ts';
import { aDocx, paragraph } from './testing/a-zip.ts';
import { TextExtraction, type TextExtractionSettings } from './text-extraction.ts';

const started: TextExtraction[] = [];
after(() => started.forEach((one) => one.stop()));

function aReader(settings: Partial<TextExtractionSettings> = {}): TextExtraction {
  const made = new TextExtraction({ children: 1, ...settings });
  started.push(made);
  return made;
}

const shared = aReader();
const letter = aPdf({ pages: [[{ text: 'Sở Nội vụ' }]] });
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

/** The passwords of this file are nobody’s: its check values belong to no key. */
function encrypted(): Uint8Array {
  const values = '00'.repeat(32);
  const trailer = `/Root 1 0 R/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${values}>/U<${values}>>>`;
  return bytesOf(Buffer.from(letter).toString('latin1').replace('/Root 1 0 R', trailer));
}

/** 400 MB of blanks in 400 kB. */
function inflatingPage(): Uint8Array {
  const packed = deflateSync(Buffer.alloc(400 * 2 ** 20, ' '), { level: 9 }).toString('latin1');
  const text = Buffer.from(aPdf({ pages: [[]], content: '(x)' })).toString('latin1');
  return bytesOf(text.replace(/<<\/Length 3>>stream\n\(x\)/u, () => stream(packed, '/Filter/FlateDecode').replace(/\nendstream$/u, '')));
}

describe('each fault has its name', () => {
  const cases: readonly (readonly [string, Uint8Array, ExtractionFault, ExtractionOptions?])[] = [
    ['no bytes', new Uint8Array(), 'empty'],
    ['a text', bytesOf('%PD but no more'), 'not-a-pdf'],
    ['a picture called .pdf', bytesOf('\x89PNG\r\n\x1a\n'), 'not-a-pdf'],
    ['an old DOC', bytesOf(`\xd0\xcf\x11\xe0${'\0'.repeat(600)}`), 'not-a-pdf'],
    ['a DOCX with a password', new Uint8Array(Buffer.concat([bytesOf('\xd0\xcf\x11\xe0'), Buffer.from('EncryptedPackage', 'utf16le')])), 'encrypted'],
    ['a PDF with a password', encrypted(), 'encrypted'],
    ['a head without a body', bytesOf('%PDF-1.7\n'), 'broken'],
    ['half of a PDF', letter.slice(0, 300), 'broken'],
    ['three pages where two are allowed', aPdf({ pages: [[], [], []] }), 'too-many-pages', { limits: { pages: 2 } }],
    ['more bytes than allowed', letter, 'too-large', { limits: { bytes: 100 } }],
    ['more letters than allowed', letter, 'too-large', { limits: { characters: 3 } }],
    ['a DOCX where a PDF is wanted', aDocx(paragraph('a')), 'not-a-pdf', { kinds: ['pdf'] }],
    ['no time at all', aPdf({ pages: Array.from({ length: 400 }, () => [{ text: 'a' }]) }), 'timed-out', { timeLimitMs: 1 }],
  ];
  for (const [name, bytes, code, options] of cases) {
    test(`${name}: ${code}`, async () => assert.deepEqual(await shared.extract(bytes, options), { ok: false, code }));
  }
});

test('magic within the first kilobyte counts, and a DOCX is known without its name', async () => {
  const late = await shared.extract(new Uint8Array(Buffer.concat([bytesOf('rác\n'.repeat(20)), letter])));
  assert.ok(late.ok && late.kind === 'pdf');
  const docx = await shared.extract(aDocx(paragraph('a')));
  assert.ok(docx.ok && docx.kind === 'docx');
});

test('a page that inflates is stopped, and the next file is read', async () => {
  const reader = aReader({ rssBytes: 250 * 2 ** 20 });
  const bomb = await reader.extract(inflatingPage());
  assert.ok(!bomb.ok && ['too-large', 'timed-out', 'broken'].includes(bomb.code), JSON.stringify(bomb));
  assert.ok((await reader.extract(letter)).ok);
});

test('a slow file does not hold up another', async () => {
  const reader = aReader({ children: 2 });
  await reader.extract(letter);
  const slow = reader.extract(aPdf({ pages: Array.from({ length: 900 }, () => [{ text: 'chậm'.repeat(50) }]) }));
  let isSlowDone = false;
  void slow.then(() => (isSlowDone = true));
  assert.ok((await reader.extract(letter)).ok);
  assert.equal(isSlowDone, false);
  assert.ok((await slow).ok);
});

test('the child stays warm for the next file and is dropped when idle', async () => {
  const reader = aReader({ idleMs: 80 });
  await reader.extract(letter);
  const [child] = reader.pids;
  await reader.extract(letter);
  assert.deepEqual(reader.pids, [child]);
  await pause(200);
  assert.deepEqual(reader.pids, []);
  assert.ok((await reader.extract(letter)).ok);
});

test('a child ended from outside is replaced and the file read again', async () => {
  const reader = aReader();
  await reader.extract(letter);
  const reading = reader.extract(letter);
  process.kill(reader.pids[0] ?? 0, 'SIGKILL');
  assert.ok((await reading).ok);
});

test('stopped, it answers what was under way and starts again when asked', async () => {
  const reader = aReader({ waiting: 2 });
  const readings = [1, 2, 3, 4].map(() => reader.extract(letter));
  reader.stop();
  for (const reading of readings) assert.deepEqual(await reading, { ok: false, code: 'unavailable' });
  assert.ok((await reader.extract(letter)).ok);
});

test('the child reaches neither files nor processes nor the environment', async () => {
  // The permission model of Node says so; here is that it is switched on.
  const reader = aReader();
  await reader.extract(letter);
  const { readFile } = await import('node:fs/promises');
  const command = await readFile(`/proc/${reader.pids[0]}/cmdline`, 'latin1').catch(() => '--permission');
  const environment = await readFile(`/proc/${reader.pids[0]}/environ`, 'latin1').catch(() => '');
  assert.match(command, /--permission/u);
  assert.doesNotMatch(environment, /PATH=|HOME=/u);
});

test('whatever is changed in a file, an answer comes and the child lives on', async () => {
  const good = [letter, aDocx(paragraph('Sở Nội vụ'))];
  const change = fc.tuple(fc.nat(1), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 }));
  await fc.assert(fc.asyncProperty(change, async ([which, changes]) => {
    const bytes = new Uint8Array(good[which] ?? letter);
    for (const [place, value] of changes) bytes[place % bytes.length] = value;
    const extraction = await shared.extract(bytes);
    assert.ok(extraction.ok || ['broken', 'not-a-pdf', 'encrypted', 'too-large', 'too-many-pages'].includes(extraction.code), JSON.stringify(extraction));
  }), { numRuns: 150 });
  assert.ok((await shared.extract(letter)).ok);
});
