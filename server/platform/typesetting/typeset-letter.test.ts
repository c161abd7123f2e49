import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Block } from '#contract/drafting/body.ts';
import { blocksOfBody, plainTable, TypesettingProcess } from './index.ts';
import type { LetterFacts } from './letter-facts.ts';
import { plainParagraph } from './plain-blocks.ts';
import { find, middle, MM, type Piece, readPieces } from './testing-pieces.ts';
import { aLetter } from './testing.ts';

const typesetting = new TypesettingProcess();
after(() => typesetting.stop());
const piecesOf = async (facts: LetterFacts): Promise<Piece[]> => readPieces(await typesetting.typeset(facts));

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
  const body = Array.from({ length: 30 }, (_, at) => plainParagraph(`Đoạn ${at}. ${'Nội dung công việc cần triển khai. '.repeat(8)}`));
  const pieces = await piecesOf(aLetter({ body }));
  const inTopMargin = pieces.filter(({ y }) => y < 20 * MM).map(({ page, text }) => [page, text]);
  assert.deepEqual(inTopMargin, [[2, '2'], [3, '3'], [4, '4']]);
  assert.ok(Math.abs(middle(pieces.find(({ page, y }) => page === 2 && y < 20 * MM)!) - (30 + 165 / 2) * MM) < 1);
  assert.equal(find(pieces, 'Nơi nhận:').page, find(pieces, 'Trần Thị').page);
});

test('a decision prints name, abstract, authority, bases and articles, and no V/v', async () => {
  const pieces = await piecesOf(aLetter({
    type: 'decision', symbol: 'QĐ-UBND', abstract: 'Về việc thành lập Tổ công tác', addressees: [], authority: 'Chủ tịch Ủy ban nhân dân Quận 1',
    bases: ['Căn cứ Luật Tổ chức chính quyền địa phương'], body: [{ kind: 'article', label: 'Điều 1.', title: false, runs: [{ text: 'Thành lập Tổ công tác' }] }],
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

const article = (text: string) => ({ type: 'article' as const, content: [{ type: 'text' as const, text }] });
const clause = (text: string) => ({ type: 'clause' as const, content: [{ type: 'text' as const, text }] });

test('a rich text prints its numbers, titles in bold, looks, and ends with ./.', async () => {
  const content: Block[] = [
    { type: 'heading', attrs: { level: 'chapter' }, content: [{ type: 'text', text: 'Quy định chung' }] }, article('Phạm vi điều chỉnh'), clause('Khoản một'),
    { type: 'point', content: [{ type: 'text', text: 'điểm nghiêng', marks: [{ type: 'italic' }] }] }, { type: 'listItem', attrs: { depth: 2 }, content: [{ type: 'text', text: 'chi tiết' }] },
    article('Hiệu lực từ ngày ký.'),
  ];
  const pieces = await piecesOf(aLetter({ type: 'regulation', addressees: [], body: blocksOfBody({ type: 'doc', content }) }));
  for (const [start, font] of [
    ['Chương I', 'Bold'], ['QUY ĐỊNH CHUNG', 'Bold'], ['Điều 1.', 'Bold'], ['Phạm vi', 'Bold'], ['1. Khoản một', 'Regular'], ['a)', 'Regular'], ['điểm nghiêng', 'Italic'], ['+ chi tiết', 'Regular'],
    ['Điều 2.', 'Bold'], ['Hiệu lực từ ngày ký./.', 'Regular'],
  ] as const) assert.equal(find(pieces, start).font, `Tinos-${font}`, start);
  const chapter = find(pieces, 'Chương I');
  assert.ok(Math.abs(middle(chapter) - (30 + 165 / 2) * MM) < 1);
  for (const start of ['Điều 1.', '1. Khoản', '+ chi tiết']) assert.ok(Math.abs(find(pieces, start).x - (30 * MM + 36)) < 0.1, start);
});

test('appendices begin on pages of their own, numbered anew, and leave number and day of the document open', async () => {
  const body = Array.from({ length: 30 }, () => plainParagraph('Nội dung của phụ lục. '.repeat(12)));
  const appendices = [{ title: 'Danh mục', body, landscape: false }, { title: 'Biểu mẫu', body, landscape: true }];
  const pieces = await piecesOf(aLetter({ appendices }));
  const [first, second] = [find(pieces, 'Phụ lục I'), find(pieces, 'Phụ lục II')];
  assert.deepEqual([first.page, first.font, find(pieces, 'DANH MỤC').font, find(pieces, '(Kèm theo Công văn số').font], [2, 'Tinos-Bold', 'Tinos-Bold', 'Tinos-Italic']);
  assert.match(pieces.filter(({ page }) => page === 2).map(({ text }) => text).join(' '), /\(Kèm theo Công văn số\s+\/\s+ngày\s+tháng\s+năm\s+của Sở Nội vụ\)/u);
  const numbers = pieces.filter(({ y }) => y < 20 * MM).map(({ page, text }) => [page, Number(text)]);
  const last = Math.max(...pieces.map(({ page }) => page));
  const expected = Array.from({ length: last }, (_, at) => at + 1).flatMap((page) => {
    const number = page - (page < second.page ? 1 : second.page - 1);
    return page === 1 || number === 1 ? [] : [[page, number]];
  });
  assert.deepEqual(numbers, expected);
  assert.ok(Math.max(...pieces.filter(({ page }) => page === second.page).map(({ right }) => right)) > 210 * MM, 'a lying page');
});

test('a single appendix has no numeral', async () => {
  const pieces = await piecesOf(aLetter({ appendices: [{ title: 'Danh mục', body: [plainParagraph('Một.')], landscape: false }] }));
  assert.deepEqual(pieces.filter(({ text }) => text.startsWith('Phụ lục')).map(({ text }) => text), ['Phụ lục']);
});

test('a long table repeats its head, keeps rows whole, and loses no word of a row higher than a page', async () => {
  const table = plainTable([1, 8], ['TT', 'Nội dung'], [...Array.from({ length: 60 }, (_, at) => [`${at + 1}`, 'Rà soát quy chế làm việc của các đơn vị thuộc Sở và của các phòng chuyên môn trong năm']), ['61', `${'dài '.repeat(2600)}Cuối.`]]);
  const pieces = await piecesOf(aLetter({ body: [table, plainParagraph('Hết.')] }));
  const pages = Math.max(...pieces.map(({ page }) => page));
  assert.equal(pieces.filter(({ text }) => text === 'TT').length, pages);
  assert.ok(pieces.some(({ text }) => text.endsWith('Cuối.')));
  assert.deepEqual(pieces.filter(({ y, page }) => y > 277.5 * MM && page < pages), []);
});

test('a word longer than the line stays within the margins', async () => {
  const pieces = await piecesOf(aLetter({ body: [plainParagraph(`Xem https://${'abcdefghij'.repeat(15)} để biết.`)] }));
  assert.deepEqual(pieces.filter(({ right }) => right > 195 * MM + 0.5), []);
});
