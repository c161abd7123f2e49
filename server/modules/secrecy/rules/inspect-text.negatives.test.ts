import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inspectMetadata, inspectText, type InspectedText } from './inspect-text.ts';

const PLACES: readonly InspectedText['where'][] = ['title', 'body', 'file-name', 'pdf-text', 'docx-text'];

/** domain.md §4.4: words in which “mật” is an ordinary syllable. */
const ORDINARY_WORDS = [
  'bí mật', 'bảo mật', 'mật khẩu', 'mật mã', 'mật độ', 'mật độ xây dựng', 'mật độ dân số', 'mật ong', 'mật thiết', 'mật danh', 'mật vụ',
  'mật báo', 'mật thư', 'thân mật', 'cơ mật', 'túi mật', 'ống mật', 'gan mật', 'khí mật', 'rậm mật', 'mía mật', 'đường mật', 'hạt mật',
  'Lệ Mật', 'Mật Sơn', 'mật', 'Mật',
];
const CAPITAL_TITLES = [
  'BẢO MẬT THÔNG TIN', 'ĐỔI MẬT KHẨU', 'MẬT ĐỘ XÂY DỰNG', 'BÍ MẬT KINH DOANH', 'BÍ MẬT ĐỜI TƯ', 'LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC', 'LÀNG LỆ MẬT',
  'LƯU HÀNH NỘI BỘ', 'BÍ MẬT CÔNG TÁC', 'B Í   M Ậ T   K I N H   D O A N H', 'B Ả O M Ậ T', 'ĐỔI    MẬT    KHẨU', 'BÍ   MẬT   KINH   DOANH',
  'TĂNG MẬT ĐỘ XÂY DỰNG', 'GIẢI MẬT MÃ', 'TÀI LIỆU THU HỒI ĐẤT', 'GIA HẠN GIẤY PHÉP', 'ĐIỀU CHỈNH MẬT ĐỘ XÂY DỰNG',
];

describe('ordinary words pass at every entrance, in every spelling of the same letters', () => {
  for (const word of [...ORDINARY_WORDS, ...CAPITAL_TITLES]) {
    test(word, () => {
      for (const where of PLACES) {
        for (const text of [word, word.normalize('NFD'), `Về việc ${word} của đơn vị`, `1. ${word}: nội dung`, `${word}.`]) {
          assert.equal(inspectText({ where, text }).verdict, 'clear', `${where}: ${text}`);
        }
        const capital = word.length > 3 ? word.toUpperCase() : `V/v ${word}`;
        assert.equal(inspectText({ where, text: capital }).verdict, 'clear', `${where}: ${capital}`);
      }
    });
  }
});

const LAWFUL_TEXTS = [
  'Điều 8. Độ mật gồm TUYỆT MẬT, TỐI MẬT hoặc MẬT theo quy định.',
  'Bí mật nhà nước được phân loại "TUYỆT MẬT, TỐI MẬT hoặc MẬT".',
  'Người xác định độ mật đóng dấu “TUYỆT MẬT”.',
  'Theo khoản 2 Điều 10 Luật Bảo vệ bí mật nhà nước, văn bản mật phải được đăng ký.',
  'Dấu chỉ độ mật gồm TUYỆT MẬT, TỐI MẬT hoặc\nMẬT',
  'Dấu chỉ độ mật gồm TUYỆT MẬT, TỐI MẬT hoặc\nMẬT.',
  '“MẬT”',
  'Độ mật: Thường', 'Độ mật: Không', 'Mức độ mật: Bình thường', 'Độ mật: —', 'Độ mật:', 'Độ mật\tThường', 'Độ mật\nThường', 'Độ mật: ..........',
  'Độ mật: □ Thường  □ Mật  □ Tối mật  □ Tuyệt mật', 'Độ mật: Mật/Tối mật/Tuyệt mật', 'Độ mật: Mật / Không', 'Độ mật | Mật | Tối mật | Tuyệt mật',
  'Độ mật: A, B, C', 'Độ mật:\nA. Phần mở đầu',
  'TUYỆT MẬT\nTỐI MẬT\nMẬT', 'Độ mật: Tuyệt mật, tối mật hoặc mật', 'Thời hạn bảo vệ bí mật nhà nước: 20363 ngày công',
  'STT\tTUYỆT MẬT\tTỐI MẬT\tMẬT\tTHƯỜNG',
  'THÔNG BÁO\nTập huấn công tác bảo vệ bí mật nhà nước năm 2026\nNội dung: quản lý văn bản mật, tài liệu tuyệt mật khi họp.',
  'Thời hạn bảo vệ bí mật nhà nước:', 'Thời hạn bảo vệ bí mật nhà nước: ...... năm', 'Thời hạn bảo vệ bí mật nhà nước được quy định tại Điều 19.',
  'Cán bộ mở Sổ đăng ký bí mật nhà nước đi và đến.', 'SỔ ĐĂNG KÝ BÍ MẬT NHÀ NƯỚC ĐI\nNăm: 2026\nSTT\tNgày\tSố\n',
  'KẾ HOẠCH TĂNG CƯỜNG BẢO\nMẬT', 'Buổi tối mật ong được phát cho các cháu.', 'Công khai số mật độ dân cư; tài liệu mật mã dân sự.',
  'Tài liệu thu hồi đất gồm 3 phần', 'Phần A\nPhần B', 'A\nB\nC\nD', 'Nơi nhận:\n- Như trên;\n- Lưu: VT.',
  'Toi mat dien thoai, xin cap lai.', 'Tai lieu mat trang cuoi, so mat ma tran.',
];

describe('quoting the law, forms, training and look-alikes pass', () => {
  for (const text of LAWFUL_TEXTS) {
    test(JSON.stringify(text), () => {
      assert.deepEqual(inspectText({ where: 'pdf-text', text }), { verdict: 'clear', findings: [] });
      assert.equal(inspectText({ where: 'body', text }).verdict, 'clear');
    });
  }
});

describe('file names and titles of other things pass', () => {
  const names = [
    'mat_khau.txt', 'mat_do_xay_dung.pdf', 'mat_bang_tang_1.pdf', 'mat_tran_to_quoc.docx', 'mật_khẩu_mới.pdf', 'mat.pdf', 'Mật.pdf', 'mật-mã.pdf',
    'VB mật độ xây dựng.pdf', 'vb_mat_khau.docx', 'bao_mat_thong_tin.pdf', 'luat-bao-ve-bi-mat-nha-nuoc.pdf', 'tommat.pdf', '01.2026 mat_bang.pdf',
    'toimatdienthoai.txt', 'so_lieu_mat_do.xlsx', 'Mat Son.pdf', 'mat_lien_lac.pdf', 'mat_doan_ket.docx', 'mat_khach_hang.xlsx', '../../etc/passwd', '.pdf', '',
  ];
  for (const text of names) {
    test(text, () => assert.equal(inspectText({ where: 'file-name', text }).verdict, 'clear'));
  }
  test('a title that lists levels', () => assert.equal(inspectText({ where: 'title', text: 'Mật, Tối mật, Tuyệt mật: phân biệt thế nào?' }).verdict, 'clear'));
});

test('metadata with a normal value, or about something else, passes', () => {
  assert.equal(inspectMetadata({ Secrecy: '0', DoMat: 'Thường', Title: 'Bảo mật thông tin', Priority: '3', Keywords: '' }).verdict, 'clear');
});

test('legacy fonts: ordinary words pass as well', () => {
  for (const text of ['b¶o mËt th«ng tin', '®æi mËt khÈu', 'bÝ mËt nhµ n­íc', 'baûo maät thoâng tin', 'ÑOÅI MAÄT KHAÅU', 'bí maät nhaø nöôùc']) {
    for (const where of PLACES) assert.equal(inspectText({ where, text }).verdict, 'clear', `${where}: ${text}`);
  }
});

const RULE_TEXT = `Normalise: NFC; collapse spaces; join letter-spaced capitals (\`M Ậ T\`, \`T U Y Ệ T M Ậ T\`); also test NFD, diacritic-free (\`TUYET MAT\`, \`TOI MAT\`), TCVN3 (\`tuyÖt mËt\`, \`tèi mËt\`, \`mËt\`) and VNI (\`tuyeät maät\`, \`toái maät\`, \`maät\`).

Hard hits:
- H1 a line/box/cell that is exactly \`TUYỆT MẬT\`, \`TỐI MẬT\` or \`MẬT\` in capitals, optionally framed, within the first 20 lines of page 1 or in a header/footer/text box/stamp image.
- H2 \`Độ mật\` or \`Mức độ mật\` followed by \`:\`/tab/next cell and Mật | Tối mật | Tuyệt mật | A | B | C (not \`Không\`, \`Thường\`, \`Bình thường\`, \`—\`).
- H3 own line \`TÀI LIỆU THU HỒI\`; \`CHỈ NGƯỜI CÓ TÊN MỚI ĐƯỢC BÓC BÌ\`; \`Thời hạn bảo vệ bí mật nhà nước:\` with a date/term; stamps for extending the term or adjusting the level (GIA HẠN…, ĐIỀU CHỈNH ĐỘ MẬT…).
- H4 file or mail title beginning \`[MẬT]\`, \`(Mật)\`, \`TUYỆT MẬT -\`, \`VB mật\`, \`mat_\`, \`tuyetmat\`, \`toimat\` as a token.
- H6 exports of Sổ đăng ký bí mật nhà nước đi/đến with rows.

Soft hits (ask): \`văn bản mật\`, \`tài liệu mật\`, \`công văn mật\`, \`số mật\`, \`tuyệt mật\`/\`tối mật\` in running text; an isolated A/B/C stamp image; \`GIẢI MẬT\` with \`Từ:\`; recipients such as cơ yếu.

Never a hit on the bare syllable "mật". So: capital \`MẬT\` counts only when no letter-token other than TỐI/TUYỆT stands directly before it, none stands after it on the same line, and the line is not quoted.`;

test('the text of these very rules passes', () => {
  assert.deepEqual(inspectText({ where: 'body', text: RULE_TEXT }).findings, []);
  assert.deepEqual(inspectText({ where: 'docx-text', text: RULE_TEXT.replaceAll('`', '"') }).findings, []);
});
