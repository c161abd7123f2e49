import { codewordsOf, versionFor } from './codewords.ts';

const ALIGNMENT: readonly (readonly number[])[] = [[], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50]];
/** Level L with mask 0, as protected format bits (ISO/IEC 18004, annex C). */
const FORMAT = 0b111011111000100;
const VERSION_GENERATOR = 0x1f25;

type Cells = (boolean | undefined)[][];

/** The dark cells of the text's QR code; readers accept any mask, so always the first. */
export function qrCells(text: string): boolean[][] {
  const bytes = new TextEncoder().encode(text);
  const version = versionFor(bytes.length);
  const size = version * 4 + 17;
  const cells: Cells = Array.from({ length: size }, () => new Array<boolean | undefined>(size).fill(undefined));
  drawPatterns(cells, version);
  drawFormat(cells);
  if (version >= 7) drawVersion(cells, version);
  fill(cells, codewordsOf(bytes, version));
  return cells.map((row) => row.map((cell) => cell === true));
}

function set(cells: Cells, x: number, y: number, isDark: boolean): void {
  const row = cells[y];
  if (row !== undefined && x >= 0 && x < row.length) row[x] = isDark;
}

function drawPatterns(cells: Cells, version: number): void {
  const size = cells.length;
  for (let at = 0; at < size; at += 1) {
    set(cells, 6, at, at % 2 === 0);
    set(cells, at, 6, at % 2 === 0);
  }
  for (const [x, y] of alignmentPlaces(ALIGNMENT[version - 1] ?? [])) drawRings(cells, { x, y, radius: 2, light: [1] });
  for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]] as const) drawRings(cells, { x, y, radius: 4, light: [2, 4] });
}

/** Every crossing of the lines, except where a finder pattern stands. */
function alignmentPlaces(lines: readonly number[]): [number, number][] {
  const last = lines.at(-1) ?? 6;
  const finders = new Set([`6,6`, `6,${last}`, `${last},6`]);
  return lines.flatMap((x) => lines.map((y): [number, number] => [x, y])).filter(([x, y]) => !finders.has(`${x},${y}`));
}

function drawRings(cells: Cells, { x, y, radius, light }: { x: number; y: number; radius: number; light: readonly number[] }): void {
  for (let dy = -radius; dy <= radius; dy += 1) {
    for (let dx = -radius; dx <= radius; dx += 1) set(cells, x + dx, y + dy, !light.includes(Math.max(Math.abs(dx), Math.abs(dy))));
  }
}

function drawFormat(cells: Cells): void {
  const size = cells.length;
  for (let place = 0; place < 15; place += 1) {
    const isDark = ((FORMAT >>> place) & 1) === 1;
    const near = place < 6 ? place : place < 8 ? place + 1 : 14 - place;
    if (place < 8) set(cells, 8, near, isDark);
    else set(cells, place === 8 ? 7 : near, 8, isDark);
    if (place < 8) set(cells, size - 1 - place, 8, isDark);
    else set(cells, 8, size - 15 + place, isDark);
  }
  set(cells, 8, size - 8, true);
}

function drawVersion(cells: Cells, version: number): void {
  let rest = version;
  for (let step = 0; step < 12; step += 1) rest = (rest << 1) ^ ((rest >>> 11) * VERSION_GENERATOR);
  const bits = (version << 12) | rest;
  for (let place = 0; place < 18; place += 1) {
    const isDark = ((bits >>> place) & 1) === 1;
    const far = cells.length - 11 + (place % 3);
    set(cells, far, Math.floor(place / 3), isDark);
    set(cells, Math.floor(place / 3), far, isDark);
  }
}

/** Lays the bits in double columns from the right, up and down in turn, and masks them. */
function fill(cells: Cells, words: readonly number[]): void {
  const size = cells.length;
  let bit = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size * 2; step += 1) {
      const x = right - (step % 2);
      const isUp = ((right + 1) & 2) === 0;
      const y = isUp ? size - 1 - Math.floor(step / 2) : Math.floor(step / 2);
      if (cells[y]?.[x] !== undefined) continue;
      const value = ((words[bit >>> 3] ?? 0) >>> (7 - (bit & 7))) & 1;
      set(cells, x, y, (value === 1) !== ((x + y) % 2 === 0));
      bit += 1;
    }
  }
}
