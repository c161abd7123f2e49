import { listsLevels } from './context.ts';
import type { RuleId } from './rule-set.ts';
import { plainLetters } from './normalise.ts';
import { firstSyllable, isCapital, isOrdinaryAfter, isOrdinaryAfterPlain, MAT_WORN, TWO_WORD_LEVEL } from './words.ts';

const REPLY_PREFIX = /^(?:re|fw|fwd|tl|trả lời|chuyển tiếp)\s?:\s?/iu;
const NUMBERING = /^\d{1,8}[\d\s._–-]{0,16}/u;
const BRACKETED = new RegExp(String.raw`^[[({<【「]\s?(?:${TWO_WORD_LEVEL}|${MAT_WORN})\s?[\])}>】」]`, 'iu');
const TWO_WORDS_THEN_MARK = new RegExp(String.raw`^${TWO_WORD_LEVEL}\s?(?:[-–—:_|/]|$)`, 'iu');
const ONE_WORD_THEN_MARK = new RegExp(String.raw`^(?<word>${MAT_WORN})(?<mark>\s?[-–—:_|/]\s?)`, 'iu');
const SHORT_FOR_SECRET_PAPER = new RegExp(String.raw`^vb[\s_.-]{0,3}(?<word>${MAT_WORN})(?![\p{L}\p{M}])`, 'iu');
const JOINED_TOKEN = /(?<![\p{L}\p{M}])(?:tuy[ệêẹe]t|t[ốôóo]i)m[ậâạa]t(?![\p{L}\p{M}])/iu;
const TWO_WORDS_IN_FILE_NAME = new RegExp(String.raw`^(?:tuyet[\s_.-]mat|(?:tuyệt|tối)[\s_.-]mật)(?![\p{L}\p{M}])`, 'iu');
const LONGEST_NAME = 500;

/** H4: a title or file name that begins with a level set apart, or holds “tuyetmat”, “toimat” as one token. */
export function* nameHits(raw: string, kind: 'title' | 'file-name'): Generator<RuleId> {
  const name = beginningOf(kind === 'file-name' ? stemOf(raw) : raw);
  if (JOINED_TOKEN.test(name)) yield 'H4.name';
  if (listsLevels(name)) return;
  if (BRACKETED.test(name) || TWO_WORDS_THEN_MARK.test(name) || marksWithOneWord(name)) yield 'H4.name';
  if (kind === 'file-name' && TWO_WORDS_IN_FILE_NAME.test(name)) yield 'H4.name';
}

/** File names write spaces as “_”, “-” or “.”; read as a sentence the other rules apply to them as well. */
export function sentenceOfFileName(fileName: string): string {
  return stemOf(fileName).replace(/[_+.-]/gu, ' ');
}

function stemOf(fileName: string): string {
  const name = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

function beginningOf(raw: string): string {
  let name = plainLetters(raw.slice(0, LONGEST_NAME)).replace(/\s{1,500}/gu, ' ').trim();
  for (let prefixes = 0; prefixes < 5 && REPLY_PREFIX.test(name); prefixes += 1) name = name.replace(REPLY_PREFIX, '');
  return name.replace(NUMBERING, '');
}

/** “mat_kehoach”, “MẬT: kế hoạch”, “VB mật”; but mat_khau, mat_bang, mat_tran and “Mật-mã” are other words. */
function marksWithOneWord(name: string): boolean {
  const found = ONE_WORD_THEN_MARK.exec(name) ?? SHORT_FOR_SECRET_PAPER.exec(name);
  if (found === null) return false;
  const { word = '', mark = '' } = found.groups ?? {};
  const following = firstSyllable(name.slice(found[0].length).replace(/^[\s_.-]{1,3}/u, ''));
  if (!/ậ/iu.test(word)) return !isOrdinaryAfterPlain(following);
  if (/[:|/—]/u.test(mark) && !isCapital(word)) return false;
  return mark.includes(' ') || !isOrdinaryAfter(following);
}
