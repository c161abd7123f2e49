import { unpacked } from './inflate.ts';
import { objectAt } from './object-at.ts';
import { Reader } from './reader.ts';
import { isArray, isInteger, isName, PdfDict, PdfFault, PdfStream } from './values.ts';

/** Where an object lies: at an offset of the file, or packed in an object stream; or it is free. */
export type Entry =
  | { readonly kind: 'free' }
  | { readonly kind: 'at'; readonly offset: number; readonly gen: number }
  | { readonly kind: 'in'; readonly stream: number; readonly index: number };

export interface CrossReferences {
  readonly entries: ReadonlyMap<number, Entry>;
  /** Of the newest section. */
  readonly trailer: PdfDict;
  /** Offsets of the sections, newest first. */
  readonly sections: readonly number[];
}

const MAX_SECTIONS = 500;
const MAX_ENTRIES = 1_000_000;

interface Section {
  readonly entries: Map<number, Entry>;
  readonly trailer: PdfDict;
}

const broken = (what: string): never => {
  throw new PdfFault('malformed', what);
};

/** All sections from the last `startxref` back; of each object the newest entry counts. */
export function readCrossReferences(bytes: Uint8Array, start: number): CrossReferences {
  const entries = new Map<number, Entry>();
  const sections: number[] = [];
  let newest: PdfDict | undefined;
  for (let offset: number | undefined = start; offset !== undefined; ) {
    if (sections.includes(offset) || sections.length >= MAX_SECTIONS) broken('cross references go in a circle');
    sections.push(offset);
    const { entries: own, trailer }: Section = readSection(bytes, offset);
    newest ??= trailer;
    for (const [num, entry] of own) if (!entries.has(num)) entries.set(num, entry);
    if (entries.size > MAX_ENTRIES) throw new PdfFault('too-large', 'too many objects');
    offset = placeIn(trailer, 'Prev', bytes.length);
  }
  if (newest === undefined) return broken('no cross references');
  return { entries, trailer: newest, sections };
}

function placeIn(trailer: PdfDict, key: string, limit: number): number | undefined {
  const value = trailer.get(key);
  if (value === null) return undefined;
  return isInteger(value) && value >= 0 && value < limit ? value : broken(`${key} of the trailer`);
}

function readSection(bytes: Uint8Array, offset: number): Section {
  const reader = new Reader(bytes, offset);
  return reader.takes('xref') ? readTable(reader) : readStream(bytes, offset);
}

function readTable(reader: Reader): Section {
  const entries = new Map<number, Entry>();
  while (!reader.takes('trailer')) {
    const [first, count] = [reader.integer(), reader.integer()];
    if (count > MAX_ENTRIES) throw new PdfFault('too-large', 'too many objects');
    for (let num = first; num < first + count; num += 1) entries.set(num, readLine(reader));
  }
  const trailer = reader.value();
  if (!(trailer instanceof PdfDict)) return broken('trailer');
  const hybrid = placeIn(trailer, 'XRefStm', reader.bytes.length);
  // A table beside a stream: what the table calls free, the stream may name (ISO 32000-2, 7.5.8.4).
  for (const [num, entry] of hybrid === undefined ? [] : readStream(reader.bytes, hybrid).entries) {
    if ((entries.get(num) ?? { kind: 'free' }).kind === 'free') entries.set(num, entry);
  }
  return { entries, trailer };
}

function readLine(reader: Reader): Entry {
  const [offset, gen] = [reader.integer(), reader.integer()];
  if (reader.takes('n')) return { kind: 'at', offset, gen };
  reader.expect('f');
  return { kind: 'free' };
}

function readStream(bytes: Uint8Array, offset: number): Section {
  const { value: stream } = objectAt(bytes, offset);
  if (!(stream instanceof PdfStream) || !isName(stream.dict.get('Type'), 'XRef')) return broken('no cross references here');
  const widths = integersOf(stream.dict, 'W');
  const ranges = stream.dict.get('Index') === null ? [0, Number(stream.dict.get('Size'))] : integersOf(stream.dict, 'Index');
  if (widths.length !== 3 || widths.some((width) => width > 8) || ranges.length % 2 !== 0) broken('form of the cross references');
  return { entries: readRows(unpacked(stream), widths, ranges), trailer: stream.dict };
}

function integersOf(dict: PdfDict, key: string): number[] {
  const value = dict.get(key);
  return isArray(value) && value.every(isInteger) ? [...value] : broken(`${key} of the cross references`);
}

function readRows(data: Uint8Array, widths: readonly number[], ranges: readonly number[]): Map<number, Entry> {
  const entries = new Map<number, Entry>();
  let at = 0;
  const field = (width: number, missing: number): number => {
    if (width === 0) return missing;
    let value = 0;
    for (const end = at + width; at < end; at += 1) value = value * 256 + (data[at] ?? broken('cross references cut off'));
    return value;
  };
  for (let range = 0; range < ranges.length; range += 2) {
    const [first = 0, count = 0] = [ranges[range], ranges[range + 1]];
    for (let num = first; num < first + count; num += 1) {
      entries.set(num, entryOf(field(widths[0] ?? 0, 1), field(widths[1] ?? 0, 0), field(widths[2] ?? 0, 0)));
    }
  }
  return entries;
}

function entryOf(kind: number, one: number, two: number): Entry {
  if (kind === 1) return { kind: 'at', offset: one, gen: two };
  return kind === 2 ? { kind: 'in', stream: one, index: two } : { kind: 'free' };
}
