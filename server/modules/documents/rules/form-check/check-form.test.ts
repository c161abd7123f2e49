import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DOCUMENT_TYPES } from '#contract/documents/document-types.ts';
import { formFinding } from '#contract/documents/form-check.ts';
import { FORM_FINDINGS, type FormFindingCode } from '#contract/documents/form-findings.ts';
import { checkForm } from './check-form.ts';
import type { FormFacts } from './form-facts.ts';
import { aDecision, aTable, bodyOf, heading, line, listItem, paragraphs, someFacts } from './testing.ts';

const codesOf = (facts: FormFacts): string[] => checkForm(facts).map(({ code, place }) => `${code}@${whereIs(place)}`);
const whereIs = (place: ReturnType<typeof checkForm>[number]['place']): string => {
  if (place.part === 'field') return place.line === null ? place.field : `${place.field}.${place.line}`;
  return `${place.part === 'body' ? 'body' : place.appendixId}${place.block === null ? '' : `.${place.block}`}`;
};
const body = (...texts: string[]): FormFacts => someFacts({ body: paragraphs(...texts) });
const appendix = (id: string, title = 'Danh mục', text = 'Nội dung') => ({ id, title, body: paragraphs(text) });

/** What each rule finds, and what it must leave alone. */
const CASES: readonly (readonly [what: string, facts: FormFacts, found: readonly string[]])[] = [
  ['a whole letter', someFacts(), []],
  ['a whole decision', aDecision(), []],
  ['nothing at all', someFacts({ subject: '', body: bodyOf(line('paragraph')), signer: null, recipients: 0, addressees: [], recipientLines: [], place: '' }),
    ['subject-missing@subject', 'body-missing@body', 'signer-missing@signer', 'recipients-missing@recipients', 'place-missing@place', 'addressee-missing@addressees']],
  ['a long subject', someFacts({ subject: 'ở '.repeat(126) + 'a' }), ['subject-too-long@subject']],
  ['a subject that ends with a mark', someFacts({ subject: 'phân công trực.' }), ['subject-ends-with-mark@subject']],
  ['a subject in capitals', someFacts({ subject: 'PHÂN CÔNG TRỰC CƠ QUAN NGÀY LỄ' }), ['subject-in-capitals@subject']],
  ['"Về việc" in a letter', someFacts({ subject: 'Về việc phân công trực' }), ['subject-repeats-about@subject']],
  ['"V/v" in a letter', someFacts({ subject: 'V/v phân công trực' }), ['subject-repeats-about@subject']],
  ['"V/v" in a decision', aDecision({ subject: 'V/v thành lập Tổ công tác' }), ['subject-abbreviates-about@subject']],
  ['a decision about something, without a capital', aDecision({ subject: 'thành lập Tổ công tác' }), ['subject-begins-small@subject']],
  ['a leave paper, whose subject is not printed', someFacts({ type: 'leave-paper', subject: 'nghỉ phép năm', addressees: [], recipientLines: ['Văn phòng'] }), []],
  ['a letter to nobody', someFacts({ addressees: [], recipientLines: ['Văn phòng'] }), ['addressee-missing@addressees']],
  ['a decision with Kính gửi', aDecision({ freeAddressees: ['Các phòng'] }), ['addressee-not-lawful@addressees']],
  ['a report may go without Kính gửi', someFacts({ type: 'report', subject: 'Kết quả trực', addressees: [], recipientLines: ['Văn phòng'] }), []],
  ['"Như trên" above nothing', aDecision({ recipientLines: ['Như trên', 'Như Điều 2'] }), ['as-above-without-addressee@recipients.0']],
  ['"Lưu" by hand', someFacts({ recipientLines: ['Như trên', '- Lưu: VT, VP.'] }), ['filing-line-typed@recipients.1']],
  ['a recipient twice', someFacts({ recipientLines: ['Văn phòng', 'văn phòng;'] }), ['recipient-twice@recipients.1']],
  ['a decision without bases', aDecision({ bases: [] }), ['bases-missing@bases']],
  ['a basis that opens otherwise', aDecision({ bases: ['Luật Tổ chức chính quyền địa phương'] }), ['base-without-opening@bases.0']],
  ['a basis among the text', aDecision({ body: bodyOf(line('paragraph', 'Căn cứ Luật Đầu tư công.'), line('article', 'Một.')) }), ['base-in-body@body.0']],
  ['a decision without Điều', aDecision({ body: paragraphs('Thành lập Tổ công tác.') }), ['articles-missing@body']],
  ['an empty điều, khoản, điểm', aDecision({ body: bodyOf(line('article', 'Một.'), line('article'), line('clause', ' '), line('point')) }), ['part-empty@body.1', 'part-empty@body.2', 'part-empty@body.3']],
  ['a chapter without title', aDecision({ body: bodyOf(heading(), line('article', 'Một.')) }), ['heading-without-title@body.0']],
  ['numbers twice', aDecision({ body: bodyOf(heading('Chương I QUY ĐỊNH CHUNG'), line('article', 'Điều 1. Thành lập'), line('clause', '1. Khoản'), line('point', 'a) Điểm'), listItem('- gạch')) }),
    ['number-doubled@body.0', 'number-doubled@body.1', 'number-doubled@body.2', 'number-doubled@body.3', 'number-doubled@body.4']],
  ['numbers by hand', body('1. Một.', 'a) Hai.', 'Điều 3. Ba.', '30 người tham dự.', 'a và b.'), ['number-typed@body.0', 'number-typed@body.1', 'number-typed@body.2']],
  ['bullets by hand', body('- Một.', '• Hai.', '+ Ba.', '-5 độ.'), ['bullet-typed@body.0', 'bullet-typed@body.1', 'bullet-typed@body.2']],
  ['"./." by hand', body('Trân trọng./.'), ['end-mark-typed@body.0']],
  ['a table at the end', someFacts({ body: bodyOf(line('paragraph', 'Danh sách:'), aTable('Một')) }), ['ends-with-table@body.1']],
  ['a blank of the template', body('Đề nghị [… tên cơ quan] thực hiện [1].'), ['blank-left@body.0']],
  ['an appendix nobody mentions', someFacts({ appendices: [appendix('p')] }), ['appendix-not-mentioned@p']],
  ['an appendix that is mentioned', someFacts({ appendices: [appendix('p')], body: paragraphs('Danh mục theo Phụ lục kèm theo.') }), []],
  ['one of two appendices', someFacts({ appendices: [appendix('p'), appendix('q')], body: paragraphs('Theo Phụ lục I kèm theo.') }), ['appendix-not-mentioned@q']],
  ['all appendices at once', someFacts({ appendices: [appendix('p'), appendix('q')], body: paragraphs('Theo các phụ lục kèm theo.') }), []],
  ['an appendix that is not there', someFacts({ appendices: [appendix('p')], body: paragraphs('Theo Phụ lục I và Phụ lục III.') }), ['appendix-not-there@body.0']],
  ['no appendix at all', body('Theo Phụ lục kèm theo.'), ['appendix-not-there@body.0']],
  ['the appendix of a decree', body('Theo Phụ lục I Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ.'), []],
  ['an empty appendix without title', someFacts({ appendices: [appendix('p', ' ', ' ')], body: paragraphs('Theo Phụ lục.') }), ['appendix-without-title@p', 'appendix-empty@p']],
  ['a whole citation, then a short one', body('Theo Công văn số 12/SNV-VP ngày 05 tháng 3 năm 2020 của Sở Nội vụ về việc trực.', 'Công văn số 12/SNV-VP yêu cầu trực.'), []],
  ['a citation without day and issuer', body('Theo Công văn số 12/SNV-VP về việc trực.'), ['citation-without-date@body.0', 'citation-without-issuer@body.0']],
  ['a citation without number', body('Theo Công văn ngày 05 tháng 3 năm 2020 của Sở Nội vụ.'), ['citation-without-number@body.0']],
  ['a law with number', body('Theo Luật Tổ chức chính quyền địa phương số 77/2015/QH13 ngày 19 tháng 6 năm 2015.'), ['law-with-number@body.0']],
  ['a rank before the name', someFacts({ signer: { name: 'TS. Trần Thị Minh Hà', mode: 'own', lawfulModes: ['own'] } }), ['signer-with-rank@signer']],
  ['a name that begins like a rank', someFacts({ signer: { name: 'Bá Thị Sĩ', mode: 'own', lawfulModes: ['own'] } }), []],
  ['a formula that the post does not carry', someFacts({ signer: { name: 'A', mode: 'collective', lawfulModes: ['own'] } }), ['signing-mode-unlawful@signer']],
  ['minutes with one signer', someFacts({ type: 'minutes', subject: 'Họp giao ban', addressees: [], recipientLines: ['Văn phòng'] }), ['other-signer-missing@otherSigner']],
  ['urgent words without the stamp', body('Đề nghị thực hiện hỏa tốc.'), ['urgency-not-set@urgency']],
  ['urgent words with the stamp', someFacts({ urgency: 3, body: paragraphs('Đề nghị thực hiện hỏa tốc.') }), []],
  ['a sign that cannot be printed', someFacts({ subject: 'họp 😀', body: paragraphs('a', 'b 😀') }), ['sign-not-printable@subject', 'sign-not-printable@body.1']],
  ['letters taken apart', body('Sở'.normalize('NFD')), ['text-decomposed@body.0']],
  ['blanks in a row', body('Sở  Nội vụ'), ['spaces-doubled@body.0']],
  ['two ways of tones', body('hòa bình, thủy lợi', 'hoà giải'), ['tones-mixed@body.1']],
  ['one way of tones', body('hòa bình, quý, thủy, khỏe, của', 'toàn, hoàn, thoại, quỹ'), []],
  ['a paragraph in capitals', body('ĐỀ NGHỊ CÁC ĐƠN VỊ THỰC HIỆN NGHIÊM', 'UBND TP, SNV'), ['paragraph-in-capitals@body.0']],
];

describe('the form check', () => {
  for (const [what, facts, found] of CASES) test(what, () => assert.deepEqual(codesOf(facts), found));

  test('every finding of the catalogue is found by some rule here', () => {
    const met = new Set(CASES.flatMap(([, , found]) => found.map((one) => one.split('@')[0])));
    assert.deepEqual((Object.keys(FORM_FINDINGS) as FormFindingCode[]).filter((code) => !met.has(code)), []);
  });

  test('errors come first, each finding is told in both languages with its ground', () => {
    const findings = checkForm(someFacts({ subject: 'V/v họp.', body: paragraphs('- Một  hai./.'), recipients: 0 }));
    const severities = findings.map(({ severity }) => severity);
    assert.deepEqual(severities, [...severities].sort());
    for (const finding of findings) {
      assert.deepEqual(formFinding.parse(finding), finding);
      assert.ok(finding.vi !== '' && finding.en !== '' && finding.ground.startsWith('Nghị định 30/2020/NĐ-CP'));
    }
  });

  test('fifty of one kind are enough', () => {
    const facts = someFacts({ body: paragraphs(...Array.from({ length: 400 }, () => 'a  b')) });
    assert.equal(checkForm(facts).length, 50);
  });

  test('whatever a draft holds, the check ends, points at places that are there, and says the same again', () => {
    const pieces = ['', ' ', 'Điều 1.', '1. ', 'a) ', './.', '[… x]', 'Phụ lục IX', 'Công văn số', ' số 1/2', 'ngày 5', '\u0300', '😀', '\uD83D', 'ÔNG', '  ', '\n', 'Căn cứ ', 'hoà hòa', '- ', 'của '];
    let seed = 11;
    const random = (most: number): number => (seed = (seed * 1103515245 + 12345) % 2147483648) % most;
    const words = (): string => Array.from({ length: random(6) }, () => pieces[random(pieces.length)]).join('');
    const kinds = ['paragraph', 'article', 'clause', 'point'] as const;
    const text = () => bodyOf(...Array.from({ length: random(7) }, () => (random(6) === 0 ? aTable(words()) : line(kinds[random(4)]!, words()))));
    for (let round = 0; round < 500; round += 1) {
      const appendices = Array.from({ length: random(3) }, (_, at) => ({ id: `p${at}`, title: words(), body: text() }));
      const facts = someFacts({
        type: DOCUMENT_TYPES[random(29)]!.code, subject: words(), bases: [words(), words()], freeAddressees: [words()], recipientLines: [words(), words()], urgency: random(4), body: text(), appendices,
        signer: random(3) === 0 ? null : { name: words(), mode: 'own', lawfulModes: ['own'] },
      });
      const findings = checkForm(facts);
      assert.deepEqual(checkForm(facts), findings);
      for (const { place } of findings) {
        if (place.part === 'body' && place.block !== null) assert.ok(place.block < facts.body.content.length);
        if (place.part === 'appendix') assert.ok(appendices.some(({ id, body: { content } }) => id === place.appendixId && (place.block ?? -1) < content.length));
      }
    }
  });
});
