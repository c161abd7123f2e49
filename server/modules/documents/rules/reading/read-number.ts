import { type Head, NUMBER_LINE } from './head.ts';
import { bareOf, digitsOf } from './letters.ts';
import type { Reading } from './reading-types.ts';
import { bottomOf, middleOf, readFrom, type Segment } from './segments.ts';

export interface NumberReading {
  readonly number?: Reading<string>;
  readonly symbol?: Reading<string>;
}

const DIGITS = /^(?<digits>[\d\s.…_oil|]{0,60}?)(?<letter>[a-z]?)\s*(?<sign>[/-])\s*/u;
const TOKEN = String.raw`[\p{L}\d][\p{L}\d.&]*`;
const SYMBOL = new RegExp(String.raw`^${TOKEN}(?:\s?[-/]\s?${TOKEN})*`, 'u');

/** Ô 3: "Số: 128/SNV-VP"; the Party writes "Số 128-CV/TU". A number left blank leaves the symbol. */
export function readNumber(head: Head): NumberReading {
  if (head.number === undefined) return {};
  const lines = [head.number, ...continuation(head, head.number)];
  const parts = partsOf(lines.map((line) => line.shown).join(''));
  if (parts === undefined) return {};
  const { number, symbol, trust } = parts;
  const numberRead = number === undefined ? undefined : readFrom(number, lines.slice(0, 1), trust);
  const symbolRead = readFrom(symbol, lines, trust);
  return { ...(numberRead && { number: numberRead }), ...(symbolRead && { symbol: symbolRead }) };
}

/** A line without "Số" is worth less, and so is one with letters in the place of figures. */
function partsOf(shown: string): { number: string | undefined; symbol: string; trust: number } | undefined {
  const [label = ''] = NUMBER_LINE.exec(bareOf(shown)) ?? [];
  const body = shown.slice(label.length);
  const [begun, written = '', letter = ''] = DIGITS.exec(bareOf(body)) ?? [];
  const symbol = begun === undefined ? undefined : symbolOf(body.slice(begun.length));
  if (symbol === undefined) return undefined;
  const isMended = symbol.mended || /[oil|]/u.test(written);
  return { number: numberOf(body, written, letter), symbol: symbol.value, trust: trustOf(label, isMended) };
}

const trustOf = (label: string, isMended: boolean): number => (label === '' ? 0.6 : 0.96) - (isMended ? 0.25 : 0);

/** The figures, with the letter of a number that was given twice (128b); a blank or an impossible one is no number. */
function numberOf(body: string, written: string, letter: string): string | undefined {
  const digits = digitsOf(written);
  const number = letter === '' ? digits : `${digits}${body.charAt(body.search(/[\p{L}]\s*[/-]/u))}`;
  return digits === '' || number.length > 6 ? undefined : number;
}

/** A symbol that ends with a hyphen or a stroke goes on in the line below. */
function continuation(head: Head, number: Segment): Segment[] {
  if (!/[-/]$/u.test(number.shown)) return [];
  const below = head.segments.find((one) => one.y > number.y + number.height * 0.5 && one.y - bottomOf(number) < number.height && Math.abs(middleOf(one) - middleOf(number)) < 120);
  return below !== undefined && /^[\p{Lu}\d][\p{L}\d&.-]*$/u.test(below.shown) ? [below] : [];
}

/** Signs that belong to one kind of document only and are misread without their accent. */
const UNACCENTED: Readonly<Record<string, string>> = { QD: 'QĐ', ND: 'NĐ' };

/** The symbol without spaces, with what scanners confuse put right: 8 for B and 0 for O inside letters, D for Đ. */
export function symbolOf(text: string): { value: string; mended: boolean } | undefined {
  const hit = SYMBOL.exec(text)?.[0];
  if (hit === undefined) return undefined;
  const value = hit.replace(/\s/gu, '').replace(/[.&]+$/u, '');
  const mended = value.split(/(?<=[-/])|(?=[-/])/u).map(mendToken).join('');
  if (!/\p{L}/u.test(mended) || mended.length > 60) return undefined;
  return { value: mended, mended: mended !== value };
}

function mendToken(token: string, at: number): string {
  const letters = /^\p{Lu}+[80][\p{Lu}80]*$/u.test(token) ? token.replace(/8/gu, 'B').replace(/0/gu, 'O') : token;
  return at <= 2 ? (UNACCENTED[letters] ?? letters) : letters;
}
