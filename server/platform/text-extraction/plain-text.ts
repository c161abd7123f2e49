import { ExtractionError } from './extracted-text.ts';
import type { Budget } from './limits.ts';

const PEEK = 4_096;
const TAGS = /<[^<>]{0,500}>/gu;
const UNREADABLE = /[^\P{C}\n\t\f]+/gu;
const PILED_MARKS = /(\p{M}{6})\p{M}+/gu;
const LATIN_RUNS = /[\p{Script=Latin}\p{M}\p{N}\p{P}\p{Zs}\r\n\t]{4,}/gu;

/** The text of a file that is text, marked up or not; of any other file nothing. */
export function plainText(bytes: Uint8Array, budget: Budget): string {
  if (!isUtf16(bytes) && !looksLikeText(bytes.subarray(0, PEEK))) return '';
  return counted(decoded(bytes, budget).replace(TAGS, ' '), budget);
}

/** What a DOC, XLS or object of Office 97 spells in plain sight: its text lies there as UTF-16, in no order. */
export function textInCompound(bytes: Uint8Array, budget: Budget): string {
  const units = new TextDecoder('utf-16le').decode(bytes.subarray(0, 2 * budget.limits.characters));
  return counted((units.match(LATIN_RUNS) ?? []).join('\n'), budget);
}

function decoded(bytes: Uint8Array, budget: Budget): string {
  const encoding = !isUtf16(bytes) ? 'utf-8' : bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
  return new TextDecoder(encoding).decode(bytes.subarray(0, 4 * budget.limits.characters));
}

function counted(text: string, budget: Budget): string {
  const readable = text.replace(/\r\n?/gu, '\n').replace(UNREADABLE, ' ').replace(PILED_MARKS, '$1').normalize('NFC');
  budget.characters -= readable.length;
  if (budget.characters < 0) throw new ExtractionError('too-large');
  return readable;
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function looksLikeText(head: Uint8Array): boolean {
  return head.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
}
