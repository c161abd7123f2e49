import { citesLaw, isTeaching, listsLevels, neighbourhood, quotedPlaces } from './context.ts';
import type { Cell, Line, Reading } from './lines.ts';
import { RULE_SET, type RuleId } from './rule-set.ts';
import { exactLevel, firstSyllable, insideFrame, isCapital, isOrdinaryAfter, WORD_END, WORD_START } from './words.ts';

interface Phrase {
  readonly ruleId: RuleId;
  readonly pattern: RegExp;
}

const PHRASES: readonly Phrase[] = [
  ...RULE_SET.askedPhrases.map(({ ruleId, before }) => ({
    ruleId,
    pattern: new RegExp(String.raw`${WORD_START}${before} mật${WORD_END}`, 'giu'),
  })),
  // Without diacritics the same letters may be “mất” or “mặt”; only a phrase that ends there is asked about.
  { ruleId: 'S1.secret-paper', pattern: new RegExp(String.raw`${WORD_START}(?:van ban|cong van|tai lieu) mat(?=\s?(?:[^\p{L}\s]|$))`, 'giu') },
  { ruleId: 'S2.level-in-text', pattern: new RegExp(String.raw`${WORD_START}(?:(?:tuyệt|tối) mật|tuyet mat)${WORD_END}`, 'giu') },
];

/** Whole-document reasons are found once: a lesson on secrecy, then each line by itself. */
export function* phraseHits(reading: Reading): Generator<RuleId> {
  if (isTeaching(reading)) return;
  for (const [index, line] of reading.lines.entries()) {
    if (!/m[ậa]t/u.test(line.lower)) continue;
    const asked = [...phrasesIn(line, reading.capitalsLost), ...levelsSetApart(line)];
    if (asked.length === 0) continue;
    const around = neighbourhood(reading.lines, index);
    if (!citesLaw(around) && !listsLevels(around)) yield* asked;
  }
}

/** A cell that is a level in capitals and nothing else is a stamp and judged as one. */
function phrasesIn({ cells }: Line, capitalsLost: boolean): RuleId[] {
  const isStamp = ({ text }: Cell): boolean => {
    const { core } = insideFrame(text.slice(0, 300));
    return exactLevel(core) !== undefined && (capitalsLost || isCapital(core));
  };
  const text = cells.filter((cell) => !isStamp(cell)).map((cell) => cell.text).join(' | ');
  const quoted = quotedPlaces(text);
  return PHRASES.filter(({ pattern }) =>
    text.matchAll(pattern).some(({ index, 0: phrase }) => quoted[index] !== 1 && !isOrdinaryAfter(wordAfter(text, index + phrase.length))),
  ).map(({ ruleId }) => ruleId);
}

function wordAfter(text: string, end: number): string | undefined {
  return text[end] === ' ' ? firstSyllable(text.slice(end + 1, end + 20)) : undefined;
}

const CAPITAL_MAT = new RegExp(String.raw`${WORD_START}(?:(?:TUYỆT|TỐI) )?MẬT(?=[^\p{L}\p{M}\p{N}]{0,12}$)`, 'u');

/** S6: “Kế hoạch 15 (MẬT)”: a level in capitals that ends a line, with no word directly before it. */
function levelsSetApart({ cells }: Line): RuleId[] {
  const isApart = cells.some(({ text }) => {
    const tail = text.slice(-40);
    const found = CAPITAL_MAT.exec(tail);
    if (found === null || exactLevel(insideFrame(text.slice(0, 300)).core) !== undefined) return false;
    const before = tail.slice(0, found.index).trimEnd();
    const isQuoted = quotedPlaces(text)[text.length - tail.length + found.index] === 1;
    return !/[\p{L}\p{M}]$/u.test(before) && !isQuoted;
  });
  return isApart ? ['S6.level-set-apart'] : [];
}

const ADDRESSEES = /^(?:nơi nhận|kính gửi|nơi gửi|noi nhan|kinh gui)(?![\p{L}\p{M}\p{N}])/iu;
const CIPHER_OFFICE = new RegExp(String.raw`${WORD_START}(?:cơ yếu|co yeu)${WORD_END}`, 'iu');
const ADDRESSEE_LINES = 20;

/** S5: addressed to a cipher office (cơ yếu), which ordinary papers seldom are. */
export function* cipherRecipientHits({ lines }: Reading): Generator<RuleId> {
  let left = 0;
  for (const { text } of lines) {
    left = ADDRESSEES.test(insideFrame(text.slice(0, 40)).core) ? ADDRESSEE_LINES : left - 1;
    const isAddressee = left === ADDRESSEE_LINES || (left > 0 && /^\s?[-–•+*]/u.test(text));
    if (isAddressee && CIPHER_OFFICE.test(text)) yield 'S5.cipher-recipient';
  }
}
