import assert from 'node:assert/strict';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Words of a typeset page with their place from the upper left corner, in points. */
export interface Piece { readonly text: string; readonly page: number; readonly x: number; readonly right: number; readonly y: number; readonly size: number; readonly font: string }

export async function readPieces(pdf: Uint8Array): Promise<Piece[]> {
  const loading = getDocument({ data: new Uint8Array(pdf), verbosity: 0, fontExtraProperties: true });
  const document = await loading.promise;
  const pieces: Piece[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const height = page.view[3] ?? 0;
    await page.getOperatorList();
    const { items } = await page.getTextContent({ disableNormalization: true });
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const font = (page.commonObjs.get(item.fontName) as { name: string }).name.replace(/^[A-Z]{6}\+/u, '');
      pieces.push({ text: item.str.trim(), page: number, x: item.transform[4], right: item.transform[4] + item.width, y: height - item.transform[5], size: Math.abs(item.transform[3]), font });
    }
  }
  await loading.destroy();
  return pieces;
}

export const find = (pieces: Piece[], start: string): Piece => pieces.find(({ text }) => text.startsWith(start)) ?? assert.fail(`${start} not printed in ${pieces.map(({ text }) => text).join('|')}`);
export const middle = ({ x, right }: Piece): number => (x + right) / 2;
export const MM = 72 / 25.4;

/** The lines of the pages from top to bottom, pieces on one height from left to right: what a reader sees, without places. */
export function linesOf(pieces: readonly Piece[]): string[] {
  const rows = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const key = `${piece.page} ${Math.round(piece.y / 3)}`;
    rows.set(key, [...(rows.get(key) ?? []), piece]);
  }
  const sorted = [...rows.values()].sort(([one], [other]) => one!.page - other!.page || one!.y - other!.y);
  return sorted.map((row) => row.sort((one, other) => one.x - other.x).map(({ text }) => text).join(' | '));
}
