import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { TextExtraction } from '#server/platform/text-extraction/index.ts';
import { SAMPLE_LETTERS, type SampleLetter } from '../../../../../samples/letters/letters.ts';
import type { PositionedLine, PositionedText } from './reading-types.ts';
import { readLetter } from './read-letter.ts';
import { postName } from './vocabulary.ts';

type Grouping = 'as extracted' | 'whole rows';
const folder = join(import.meta.dirname, '../../../../../samples/letters');
const extraction = new TextExtraction({ children: 1 });
after(() => extraction.stop());

/** The file's text as our door gives it, or with all of a row run into one line as other extractors do. */
async function textOf(file: string, grouping: Grouping): Promise<PositionedText> {
  const extracted = await extraction.extract(await readFile(join(folder, file)));
  assert.ok(extracted.ok, file);
  return { pages: extracted.pages.map((page) => (grouping === 'whole rows' ? { ...page, lines: rows(page.lines) } : page)) };
}

function rows(lines: readonly PositionedLine[]): PositionedLine[] {
  const bottom = ({ y, height }: PositionedLine): number => y + height;
  const made: PositionedLine[][] = [];
  for (const line of [...lines].sort((a, b) => bottom(a) - bottom(b))) {
    const last = made.at(-1);
    if (last !== undefined && bottom(line) - bottom(last[0]!) < 4) last.push(line);
    else made.push([line]);
  }
  return made.map((row) => {
    const [first, ...rest] = row.sort((a, b) => a.x - b.x) as [PositionedLine, ...PositionedLine[]];
    const end = Math.max(...row.map(({ x, width }) => x + width));
    return { ...first, text: [first, ...rest].map(({ text }) => text).join(' '), width: end - first.x };
  });
}

const upper = (name: string): string => name.replace('\n', ' ').toLocaleUpperCase('vi');

function expected({ facts }: SampleLetter) {
  return {
    issuer: upper(facts.issuer), superior: facts.superior === null ? undefined : upper(facts.superior),
    number: facts.number?.padStart(2, '0'), symbol: facts.symbol, date: facts.date ?? undefined, place: facts.place, type: facts.type, abstract: facts.abstract,
    signerName: facts.signer.name, signerPosition: postName(facts.signer.position.toLocaleUpperCase('vi')), urgency: facts.urgency === 0 ? undefined : facts.urgency,
    addressees: facts.addressees.length === 0 ? undefined : facts.addressees,
  };
}

for (const grouping of ['as extracted', 'whole rows'] as const) {
  for (const letter of SAMPLE_LETTERS.filter(({ scanned }) => !scanned)) {
    test(`${letter.file} is read back, ${grouping}`, async () => {
      const read = readLetter(await textOf(letter.file, grouping));
      const want = expected(letter);
      const got = Object.fromEntries(Object.keys(want).map((field) => [field, read[field as keyof typeof want]?.value]));
      assert.deepEqual(got, want);
    });
  }
}

test('each value is boxed where it stands on the page', async () => {
  const read = readLetter(await textOf('6-cong-van-khan.pdf', 'as extracted'));
  const near = (field: 'number' | 'date' | 'abstract' | 'signerName' | 'urgency', x: [number, number], y: [number, number]): void => {
    const { page, box } = read[field]!;
    assert.equal(page, 1);
    assert.ok(box.x > x[0] && box.x + box.width < x[1] && box.y > y[0] && box.y + box.height < y[1], `${field} ${JSON.stringify(box)}`);
  };
  near('number', [85, 270], [90, 115]);
  near('date', [265, 556], [90, 115]);
  near('abstract', [85, 270], [105, 170]);
  near('urgency', [100, 260], [150, 200]);
  near('signerName', [300, 556], [450, 640]);
});

test('the reply names the document it answers', async () => {
  const read = readLetter(await textOf('1-cong-van-phuc-dap.pdf', 'as extracted'));
  assert.deepEqual(read.replyTo?.value, {
    text: 'Công văn số 1187/SGDĐT-TCCB ngày 12 tháng 5 năm 2020 của Sở Giáo dục và Đào tạo', number: '1187', symbol: 'SGDĐT-TCCB', date: '2020-05-12', issuer: 'Sở Giáo dục và Đào tạo',
  });
});

test('a scan without text gives no field and no error', async () => {
  assert.deepEqual(readLetter(await textOf('8-cong-van-ban-quet.pdf', 'as extracted')), {});
});
