import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { stopTypesetting, typesetLetter } from '../typesetting/index.ts';
import { aLetter } from '../typesetting/testing.ts';
import type { ExtractedLine, ExtractedText } from './extracted-text.ts';
import { readingText } from './reading-text.ts';
import { aPdf, assembled, stream, type PdfPlan } from './testing/a-pdf.ts';
import { aZip } from './testing/a-zip.ts';
import { TextExtraction } from './text-extraction.ts';

const reader = new TextExtraction({ children: 1 });
after(() => {
  reader.stop();
  stopTypesetting();
});

async function read(bytes: Uint8Array): Promise<ExtractedText> {
  const extraction = await reader.extract(bytes);
  assert.ok(extraction.ok, JSON.stringify(extraction));
  return extraction;
}

async function linesOf(plan: PdfPlan): Promise<readonly ExtractedLine[]> {
  return (await read(aPdf(plan))).pages[0]?.lines ?? [];
}

const textsOf = async (plan: PdfPlan): Promise<string[]> => (await linesOf(plan)).map(({ text }) => text);

test('a letter as the platform sets it: columns apart, places, sizes, weights', async () => {
  const { kind, pages } = await read(await typesetLetter(aLetter()));
  assert.equal(kind, 'pdf');
  const lines = pages[0]?.lines ?? [];
  const motto = lines.find(({ text }) => text === 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  const superior = lines.find(({ text }) => text === 'ỦY BAN NHÂN DÂN');
  assert.ok(motto !== undefined && superior !== undefined);
  assert.deepEqual([motto.bold, superior.bold, superior.fontSize], [true, false, 13]);
  assert.ok(motto.y < 80 && motto.x > superior.x + superior.width && Math.abs(motto.y - superior.y) < 1);
  assert.ok(lines.some(({ text }) => text === 'Số: 128/SNV-VP'));
  assert.equal(readingText(pages).page1Lines[0], 'ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
});

describe('lines of a page', () => {
  const cases: readonly (readonly [string, PdfPlan['pages'][number], readonly string[]])[] = [
    ['from top to bottom, whatever the order of drawing', [{ text: 'dưới', y: 100 }, { text: 'trên', y: 700 }], ['trên', 'dưới']],
    ['letters drawn one by one', [...'MẬT'].map((text, index) => ({ text, x: 72 + index * 7.8 })), ['MẬT']],
    ['letters spaced far apart', [...'MẬT'].map((text, index) => ({ text, x: 72 + index * 30 })), ['M Ậ T']],
    ['words parted by a gap', [{ text: 'văn' }, { text: 'thư', x: 72 + 3 * 7.8 + 4 }], ['văn thư']],
    ['columns', [{ text: 'trái' }, { text: 'phải', x: 300 }], ['trái', 'phải']],
    ['drawn twice for weight', [{ text: 'MẬT' }, { text: 'MẬT', x: 72.4 }], ['MẬT']],
    ['NFD becomes NFC', [{ text: 'Sở Nội vụ'.normalize('NFD') }], ['Sở Nội vụ']],
    ['slanted text is a line of its own', [{ text: 'ngang' }, { text: 'TỐI MẬT', x: 200, y: 400, degrees: 40 }], ['ngang', 'TỐI MẬT']],
  ];
  for (const [name, page, expected] of cases) test(name, async () => assert.deepEqual(await textsOf({ pages: [page] }), expected));

  test('the box is measured from the upper left corner, also on a turned page', async () => {
    const [upright] = await linesOf({ pages: [[{ text: 'abc', x: 100, y: 742, size: 20 }]] });
    assert.ok(upright?.x === 100 && upright.fontSize === 20 && Math.abs(upright.y + upright.height - 104) < 3, JSON.stringify(upright));
    assert.ok(Math.abs(upright.width - 36) < 0.1);
    const { pages } = await read(aPdf({ pages: [[{ text: 'abc', x: 100, y: 742, degrees: 90 }]], rotate: 90 }));
    assert.deepEqual([pages[0]?.width, pages[0]?.height], [842, 595]);
    assert.equal(pages[0]?.lines[0]?.region, undefined);
  });

  test('slanted text is told apart', async () => {
    const lines = await linesOf({ pages: [[{ text: 'MẬT', degrees: 30 }]] });
    assert.deepEqual(lines.map(({ text, region }) => [text, region]), [['MẬT', 'slanted']]);
  });
});

test('a scan without text layer is read: pages without lines', async () => {
  const picture = stream('\xff', '/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8');
  const { pages } = await read(aPdf({ pages: [[]], content: 'q 595 0 0 842 0 0 cm /I Do Q', objects: [picture] }));
  assert.deepEqual(pages.map(({ number, width, height, lines }) => [number, width, height, lines.length]), [[1, 595, 842, 0]]);
});

test('notes, stamps and filled fields above the page are read as annotations', async () => {
  const appearance = stream('BT /H 20 Tf 5 5 Td (TUYET MAT) Tj ET', '/Type/XObject/Subtype/Form/BBox[0 0 200 40]/Resources<</Font<</H<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>');
  const objects = [
    '<</Type/Annot/Subtype/Text/Rect[10 800 30 820]/Contents(ghi chu)>>', appearance, '<</Type/Annot/Subtype/Stamp/Rect[10 700 210 740]/AP<</N 6 0 R>>>>',
    '<</Type/Annot/Subtype/FreeText/Rect[10 600 90 620]/Contents(o chu)/DA(/Helv 12 Tf)>>',
  ];
  const lines = await linesOf({ pages: [[{ text: 'trang' }]], pageEntries: '/Annots[5 0 R 7 0 R 8 0 R]', objects });
  assert.deepEqual(lines.filter(({ region }) => region === 'annotation').map(({ text }) => text).sort(), ['TUYET MAT', 'ghi chu', 'o chu']);
  const stamp = lines.find(({ text }) => text === 'TUYET MAT');
  assert.deepEqual([stamp?.x, stamp?.y, stamp?.width, stamp?.height], [10, 102, 200, 40]);
});

test('what a form field shows is the page’s own text, in its place; its value is read beside it, and the picture of a signature too', async () => {
  const shows = (text: string): string => stream(`BT /H 12 Tf 5 5 Td (${text}) Tj ET`, '/Type/XObject/Subtype/Form/BBox[0 0 200 20]/Resources<</Font<</H<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>');
  const objects = [
    '<</Type/Annot/Subtype/Widget/FT/Tx/T(so)/F 4/Ff 1/V(128)/Rect[10 700 210 720]/AP<</N 6 0 R>>>>', shows('So: 128/SNV-VP'),
    '<</Type/Annot/Subtype/Widget/FT/Sig/T(ky)/F 132/Rect[10 600 210 620]/AP<</N 8 0 R>>>>', shows('TUYET MAT'),
  ];
  const lines = await linesOf({ pages: [[{ text: 'trang' }]], pageEntries: '/Annots[5 0 R 7 0 R]', objects });
  const found = lines.filter(({ region }) => region !== undefined).map(({ text, region }) => [text, region]).sort();
  assert.deepEqual(found, [['128', 'annotation'], ['So: 128/SNV-VP', 'field'], ['TUYET MAT', 'annotation']]);
  const line = lines.find(({ region }) => region === 'field');
  assert.deepEqual([line?.x, line?.y, line?.width, line?.height], [10, 122, 200, 20]);
});

test('files attached to a PDF are read as well, to the third level', async () => {
  const attached = (name: string, bytes: Uint8Array): Partial<PdfPlan> => ({
    objects: [stream(Buffer.from(bytes).toString('latin1'), '/Type/EmbeddedFile'), `<</Type/Filespec/F(${name})/UF(${name})/EF<</F 5 0 R>>>>`],
    catalogEntries: `/Names<</EmbeddedFiles<</Names[(${name}) 6 0 R]>>>>`,
  });
  const inner = aPdf({ pages: [[{ text: 'trong cùng' }]] });
  const middle = aPdf({ pages: [[{ text: 'ở giữa' }]], ...attached('inner.pdf', inner) });
  const outer = await read(aPdf({ pages: [[]], ...attached('middle.pdf', middle) }));
  assert.deepEqual(outer.enclosed.map(({ name, text }) => [name, text.trim()]), [['middle.pdf', 'ở giữa'], ['inner.pdf', 'trong cùng']]);
  const fourth = aPdf({ pages: [[]], ...attached('a.zip', aZip([{ name: 'middle.pdf', content: middle }])) });
  assert.deepEqual(await reader.extract(fourth), { ok: false, code: 'too-deep' });
});

test('several pages, and the properties of the file', async () => {
  const { pages } = await read(aPdf({ pages: [[{ text: 'một' }], [{ text: 'hai' }]] }));
  assert.equal(readingText(pages).text, 'một\fhai');
  const file = assembled(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 1/Kids[3 0 R]>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>', '<</Title(Bao cao)/Subject()>>']);
  const withTitle = Buffer.from(Buffer.from(file).toString('latin1').replace('/Root 1 0 R', '/Root 1 0 R/Info 4 0 R'), 'latin1');
  assert.deepEqual((await read(withTitle)).properties, { Title: 'Bao cao' });
});
