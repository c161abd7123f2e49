import assert from 'node:assert/strict';
import { test } from 'node:test';
import { picture } from './picture.ts';
import { readLetter } from './read-letter.ts';

type Expected = Readonly<Record<string, unknown>>;

/** Reads the picture and compares the named fields; `undefined` means the field must not be found. */
function reads(name: string, drawn: string, want: Expected): void {
  test(name, () => {
    const read = readLetter(picture(drawn)) as Record<string, { value: unknown } | undefined>;
    assert.deepEqual(Object.fromEntries(Object.keys(want).map((field) => [field, read[field]?.value])), want);
  });
}

reads('a ministry without superior body, several addressees', `
BỘ NỘI VỤ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
_______ | Độc lập - Tự do - Hạnh phúc
Số: 1234/BNV-CCVC | Hà Nội, ngày 09 tháng 01 năm 2020
V/v hướng dẫn thực hiện Nghị định |
số 161/2018/NĐ-CP của Chính phủ |

= Kính gửi:
        - Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ;
        - Ủy ban nhân dân các tỉnh, thành phố trực thuộc
Trung ương;
        - Các tổ chức chính trị - xã hội.

  Bộ Nội vụ hướng dẫn như sau:
Nơi nhận: | KT. BỘ TRƯỞNG
- Như trên; | THỨ TRƯỞNG
- Lưu: VT, CCVC. |



| Triệu Quốc Khánh
`, {
  issuer: 'BỘ NỘI VỤ', superior: undefined, number: '1234', symbol: 'BNV-CCVC', date: '2020-01-09', place: 'Hà Nội', type: 'official-letter',
  abstract: 'hướng dẫn thực hiện Nghị định số 161/2018/NĐ-CP của Chính phủ', signerName: 'Triệu Quốc Khánh', signerPosition: 'Thứ trưởng', urgency: undefined,
  addressees: ['Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ', 'Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương', 'Các tổ chức chính trị - xã hội'],
});

reads('odd spacing, decomposed letters, Eth for Đ', `
ỦY  BAN  NHÂN  DÂN | CỘNG  HÒA  XÃ HỘI  CHỦ NGHĨA VIỆT NAM
QUẬN   5 | Độc lập  -  Tự do  -  Hạnh phúc
Số :  87 / QÐ - UBND | Quận 5 ,  ngày  03  tháng  02  năm  2020

= Q U Y Ế T   Ð Ị N H
= Về việc  phê duyệt  quy trình nội bộ
`.normalize('NFD'), { issuer: 'ỦY BAN NHÂN DÂN QUẬN 5', number: '87', symbol: 'QĐ-UBND', date: '2020-02-03', place: 'Quận 5', type: 'decision', abstract: 'Về việc phê duyệt quy trình nội bộ' });

reads('number and day left blank for the pen', `
UBND HUYỆN CỦ CHI | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHÒNG TÀI CHÍNH - KẾ HOẠCH | Độc lập - Tự do - Hạnh phúc
Số:            /TCKH-NS | Củ Chi, ngày       tháng       năm 2020
V/v quyết toán ngân sách năm 2019 |

= Kính gửi: Ủy ban nhân dân xã Tân Thông Hội
`, {
  issuer: 'PHÒNG TÀI CHÍNH - KẾ HOẠCH', superior: 'UBND HUYỆN CỦ CHI', number: undefined, symbol: 'TCKH-NS', date: undefined, place: 'Củ Chi',
  type: 'official-letter', abstract: 'quyết toán ngân sách năm 2019', addressees: ['Ủy ban nhân dân xã Tân Thông Hội'],
});

reads('dots instead of room', `
SỞ Y TẾ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: ……/SYT-NVY | Thành phố Hồ Chí Minh, ngày … tháng 4 năm 2020
`, { issuer: 'SỞ Y TẾ', number: undefined, symbol: 'SYT-NVY', date: undefined, place: 'Thành phố Hồ Chí Minh' });

reads('a document of the Party', `
ĐẢNG BỘ THÀNH PHỐ HỒ CHÍ MINH | ĐẢNG CỘNG SẢN VIỆT NAM
QUẬN ỦY QUẬN 10 |
* | Quận 10, ngày 17 tháng 8 năm 2020
Số 412-CV/QU |
Về việc chuẩn bị đại hội |

= Kính gửi: Các chi bộ, đảng bộ cơ sở
  Ban Thường vụ Quận ủy đề nghị.
Nơi nhận: | T/M BAN THƯỜNG VỤ
- Như trên, | PHÓ BÍ THƯ THƯỜNG TRỰC
- Lưu Văn phòng. |


| Bùi Thế Hùng
`, {
  issuer: 'QUẬN ỦY QUẬN 10', superior: 'ĐẢNG BỘ THÀNH PHỐ HỒ CHÍ MINH', number: '412', symbol: 'CV/QU', date: '2020-08-17', type: 'official-letter', abstract: 'chuẩn bị đại hội',
  signerName: 'Bùi Thế Hùng', signerPosition: 'Phó Bí thư Thường trực', addressees: ['Các chi bộ, đảng bộ cơ sở'],
});

reads('a normative act is none of the 29 kinds', `
CHÍNH PHỦ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
------- | Độc lập - Tự do - Hạnh phúc
Số: 30/2020/NĐ-CP | Hà Nội, ngày 05 tháng 3 năm 2020

= NGHỊ ĐỊNH
= Về công tác văn thư

  Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;
`, { issuer: 'CHÍNH PHỦ', number: '30', symbol: '2020/NĐ-CP', date: '2020-03-05', type: undefined, abstract: 'Về công tác văn thư' });

reads('both columns run into one line each', `
ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
THÀNH PHỐ HỒ CHÍ MINH Độc lập - Tự do - Hạnh phúc
SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG
Số: 4021/STNMT-QLĐ Thành phố Hồ Chí Minh, ngày 12 tháng 10 năm 2020
V/v cung cấp thông tin thửa đất
Kính gửi: Ủy ban nhân dân Quận 7

  Trân trọng./.
Nơi nhận: TL. GIÁM ĐỐC
- Như trên; TRƯỞNG PHÒNG QUẢN LÝ ĐẤT
- Lưu: VT, QLĐ. Hồ Thị Kim Oanh
`, {
  issuer: 'SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG', superior: 'ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH', number: '4021', symbol: 'STNMT-QLĐ', date: '2020-10-12', place: 'Thành phố Hồ Chí Minh',
  type: 'official-letter', abstract: 'cung cấp thông tin thửa đất', addressees: ['Ủy ban nhân dân Quận 7'], signerPosition: 'Trưởng phòng quản lý đất', signerName: 'Hồ Thị Kim Oanh',
});

reads('what a scanner makes of a page', `
UY BAN NHAN DAN | CỌNG HOÀ XẢ HỘI CHỦ NGHIA VIỆT NAM
QUÂN GO VAP | Độc lâp - Tự đo - Hạnh phuc
S6: l45/QD-U8ND | Gò Vấp, ngay O5 thang l1 nam 2O20

= QUYET ĐINH
= Về việc thành lập Hội đồng tư vấn

  Căn cứ Luật
`, { issuer: 'UY BAN NHAN DAN QUÂN GO VAP', number: '145', symbol: 'QĐ-UBND', date: '2020-11-05', place: 'Gò Vấp', type: 'decision', abstract: 'Về việc thành lập Hội đồng tư vấn' });

reads('a symbol broken after its hyphen, a date over two lines', `
CÔNG AN THÀNH PHỐ HỒ CHÍ MINH | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHÒNG CẢNH SÁT QUẢN LÝ HÀNH CHÍNH | Độc lập - Tự do - Hạnh phúc
VỀ TRẬT TỰ XÃ HỘI |
Số: 218/TB-CATP- | Thành phố Hồ Chí Minh, ngày 28 tháng 12
PC06 | năm 2020

= THÔNG BÁO
= Về việc cấp căn cước công dân
`, { issuer: 'PHÒNG CẢNH SÁT QUẢN LÝ HÀNH CHÍNH VỀ TRẬT TỰ XÃ HỘI', superior: 'CÔNG AN THÀNH PHỐ HỒ CHÍ MINH', number: '218', symbol: 'TB-CATP-PC06', date: '2020-12-28', type: 'notice' });

reads('title and abstract on one line, abstract in capitals', `
UBND QUẬN 3 | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TRƯỜNG THCS BÀN CỜ | Độc lập - Tự do - Hạnh phúc
Số: 15/KH-THCSBC | Quận 3, ngày 4 tháng 9 năm 2020

= KẾ HOẠCH
= TỔ CHỨC LỄ KHAI GIẢNG NĂM HỌC 2020 - 2021
= VÀ PHÁT ĐỘNG PHONG TRÀO THI ĐUA

  Căn cứ hướng dẫn của Phòng Giáo dục và Đào tạo;
`, { issuer: 'TRƯỜNG THCS BÀN CỜ', superior: 'UBND QUẬN 3', symbol: 'KH-THCSBC', date: '2020-09-04', type: 'plan', abstract: 'TỔ CHỨC LỄ KHAI GIẢNG NĂM HỌC 2020 - 2021 VÀ PHÁT ĐỘNG PHONG TRÀO THI ĐUA' });

reads('title followed by its subject on the same line', `
VĂN PHÒNG HĐND VÀ UBND | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 31/TB-VP | Quận 11, ngày 20 tháng 5 năm 2020

= THÔNG BÁO Về lịch tiếp công dân tháng 6 năm 2020

  Văn phòng thông báo:
`, { issuer: 'VĂN PHÒNG HĐND VÀ UBND', type: 'notice', abstract: 'Về lịch tiếp công dân tháng 6 năm 2020' });

reads('the words of a submission in running text are no title; the symbol decides', `
SỞ XÂY DỰNG | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 77/BC-SXD | Thành phố Hồ Chí Minh, ngày 15 tháng 7 năm 2020


  Thực hiện Tờ trình số 12/TTr-SXD, Sở Xây dựng báo cáo như sau.
`, { number: '77', symbol: 'BC-SXD', type: 'report', abstract: undefined });
