import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { TypesettingProcess } from './index.ts';
import type { LetterFacts } from './letter-facts.ts';
import { aLetter } from './testing.ts';

const typesetting = new TypesettingProcess();
after(() => typesetting.stop());

interface Piece { readonly text: string; readonly page: number; readonly x: number; readonly right: number; readonly y: number; readonly size: number; readonly font: string }

async function piecesOf(facts: LetterFacts): Promise<Piece[]> {
  const loading = getDocument({ data: new Uint8Array(await typesetting.typeset(facts)), verbosity: 0, fontExtraProperties: true });
  const document = await loading.promise;
  const pieces: Piece[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    await page.getOperatorList();
    const { items } = await page.getTextContent({ disableNormalization: true });
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const font = (page.commonObjs.get(item.fontName) as { name: string }).name.replace(/^[A-Z]{6}\+/u, '');
      pieces.push({ text: item.str.trim(), page: number, x: item.transform[4], right: item.transform[4] + item.width, y: 841.89 - item.transform[5], size: Math.abs(item.transform[3]), font });
    }
  }
  await loading.destroy();
  return pieces;
}

const find = (pieces: Piece[], start: string): Piece => pieces.find(({ text }) => text.startsWith(start)) ?? assert.fail(`${start} not printed in ${pieces.map(({ text }) => text).join('|')}`);
const middle = ({ x, right }: Piece): number => (x + right) / 2;
const MM = 72 / 25.4;

test('each cell of an official letter has its size and weight', async () => {
  const pieces = await piecesOf(aLetter({ addressees: ['Sở Y tế', 'Sở Tư pháp'], urgency: 3 }));
  const expected = [
    ['CỘNG HÒA', 13, 'Tinos-Bold'], ['Độc lập', 14, 'Tinos-Bold'], ['ỦY BAN NHÂN', 13, 'Tinos-Regular'], ['SỞ NỘI VỤ', 13, 'Tinos-Bold'],
    ['Số: 128/SNV-VP', 13, 'Tinos-Regular'], ['Thành phố Hồ Chí Minh, ngày 05 tháng 3', 13, 'Tinos-Italic'], ['V/v góp ý', 13, 'Tinos-Regular'],
    ['HỎA TỐC', 13, 'Tinos-Bold'], ['Kính gửi:', 14, 'Tinos-Regular'], ['Nơi nhận:', 12, 'Tinos-BoldItalic'], ['Như trên;', 11, 'Tinos-Regular'],
    ['KT. GIÁM ĐỐC', 14, 'Tinos-Bold'], ['Trần Thị Minh Hà', 14, 'Tinos-Bold'],
  ] as const;
  for (const [start, size, font] of expected) {
    const piece = find(pieces, start);
    assert.deepEqual([piece.text.slice(0, start.length), Math.round(piece.size * 10) / 10, piece.font], [start, size, font]);
  }
});

test('the cells stand where the diagram puts them', async () => {
  const pieces = await piecesOf(aLetter());
  const [motto, issuer, number, dated, about] = ['Độc lập', 'SỞ NỘI VỤ', 'Số:', 'Thành phố Hồ Chí Minh,', 'V/v'].map((start) => find(pieces, start)) as [Piece, Piece, Piece, Piece, Piece];
  const near = (a: number, b: number): void => assert.ok(Math.abs(a - b) < 1, `${a} is not ${b}`);
  near(middle(dated), middle(motto));
  near(middle(number), middle(issuer));
  near(middle(about), middle(issuer));
  near(number.y, dated.y);
  near(find(pieces, 'Nơi nhận:').x, 30 * MM);
  near(find(pieces, 'Nơi nhận:').y, find(pieces, 'KT. GIÁM ĐỐC').y - 2);
  near(middle(find(pieces, 'KT. GIÁM ĐỐC')), middle(find(pieces, 'Trần Thị')));
  assert.deepEqual(pieces.filter(({ x, right }) => x < 30 * MM - 0.5 || right > 195 * MM + 0.5), []);
});

test('the page number is hidden on page 1 and stands in the middle of the top margin after it', async () => {
  const body = Array.from({ length: 30 }, (_, at) => ({ kind: 'paragraph' as const, text: `Đoạn ${at}. ${'Nội dung công việc cần triển khai. '.repeat(8)}` }));
  const pieces = await piecesOf(aLetter({ body }));
  const inTopMargin = pieces.filter(({ y }) => y < 20 * MM).map(({ page, text }) => [page, text]);
  assert.deepEqual(inTopMargin, [[2, '2'], [3, '3'], [4, '4']]);
  assert.ok(Math.abs(middle(pieces.find(({ page, y }) => page === 2 && y < 20 * MM)!) - (30 + 165 / 2) * MM) < 1);
  assert.equal(find(pieces, 'Nơi nhận:').page, find(pieces, 'Trần Thị').page);
});

test('a decision prints name, abstract, authority, bases and articles, and no V/v', async () => {
  const pieces = await piecesOf(aLetter({
    type: 'decision', symbol: 'QĐ-UBND', abstract: 'Về việc thành lập Tổ công tác', addressees: [], authority: 'Chủ tịch Ủy ban nhân dân Quận 1',
    bases: ['Căn cứ Luật Tổ chức chính quyền địa phương'], body: [{ kind: 'article', label: 'Điều 1.', text: 'Thành lập Tổ công tác' }],
  }));
  for (const [start, font] of [['QUYẾT ĐỊNH', 'Bold'], ['Về việc thành lập', 'Bold'], ['CHỦ TỊCH ỦY BAN', 'Bold'], ['Căn cứ Luật', 'Italic'], ['QUYẾT ĐỊNH:', 'Bold'], ['Điều 1.', 'Bold'], ['Thành lập Tổ công tác./.', 'Regular']] as const) {
    assert.equal(find(pieces, start).font, `Tinos-${font}`, start);
  }
  assert.ok(!pieces.some(({ text }) => text.includes('V/v')));
});

test('facts are data: markup is printed as it was typed, NFD becomes NFC, what cannot be seen is dropped', async () => {
  const abstract = '#panic("x") *đậm* $x$ `mã` // \\u{41} @a <b>'.normalize('NFD') + '\u200B\uD800';
  const text = (await piecesOf(aLetter({ type: 'notice', abstract, addressees: [] }))).map((piece) => piece.text).join(' ');
  assert.match(text, /#panic\("x"\) \*đậm\* \$x\$ `mã` \/\/ \\u\{41\} @a <b>/u);
});

test('the file is PDF/A-2b, and a dated document gives the same bytes again', async () => {
  const first = Buffer.from(await typesetting.typeset(aLetter()));
  const xmp = first.toString('latin1');
  assert.match(xmp, /pdfaid:part>2</u);
  assert.match(xmp, /pdfaid:conformance>B</u);
  assert.deepEqual(Buffer.from(await typesetting.typeset(aLetter())), first);
});
