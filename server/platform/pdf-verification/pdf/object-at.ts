import { Reader } from './reader.ts';
import { isInteger, PdfDict, PdfFault, PdfRef, PdfStream, type PdfValue } from './values.ts';

export interface FoundObject {
  readonly num: number;
  readonly gen: number;
  readonly value: PdfValue;
  /** Behind `endobj`. */
  readonly end: number;
}

/** The length of a stream may stand in an object of its own. */
export type LengthOf = (ref: PdfRef) => PdfValue;

/** The object that begins at an offset of the file. */
export function objectAt(bytes: Uint8Array, offset: number, lengthOf?: LengthOf): FoundObject {
  const reader = new Reader(bytes, offset);
  const [num, gen] = [reader.integer(), reader.integer()];
  reader.expect('obj');
  const value = reader.value();
  if (value instanceof PdfDict && reader.takes('stream')) {
    const stream = streamOf(reader, value, lengthOf);
    reader.expect('endobj');
    return { num, gen, value: stream, end: reader.pos };
  }
  reader.expect('endobj');
  return { num, gen, value, end: reader.pos };
}

function streamOf(reader: Reader, dict: PdfDict, lengthOf: LengthOf | undefined): PdfStream {
  const { bytes } = reader;
  if (bytes[reader.pos] === 13 && bytes[reader.pos + 1] === 10) reader.pos += 2;
  else if (bytes[reader.pos] === 10) reader.pos += 1;
  else throw new PdfFault('malformed', 'stream');
  const told = dict.get('Length');
  const length = told instanceof PdfRef && lengthOf !== undefined ? lengthOf(told) : told;
  if (!isInteger(length) || length < 0 || reader.pos + length > bytes.length) throw new PdfFault('malformed', 'length of a stream');
  const raw = bytes.subarray(reader.pos, reader.pos + length);
  reader.pos += length;
  reader.expect('endstream');
  return new PdfStream(dict, raw);
}
