import { cleaned } from '../cleaned.ts';
import type { ExtractedLine } from '../extracted-text.ts';

/** A run of glyphs as the PDF draws it, in points from the upper left corner, on a baseline. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly fontSize: number;
  /** Of the baseline, in radians. */
  readonly angle: number;
  readonly ascent: number;
  readonly descent: number;
  readonly font: string;
}

/** Parts of the font size. A gap wider than `column` parts two lines, unless the letters are spaced one by one. */
const GAP = { word: 0.18, column: 1.6, spacedLetters: 4 };
const SAME_BASELINE = 0.4;
const LEVEL_ANGLE = 0.01;

export type IsBold = (font: string) => boolean | undefined;

/** Lines from top to bottom, columns from left to right; slanted text comes after, line by line as drawn. */
export function linesOfPage(runs: readonly Run[], isBold: IsBold): ExtractedLine[] {
  const level = runs.filter(({ angle }) => Math.abs(angle) < LEVEL_ANGLE);
  const slanted = runs.filter(({ angle }) => Math.abs(angle) >= LEVEL_ANGLE);
  const lines = rowsOf(level).flatMap((row) => splitRow(row).map((cell) => lineOf(cell, isBold)));
  return [...lines, ...slantedLines(slanted, isBold)].filter(({ text }) => text !== '');
}

function rowsOf(runs: readonly Run[]): Run[][] {
  const sorted = runs.filter(({ text }) => text.trim() !== '').sort((one, other) => one.baseline - other.baseline);
  const rows: Run[][] = [];
  for (const run of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    const isSame = first !== undefined && run.baseline - first.baseline <= SAME_BASELINE * Math.max(first.fontSize, run.fontSize);
    if (isSame) row?.push(run);
    else rows.push([run]);
  }
  return rows;
}

/** The cells of a row. A run drawn twice, a hair apart, is a poor man’s bold and counts once. */
function splitRow(row: readonly Run[]): Run[][] {
  const cells: Run[][] = [];
  for (const run of [...row].sort((one, other) => one.x - other.x)) {
    const cell = cells.at(-1);
    const last = cell?.at(-1);
    if (cell === undefined || last === undefined) cells.push([run]);
    else if (isRedrawn(last, run)) continue;
    else if (gapOf(last, run) > widestGap(last, run)) cells.push([run]);
    else cell.push(run);
  }
  return cells;
}

function isRedrawn(last: Run, run: Run): boolean {
  return last.text === run.text && Math.abs(run.x - last.x) < 0.2 * run.fontSize;
}

const gapOf = (last: Run, run: Run): number => run.x - (last.x + last.width);

function widestGap(last: Run, run: Run): number {
  const areSingle = last.text.trim().normalize('NFC').length === 1 && run.text.trim().normalize('NFC').length === 1;
  return (areSingle ? GAP.spacedLetters : GAP.column) * Math.max(last.fontSize, run.fontSize);
}

function lineOf(cell: readonly Run[], isBold: IsBold): ExtractedLine {
  const left = Math.min(...cell.map(({ x }) => x));
  const top = Math.min(...cell.map((run) => run.baseline - run.ascent * run.fontSize));
  const bottom = Math.max(...cell.map((run) => run.baseline - run.descent * run.fontSize));
  const right = Math.max(...cell.map(({ x, width }) => x + width));
  const fontSize = Math.max(...cell.map((run) => run.fontSize));
  const box = { x: rounded(left), y: rounded(top), width: rounded(right - left), height: rounded(bottom - top), fontSize: rounded(fontSize) };
  return { text: joined(cell), ...box, ...boldOf(cell, isBold) };
}

function joined(cell: readonly Run[]): string {
  let text = '';
  let last: Run | undefined;
  for (const run of cell) {
    const isApart = last !== undefined && gapOf(last, run) > GAP.word * run.fontSize;
    text += isApart && !text.endsWith(' ') && !run.text.startsWith(' ') ? ` ${run.text}` : run.text;
    last = run;
  }
  return cleaned(text);
}

/** Bold when every word of the line is; unknown as soon as one font is. */
function boldOf(cell: readonly Run[], isBold: IsBold): { bold?: boolean } {
  const answers = new Set(cell.filter(({ text }) => text.trim() !== '').map(({ font }) => isBold(font)));
  return answers.has(undefined) || answers.size === 0 ? {} : { bold: !answers.has(false) };
}

/** Stamps and watermarks set at an angle: runs that follow each other at the same angle are one line. */
function slantedLines(runs: readonly Run[], isBold: IsBold): ExtractedLine[] {
  const groups: Run[][] = [];
  for (const run of runs) {
    const last = groups.at(-1)?.at(-1);
    const isNext = last !== undefined && Math.abs(last.angle - run.angle) < LEVEL_ANGLE && distance(last, run) <= last.width + 2 * run.fontSize;
    if (isNext && Math.abs(offLine(last, run)) < run.fontSize / 2) groups.at(-1)?.push(run);
    else groups.push([run]);
  }
  return groups.map((group) => ({ ...lineOf(group, isBold), text: cleaned(group.map(({ text }) => text).join('')), region: 'slanted' as const }));
}

const distance = (one: Run, other: Run): number => Math.hypot(other.x - one.x, other.baseline - one.baseline);
const offLine = (one: Run, other: Run): number => (other.x - one.x) * Math.sin(one.angle) - (other.baseline - one.baseline) * Math.cos(one.angle);

const rounded = (points: number): number => Math.round(points * 100) / 100;
