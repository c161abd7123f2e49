import { readFileSync } from 'node:fs';
import { Refusal } from '../errors/refusal.ts';
import { coverageOf, type Range } from './font-coverage.ts';
import { areFontsThere, fontFiles } from './font-files.ts';

let known: readonly (readonly Range[])[] | undefined;

/** Whether all four styles of the font of documents have the sign; one that none of them has stops the setting of the page. */
export function isPrintable(sign: string): boolean {
  if (known === undefined && !areFontsThere()) throw new Refusal('documents/fonts-missing');
  known ??= fontFiles().map((file) => coverageOf(readFileSync(file)));
  const code = sign.codePointAt(0) ?? 0;
  return known.every((ranges) => ranges.some(([first, last]) => first <= code && code <= last));
}
