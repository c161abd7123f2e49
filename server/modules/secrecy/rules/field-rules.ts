import { listsLevels, quotedPlaces } from './context.ts';
import { cellAt, lineAt, type Line, type Reading } from './lines.ts';
import { withoutDiacritics } from './normalise.ts';
import { RULE_SET, type RuleId } from './rule-set.ts';
import { exactLevel, firstSyllable, insideFrame, isOrdinaryAfter, WORD_END, WORD_START } from './words.ts';

const PAPER = '(?:văn bản|tài liệu|công văn|hồ sơ|thông tin|van ban|tai lieu)';
const LABEL = new RegExp(
  String.raw`${WORD_START}(?:(?:mức|muc|cấp|cap|dấu|dau)\s)?(?:độ|do|dộ|đô)\s(?:mật|mat|mât|mạt)(?:\s(?:của\s)?${PAPER})?\s?(?<mark>[:=：]|$)`,
  'giu',
);
const VALUE = new RegExp(String.raw`^(?<level>(?:tuyệt|tuyet|tối|toi)\s(?:mật|mat)|mật|mat|[abc])${WORD_END}(?<rest>.*)$`, 'iu');
const TICKED = /(?:[☑☒✓✔■▣◉●]|\[\s?[xX✓✔]\s?\]|\([xX]\))\s?(?:(?:tuyệt|tối|tuyet|toi)\s)?(?:mật|mat)(?![\p{L}\p{M}\p{N}])/iu;
const OTHER_CHOICE = new RegExp(String.raw`^[^\p{L}\p{N}]{1,6}(?:(?:hoặc|hay)\s)?(?:(?:bình\s)?thường|không mật|không$|[abc]${WORD_END})`, 'iu');
const VALUE_LENGTH = 80;

/** H2: a field “Độ mật” filled with a level or an envelope letter, in the same cell, the next one or the one below. */
export function* levelFieldHits({ lines }: Reading): Generator<RuleId> {
  for (const [index, line] of lines.entries()) {
    if (!/m[ậaâạ]t/iu.test(line.text)) continue;
    const below = line.cells.length === 1 ? cellAt(lineAt(lines, index + 1), 0) : '';
    for (const [place, { text }] of line.cells.entries()) {
      yield* fieldHits(text, [cellAt(line, place + 1) || below, cellAt(line, place + 2)]);
    }
    yield* columnHits(lines, index);
  }
}

/** What stands after each label of a cell, or in the next one; quoted labels are talk about the field. */
function fieldHits(cell: string, [next, afterNext]: readonly [string, string]): RuleId[] {
  const labels = [...cell.matchAll(LABEL)];
  if (labels.length === 0) return [];
  const quoted = quotedPlaces(cell);
  return labels.filter(({ index }) => quoted[index] !== 1).flatMap(({ index, 0: label, groups }) => {
    const own = cell.slice(index + label.length, index + label.length + VALUE_LENGTH).trim();
    if (own !== '') return judgeValue(own, next);
    const isWholeCell = index === 0 || groups?.['mark'] !== '';
    return isWholeCell ? judgeValue(next.slice(0, VALUE_LENGTH), afterNext) : [];
  });
}

/** A level followed by further choices is a form not yet filled in, unless one of them is ticked. */
function judgeValue(raw: string, next: string): RuleId[] {
  if (TICKED.test(raw)) return ['H2.field'];
  const { core } = insideFrame(raw);
  const { level = '', rest = '' } = VALUE.exec(core)?.groups ?? {};
  const isChoice = exactLevel(insideFrame(next.slice(0, VALUE_LENGTH)).core) !== undefined || listsLevels(core) || OTHER_CHOICE.test(rest);
  return level === '' || isChoice ? [] : judgeLevel(level, rest);
}

function judgeLevel(level: string, rest: string): RuleId[] {
  if (level.length === 1) return /\p{L}/u.test(rest) ? [] : ['H2.field'];
  const following = firstSyllable(rest);
  if (following === undefined) return ['H2.field'];
  return /^(?:mật|mat)$/iu.test(level) && isOrdinaryAfter(following) ? [] : ['S2.level-in-text'];
}

const LONGEST_TABLE = 60;
const LONGEST_LEVEL = 12;
const LABEL_CELL = /^(?:mức |cấp )?độ mật$/iu;

/** A table with a column “Độ mật”. Where each level occurs once it is a key to the levels, not a list of documents. */
function* columnHits(lines: readonly Line[], head: number): Generator<RuleId> {
  const { cells } = lineAt(lines, head);
  const column = cells.length > 1 ? cells.findIndex(({ text }) => LABEL_CELL.test(coreOf(text))) : -1;
  if (column < 0) return;
  const rows = lines.slice(head + 1, head + 1 + LONGEST_TABLE);
  const end = rows.findIndex((row) => row.cells.length < 2);
  const values = rows.slice(0, end < 0 ? rows.length : end).map((row) => coreOf(cellAt(row, column))).filter(isLevelValue);
  const isKey = values.length > 1 && new Set(values.map((value) => value.toLowerCase())).size === values.length;
  if (values.length > 0) yield isKey ? 'S2.level-in-text' : 'H2.field';
}

const coreOf = (cell: string): string => insideFrame(cell.slice(0, 40)).core;
const isLevelValue = (core: string): boolean => core.length <= LONGEST_LEVEL && (/^[ABC]$/u.test(core) || exactLevel(core) !== undefined);

const TERM_LABEL = new RegExp(String.raw`${WORD_START}(?:thời hạn|thoi han) (?:bảo vệ|bao ve) (?:bí mật nhà nước|bi mat nha nuoc|bmnn)\s?:`, 'giu');
const TERM = /^[^\p{L}\p{N}]{0,6}(?:(?:đến|từ|hết|den|tu|het)\s){0,2}(?:\d{1,2}\s?(?:năm|tháng|ngày|nam|thang)|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|ngày \d|(?:(?:năm|nam) )?(?:19|20)\d{2}(?!\d))/iu;

/** H3: “Thời hạn bảo vệ bí mật nhà nước:” filled with a date or a number of years. */
export function* termHits({ lines }: Reading): Generator<RuleId> {
  for (const [index, { text, lower }] of lines.entries()) {
    if (!/th[ờo]i h[ạa]n/u.test(lower)) continue;
    const quoted = quotedPlaces(text);
    for (const { index: start, 0: label } of text.matchAll(TERM_LABEL)) {
      const own = text.slice(start + label.length, start + label.length + VALUE_LENGTH);
      const value = own.trim() === '' ? (lines[index + 1]?.text ?? '').slice(0, VALUE_LENGTH) : own;
      if (quoted[start] !== 1 && TERM.test(value) && !namesALevel(value)) yield 'H3.term';
    }
  }
}

/** “30 năm đối với độ Tuyệt mật” explains the law; a stamp gives one term only. */
const namesALevel = (value: string): boolean => /(?:tuyệt|tối|độ) mật/iu.test(value);

const REGISTER_TITLES = RULE_SET.secretRegisters.map(withoutDiacritics);
const ROW_LOOK_AHEAD = 60;
const DATE_CELL = /^\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?$/u;

/** H6: a register of secret documents (sổ đăng ký bí mật nhà nước) that has rows; an empty form passes. */
export function* registerHits({ lines }: Reading): Generator<RuleId> {
  for (const [index, { cells }] of lines.entries()) {
    if (!cells.some(({ text }) => isRegisterTitle(text))) continue;
    const below = lines.slice(index + 1, index + 1 + ROW_LOOK_AHEAD).flatMap((line) => line.cells);
    const firstOrdinal = below.findIndex(({ text }) => /^\d{1,5}[.)]?$/u.test(text));
    if (firstOrdinal >= 0 && below.slice(firstOrdinal + 1).some(({ text }) => DATE_CELL.test(text))) yield 'H6.register';
  }
}

function isRegisterTitle(text: string): boolean {
  if (text.length > 100) return false;
  const { core, closing } = insideFrame(text);
  const plain = withoutDiacritics(core).toLowerCase();
  const title = closing === 'quoted' ? undefined : REGISTER_TITLES.find((known) => plain.startsWith(known));
  return title !== undefined && /^(?: di| den)?(?: nam)?[^\p{L}]*$/u.test(plain.slice(title.length));
}

const NORMAL_VALUES: ReadonlySet<string> = new Set(RULE_SET.normalValues);
const LEVEL_FIELD_NAMES: ReadonlySet<string> = new Set(RULE_SET.levelFieldNames);

/** H5: metadata of an exchange packet or an imported file. Any value that is not known to be normal counts as above it. */
export function metadataHit(name: string, value: string): RuleId | undefined {
  const { core } = insideFrame(value.trim().replace(/\s{1,9}/gu, ' '));
  const field = withoutDiacritics(name).toLowerCase().replace(/[^a-z]/gu, '');
  if (LEVEL_FIELD_NAMES.has(field)) return NORMAL_VALUES.has(core.toLowerCase()) ? undefined : 'H5.metadata';
  return exactLevel(core) !== undefined && core === core.toUpperCase() && core !== '' ? 'H5.metadata' : undefined;
}
