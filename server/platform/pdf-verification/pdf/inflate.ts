import { inflateSync } from 'node:zlib';
import { isArray, isInteger, isName, PdfDict, PdfFault, type PdfStream, type PdfValue } from './values.ts';

/** What one packed stream may become; cross references and certificates are small. */
const MAX_UNPACKED = 32 * 2 ** 20;

/** The content of a stream without filter or with Flate, the only one that cross references and object streams use. */
export function unpacked({ dict, raw }: PdfStream): Uint8Array {
  const filter = only(dict.get('Filter'));
  const parameters = only(dict.get('DecodeParms'));
  if (filter === null) return raw;
  if (!isName(filter, 'FlateDecode')) throw new PdfFault('malformed', 'filter of another kind');
  const bytes = inflated(raw);
  return parameters instanceof PdfDict ? withoutPredictor(bytes, parameters) : bytes;
}

function only(value: PdfValue): PdfValue {
  if (!isArray(value)) return value;
  if (value.length > 1) throw new PdfFault('malformed', 'several filters');
  return value[0] ?? null;
}

function inflated(raw: Uint8Array): Uint8Array {
  try {
    return inflateSync(raw, { maxOutputLength: MAX_UNPACKED });
  } catch (error) {
    const isLarge = error instanceof RangeError;
    throw new PdfFault(isLarge ? 'too-large' : 'malformed', 'packed stream');
  }
}

function withoutPredictor(bytes: Uint8Array, parameters: PdfDict): Uint8Array {
  const [predictor, columns, colors, bits] = [integerIn(parameters, 'Predictor', 1), integerIn(parameters, 'Columns', 1), integerIn(parameters, 'Colors', 1), integerIn(parameters, 'BitsPerComponent', 8)];
  if (predictor === 1) return bytes;
  if (predictor < 10 || columns < 1 || columns > 1_000 || colors !== 1 || bits !== 8) throw new PdfFault('malformed', 'predictor');
  const rows = Math.floor(bytes.length / (columns + 1));
  const out = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    undoRow(bytes.subarray(row * (columns + 1), (row + 1) * (columns + 1)), out, row * columns);
  }
  return out;
}

function integerIn(parameters: PdfDict, key: string, missing: number): number {
  const value = parameters.get(key) ?? missing;
  return isInteger(value) ? value : -1;
}

/** PNG filters with one byte a pixel (RFC 2083, 6). */
function undoRow(line: Uint8Array, out: Uint8Array, at: number): void {
  const columns = line.length - 1;
  for (let x = 0; x < columns; x += 1) {
    const before = (back: number): number => out[at + x - back] ?? 0;
    const near = { left: x > 0 ? before(1) : 0, up: before(columns), corner: x > 0 ? before(columns + 1) : 0 };
    out[at + x] = ((line[x + 1] ?? 0) + guess(line[0] ?? 0, near)) & 0xff;
  }
}

function guess(kind: number, { left, up, corner }: { left: number; up: number; corner: number }): number {
  switch (kind) {
    case 0: return 0;
    case 1: return left;
    case 2: return up;
    case 3: return (left + up) >> 1;
    case 4: return paeth(left, up, corner);
    default: throw new PdfFault('malformed', 'predictor');
  }
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
