import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { combineInspections, inspectMetadata, inspectText, type InspectedText } from './inspect-text.ts';
import type { RuleId } from './rule-set.ts';

const rulesFor = (input: InspectedText): RuleId[] => inspectText(input).findings.map(({ ruleId }) => ruleId);
const TOP = 'ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HỒ CHÍ MINH\nSố: 12/KH-UBND\n';

const STAMPS = [
  'MẬT', 'TỐI MẬT', 'TUYỆT MẬT', '[MẬT]', '| TUYỆT MẬT |', '*** MẬT ***', '│ MẬT │', '  MẬT  ', '( TỐI MẬT )', 'M Ậ T', 'T U Y Ệ T M Ậ T',
  'T U Y Ệ T   M Ậ T', 'T Ố I   M Ậ T', 'M.Ậ.T', 'M ẬT', 'TUY ỆT MẬT', 'TUYỆT-MẬT', 'TUYET MAT', 'TOI MAT', 'T U Y E T  M A T', 'TUYÊT MÂT',
  'МẬТ', 'ΜẬΤ', 'ＭẬＴ', '𝐌Ậ𝐓', 'M\u200bẬ\u200cT', 'M\u00adẬ\u2060T', '\u202eMẬT\u202c', 'M̲Ậ̲T̲', 'TUYỆT\u00a0MẬT', 'TUYỆT\u3000MẬT', 'MA\u0302\u0323T', 'MA\u0323\u0302T',
  'mËt', 'tuyÖt mËt', 'tèi mËt', 'TUYÖT MËT', 'M Ë T', 'MAÄT', 'TUYEÄT MAÄT', 'TOÁI MAÄT',
  'SỞ NỘI VỤ\tMẬT', 'SỞ NỘI VỤ      MẬT      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'TUYỆT\nMẬT', 'MẬT\nĐỘ KHẨN: HỎA TỐC', 'MẬT\nSơn La, ngày 5 tháng 3 năm 2026',
];

describe('H1: a stamp of level near the top', () => {
  for (const stamp of STAMPS) {
    test(JSON.stringify(stamp), () => {
      for (const where of ['body', 'pdf-text', 'docx-text'] as const) {
        for (const text of [stamp, stamp.normalize('NFD'), TOP + stamp + '\nKẾ HOẠCH']) assert.ok(rulesFor({ where, text }).includes('H1.stamp'), text);
      }
    });
  }

  test('in the lines of page 1, in a header, footer or text box, and at any page break', () => {
    const plain = 'nội dung\n'.repeat(30);
    assert.deepEqual(rulesFor({ where: 'pdf-text', text: plain, page1Lines: ['SỞ A', 'MẬT'] }), ['H1.stamp']);
    assert.deepEqual(rulesFor({ where: 'docx-text', text: plain, marginLines: ['TỐI MẬT'] }), ['H1.stamp']);
    assert.deepEqual(rulesFor({ where: 'docx-text', text: plain, marginLines: ['xem tài liệu mật'] }), ['S1.secret-paper']);
    assert.deepEqual(rulesFor({ where: 'pdf-text', text: `${plain}\fTUYỆT MẬT\n${plain}` }), ['H1.stamp']);
    assert.deepEqual(rulesFor({ where: 'pdf-text', text: `${plain}TỐI MẬT\f${plain}` }), ['H1.stamp']);
  });

  test('far down in running text it is asked about', () => {
    assert.deepEqual(rulesFor({ where: 'pdf-text', text: 'nội dung\n'.repeat(30) + 'MẬT\n' + 'nội dung\n'.repeat(30) }), ['S6.level-set-apart']);
  });
});

const HARD: readonly (readonly [RuleId, InspectedText['where'], string])[] = [
  ['H2.field', 'body', 'Độ mật: Mật'], ['H2.field', 'body', 'Mức độ mật: Tối mật'], ['H2.field', 'body', 'ĐỘ MẬT: TUYỆT MẬT'], ['H2.field', 'pdf-text', 'Độ mật\tA'],
  ['H2.field', 'docx-text', 'Độ mật: B'], ['H2.field', 'body', 'Độ mật\nTối mật'], ['H2.field', 'body', 'Độ mật:\nC'], ['H2.field', 'body', 'Số: 5; Độ khẩn: Thường; Độ mật: Mật; Số trang: 3'],
  ['H2.field', 'body', 'Độ mật của văn bản: Mật (theo quyết định)'], ['H2.field', 'body', 'Do mat: Toi mat'], ['H2.field', 'body', 'Độ mật: ☐ Thường ☒ Mật ☐ Tối mật'],
  ['H2.field', 'body', '®é mËt: tèi mËt'], ['H2.field', 'body', 'Ñoä maät: Toái maät'], ['H2.field', 'body', 'Độ mật: Mật. Không sao chụp.'], ['H2.field', 'body', 'Độ m\u200bật: М\u200bật'],
  ['H2.field', 'docx-text', 'STT\tSố\tĐộ mật\tTrích yếu\n1\t12\tMật\tVề việc\n2\t15\tMật\tVề việc'],
  ['H3.recall', 'pdf-text', 'TÀI LIỆU THU HỒI'], ['H3.recall', 'pdf-text', 'TÀI LIỆU\nTHU HỒI'], ['H3.recall', 'body', 'TAI LIEU THU HOI'], ['H3.recall', 'body', '| TÀI LIỆU THU HỒI |'],
  ['H3.recall', 'body', 'tµi liÖu thu håi'], ['H3.recall', 'body', 'T À I  L I Ệ U  T H U  H Ồ I'],
  ['H3.named-person', 'body', 'CHỈ NGƯỜI CÓ TÊN MỚI ĐƯỢC BÓC BÌ'], ['H3.named-person', 'body', 'Chỉ người có tên mới được bóc bì'], ['H3.named-person', 'body', 'CHỈ NGƯỜI CÓ TÊN\nMỚI ĐƯỢC BÓC BÌ'],
  ['H3.term', 'body', 'Thời hạn bảo vệ bí mật nhà nước: 10 năm'], ['H3.term', 'body', 'Thời hạn bảo vệ bí mật nhà nước: đến ngày 31/12/2036'], ['H3.term', 'body', 'Thời hạn bảo vệ bí mật nhà nước:\n20 năm'], ['H3.term', 'body', 'Thời hạn bảo vệ bí mật nhà nước: đến 2036'], ['H3.term', 'body', 'Thời hạn bảo vệ BMNN: hết năm 2036'],
  ['H3.extension', 'body', 'GIA HẠN THỜI HẠN BẢO VỆ BMNN\nĐến: 01/3/2036'],
  ['H3.extension', 'body', 'GIA HẠN THỜI HẠN BẢO VỆ BÍ MẬT NHÀ NƯỚC\nTừ ngày 01/3/2026'], ['H3.adjustment', 'body', 'ĐIỀU CHỈNH ĐỘ MẬT'], ['H3.adjustment', 'body', 'ĐIỀU CHỈNH ĐỘ MẬT: Từ ngày 5/3/2026'],
  ['H3.adjustment', 'body', 'GIẢM MẬT\nTừ: 05/3/2026'],
  ...['[MẬT] Kế hoạch', '(Mật) Kế hoạch', '[mat] ke hoach', 'TUYỆT MẬT - Kế hoạch', 'Tối mật: kế hoạch', 'Mật - kế hoạch', 'VB mật về quốc phòng', 'VB mật', 'Re: [MẬT] Kế hoạch',
    'FW: Re: (TỐI MẬT) báo cáo', 'Ke hoach tuyetmat', 'mËt - kÕ ho¹ch', '[М\u200bẬТ] Kế hoạch', '05. [MẬT] Kế hoạch'].map((title) => ['H4.name', 'title', title] as const),
  ...['mat_kehoach.pdf', 'MAT_KH12.docx', 'mật_kế_hoạch.pdf', 'tuyetmat.pdf', 'ke-hoach-toimat-2026.pdf', 'tuyetmat01.pdf', 'tuyet_mat_ke_hoach.pdf', 'tuyệt mật.docx', 'toi_mat.pdf',
    '[MAT] kh.pdf', 'VB_mat_2026.pdf', '2026-03-05_mat_kehoach.pdf', 'C:\\tmp\\tuyetmat.pdf', '../tuyetmat.pdf', 'Tối mật kế hoạch.pdf'].map((name) => ['H4.name', 'file-name', name] as const),
  ['H1.stamp', 'file-name', 'MẬT.pdf'], ['H1.stamp', 'title', 'MẬT'],
  ['H6.register', 'docx-text', 'SỔ ĐĂNG KÝ BÍ MẬT NHÀ NƯỚC ĐI\nNăm: 2026\nSTT\tNgày\tSố\n1\t05/3/2026\t12'], ['H6.register', 'pdf-text', 'SỔ ĐĂNG KÝ BÍ MẬT NHÀ NƯỚC ĐẾN\n1\n05/3/2026\n12'],
  ['H6.register', 'body', 'Sổ chuyển giao bí mật nhà nước\n1 | 05/3 | Nguyễn Văn A'],
];

describe('hard hits', () => {
  for (const [ruleId, where, text] of HARD) {
    test(`${ruleId} ${where} ${JSON.stringify(text)}`, () => {
      const { verdict, findings } = inspectText({ where, text });
      assert.equal(verdict, 'refused');
      assert.ok(findings.some((finding) => finding.ruleId === ruleId), JSON.stringify(findings));
      assert.equal(inspectText({ where, text: text.normalize('NFD') }).verdict, 'refused');
    });
  }
  test('H5 metadata', () => {
    for (const fields of [{ Secrecy: '1' }, { DoMat: 'Mật' }, { 'Độ mật': 'Tối mật' }, { SecrecyLevel: 'unknown' }, { Keywords: 'TUYỆT MẬT' }, { Secrecy: 'М\u200bật' }]) {
      assert.deepEqual(inspectMetadata(fields as Record<string, string>), { verdict: 'refused', findings: [{ ruleId: 'H5.metadata' }] });
    }
  });
});

const SOFT: readonly (readonly [RuleId, InspectedText['where'], string])[] = [
  ['S1.secret-paper', 'body', 'Gửi kèm văn bản mật số 5.'], ['S1.secret-paper', 'title', 'Giao nhận tài liệu mật'], ['S1.secret-paper', 'body', 'CÔNG VĂN MẬT'], ['S1.secret-paper', 'body', 'gui kem tai lieu mat.'],
  ['S1.secret-number', 'body', 'Vào số mật 15'], ['S2.level-in-text', 'body', 'Đây là kế hoạch tuyệt mật của đơn vị'], ['S2.level-in-text', 'body', 'hồ sơ TỐI MẬT về dự án'], ['S2.level-in-text', 'body', 'tuyÖt mËt vÒ dù ¸n'],
  ['S2.level-in-text', 'pdf-text', 'SỞ NỘI VỤ\nTuyệt mật\nSố: 12/KH'], ['S2.level-in-text', 'body', 'tối mật'], ['S2.level-in-text', 'pdf-text', 'tuyeät maät'], ['S2.level-in-text', 'body', 'toái maät'],
  ['S2.level-in-text', 'file-name', 'ke_hoach_tuyệt_mật_2026.pdf'], ['S3.envelope-letter', 'pdf-text', 'UBND THÀNH PHỐ\nA\nKính gửi: Sở B'], ['S4.declassified', 'pdf-text', 'GIẢI MẬT\nTừ: 05/3/2026'],
  ['S4.declassified', 'pdf-text', 'GIẢI MẬT Từ: 05/3/2026'], ['S5.cipher-recipient', 'pdf-text', 'Nơi nhận:\n- Như trên;\n- Phòng Cơ yếu;'], ['S5.cipher-recipient', 'body', 'Kính gửi: Ban Cơ yếu Chính phủ'],
  ['S6.level-set-apart', 'body', 'Kế hoạch số 15 (MẬT)'], ['S6.level-set-apart', 'title', 'Kế hoạch số 15 - MẬT'], ['S6.level-set-apart', 'body', 'MẬT.'],
];

describe('soft hits ask', () => {
  for (const [ruleId, where, text] of SOFT) {
    test(`${ruleId} ${where} ${JSON.stringify(text)}`, () => {
      const { verdict, findings } = inspectText({ where, text });
      assert.ok(findings.some((finding) => finding.ruleId === ruleId), JSON.stringify(findings));
      assert.equal(verdict, 'question');
    });
  }
});

test('several inspections are one: the gravest verdict, every rule once', () => {
  const question = inspectText({ where: 'title', text: 'Giao nhận tài liệu mật' });
  const refused = inspectText({ where: 'body', text: 'MẬT' });
  assert.deepEqual(combineInspections([question, refused, refused]), { verdict: 'refused', findings: [{ ruleId: 'H1.stamp' }, { ruleId: 'S1.secret-paper' }] });
  assert.deepEqual(combineInspections([]), { verdict: 'clear', findings: [] });
});
