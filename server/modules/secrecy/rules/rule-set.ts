/**
 * The words the secrecy gate looks for, as versioned data: Law 117/2025/QH15, NĐ 63/2026/NĐ-CP, the stamps of TT 24/2020.
 * Change the version whenever a list changes; an incident keeps the version it was judged by.
 */
export const RULE_SET = {
  version: '2026-11.2',

  /** The three levels of a state secret (độ mật). Patterns also take letters that lost a tone or a hat. */
  levels: [
    { level: 'top-secret', prefix: 'tuy[ệêẹe]t' },
    { level: 'secret', prefix: 't[ốôóo]i' },
    { level: 'confidential', prefix: '' },
  ],

  /** How many lines from the top of page 1 a stamp of level may stand in (ô 10a). */
  stampZoneLines: 20,

  /** Syllables that make an ordinary word with a following “mật”: bí mật, bảo mật, túi mật, Lệ Mật. */
  ordinaryBefore: words(
    'bí bảo thân cơ túi ống gan khí rậm mía đường hạt lệ cẩn nghiêm chu kín trù ngọt dịch sỏi nang muối men nước rỉ giữ điệp rải',
  ),

  /** Syllables that make an ordinary word with a preceding “mật”: mật khẩu, mật độ, mật ong, Mật Sơn. */
  ordinaryAfter: words(
    'khẩu mã độ ong thiết danh vụ báo thư sơn ước đàm lệnh chỉ nghị cáo tông hiệu mía vịt gấu hoa phục bài tấu thám ngữ ngọt vàng đường nhiệm truyền',
  ),

  /** Beginnings of other words once diacritics are gone: mặt trận, mặt bằng, mất an ninh, mát-xa. */
  ordinaryAfterPlain: words(
    'bang tran duong hang nuoc dat tien cat phang troi tich dien rung xich kinh na nam ngu mui giay the trang chinh viec an can bao xa '
      + 'lich me cua truoc sau trong ngoai do hieu quyen rieng lanh lien doan khach hon dien tap thiep ban goc nguoi han sach mau cam',
  ),

  /** What a field “Độ mật” may hold on this platform. */
  normalValues: ['', '0', 'không', 'không mật', 'thường', 'bình thường', 'normal', 'none', 'no', 'false', 'null', 'unclassified', 'public', 'open', 'n/a'],

  /** Names of metadata fields that carry a level, letters and digits only, without diacritics. */
  levelFieldNames: ['domat', 'mucdomat', 'capdomat', 'secrecy', 'secrecylevel', 'securitylevel', 'securityclassification', 'secretlevel'],

  /** Stamps that stand on a line of their own, anywhere in a document. */
  ownLineStamps: [
    { ruleId: 'H3.recall', text: 'tài liệu thu hồi', capitalsOnly: true },
    { ruleId: 'H3.named-person', text: 'chỉ người có tên mới được bóc bì', capitalsOnly: false },
    { ruleId: 'H3.extension', text: 'gia hạn thời hạn bảo vệ bí mật nhà nước', capitalsOnly: true },
    { ruleId: 'H3.extension', text: 'gia hạn bảo vệ bí mật nhà nước', capitalsOnly: true },
    { ruleId: 'H3.extension', text: 'gia hạn thời hạn bảo vệ bmnn', capitalsOnly: true },
    { ruleId: 'H3.adjustment', text: 'điều chỉnh độ mật', capitalsOnly: true },
  ],

  /** Titles of the registers of secret documents (sổ đăng ký bí mật nhà nước). */
  secretRegisters: ['sổ đăng ký bí mật nhà nước', 'sổ chuyển giao bí mật nhà nước'],

  /** Phrases asked about when they stand in running text. */
  askedPhrases: [
    { ruleId: 'S1.secret-paper', before: 'văn bản' },
    { ruleId: 'S1.secret-paper', before: 'tài liệu' },
    { ruleId: 'S1.secret-paper', before: 'công văn' },
    { ruleId: 'S1.secret-number', before: 'số' },
  ],
} as const;

export type RuleId =
  | 'H1.stamp' | 'H2.field' | 'H3.recall' | 'H3.named-person' | 'H3.term' | 'H3.extension' | 'H3.adjustment'
  | 'H4.name' | 'H5.metadata' | 'H6.register'
  | 'S1.secret-paper' | 'S1.secret-number' | 'S2.level-in-text' | 'S3.envelope-letter' | 'S4.declassified'
  | 'S5.cipher-recipient' | 'S6.level-set-apart';

export type Level = (typeof RULE_SET.levels)[number]['level'];

function words(list: string): readonly string[] {
  return list.split(' ');
}
