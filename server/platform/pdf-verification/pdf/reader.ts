import { PdfDict, PdfFault, PdfName, PdfRef, PdfString, type PdfValue } from './values.ts';

const WHITE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITERS = new Set([...'()<>[]{}/%'].map((sign) => sign.charCodeAt(0)));
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/u;
const MAX_DEPTH = 60;
const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

const broken = (what: string): never => {
  throw new PdfFault('malformed', what);
};

/**
 * Reads values one after another, strictly: what the standard does not allow ends the reading. A verifier that guesses what
 * a file means may show another document than the one that was signed.
 */
export class Reader {
  readonly bytes: Uint8Array;
  pos: number;
  /** Whether offsets mean places in the file. */
  readonly #isFile: boolean;

  constructor(bytes: Uint8Array, pos = 0, isFile = true) {
    this.bytes = bytes;
    this.pos = pos;
    this.#isFile = isFile;
  }

  /** Passes white space and comments. */
  skip(): void {
    for (;;) {
      const byte = this.bytes[this.pos];
      if (byte === 0x25) {
        while (this.pos < this.bytes.length && this.bytes[this.pos] !== 10 && this.bytes[this.pos] !== 13) this.pos += 1;
      } else if (byte !== undefined && WHITE.has(byte)) this.pos += 1;
      else return;
    }
  }

  /** Takes this word if it comes next. */
  takes(word: string): boolean {
    this.skip();
    const from = this.pos;
    if (this.#word() === word) return true;
    this.pos = from;
    return false;
  }

  expect(word: string): void {
    if (!this.takes(word)) broken(`${word} expected`);
  }

  integer(): number {
    this.skip();
    const word = this.#word();
    return /^\d{1,12}$/u.test(word) ? Number(word) : broken('integer expected');
  }

  value(depth = 0): PdfValue {
    if (depth > MAX_DEPTH) broken('nested too deeply');
    this.skip();
    const first = this.bytes[this.pos];
    if (first === 0x2f) return this.#name();
    if (first === 0x28) return this.#literal();
    if (first === 0x5b) return this.#array(depth);
    if (first !== 0x3c) return this.#plain();
    return this.bytes[this.pos + 1] === 0x3c ? this.#dict(depth) : this.#hex();
  }

  #word(): string {
    const from = this.pos;
    while (this.pos < this.bytes.length && !isEnd(this.bytes[this.pos])) this.pos += 1;
    return Buffer.from(this.bytes.subarray(from, Math.min(this.pos, from + 60))).toString('latin1');
  }

  #plain(): PdfValue {
    const word = this.#word();
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    if (!NUMBER.test(word)) return broken('value expected');
    return /^\d{1,10}$/u.test(word) ? this.#refOr(Number(word)) : Number(word);
  }

  #refOr(num: number): number | PdfRef {
    const from = this.pos;
    this.skip();
    const gen = this.#word();
    if (/^\d{1,5}$/u.test(gen) && this.takes('R')) return new PdfRef(num, Number(gen));
    this.pos = from;
    return num;
  }

  #name(): PdfName {
    this.pos += 1;
    const from = this.pos;
    while (this.pos < this.bytes.length && !isEnd(this.bytes[this.pos])) this.pos += 1;
    const raw = Buffer.from(this.bytes.subarray(from, this.pos)).toString('latin1');
    return new PdfName(raw.replace(/#([0-9A-Fa-f]{2})/gu, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16))));
  }

  #array(depth: number): PdfValue[] {
    this.pos += 1;
    const values: PdfValue[] = [];
    for (;;) {
      this.skip();
      if (this.bytes[this.pos] === 0x5d) break;
      values.push(this.value(depth + 1));
    }
    this.pos += 1;
    return values;
  }

  #dict(depth: number): PdfDict {
    const start = this.#place();
    this.pos += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.skip();
      if (this.bytes[this.pos] === 0x3e && this.bytes[this.pos + 1] === 0x3e) break;
      if (this.bytes[this.pos] !== 0x2f) broken('key expected');
      const { name } = this.#name();
      // Of two entries with one key some programs take the first and others the last.
      if (entries.has(name)) broken('key given twice');
      entries.set(name, this.value(depth + 1));
    }
    this.pos += 2;
    return new PdfDict(entries, start, this.#place());
  }

  #hex(): PdfString {
    const start = this.#place();
    const end = this.bytes.indexOf(0x3e, this.pos);
    if (end < 0) broken('string without end');
    const digits = Buffer.from(this.bytes.subarray(this.pos + 1, end)).toString('latin1').replace(/[\0\t\n\f\r ]/gu, '');
    if (!/^[0-9A-Fa-f]*$/u.test(digits)) broken('not a hexadecimal string');
    this.pos = end + 1;
    return new PdfString(Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex'), { start, end: this.#place(), isHex: true });
  }

  #literal(): PdfString {
    const start = this.#place();
    const out: number[] = [];
    this.pos += 1;
    for (let open = 1; open > 0; ) {
      const byte = this.bytes[this.pos] ?? broken('string without end');
      this.pos += 1;
      if (byte === 0x5c) out.push(...this.#escaped());
      else {
        open += byte === 0x28 ? 1 : byte === 0x29 ? -1 : 0;
        if (open > 0) out.push(byte);
      }
    }
    return new PdfString(Uint8Array.from(out), { start, end: this.#place(), isHex: false });
  }

  #escaped(): number[] {
    const sign = String.fromCharCode(this.bytes[this.pos] ?? broken('string without end'));
    this.pos += 1;
    if (sign === '\r' && this.bytes[this.pos] === 10) this.pos += 1;
    if (sign === '\r' || sign === '\n') return [];
    return /[0-7]/u.test(sign) ? [this.#octal(sign)] : [ESCAPES[sign] ?? sign.charCodeAt(0)];
  }

  #octal(first: string): number {
    let digits = first;
    while (digits.length < 3 && /[0-7]/u.test(String.fromCharCode(this.bytes[this.pos] ?? 0))) {
      digits += String.fromCharCode(this.bytes[this.pos] ?? 0);
      this.pos += 1;
    }
    return Number.parseInt(digits, 8) & 0xff;
  }

  #place(): number {
    return this.#isFile ? this.pos : -1;
  }
}

const isEnd = (byte: number | undefined): boolean => byte === undefined || WHITE.has(byte) || DELIMITERS.has(byte);
