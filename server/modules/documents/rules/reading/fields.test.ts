import assert from 'node:assert/strict';
import { test } from 'node:test';
import { picture } from './picture.ts';
import { readLetter } from './read-letter.ts';

const head = (number: string, dated: string, rest = ''): string => `
SỞ NỘI VỤ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
~
${number} | ${dated}
${rest}`;
const DATED = 'Thành phố Hồ Chí Minh, ngày 12 tháng 5 năm 2020';

test('number and symbol', () => {
  const cases: [string, string | undefined, string | undefined][] = [
    ['Số: 05/SNV-VP', '05', 'SNV-VP'],
    ['Số:1542/SNV-CCVC', '1542', 'SNV-CCVC'],
    ['Số 1542/SNV-CCVC', '1542', 'SNV-CCVC'],
    ['SỐ: 12/TTr-SNV', '12', 'TTr-SNV'],
    ['Số: 12a/TTr-SNV', '12a', 'TTr-SNV'],
    ['Số : 1 542 / SNV – CCVC', '1542', 'SNV-CCVC'],
    ['Số: /SNV-VP', undefined, 'SNV-VP'],
    ['Số: ....../SNV-VP', undefined, 'SNV-VP'],
    ['Số: 08/2020/QĐ-UBND', '08', '2020/QĐ-UBND'],
    ['Số: 12/GM-VP.UBND', '12', 'GM-VP.UBND'],
    ['Số: 9/SY-UBND', '9', 'SY-UBND'],
    ['Số: 77/QyĐ-SNV', '77', 'QyĐ-SNV'],
    ['Số: 5/SLĐTBXH-BTXH&TE', '5', 'SLĐTBXH-BTXH&TE'],
    ['55/SNV-VP', '55', 'SNV-VP'],
    ['Số nhà 12', undefined, undefined],
    ['Số điện thoại: 028 3829 5555', undefined, undefined],
  ];
  for (const [line, number, symbol] of cases) {
    const read = readLetter(picture(head(line, DATED)));
    assert.deepEqual([read.number?.value, read.symbol?.value], [number, symbol], line);
  }
});

test('date and place', () => {
  const cases: [string, string | undefined, string | undefined][] = [
    ['Quận 1, ngày 05 tháng 3 năm 2020', '2020-03-05', 'Quận 1'],
    ['Quận 1,ngày 5 tháng 03 năm 2020', '2020-03-05', 'Quận 1'],
    ['TP. Hồ Chí Minh, ngày  5  tháng  11  năm  2 0 2 0', '2020-11-05', 'TP. Hồ Chí Minh'],
    ['Tp.HCM, ngày…05…tháng…3…năm 2020', '2020-03-05', 'Tp.HCM'],
    ['Bình Chánh, ngày 05/3/2020', '2020-03-05', 'Bình Chánh'],
    ['Củ Chi ngày 29 tháng 02 năm 2020', '2020-02-29', 'Củ Chi'],
    ['Quận 1, ngày 29 tháng 02 năm 2019', undefined, 'Quận 1'],
    ['Quận 1, ngày 31 tháng 4 năm 2020', undefined, 'Quận 1'],
    ['Quận 1, ngày tháng năm 2020', undefined, 'Quận 1'],
    ['Quận l, ngày l5 tháng I0 năm 2O2O', '2020-10-15', 'Quận l'],
    ['Ngày 05 tháng 3 năm 2020', '2020-03-05', undefined],
  ];
  for (const [line, date, place] of cases) {
    const read = readLetter(picture(head('Số: 5/SNV-VP', line)));
    assert.deepEqual([read.date?.value, read.place?.value], [date, place], line);
  }
});

test('a date in running text is not the date of the document', () => {
  const read = readLetter(picture(head('Số: 5/SNV-VP', ' ', '  Căn cứ Luật ngày 19 tháng 6 năm 2015;\n  Ngày 12 tháng 3 năm 2019, Sở Nội vụ đã có văn bản gửi các đơn vị.')));
  assert.equal(read.date, undefined);
});

test('urgency stamps stand alone', () => {
  const cases: [string, number | undefined][] = [
    ['KHẨN |', 1], ['THƯỢNG KHẨN |', 2], ['HỎA TỐC |', 3], ['HOẢ TỐC |', 3], ['HỎA  TỐC  HẸN  GIỜ |', 3], ['[ KHẨN ] |', 1], ['K H Ẩ N |', 1], ['= CÔNG ĐIỆN KHẨN', 1], ['= CÔNG ĐIỆN HỎA TỐC', 3],
    ['  Đây là việc KHẨN, đề nghị thực hiện ngay.', undefined], ['  Khẩn', undefined], ['= VĂN BẢN KHẨN CẤP', undefined],
  ];
  for (const [line, urgency] of cases) assert.equal(readLetter(picture(head('Số: 5/SNV-VP', DATED, line))).urgency?.value, urgency, line);
});

test('a stamp between the columns belongs to neither the issuer nor the abstract', () => {
  const read = readLetter(picture(head('Số: 5/SNV-VP', DATED, 'V/v họp giao ban |\nHỎA TỐC |\n= Kính gửi: Quận 1')));
  assert.deepEqual([read.abstract?.value, read.urgency?.value, read.issuer?.value], ['họp giao ban', 3, 'SỞ NỘI VỤ']);
});

test('abstract of an official letter', () => {
  const cases: [string, string][] = [
    ['V/v họp giao ban |', 'họp giao ban'], ['V/v: họp giao ban. |', 'họp giao ban'], ['v/v họp |\ngiao ban |', 'họp giao ban'], ['Về việc họp giao ban |', 'họp giao ban'], ['V / v họp giao ban |', 'họp giao ban'], ['V⁄v họp giao ban |', 'họp giao ban'],
    ['V/v góp ý dự thảo |\nNghị định số 12/2020/NĐ-CP |\nvề thi đua |', 'góp ý dự thảo Nghị định số 12/2020/NĐ-CP về thi đua'],
  ];
  for (const [lines, abstract] of cases) assert.equal(readLetter(picture(head('Số: 5/SNV-VP', DATED, `${lines}\n\n= Kính gửi: Quận 1`))).abstract?.value, abstract, lines);
});

test('each of the 29 kinds is known by its title', async () => {
  const { DOCUMENT_TYPES } = await import('#contract/documents/document-types.ts');
  for (const { code, name, abbreviation } of DOCUMENT_TYPES) {
    const read = readLetter(picture(head(`Số: 5/${abbreviation ?? 'SNV'}-SNV`, DATED, `\n= ${name.toLocaleUpperCase('vi')}\n= Về việc thi đua`)));
    assert.deepEqual([read.type?.value, read.abstract?.value], [code, 'Về việc thi đua'], name);
  }
});

test('addressees', () => {
  const cases: [string, string[] | undefined][] = [
    ['= Kính gửi: Sở Tư pháp', ['Sở Tư pháp']],
    ['= Kính gửi : Sở Tư pháp.', ['Sở Tư pháp']],
    ['= Kính gửi: - Sở Tư pháp;\n            - Sở Y tế.', ['Sở Tư pháp', 'Sở Y tế']],
    ['= Kính gửi:\n            + Sở Tư pháp;\n            + Ủy ban nhân dân\n              quận, huyện.\n  Sở Nội vụ đề nghị.', ['Sở Tư pháp', 'Ủy ban nhân dân quận, huyện']],
    ['= Kính gửi: Sở Tư pháp; Sở Y tế; Quận 1.', ['Sở Tư pháp', 'Sở Y tế', 'Quận 1']],
    ['= Kính gửi: Ông Nguyễn Văn An - Phó Giám đốc', ['Ông Nguyễn Văn An - Phó Giám đốc']],
    ['= Kính gửi:\n            - Sở Tư pháp\n            - Sở Y tế\n\n  Thực hiện chỉ đạo.', ['Sở Tư pháp', 'Sở Y tế']],
    ['  Đề nghị gửi về Sở.', undefined],
  ];
  for (const [lines, names] of cases) assert.deepEqual(readLetter(picture(head('Số: 5/SNV-VP', DATED, `V/v thử |\n\n${lines}`))).addressees?.value, names, lines);
});

test('the document that is answered', () => {
  const cases: [string, object | undefined][] = [
    ['  Phúc đáp Công văn số 12/UBND-VX ngày 05 tháng 3 năm 2020 của Ủy ban nhân dân Quận 1 về việc\nbáo cáo', { number: '12', symbol: 'UBND-VX', date: '2020-03-05', issuer: 'Ủy ban nhân dân Quận 1' }],
    ['  Trả lời Công văn số 1187/SGDĐT-\nTCCB ngày 12/5/2020 của Sở Giáo dục và Đào tạo, Sở Nội vụ có ý kiến', { number: '1187', symbol: 'SGDĐT-TCCB', date: '2020-05-12', issuer: 'Sở Giáo dục và Đào tạo' }],
    ['  Sở Nội vụ nhận được Công văn số 7/UBND-NC của Quận 5 đề nghị hướng dẫn.', { number: '7', symbol: 'UBND-NC', date: null, issuer: 'Quận 5' }],
    ['  Phúc đáp đề nghị của Sở Y tế tại Tờ trình số 99/TTr-SYT ngày 01 tháng 4 năm 2020, Sở có ý kiến', { number: '99', symbol: 'TTr-SYT', date: '2020-04-01', issuer: null }],
    ['  Trả lời Công văn số 412-CV/QU ngày 17/8/2020 của Quận ủy Quận 10 về đại hội', { number: '412', symbol: 'CV/QU', date: '2020-08-17', issuer: 'Quận ủy Quận 10' }],
    ['  Thực hiện Công văn số 12/UBND-VX ngày 05 tháng 3 năm 2020 của Ủy ban', undefined],
    ['  Đề nghị trả lời trước ngày 12 tháng 5. Công văn số 12/UBND-VX đã nêu.', undefined],
  ];
  const inAbstract = readLetter(picture(head('Số: 5/SNV-VP', DATED, 'V/v phúc đáp Công văn số 12/UBND-VX |\nngày 05 tháng 3 năm 2020 của Quận 1 |\n\nKHẨN |\n\n= Kính gửi: Quận 1'))).replyTo?.value;
  assert.deepEqual([inAbstract?.issuer, inAbstract?.text], ['Quận 1', 'Công văn số 12/UBND-VX ngày 05 tháng 3 năm 2020 của Quận 1']);
  for (const [lines, want] of cases) {
    const value = readLetter(picture(head('Số: 5/SNV-VP', DATED, `V/v thử |\n\n= Kính gửi: Quận 1\n${lines}`))).replyTo?.value;
    const { text: _, ...rest } = value ?? { text: '' };
    assert.deepEqual(value === undefined ? undefined : rest, want, lines);
  }
});

test('number and day that were filled in after signing stand in fields without a gap between', () => {
  const line = (text: string, y: number, x = 85, width = 200) => ({ text, x, y, width, height: 18, fontSize: 0 });
  const field = (...place: Parameters<typeof line>) => ({ ...line(...place), region: 'field' });
  const lines = [
    line('SỞ NỘI VỤ', 60), line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 60, 290, 262), line('Độc lập - Tự do - Hạnh phúc', 80, 290, 262),
    field('Số: 01/SNV-VP', 117.6, 85, 198), field('Thành phố Hồ Chí Minh, ngày 12 tháng 5 năm 2020', 117.6, 284, 268), line('V/v thử', 140),
  ];
  const { number, symbol, date, place } = readLetter({ pages: [{ number: 1, width: 595, height: 842, lines }] });
  assert.deepEqual([number?.value, symbol?.value, date?.value, place?.value], ['01', 'SNV-VP', '2020-05-12', 'Thành phố Hồ Chí Minh']);
});
