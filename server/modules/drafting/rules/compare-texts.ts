import { diffArrays, diffWordsWithSpace } from 'diff';
import type { Block, BodyDocument } from '#contract/drafting/body.ts';
import type { ChangedLine, ChangedRun, LineSide } from '#contract/drafting/difference.ts';
import { numberBlocks } from '#contract/drafting/numbering.ts';
import { textOfBlock } from '#contract/drafting/plain-text.ts';
import { canonical } from './canonical.ts';

interface Line {
  readonly type: LineSide['type'];
  readonly number: string | null;
  readonly cells: readonly string[];
  /** With the marks of its runs: two lines of the same words may differ in them. */
  readonly key: string;
}

function linesOf({ content }: BodyDocument): Line[] {
  const numbers = numberBlocks(content);
  return content.flatMap((block, at) => linesOfBlock(block, numbers[at] ?? null));
}

function linesOfBlock(block: Block, number: string | null): Line[] {
  if (block.type !== 'table') return [{ type: block.type, number, cells: [textOfBlock(block)], key: canonical(block) }];
  return block.content.map((row) => ({ type: 'tableRow', number: null, cells: row.content.map((cell) => cell.content.map(textOfBlock).join('\n')), key: canonical(row) }));
}

const plain = ({ type, number, cells }: Line): LineSide => ({ type, number, cells: cells.map((text) => runs(text, 'same')) });
const runs = (text: string, change: ChangedRun['change']): ChangedRun[] => (text === '' ? [] : [{ text, change }]);

/** Words of a Vietnamese sentence are the syllables between blanks; signs belong to none. */
function changedCells(before: string, after: string): { removed: ChangedRun[]; added: ChangedRun[] } {
  const parts = diffWordsWithSpace(before, after);
  const side = (own: 'removed' | 'added') => parts.filter((each) => own === 'removed' ? !each.added : !each.removed)
    .map((each): ChangedRun => ({ text: each.value, change: each[own] ? own : 'same' }));
  return { removed: side('removed'), added: side('added') };
}

function changedLine(before: Line, after: Line): ChangedLine {
  const words = (line: Line): string => line.cells.join('\t');
  if (words(before) === words(after)) return { change: 'formatted', before: plain(before), after: plain(after) };
  const count = Math.max(before.cells.length, after.cells.length);
  const cells = Array.from({ length: count }, (_, at) => changedCells(before.cells[at] ?? '', after.cells[at] ?? ''));
  return {
    change: 'changed',
    before: { ...plain(before), cells: cells.slice(0, before.cells.length).map(({ removed }) => removed) },
    after: { ...plain(after), cells: cells.slice(0, after.cells.length).map(({ added }) => added) },
  };
}

const removedLine = (line: Line): ChangedLine => ({ change: 'removed', before: { ...plain(line), cells: line.cells.map((text) => runs(text, 'removed')) }, after: null });
const addedLine = (line: Line): ChangedLine => ({ change: 'added', before: null, after: { ...plain(line), cells: line.cells.map((text) => runs(text, 'added')) } });

/** How much two lines have in common, from 0 to 1, by their words. */
function likeness(before: Line, after: Line): number {
  const [one, other] = [before, after].map(({ cells }) => cells.join(' ').split(/\s+/u).filter(Boolean));
  if (one === undefined || other === undefined || one.length + other.length === 0) return 0;
  const rest = new Map<string, number>();
  for (const word of one) rest.set(word, (rest.get(word) ?? 0) + 1);
  const common = other.filter((word) => {
    const left = rest.get(word) ?? 0;
    rest.set(word, left - 1);
    return left > 0;
  }).length;
  return (2 * common) / (one.length + other.length);
}

/** Half of the words: a line that says less of the same is another line. */
const ALIKE = 0.5;
/** Beyond this a rewritten passage is shown as gone and come: pairing takes the square of its lines. */
const MAX_PAIRINGS = 10_000;

/** Within a rewritten passage, from its end: the most that can be paired from each two lines on, in their order. */
class Pairing {
  readonly #best: number[][];
  readonly #alike: readonly (readonly number[])[];

  constructor(removed: readonly Line[], added: readonly Line[]) {
    this.#alike = removed.map((before) => added.map((after) => likeness(before, after)));
    this.#best = Array.from({ length: removed.length + 1 }, () => new Array<number>(added.length + 1).fill(0));
    for (let row = removed.length - 1; row >= 0; row -= 1) {
      for (let column = added.length - 1; column >= 0; column -= 1) {
        const best = Math.max(this.#from(row + 1, column), this.#from(row, column + 1), this.#paired(row, column));
        (this.#best[row] as number[])[column] = best;
      }
    }
  }

  #from(row: number, column: number): number {
    return this.#best[row]?.[column] ?? 0;
  }

  #paired(row: number, column: number): number {
    const alike = this.#alike[row]?.[column] ?? 0;
    return alike >= ALIKE ? alike + this.#from(row + 1, column + 1) : 0;
  }

  /** What to do with the two lines that come next. */
  next(row: number, column: number): 'pair' | 'removed' | 'added' {
    const best = this.#from(row, column);
    if (best > 0 && best === this.#paired(row, column)) return 'pair';
    return best === this.#from(row + 1, column) ? 'removed' : 'added';
  }
}

/** Which line of a rewritten passage became which: the likest, in their order. */
function pairsOf(removed: readonly Line[], added: readonly Line[]): ChangedLine[] {
  if (removed.length * added.length > MAX_PAIRINGS) return [...removed.map(removedLine), ...added.map(addedLine)];
  const pairing = new Pairing(removed, added);
  const lines: ChangedLine[] = [];
  let [row, column] = [0, 0];
  while (row < removed.length && column < added.length) {
    const [before, after, next] = [removed[row] as Line, added[column] as Line, pairing.next(row, column)];
    if (next === 'pair') lines.push(changedLine(before, after));
    else lines.push(next === 'removed' ? removedLine(before) : addedLine(after));
    row += next === 'added' ? 0 : 1;
    column += next === 'removed' ? 0 : 1;
  }
  return [...lines, ...removed.slice(row).map(removedLine), ...added.slice(column).map(addedLine)];
}

/** What changed from one text to another, for showing them side by side: line by line and, within a line, word by word. */
export function compareTexts(from: BodyDocument, to: BodyDocument): ChangedLine[] {
  const [before, after] = [linesOf(from), linesOf(to)];
  const lines: ChangedLine[] = [];
  let [row, column] = [0, 0];
  let removed: Line[] = [];
  const parts = diffArrays(before.map(({ key }) => key), after.map(({ key }) => key));
  for (const [at, { removed: isRemoved, added: isAdded, count }] of parts.entries()) {
    if (isRemoved) {
      removed = before.slice(row, row + count);
      row += count;
      if (parts[at + 1]?.added) continue;
    }
    const added = isAdded ? after.slice(column, column + count) : [];
    if (isAdded) column += count;
    lines.push(...pairsOf(removed, added));
    removed = [];
    if (isRemoved || isAdded) continue;
    for (let line = 0; line < count; line += 1) lines.push(sameLine(before[row + line] as Line, after[column + line] as Line));
    [row, column] = [row + count, column + count];
  }
  return lines;
}

/** The same words may stand under another number, since a part before them came or went. */
const sameLine = (before: Line, after: Line): ChangedLine => ({ change: before.number === after.number ? 'same' : 'formatted', before: plain(before), after: plain(after) });
