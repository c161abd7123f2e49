import { PacketError } from '../faults.ts';

const ALPHABET = /^[A-Za-z0-9+/]*$/u;
const BLANKS = /[\t\n\r ]+/gu;

/** Decodes base64 that comes in pieces; whatever is not base64 is refused and not skipped. */
export class Base64Decoder {
  readonly #where: string;
  #held = '';
  #padding = 0;

  constructor(where: string) {
    this.#where = where;
  }

  decode(piece: string): Buffer {
    const text = this.#held + piece.replaceAll(BLANKS, '');
    const end = text.indexOf('=');
    const data = end < 0 ? text : text.slice(0, end);
    if (!ALPHABET.test(data)) throw new PacketError('base64', this.#where);
    this.#pad(end < 0 ? '' : text.slice(end));
    // What is padded waits for the end, where its length is judged.
    const whole = this.#padding > 0 ? 0 : data.length - (data.length % 4);
    this.#held = data.slice(whole) + '='.repeat(this.#padding);
    return Buffer.from(data.slice(0, whole), 'base64');
  }

  end(): Buffer {
    if (this.#held.length % 4 !== 0) throw new PacketError('base64', this.#where);
    return Buffer.from(this.#held, 'base64');
  }

  #pad(padding: string): void {
    if (!/^={0,2}$/u.test(padding)) throw new PacketError('base64', this.#where);
    this.#padding = padding.length;
  }
}

/** Pieces of text, each a whole number of groups, so that together they are one base64 text. */
export async function* base64Of(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let held = Buffer.alloc(0);
  for await (const chunk of bytes) {
    const all = held.length === 0 ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength) : Buffer.concat([held, chunk]);
    const whole = all.length - (all.length % 3);
    held = Buffer.from(all.subarray(whole));
    if (whole > 0) yield all.toString('base64', 0, whole);
  }
  if (held.length > 0) yield held.toString('base64');
}
