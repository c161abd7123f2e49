import { PacketError } from '../faults.ts';

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
    this.#pad(end < 0 ? '' : text.slice(end));
    // What is padded waits for the end, where its length is judged.
    const whole = this.#padding > 0 ? 0 : data.length - (data.length % 4);
    this.#held = data.slice(whole) + '='.repeat(this.#padding);
    return this.#bytesOf(data.slice(0, whole), (whole / 4) * 3);
  }

  end(): Buffer {
    if (this.#held.length % 4 !== 0) throw new PacketError('base64', this.#where);
    return this.#bytesOf(this.#held, (this.#held.length / 4) * 3 - this.#padding);
  }

  /** The decoder of Node leaves out what it does not know, and takes the two letters of another alphabet. */
  #bytesOf(text: string, length: number): Buffer {
    const bytes = Buffer.from(text, 'base64');
    if (bytes.length !== length || text.includes('-') || text.includes('_')) throw new PacketError('base64', this.#where);
    return bytes;
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
