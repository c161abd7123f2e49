import assert from 'node:assert/strict';
import { test } from 'node:test';
import { picture } from './picture.ts';
import { readLetter } from './read-letter.ts';

const HEAD = `
ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
QUẬN 1 | Độc lập - Tự do - Hạnh phúc
Số: 12/UBND-VP | Quận 1, ngày 12 tháng 5 năm 2020
V/v thử nghiệm |

= Kính gửi: Sở Nội vụ
  Nội dung của công văn ở đây./.
`;

const cases: [name: string, block: string, signerName: string | undefined, signerPosition: string | undefined][] = [
  ['deputy for the head of a collective', 'Nơi nhận: | TM. ỦY BAN NHÂN DÂN\n- Như trên; | KT. CHỦ TỊCH\n- Lưu: VT. | PHÓ CHỦ TỊCH\n\n\n\n| Võ Thành Trung', 'Võ Thành Trung', 'Phó Chủ tịch'],
  ['head', 'Nơi nhận: | GIÁM ĐỐC\n- Như trên;\n\n\n| Lê Minh', 'Lê Minh', 'Giám đốc'],
  ['acting head', 'Nơi nhận: | Q. GIÁM ĐỐC\n\n\n| Đỗ Văn Ba', 'Đỗ Văn Ba', 'Q. Giám đốc'],
  ['by order, for the unit head', 'Nơi nhận: | TL. CHỦ TỊCH\n- Như trên; | KT. CHÁNH VĂN PHÒNG\n| PHÓ CHÁNH VĂN PHÒNG\n\n\n| Tôn Nữ Thị Ninh An', 'Tôn Nữ Thị Ninh An', 'Phó Chánh Văn phòng'],
  ['authorised', 'Nơi nhận: | TUQ. GIÁM ĐỐC\n| TRƯỞNG PHÒNG TỔ CHỨC CÁN BỘ\n\n\n| Mai Xuân Phúc', 'Mai Xuân Phúc', 'Trưởng phòng tổ chức cán bộ'],
  ['powers without their dots', 'Nơi nhận: | KT GIÁM ĐỐC\n| PHÓ GIÁM ĐỐC\n\n\n| Cao Thị Mỹ Lệ', 'Cao Thị Mỹ Lệ', 'Phó Giám đốc'],
  ['a post over two lines', 'Nơi nhận: | KT. CHỦ TỊCH\n| PHÓ CHỦ TỊCH\n| THƯỜNG TRỰC\n\n\n| Phạm Đức Hải', 'Phạm Đức Hải', 'Phó Chủ tịch Thường trực'],
  ['the words "đã ký" and the mark of a digital signature above the name', 'Nơi nhận: | CHỦ TỊCH\n\n| (Đã ký)\n| Ký bởi: Ủy ban nhân dân Quận 1\n| Thời gian ký: 12/05/2020 08:00:00\n\n| Nguyễn Văn Sáu', 'Nguyễn Văn Sáu', 'Chủ tịch'],
  ['name in capitals with degree', 'Nơi nhận: | HIỆU TRƯỞNG\n\n\n| PGS.TS. TRẦN QUANG MINH', 'Trần Quang Minh', 'Hiệu trưởng'],
  ['all in one line each', 'Nơi nhận: KT. TRƯỞNG PHÒNG\n- Như trên; PHÓ TRƯỞNG PHÒNG\n- UBND phường;\n- Lưu: VT, VP. Lý Thị Hương', 'Lý Thị Hương', 'Phó Trưởng phòng'],
  ['columns parted by a wide gap', 'Nơi nhận:                              TM. ỦY BAN NHÂN DÂN\n- Như trên;                                  CHỦ TỊCH\n- Lưu: VT.\n\n\n| Đinh Văn Tám', 'Đinh Văn Tám', 'Chủ tịch'],
  ['a second post of the same person', 'Nơi nhận: | KT. TRƯỞNG BAN\n| PHÓ TRƯỞNG BAN\n| GIÁM ĐỐC\n\n\n| Bùi Văn Năm', 'Bùi Văn Năm', 'Phó Trưởng ban'],
  ['only the power was read', 'Nơi nhận: | KT. GIÁM ĐỐC\n\n\n\n| Bùi Văn Năm', 'Bùi Văn Năm', 'Giám đốc'],
  ['misread letters in the post', 'Nơi nhận: | KT. GIAM ĐỐC\n| PHÓ GIÁM ĐÔC\n\n\n| Trương Hoài Nam', 'Trương Hoài Nam', 'Phó Giám đốc'],
  ['no list of recipients, chair and secretary of minutes', 'THƯ KÝ | CHỦ TRÌ\n\n\nLê Thị Hoa | Vương Đình Toàn', 'Vương Đình Toàn', 'Chủ trì'],
  ['name on the next page', 'Nơi nhận: | KT. GIÁM ĐỐC\n- Như trên; | PHÓ GIÁM ĐỐC\n===\n\n| Huỳnh Công Danh', 'Huỳnh Công Danh', 'Phó Giám đốc'],
  ['an appendix with people’s names after the signature', 'Nơi nhận: | GIÁM ĐỐC\n- Lưu: VT.\n\n\n| Chu Văn Thắng\n===\n= PHỤ LỤC\n= DANH SÁCH\n  Nguyễn Văn Một, TRƯỞNG PHÒNG\n| TRƯỞNG BAN\n\n| Ngô Thị Hai', 'Chu Văn Thắng', 'Giám đốc'],
  ['unsigned draft', 'Nơi nhận: | GIÁM ĐỐC\n- Lưu: VT.', undefined, 'Giám đốc'],
  ['no signature at all', '  Trang này không có phần ký.', undefined, undefined],
];

for (const [name, block, signerName, signerPosition] of cases) {
  test(`signer: ${name}`, () => {
    const read = readLetter(picture(HEAD + block));
    assert.deepEqual([read.signerName?.value, read.signerPosition?.value], [signerName, signerPosition]);
  });
}
