import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addresseeLines, baseLines, closed, dateLine, numberLine, printed, recipientLines, signerLines } from './printed-lines.ts';
import type { SignerFacts } from './letter-facts.ts';
import { phrasesOf } from './phrases.ts';
import { plainParagraph } from './plain-blocks.ts';
import { aLetter } from './testing.ts';

test('days below 10 and the months 1 and 2 alone are padded', () => {
  const cases = [
    ['2020-01-09', 'Quận 1, ngày 09 tháng 01 năm 2020'],
    ['2020-02-10', 'Quận 1, ngày 10 tháng 02 năm 2020'],
    ['2020-03-05', 'Quận 1, ngày 05 tháng 3 năm 2020'],
    ['2020-09-30', 'Quận 1, ngày 30 tháng 9 năm 2020'],
    ['2020-12-31', 'Quận 1, ngày 31 tháng 12 năm 2020'],
  ] as const;
  for (const [date, line] of cases) assert.equal(dateLine('Quận 1', date), line);
  assert.match(dateLine('Quận 1', null), /^Quận 1, ngày\u00A0+tháng\u00A0+năm\u00A0+$/u);
});

test('a number below 10 is padded and a missing one leaves room', () => {
  assert.equal(numberLine('5', 'QĐ-UBND'), 'Số: 05/QĐ-UBND');
  assert.equal(numberLine('05', 'QĐ-UBND'), 'Số: 05/QĐ-UBND');
  assert.equal(numberLine('128', 'SNV-VP'), 'Số: 128/SNV-VP');
  assert.match(numberLine(null, 'SNV-VP'), /^Số: \u00A0+\/SNV-VP$/u);
});

test('the signer’s powers stand in the order in which they were given', () => {
  const cases: [Omit<SignerFacts, 'name'>, string[]][] = [
    [{ position: 'Giám đốc' }, ['GIÁM ĐỐC']],
    [{ position: 'Giám đốc', acting: true }, ['Q. GIÁM ĐỐC']],
    [{ signingFor: 'Giám đốc', position: 'Phó Giám đốc' }, ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']],
    [{ onBehalfOf: 'Ủy ban nhân dân', position: 'Chủ tịch' }, ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
    [{ onBehalfOf: 'Ủy ban nhân dân', signingFor: 'Chủ tịch', position: 'Phó Chủ tịch' }, ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    [{ byOrderOf: 'Chủ tịch', signingFor: 'Chánh Văn phòng', position: 'Phó Chánh Văn phòng' }, ['TL. CHỦ TỊCH', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG']],
    [{ authorisedBy: 'Giám đốc', position: 'Trưởng phòng' }, ['TUQ. GIÁM ĐỐC', 'TRƯỞNG PHÒNG']],
  ];
  for (const [signer, lines] of cases) assert.deepEqual(signerLines({ ...signer, name: 'A' }), lines);
});

test('Kính gửi: one name as it is, several with ; and a last .', () => {
  assert.deepEqual(addresseeLines(['Sở Tư pháp.']), ['Sở Tư pháp']);
  assert.deepEqual(addresseeLines(['Sở Tư pháp', 'Sở Y tế;', 'Quận 1']), ['Sở Tư pháp;', 'Sở Y tế;', 'Quận 1.']);
});

test('Nơi nhận begins with "Như trên" where there are addressees and ends with "Lưu"', () => {
  assert.deepEqual(recipientLines({ addressees: ['A'], recipients: ['Ban Giám đốc'], filing: { unit: 'VX' } }), ['Như trên;', 'Ban Giám đốc;', 'Lưu: VT, VX.']);
  assert.deepEqual(recipientLines({ addressees: ['A'], recipients: ['Như trên;'], filing: { unit: 'VX', copies: 3 } }), ['Như trên;', 'Lưu: VT, VX (03b).']);
  assert.deepEqual(recipientLines({ addressees: [], recipients: ['Như Điều 3'], filing: { unit: '' } }), ['Như Điều 3;', 'Lưu: VT.']);
});

test('each Căn cứ ends with ; and the last with .', () => {
  assert.deepEqual(baseLines(['Căn cứ Luật A', 'Căn cứ Luật B;', 'Theo đề nghị của C;']), ['Căn cứ Luật A;', 'Căn cứ Luật B;', 'Theo đề nghị của C.']);
});

test('the body ends with ./. whatever stood there, also above a closing table', () => {
  const table = { kind: 'table', widths: [1], headRows: 0, cells: [] } as const;
  const article = { kind: 'article', label: 'Điều 1.', title: false, runs: [{ text: 'Hết' }] } as const;
  const text = (body: ReturnType<typeof closed>) => body.map((block) => ('runs' in block ? block.runs.map((run) => run.text).join('|') : block.kind));
  assert.deepEqual(text(closed([plainParagraph('Một.'), plainParagraph('Hai.')])), ['Một.', 'Hai./.']);
  assert.deepEqual(text(closed([plainParagraph('Hai ./.')])), ['Hai./.']);
  assert.deepEqual(text(closed([{ kind: 'paragraph', runs: [{ text: 'Hai' }, { text: ' ./', bold: true }, { text: '.' }] }])), ['Hai./.']);
  assert.deepEqual(text(closed([article, table])), ['Hết./.', 'table']);
  assert.deepEqual(closed([]), []);
});

test('only the official letter has "V/v", every other kind has its name instead', () => {
  const letter = printed(aLetter({ abstract: 'nghỉ lễ' }));
  assert.deepEqual([letter.about, letter.title], ['V/v nghỉ lễ', null]);
  const notice = printed(aLetter({ type: 'notice', abstract: 'Về việc nghỉ lễ' }));
  assert.deepEqual([notice.about, notice.title, notice.abstract], [null, 'THÔNG BÁO', 'Về việc nghỉ lễ']);
});

test('names are broken between their phrases', () => {
  const cases = [
    ['VĂN PHÒNG ỦY BAN NHÂN DÂN', ['VĂN PHÒNG', 'ỦY BAN NHÂN DÂN']],
    ['PHÒNG GIÁO DỤC VÀ ĐÀO TẠO', ['PHÒNG', 'GIÁO DỤC', 'VÀ ĐÀO TẠO']],
    ['ỦY BAN NHÂN DÂN QUẬN 1', ['ỦY BAN NHÂN DÂN', 'QUẬN 1']],
    ['KT. CHỦ TỊCH', ['KT. CHỦ TỊCH']],
  ] as const;
  for (const [line, pieces] of cases) assert.deepEqual(phrasesOf(line), pieces);
});
