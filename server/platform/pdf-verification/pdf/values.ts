/** A value of a PDF file (ISO 32000-2, 7.3). Names are `PdfName`; places are offsets in the file, -1 inside a packed object stream. */
export type PdfValue = null | boolean | number | PdfName | PdfString | PdfRef | PdfDict | PdfStream | readonly PdfValue[];

export class PdfName {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

export class PdfString {
  readonly bytes: Uint8Array;
  readonly place: { readonly start: number; readonly end: number; readonly isHex: boolean };
  constructor(bytes: Uint8Array, place: PdfString['place']) {
    this.bytes = bytes;
    this.place = place;
  }
}

export class PdfRef {
  readonly num: number;
  readonly gen: number;
  constructor(num: number, gen: number) {
    this.num = num;
    this.gen = gen;
  }
}

export class PdfDict {
  readonly entries: ReadonlyMap<string, PdfValue>;
  readonly start: number;
  readonly end: number;
  constructor(entries: ReadonlyMap<string, PdfValue>, start: number, end: number) {
    this.entries = entries;
    this.start = start;
    this.end = end;
  }

  get(key: string): PdfValue {
    return this.entries.get(key) ?? null;
  }
}

export class PdfStream {
  readonly dict: PdfDict;
  /** As it lies in the file, still packed. */
  readonly raw: Uint8Array;
  constructor(dict: PdfDict, raw: Uint8Array) {
    this.dict = dict;
    this.raw = raw;
  }
}

/** `encrypted`: needs a password; `malformed`: not exactly what the standard says, so two programs could see two documents. */
export type PdfFaultCode = 'encrypted' | 'malformed' | 'too-large';

/** Ends the reading of a file; its message names what is wrong and never words of the file. */
export class PdfFault extends Error {
  override readonly name = 'PdfFault';
  readonly code: PdfFaultCode;
  constructor(code: PdfFaultCode, what: string) {
    super(what);
    this.code = code;
  }
}

export const isName = (value: PdfValue, name: string): boolean => value instanceof PdfName && value.name === name;

export const isArray = (value: PdfValue): value is readonly PdfValue[] => Array.isArray(value);

export const isInteger = (value: PdfValue): value is number => typeof value === 'number' && Number.isInteger(value);

/** Text of a string: UTF-16 or UTF-8 by its mark, else one byte a letter. */
export function textOf(value: PdfValue): string {
  if (!(value instanceof PdfString)) return '';
  const { bytes } = value;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes.subarray(2));
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(bytes);
  return Buffer.from(bytes).toString('latin1');
}
