import { cleaned } from '../text-extraction/cleaned.ts';
import type { ExtractedLine, ExtractedPage } from '../text-extraction/extracted-text.ts';

interface Word {
  readonly text: string;
  readonly line: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly confidence: number;
}

/** Levels of tesseract's table: 1 the page, 5 a word. */
const PAGE = '1';
const WORD = '5';
/** What is less sure is a speck of dust more often than a letter. */
const SUREST_DUST = 20;
/** A letter alone is an artefact of a frame or a fold unless it is clear. */
const SURE_LETTER = 80;
/** Parts of the line's height: a wider gap parts two columns. */
const COLUMN_GAP = 1.6;
/** A box around letters with their marks above and below is a little higher than the type is called. */
const TYPE_OF_BOX = 0.85;

/** The words of a page that tesseract has read (TSV), as lines in points with their places, columns apart. */
export function pageOfWords(table: string, number: number, pointsPerPixel: number): ExtractedPage {
  const rows = table.split('\n').map((row) => row.split('\t'));
  const [width = 0, height = 0] = rows.find(([level]) => level === PAGE)?.slice(8, 10).map(Number) ?? [];
  const words = rows.filter(([level]) => level === WORD).map(wordOf).filter(isReadable);
  const lines = cellsOf(words).map((cell) => lineOf(cell, pointsPerPixel)).filter(({ text }) => text !== '');
  return { number, width: width * pointsPerPixel, height: height * pointsPerPixel, lines: lines.sort((one, other) => one.y - other.y || one.x - other.x) };
}

function wordOf([, , block, paragraph, line, , left, top, width, height, confidence, text = '']: readonly string[]): Word {
  return { text: cleaned(text), line: `${block}.${paragraph}.${line}`, left: Number(left), top: Number(top), width: Number(width), height: Number(height), confidence: Number(confidence) };
}

function isReadable({ text, confidence }: Word): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return confidence > SURE_LETTER && text !== '';
  return confidence >= ([...text].length === 1 ? SURE_LETTER : SUREST_DUST);
}

/** Words of one line that stand near each other. */
function cellsOf(words: readonly Word[]): Word[][] {
  const cells: Word[][] = [];
  for (const word of words) {
    const cell = cells.at(-1);
    const last = cell?.at(-1);
    const isNear = last?.line === word.line && word.left - (last.left + last.width) <= COLUMN_GAP * Math.max(last.height, word.height);
    if (isNear) cell?.push(word);
    else cells.push([word]);
  }
  return cells;
}

function lineOf(cell: readonly Word[], scale: number): ExtractedLine {
  const left = Math.min(...cell.map((word) => word.left));
  const top = Math.min(...cell.map((word) => word.top));
  const right = Math.max(...cell.map((word) => word.left + word.width));
  const bottom = Math.max(...cell.map((word) => word.top + word.height));
  const highest = Math.max(...cell.map((word) => word.height));
  const box = { x: left, y: top, width: right - left, height: bottom - top, fontSize: highest * TYPE_OF_BOX };
  const inPoints = Object.fromEntries(Object.entries(box).map(([name, pixels]) => [name, Math.round(pixels * scale * 100) / 100])) as typeof box;
  return { text: cleaned(cell.map(({ text }) => text).join(' ')), ...inPoints };
}
