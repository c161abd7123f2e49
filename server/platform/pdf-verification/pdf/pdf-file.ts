import { type CrossReferences, type Entry, readCrossReferences } from './cross-references.ts';
import { unpacked } from './inflate.ts';
import { objectAt } from './object-at.ts';
import { Reader } from './reader.ts';
import { isInteger, isName, PdfDict, PdfFault, PdfRef, PdfStream, type PdfValue } from './values.ts';

const TAIL = 1_024;
const LAST_LINES = /startxref[\r\n ]+(\d{1,12})[\r\n ]+%%EOF[\r\n\t \0]*$/u;

const broken = (what: string): never => {
  throw new PdfFault('malformed', what);
};

/** One state of a PDF: the file up to the end of one of its revisions. */
export class PdfFile {
  readonly bytes: Uint8Array;
  readonly references: CrossReferences;
  readonly #known = new Map<number, PdfValue>();
  readonly #packed = new Map<number, readonly PdfValue[]>();
  readonly #opening = new Set<number>();

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') !== '%PDF-') broken('no header at the beginning');
    const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - TAIL))).toString('latin1');
    const start = LAST_LINES.exec(tail)?.[1] ?? broken('no end, or something after it');
    this.references = readCrossReferences(bytes, Number(start));
    if (this.trailer.get('Encrypt') !== null) throw new PdfFault('encrypted', 'needs a password');
  }

  get trailer(): PdfDict {
    return this.references.trailer;
  }

  get catalog(): PdfDict {
    const catalog = this.resolved(this.trailer.get('Root'));
    return catalog instanceof PdfDict ? catalog : broken('no catalog');
  }

  /** The value itself, or what a reference stands for. */
  resolved(value: PdfValue): PdfValue {
    if (!(value instanceof PdfRef)) return value;
    const found = this.object(value.num);
    return found instanceof PdfRef ? broken('reference to a reference') : found;
  }

  /** A dictionary, or undefined when it is something else. */
  dict(value: PdfValue): PdfDict | undefined {
    const found = this.resolved(value);
    return found instanceof PdfDict ? found : undefined;
  }

  /** Where this state has the object; equal texts are the same bytes. */
  placeOf(num: number): string {
    const entry = this.#entry(num);
    if (entry.kind === 'free') return 'nowhere';
    return entry.kind === 'at' ? `at ${entry.offset}` : `in ${this.placeOf(entry.stream)} ${entry.index}`;
  }

  object(num: number): PdfValue {
    const known = this.#known.get(num);
    if (known !== undefined) return known;
    if (this.#opening.has(num)) return broken('an object that needs itself');
    this.#opening.add(num);
    const value = this.#read(num);
    this.#opening.delete(num);
    this.#known.set(num, value);
    return value;
  }

  #entry(num: number): Entry {
    return this.references.entries.get(num) ?? { kind: 'free' };
  }

  #read(num: number): PdfValue {
    const entry = this.#entry(num);
    if (entry.kind === 'free') return null;
    if (entry.kind === 'in') return this.#inStream(entry.stream)[entry.index] === undefined ? broken('packed object missing') : this.#numbered(num, entry);
    const found = objectAt(this.bytes, entry.offset, (ref) => this.object(ref.num));
    if (found.num !== num || found.gen !== entry.gen) broken('another object in this place');
    return found.value;
  }

  #numbered(num: number, { stream, index }: { stream: number; index: number }): PdfValue {
    const [own, value] = (this.#inStream(stream)[index] ?? []) as [number, PdfValue];
    return own === num ? value : broken('another object in this place');
  }

  /** Pairs of number and value. */
  #inStream(num: number): readonly PdfValue[] {
    const known = this.#packed.get(num);
    if (known !== undefined) return known;
    if (this.#entry(num).kind !== 'at') broken('object stream within another');
    const stream = this.object(num);
    if (!(stream instanceof PdfStream) || !isName(stream.dict.get('Type'), 'ObjStm')) return broken('no object stream');
    const [count, first] = [stream.dict.get('N'), stream.dict.get('First')];
    if (!isInteger(count) || !isInteger(first) || count > 100_000) return broken('object stream');
    const pairs = packedPairs(unpacked(stream), count, first);
    this.#packed.set(num, pairs);
    return pairs;
  }
}

function packedPairs(data: Uint8Array, count: number, first: number): PdfValue[][] {
  const head = new Reader(data, 0, false);
  const places = Array.from({ length: count }, () => [head.integer(), head.integer()] as const);
  return places.map(([num, offset]) => [num, new Reader(data, first + offset, false).value()]);
}
