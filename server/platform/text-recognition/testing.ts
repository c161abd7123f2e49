import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Canvas, createCanvas, GlobalFonts, type Image, loadImage } from '@napi-rs/canvas';
import { assembled, stream } from '../text-extraction/testing/a-pdf.ts';
import { TextRecognition } from './text-recognition.ts';

const DPI = 150;
const A4 = { width: 595, height: 842 };
const dots = (points: number): number => Math.round((points * DPI) / 72);
const tinos = createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf');
const PLAIN = tinos.replaceAll('700Bold', '400Regular');

/** Whether scans can be read on this machine; CI brings the programs. */
export const canRecognise = async (): Promise<boolean> => (await new TextRecognition().readiness()).ready;

export interface ScannedLine {
  readonly text: string;
  /** In points from the upper left corner. */
  readonly x?: number;
  readonly y?: number;
  readonly size?: number;
  readonly bold?: boolean;
  /** A box around it, as a stamp has. */
  readonly framed?: boolean;
  readonly colour?: string;
}

/** A PDF of pictures alone, as a scanner leaves it: askew, speckled, JPEG. Straight, it is clean as well. */
export async function aScan(pages: readonly (readonly (ScannedLine | string)[])[], degrees = 0.4, height = A4.height): Promise<Uint8Array> {
  GlobalFonts.registerFromPath(PLAIN, 'Plain');
  GlobalFonts.registerFromPath(tinos, 'Heavy');
  return pictureFile(await Promise.all(pages.map((lines) => worn(drawn(lines, height), { degrees, height }))), height);
}

/** The pages of a PDF as a scanner would leave them. */
export async function scanOf(pdf: Uint8Array, degrees = 0.5): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'scan-'));
  try {
    execFileSync('pdftoppm', ['-r', String(DPI), '-png', '-', join(folder, 'page')], { input: pdf });
    const sheets = await Promise.all(readdirSync(folder).sort().map((name) => loadImage(readFileSync(join(folder, name)))));
    return pictureFile(await Promise.all(sheets.map((sheet) => worn(sheet, { degrees, height: A4.height }))), A4.height);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function drawn(lines: readonly (ScannedLine | string)[], height: number): Canvas {
  const sheet = createCanvas(dots(A4.width), dots(height));
  const brush = sheet.getContext('2d');
  const scale = DPI / 72;
  brush.fillStyle = 'white';
  brush.fillRect(0, 0, sheet.width, sheet.height);
  for (const [index, line] of lines.entries()) {
    const { text, x, y, size, bold, framed, colour } = { x: 72, y: 90 + index * 24, size: 14, bold: false, framed: false, colour: 'black', ...(typeof line === 'string' ? { text: line } : line) };
    brush.font = `${size * scale}px ${bold ? 'Heavy' : 'Plain'}`;
    brush.fillStyle = colour;
    brush.fillText(text, x * scale, y * scale);
    if (!framed) continue;
    brush.strokeStyle = colour;
    brush.lineWidth = 2 * scale;
    brush.strokeRect((x - 8) * scale, (y - size - 6) * scale, brush.measureText(text).width + 16 * scale, (size + 16) * scale);
  }
  return sheet;
}

async function worn(sheet: Canvas | Image, { degrees, height }: { degrees: number; height: number }): Promise<Buffer> {
  const copy = createCanvas(dots(A4.width), dots(height));
  const brush = copy.getContext('2d');
  brush.fillStyle = '#f4f4f2';
  brush.fillRect(0, 0, copy.width, copy.height);
  brush.globalCompositeOperation = 'multiply';
  brush.rotate((degrees * Math.PI) / 180);
  brush.drawImage(sheet, 0, 0);
  if (degrees === 0) return copy.encode('jpeg', 60);
  const picture = brush.getImageData(0, 0, copy.width, copy.height);
  let seed = 20200702;
  for (let at = 0; at < picture.data.length; at += 4) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    for (const part of [0, 1, 2]) picture.data[at + part] = Math.max(0, Math.min(255, (picture.data[at + part] ?? 0) + (seed / 2147483648 - 0.5) * 28));
  }
  brush.putImageData(picture, 0, 0);
  return copy.encode('jpeg', 60);
}

function pictureFile(pictures: readonly Buffer[], height: number): Uint8Array {
  const pages = pictures.flatMap((picture, at) => [
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 ${height}]/Contents ${3 * at + 4} 0 R/Resources<</XObject<</Scan ${3 * at + 5} 0 R>>>>>>`,
    stream(`q 595 0 0 ${height} 0 0 cm /Scan Do Q`),
    `<</Type/XObject/Subtype/Image/Width ${dots(A4.width)}/Height ${dots(height)}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length ${picture.length}>>stream\n${picture.toString('latin1')}\nendstream`,
  ]);
  return assembled(['<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Count ${pictures.length}/Kids[${pictures.map((_, at) => `${3 * at + 3} 0 R`).join(' ')}]>>`, ...pages]);
}

/** Share of the letters of the original that the recognised text has right, in order (1 − edit distance / length); blanks do not count. */
export function accuracy(original: string, recognised: string): number {
  const lettersOf = (text: string): string[] => [...text.normalize('NFC').replace(/\s+/gu, '')];
  const [wanted, got] = [lettersOf(original), lettersOf(recognised)];
  let row = Array.from({ length: got.length + 1 }, (_, index) => index);
  for (const [at, letter] of wanted.entries()) {
    const [next, before] = [[at + 1], row];
    for (const [to, other] of got.entries()) next.push(Math.min(stepAt(before, to + 1) + 1, stepAt(next, to) + 1, stepAt(before, to) + Number(letter !== other)));
    row = next;
  }
  return 1 - stepAt(row, got.length) / wanted.length;
}

const stepAt = (row: readonly number[], index: number): number => row[index] ?? Infinity;
