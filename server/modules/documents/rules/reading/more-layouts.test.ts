import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { picture } from './picture.ts';
import { readLetter } from './read-letter.ts';
import type { PositionedText } from './reading-types.ts';

function reads(name: string, drawn: string | PositionedText, want: Readonly<Record<string, unknown>>): void {
  test(name, () => {
    const read = readLetter(typeof drawn === 'string' ? picture(drawn) : drawn) as Record<string, { value: unknown } | undefined>;
    assert.deepEqual(Object.fromEntries(Object.keys(want).map((field) => [field, read[field]?.value])), want);
  });
}

const DECISION = `
ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
QUẬN 1 | Độc lập - Tự do - Hạnh phúc
Số: 875/QĐ-UBND | Quận 1, ngày 15 tháng 6 năm 2020

= QUYẾT ĐỊNH
= Về việc thành lập Tổ công tác
= ____________
= CHỦ TỊCH ỦY BAN NHÂN DÂN QUẬN 1
  Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
= QUYẾT ĐỊNH:
  Điều 1. Thành lập.
Nơi nhận: | KT. CHỦ TỊCH
- Như Điều 3; | PHÓ CHỦ TỊCH
- Lưu: VT. |


| Huỳnh Gia Bảo
`;
const DECIDED = {
  issuer: 'ỦY BAN NHÂN DÂN QUẬN 1', superior: undefined, number: '875', symbol: 'QĐ-UBND', date: '2020-06-15', place: 'Quận 1', type: 'decision',
  abstract: 'Về việc thành lập Tổ công tác', signerName: 'Huỳnh Gia Bảo', signerPosition: 'Phó Chủ tịch', urgency: undefined, addressees: undefined, replyTo: undefined,
};

reads('a decision, the authority in capitals below the abstract', DECISION, DECIDED);
reads('every line printed twice to look bold', { pages: picture(DECISION).pages.map((page) => ({ ...page, lines: page.lines.flatMap((line) => [line, { ...line, x: line.x + 0.4 }]) })) }, DECIDED);
reads('a cover sheet before it', `= BÌA HỒ SƠ\n= Nhiệm kỳ 2016 - 2021\n===${DECISION}`, DECIDED);
reads('the signs of a digital signature and of a copy above the head', `
Ký bởi: Ủy ban nhân dân Quận 1 | SAO Y; PHÒNG NỘI VỤ; 15/06/2020 10:20:30; +07:00
Email: q1@tphcm.gov.vn |
Thời gian ký: 15.06.2020 09:12:45 +07:00 |
${DECISION}`, DECIDED);
reads('the arrival stamp of the receiver', DECISION.replace('= QUYẾT ĐỊNH\n', 'SỞ NỘI VỤ |\nĐẾN |\nSố: 4471 |\nNgày: 16/6/2020 |\nChuyển: |\n= QUYẾT ĐỊNH\n'), DECIDED);
reads('the national title over two lines', DECISION.replace('CHỦ NGHĨA VIỆT NAM', 'CHỦ NGHĨA\n | VIỆT NAM'), DECIDED);
reads('a page twice as large', { pages: picture(DECISION).pages.map((page) => ({ ...page, width: page.width * 2, height: page.height * 2, lines: page.lines.map((line) => ({ ...line, x: line.x * 2, y: line.y * 2, width: line.width * 2, height: 26, fontSize: 26 })) })) }, DECIDED);
reads('no widths and places, lines in order', { pages: picture(DECISION).pages.map((page) => ({ ...page, lines: page.lines.map((line, at) => ({ ...line, x: 0, width: 0, y: 40 + at * 16 })) })) }, { ...DECIDED, place: 'Quận 1' });

reads('an invitation of an office, signed by order', `
ỦY BAN NHÂN DÂN QUẬN 12 | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
VĂN PHÒNG | Độc lập - Tự do - Hạnh phúc
Số: 08/GM-VP | Quận 12, ngày 02 tháng 01 năm 2020

= GIẤY MỜI
= Họp giao ban tuần
  Văn phòng Ủy ban nhân dân Quận 12 trân trọng kính mời đại biểu dự họp vào lúc tám giờ.
Nơi nhận: | TL. CHỦ TỊCH
- Như trên; | CHÁNH VĂN PHÒNG
- Lưu: VT. |


| Y Vinh Tơr
`, { issuer: 'VĂN PHÒNG', superior: 'ỦY BAN NHÂN DÂN QUẬN 12', number: '08', symbol: 'GM-VP', type: 'invitation', abstract: 'Họp giao ban tuần', signerName: 'Y Vinh Tơr', signerPosition: 'Chánh Văn phòng' });

reads('an urgent telegram', `
ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
THÀNH PHỐ HỒ CHÍ MINH | Độc lập - Tự do - Hạnh phúc
Số: 03/CĐ-UBND | Thành phố Hồ Chí Minh, ngày 25 tháng 10 năm 2020

= CÔNG ĐIỆN KHẨN
= Về việc ứng phó với bão số 9

`, { type: 'telegram', symbol: 'CĐ-UBND', urgency: 1, abstract: 'Về việc ứng phó với bão số 9' });

reads('minutes without number', `
BAN QUẢN LÝ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
KHU CÔNG NGHỆ CAO | Độc lập - Tự do - Hạnh phúc

= BIÊN BẢN
= Họp xét thi đua
  Hôm nay, ngày 12 tháng 5 năm 2020, tại Phòng họp số 2.
THƯ KÝ | CHỦ TRÌ


Lê Thị Hoa | Vương Đình Toàn
`, { issuer: 'BAN QUẢN LÝ KHU CÔNG NGHỆ CAO', superior: undefined, number: undefined, date: undefined, type: 'minutes', abstract: 'Họp xét thi đua', signerName: 'Vương Đình Toàn' });

reads('a contract whose title goes on in capitals', `
CÔNG TY TNHH MỘT THÀNH VIÊN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
THOÁT NƯỚC ĐÔ THỊ | Độc lập - Tự do - Hạnh phúc
Số: 21/HĐ-TNĐT | Thành phố Hồ Chí Minh, ngày 11 tháng 8 năm 2020
= HỢP ĐỒNG THUÊ TRỤ SỞ
`, { issuer: 'CÔNG TY TNHH MỘT THÀNH VIÊN THOÁT NƯỚC ĐÔ THỊ', type: 'contract', symbol: 'HĐ-TNĐT', abstract: 'THUÊ TRỤ SỞ' });

reads('running text close under the abstract', `
SỞ DU LỊCH | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
~
Số: 40/TB-SDL | Thành phố Hồ Chí Minh, ngày 11 tháng 8 năm 2020
= THÔNG BÁO
= Về lịch nghỉ lễ
  Sở Du lịch thông báo lịch nghỉ lễ Quốc khánh đến các đơn vị trực thuộc như
sau.
`, { type: 'notice', abstract: 'Về lịch nghỉ lễ' });

test('whatever stands on a page, reading ends without an error and points into the page', () => {
  const word = fc.constantFrom('Số:', '12/', 'UBND-VX', 'ngày', 'tháng', 'năm', '2020', 'V/v', 'Kính gửi:', 'Nơi nhận:', 'TM.', 'CHỦ TỊCH', 'QUYẾT ĐỊNH', '-', ';', 'KHẨN', '…', '   ', 'Phúc đáp', 'Công văn số', 'Nguyễn', '\uD800', 'ạ̣', '/');
  const text = fc.oneof(fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')), fc.string({ unit: 'binary', maxLength: 40 }));
  const side = fc.double({ min: -50, max: 900, noNaN: true });
  const line = fc.record({ text, x: side, y: side, width: fc.double({ min: 0, max: 600, noNaN: true }), height: fc.double({ min: 0, max: 40, noNaN: true }), fontSize: fc.double({ min: 0, max: 40, noNaN: true }) });
  const page = fc.record({ number: fc.constant(1), width: fc.constantFrom(0, 595, 842), height: fc.constantFrom(0, 842), lines: fc.array(line, { maxLength: 40 }) });
  fc.assert(fc.property(page, (one) => {
    for (const reading of Object.values(readLetter({ pages: [one] }))) {
      assert.equal(reading.page, 1);
      assert.ok(reading.confidence > 0 && reading.confidence <= 1);
      assert.ok([reading.box.x, reading.box.y, reading.box.width, reading.box.height].every(Number.isFinite));
    }
  }), { numRuns: 300 });
});

test('lines made to be slow are read to their end', () => {
  const nasty = ['Số: ', 'Số: 1 ', 'ngày…', 'ngày . ', 'V/v ', '- Lưu: VT. A ', 'Trả lời Công văn ', 'Phúc đáp Công văn số 1/A-', 'A- ', 'TM. ', '; Q ', 'C Ộ '].map((part) => part.repeat(3000));
  const lines = Array.from({ length: 600 }, (_, at) => ({ text: nasty[at % nasty.length]!, x: 80, y: 40 + at, width: 440, height: 10, fontSize: 10 }));
  // What grows with the square of these lines or worse does not come back at all.
  const readings = readLetter({ pages: Array.from({ length: 2 }, (_, at) => ({ number: at + 1, width: 595, height: 842, lines })) });
  for (const { page, confidence } of Object.values(readings)) assert.ok((page === 1 || page === 2) && confidence > 0 && confidence <= 1);
});
