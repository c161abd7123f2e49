import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { inspectMetadata, inspectText, type InspectedText } from './inspect-text.ts';

const WHERE = fc.constantFrom<InspectedText['where']>('title', 'body', 'file-name', 'pdf-text', 'docx-text');
const LEVEL = fc.constantFrom('MẬT', 'TỐI MẬT', 'TUYỆT MẬT');
const FRAME = fc.constantFrom(['', ''], ['[', ']'], ['( ', ' )'], ['| ', ' |'], ['*** ', ' ***'], ['═══ ', ' ═══'], ['   ', '  ']);
const INVISIBLE = fc.constantFrom('', '\u200b', '\u0085', '\u009f', '\u007f', '\u200c', '\u2060', '\ufeff', '\u00ad', '\u034f', '\ufe0f', '\u202d', '\u{e0041}');
const LOOK_ALIKES: Readonly<Record<string, readonly string[]>> = { 'M': ['М', 'Μ', 'Ｍ', '𝐌', 'Ⅿ'], 'T': ['Т', 'Τ', 'Ｔ', '𝗧'], 'I': ['І', 'Ι'], 'U': ['Ｕ', '𝐔'], 'Y': ['Υ', 'Ү', 'Ｙ'] };
const ORDINARY = fc.constantFrom('bảo mật', 'bí mật', 'mật khẩu', 'mật độ', 'mật ong', 'túi mật', 'thân mật', 'cơ quan', 'phường', 'năm 2026', 'báo cáo', 'kết quả', 'xây dựng', 'Lệ Mật');

/** The same stamp as a careless or crafty hand might write it. */
const disguisedStamp = fc.record({ level: LEVEL, frame: FRAME, spaced: fc.boolean(), nfd: fc.boolean(), seeds: fc.array(fc.tuple(INVISIBLE, fc.nat(9)), { minLength: 10, maxLength: 10 }) })
  .map(({ level, frame, spaced, nfd, seeds }) => {
    const letters = [...level].map((letter, index) => {
      const [invisible, choice] = seeds[index] ?? ['', 9];
      return (LOOK_ALIKES[letter]?.[choice] ?? letter) + (letter === ' ' ? '' : invisible);
    });
    const written = frame[0] + letters.join(spaced ? ' ' : '') + frame[1];
    return nfd ? written.normalize('NFD') : written;
  });

describe('properties', () => {
  test('whatever the disguise, a stamp near the top is refused', () => {
    fc.assert(fc.property(disguisedStamp, fc.array(ORDINARY, { maxLength: 8 }), fc.array(ORDINARY, { maxLength: 8 }), (stamp, above, below) => {
      const text = [...above, 'số 15', stamp, ...below].join('\n');
      assert.equal(inspectText({ where: 'pdf-text', text }).verdict, 'refused');
    }), { numRuns: 1_000 });
  });

  test('ordinary words in any order, any case, pass', () => {
    fc.assert(fc.property(WHERE, fc.array(ORDINARY, { minLength: 1, maxLength: 30 }), fc.constantFrom(', ', '; ', '\n', '. '), fc.boolean(), (where, words, glue, capital) => {
      const text = words.join(glue);
      assert.equal(inspectText({ where, text: capital ? text.toUpperCase() : text }).verdict, 'clear');
    }), { numRuns: 1_000 });
  });

  test('any text at all gets an answer that carries rule ids only', () => {
    fc.assert(fc.property(WHERE, fc.string({ unit: 'binary', maxLength: 200 }), fc.array(fc.string(), { maxLength: 3 }), (where, text, page1Lines) => {
      const { verdict, findings } = inspectText({ where, text, page1Lines });
      assert.ok(['clear', 'question', 'refused'].includes(verdict));
      for (const finding of findings) assert.match(JSON.stringify(finding), /^\{"ruleId":"[HS]\d\.[a-z-]+"\}$/u);
      inspectMetadata({ [text]: text });
    }), { numRuns: 1_000 });
  });

  test('white space around a text and the form of its letters do not change the verdict', () => {
    const pieces = fc.array(fc.oneof(ORDINARY, LEVEL, fc.constantFrom('độ', ':', '-', '“', '”', '\n', '\t', 'văn bản', 'Điều 5')), { maxLength: 12 });
    fc.assert(fc.property(pieces, (parts) => {
      const text = parts.join(' ');
      const { verdict } = inspectText({ where: 'body', text });
      assert.equal(inspectText({ where: 'body', text: `\n\n  ${text} \n` }).verdict, verdict);
      assert.equal(inspectText({ where: 'body', text: text.normalize('NFD') }).verdict, verdict);
    }), { numRuns: 1_000 });
  });
});

const LENGTH = 50_000;
const TOKENS = [
  'MẬT', 'mật', 'TUYỆT', 'TỐI', 'M ', 'M', 'A ', 'A.', ' ', '   ', '\t', '\n', '|', '"', '“', '”', '`', '[', '(', '.', '-', '_', '…', 'độ mật', 'Độ mật:', 'văn bản mật', 'tuyệt mật',
  'Re: ', '1', '12/', 'Điều 5 ', 'mËt', 'maät', 'Ë', 'ä', '\u200b', '\u0302', '\u0323', 'bí ', 'hoặc ', ', ', 'TÀI LIỆU', 'SỔ ĐĂNG KÝ BÍ MẬT NHÀ NƯỚC ĐI\n', 'GIẢI MẬT\n',
  'Thời hạn bảo vệ bí mật nhà nước:', 'Nơi nhận:\n', '- cơ yếu\n', '\f', '☒', 'cd', '\ud800', 'a', 'tuyet mat', 'MAT',
];
const repeated = fc.tuple(fc.array(fc.constantFrom(...TOKENS), { minLength: 1, maxLength: 4 }), fc.constantFrom(...TOKENS, ''))
  .map(([unit, end]) => unit.join('').repeat(Math.ceil(LENGTH / unit.join('').length)).slice(0, LENGTH - end.length) + end);

/** A quadratic rule takes seconds on this length; the bound leaves room for a busy machine. */
function assertQuick(where: InspectedText['where'], text: string): void {
  const start = process.cpuUsage();
  inspectText({ where, text, page1Lines: [text], marginLines: [text] });
  const { user } = process.cpuUsage(start);
  assert.ok(user < 2_000_000, `${user / 1_000} ms of processor for ${JSON.stringify(text.slice(0, 40))}`);
}

describe('time grows with the length of the text alone', () => {
  test('every token repeated to 50,000 characters', () => {
    for (const token of TOKENS) assertQuick('pdf-text', token.repeat(Math.ceil(LENGTH / token.length)));
  });
  test('mixtures of tokens', () => {
    fc.assert(fc.property(WHERE, repeated, assertQuick), { numRuns: 30 });
  });
});
