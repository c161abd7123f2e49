import { fromBER } from 'asn1js';
import { isArray, isInteger, type PdfDict, PdfString } from '../pdf/values.ts';

export interface Covered {
  /** The two stretches that are signed. */
  readonly parts: readonly [Uint8Array, Uint8Array];
  /** The hole between them. */
  readonly hole: { readonly start: number; readonly end: number };
  /** Where the signed state of the file ends. */
  readonly end: number;
  /** The CMS structure in the hole. */
  readonly cms: Uint8Array;
}

const HEX = /^<[0-9A-Fa-f]+>$/u;

/**
 * The bytes that a signature covers. The range must be exactly [0 a b rest], and the hole exactly the `Contents` of this very
 * signature: a larger hole could hide anything (wrapping), no hole or none of its own signs nothing.
 */
export function coveredBytes(bytes: Uint8Array, dict: PdfDict): Covered | undefined {
  const range = rangeOf(dict);
  const contents = dict.get('Contents');
  if (range === undefined || range.end > bytes.length || !(contents instanceof PdfString)) return undefined;
  const { start, second, end } = range;
  if (contents.place.start !== start || contents.place.end !== second) return undefined;
  const cms = cmsIn(Buffer.from(bytes.subarray(start, second)).toString('latin1'));
  if (cms === undefined) return undefined;
  return { parts: [bytes.subarray(0, start), bytes.subarray(second, end)], hole: { start, end: second }, end, cms };
}

const cmsIn = (text: string): Uint8Array | undefined => (text.length % 2 === 0 && HEX.test(text) ? withoutPadding(Buffer.from(text.slice(1, -1), 'hex')) : undefined);

function rangeOf(dict: PdfDict): { start: number; second: number; end: number } | undefined {
  const range = dict.get('ByteRange');
  if (!isArray(range) || range.length !== 4 || !range.every(isInteger)) return undefined;
  const [zero, start, second, rest] = range as [number, number, number, number];
  return zero === 0 && start > 0 && second > start && rest > 0 ? { start, second, end: second + rest } : undefined;
}

/** The room kept for a signature is filled up with zeros; the structure says itself how long it is. */
function withoutPadding(bytes: Uint8Array): Uint8Array | undefined {
  const length = lengthOf(bytes);
  if (length === undefined || length > bytes.length) return undefined;
  return bytes.subarray(length).every((byte) => byte === 0) ? bytes.subarray(0, length) : undefined;
}

function lengthOf(bytes: Uint8Array): number | undefined {
  const [tag, first] = bytes;
  if (tag !== 0x30 || first === undefined) return undefined;
  if (first < 0x80) return first + 2;
  const count = first - 0x80;
  // Some programs write the length as indefinite (BER), where the standard wants DER.
  if (count === 0) return lengthOfBer(bytes);
  if (count > 4) return undefined;
  let length = 0;
  for (let at = 2; at < 2 + count; at += 1) length = length * 256 + (bytes[at] ?? 0);
  return length + 2 + count;
}

function lengthOfBer(bytes: Uint8Array): number | undefined {
  const { offset } = fromBER(Uint8Array.from(bytes).buffer);
  return offset > 0 ? offset : undefined;
}
