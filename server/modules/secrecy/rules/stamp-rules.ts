import { citesLaw, listsLevels } from './context.ts';
import { cellAt, lineAt, type Line, type Reading } from './lines.ts';
import { withoutDiacritics } from './normalise.ts';
import { RULE_SET, type Level, type RuleId } from './rule-set.ts';
import { exactLevel, firstSyllable, insideFrame, isCapital, isOrdinaryAfter, isOrdinaryBefore, lastSyllable, WORD_START } from './words.ts';

/** H1: a line, box or cell that is a level in capitals and nothing else. Outside the stamp zone it is asked about. */
export function* stampHits(reading: Reading): Generator<RuleId> {
  const stamps = reading.lines.map((line) => stampsOf(line, reading.capitalsLost));
  const levels = stamps.map((found) => new Set(found.map(({ level }) => level)));
  for (const [index, line] of reading.lines.entries()) {
    const found = stamps[index] ?? [];
    const doubt = found.length === 0 ? 'ordinary' : doubtOfLine({ lines: reading.lines, index, levels });
    if (doubt === 'ordinary') continue;
    for (const stamp of found.filter((one) => !isPartOfWord(one, line))) {
      const isSure = doubt === undefined && !stamp.endsSentence;
      yield isSure && line.inStampZone ? 'H1.stamp' : 'S6.level-set-apart';
    }
  }
}

interface Stamp {
  readonly level: Level;
  readonly cell: number;
  readonly endsSentence: boolean;
}

interface Place {
  readonly lines: readonly Line[];
  readonly index: number;
  readonly levels: readonly ReadonlySet<Level>[];
}

function stampsOf(line: Line, capitalsLost: boolean): Stamp[] {
  return line.cells.flatMap(({ text }, cell) => {
    const { core, closing } = insideFrame(text);
    const level = closing !== 'quoted' && (capitalsLost || isCapital(core)) ? exactLevel(core) : undefined;
    return level === undefined ? [] : [{ level, cell, endsSentence: closing === 'sentence' }];
  });
}

/** `ordinary`: the line bears no stamp; `unsure`: a person should say. One stamp marks one document with one level. */
function doubtOfLine(place: Place): 'ordinary' | 'unsure' | undefined {
  const own = levelsAround(place, 0);
  const near = levelsAround(place, 2);
  const isBare = own.has('confidential') && lineAt(place.lines, place.index).cells.length === 1;
  const isTalk = own.size > 1 || near.size === RULE_SET.levels.length || endsListAbove(place);
  if (isTalk || (isBare && endsWordAbove(place))) return 'ordinary';
  return near.size > 1 || (isBare && isContinuedBelow(place)) ? 'unsure' : undefined;
}

function levelsAround({ levels, index }: Place, reach: number): Set<Level> {
  return new Set(levels.slice(Math.max(0, index - reach), index + reach + 1).flatMap((found) => [...found]));
}

const CONNECTIVE_END = new RegExp(String.raw`(?:[,;/]|${WORD_START}(?:hoặc|và|hay|dấu|độ|mức))$`, 'iu');

/** “…đóng dấu TUYỆT MẬT, TỐI MẬT hoặc / MẬT”. */
function endsListAbove({ lines, index }: Place): boolean {
  const above = lineAt(lines, index - 1).text;
  return CONNECTIVE_END.test(above.slice(-12)) && (citesLaw(above) || listsLevels(`${above} ${lineAt(lines, index).text}`));
}

/** A title broken as “TĂNG CƯỜNG BẢO / MẬT”. */
function endsWordAbove({ lines, index }: Place): boolean {
  const above = lineAt(lines, index - 1).text;
  return isOrdinaryBefore(lastSyllable(above)) && isCapital(above);
}

/** “MẬT / KHẨU CỦA NGƯỜI DÙNG”, but not “MẬT / ĐỘ KHẨN: HỎA TỐC”, two stamps one under the other. */
function isContinuedBelow({ lines, index }: Place): boolean {
  const below = lineAt(lines, index + 1).text;
  return isOrdinaryAfter(firstSyllable(below)) && !/^độ (?:khẩn|mật)/iu.test(below) && isCapital(below);
}

/** “BÍ    MẬT” with a wide gap. */
function isPartOfWord({ level, cell }: Stamp, line: Line): boolean {
  if (level !== 'confidential') return false;
  const [own, after] = [line.cells[cell], line.cells[cell + 1]];
  if (own?.afterGap === true && isOrdinaryBefore(lastSyllable(cellAt(line, cell - 1)))) return true;
  return after?.afterGap === true && isOrdinaryAfter(firstSyllable(after.text));
}

const OWN_LINE_STAMPS = RULE_SET.ownLineStamps.map((stamp) => ({ ...stamp, plain: withoutDiacritics(stamp.text) }));
const FOLLOWED_BY_TERM = /^[\s:.…]{0,5}(?:từ|đến|tu|den|:)/iu;

/** H3: recall, named person, and stamps that extend or adjust; H3 term is a field and lives with the fields. */
export function* ownLineHits({ lines, capitalsLost }: Reading): Generator<RuleId> {
  for (const [index, { cells }] of lines.entries()) {
    for (const [place, { text }] of cells.entries()) {
      yield* ownLineHit(text, capitalsLost);
      const below = place === 0 ? lines[index + 1]?.cells[0]?.text : undefined;
      if (below !== undefined && text.length < 30 && below.length < 30) yield* ownLineHit(`${text} ${below}`, capitalsLost);
    }
  }
}

const LONGEST_OWN_LINE = 120;

function ownLineHit(text: string, capitalsLost: boolean): RuleId[] {
  const { core, closing } = insideFrame(text.slice(0, LONGEST_OWN_LINE + 1));
  if (text.length > LONGEST_OWN_LINE || closing === 'quoted') return [];
  const isCapitalLine = capitalsLost || isCapital(core);
  if (closing === 'sentence' && !isCapitalLine) return [];
  return OWN_LINE_STAMPS.filter((stamp) => isStampText(core, stamp, capitalsLost)).map(({ ruleId }) => ruleId);
}

/** The words of the stamp, alone or followed by its term. */
function isStampText(core: string, { text, plain, capitalsOnly }: (typeof OWN_LINE_STAMPS)[number], capitalsLost: boolean): boolean {
  const written = withoutDiacritics(core).toLowerCase();
  if (!written.startsWith(plain)) return false;
  const isWhole = written.length === plain.length || FOLLOWED_BY_TERM.test(core.slice(text.length));
  return isWhole && (capitalsLost || !capitalsOnly || isCapital(core.slice(0, text.length)));
}

const CHANGE = /^(?:giải|giai|giảm|tăng) (?:mật|mat)/iu;
const DECLASSIFIED = /^(?:giải|giai)/iu;
const FROM = /^[\s:.…]{0,5}từ\s?(?::|ngày|\d|\.|…)/iu;

/** S4: GIẢI MẬT with “Từ:” may lawfully be held; GIẢM MẬT and TĂNG MẬT (TT 33/2015) mark what is still secret. */
export function* changeOfLevelHits({ lines, capitalsLost }: Reading): Generator<RuleId> {
  for (const [index, line] of lines.entries()) {
    for (const [place, { text }] of line.cells.entries()) {
      const head = CHANGE.exec(text.slice(0, 12))?.[0];
      if (head === undefined || !(capitalsLost || isCapital(head))) continue;
      const next = cellAt(line, place + 1) || cellAt(lineAt(lines, index + 1), 0);
      if (isFrom(text.slice(head.length), next)) yield DECLASSIFIED.test(head) ? 'S4.declassified' : 'H3.adjustment';
    }
  }
}

function isFrom(rest: string, next: string): boolean {
  return FROM.test(rest) || (/^\s?:?$/u.test(rest) && FROM.test(next));
}

const ENVELOPE_LETTER = /^[ABC]$/u;
const ENVELOPE_LINES = 8;

/** S3: one letter A, B or C alone near the top, as on an envelope (NĐ 26/2020); a table has more of them. */
export function* envelopeLetterHits({ lines }: Reading): Generator<RuleId> {
  const letters = lines.slice(0, 2 * RULE_SET.stampZoneLines).flatMap(({ cells }, index) =>
    cells.filter(({ text }) => /^\p{Lu}$/u.test(insideFrame(text.slice(0, 9)).core)).map(({ text }) => ({ text, index, isAlone: cells.length === 1 })));
  const [only] = letters;
  const isEnvelope = only !== undefined && letters.length === 1 && only.index < ENVELOPE_LINES && only.isAlone;
  if (isEnvelope && ENVELOPE_LETTER.test(insideFrame(only.text).core)) yield 'S3.envelope-letter';
}
