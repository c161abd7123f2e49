import { crc32 } from 'node:zlib';
import type { AttachmentFacts } from '../facts.ts';
import { PacketError } from '../faults.ts';
import type { PacketLimits } from '../limits.ts';
import { inflated, type Packed } from './inflate.ts';
import { extensionOf, mediaTypeOf, ZIP } from './media-types.ts';
import { checkDirectory, DEFLATED, HEAD_LENGTH, type LocalHeader, localHeaderOf, refuseUnsafeName } from './zip-records.ts';

export interface OpenedAttachment {
  readonly facts: AttachmentFacts;
  readonly unwrapped: boolean;
  readonly bytes: AsyncIterable<Uint8Array>;
}

const OFFICE = ['docx', 'xlsx', 'pptx'];
/** Directory of one entry, with comments. */
const LONGEST_TAIL = 128 * 1024;
const RATIO_FROM_BYTES = 2 ** 20;
/** One piece may unpack to a thousand times its size before it is judged. */
const SMALL = 16 * 1024;

/**
 * The file as it was before the sender put it into a zip for the way: declared as zip, not named as one. The new Office formats
 * are zip files themselves; one is unwrapped only when the first entry is named as such a file.
 */
export async function unwrapped(facts: AttachmentFacts, bytes: AsyncIterable<Uint8Array>, limits: PacketLimits): Promise<OpenedAttachment> {
  const where = facts.contentId.slice(0, 80);
  const source = new Source(bytes);
  const extension = extensionOf(facts.name);
  const header = facts.contentType === ZIP && extension !== 'zip' ? localHeaderOf(await source.peek(HEAD_LENGTH), where) : undefined;
  const isWrapped = header !== undefined && (!OFFICE.includes(extension) || extensionOf(header.nameBytes.toString('utf8')) === extension);
  if (!isWrapped) return { facts: { ...facts, contentType: facts.contentType === '' ? mediaTypeOf(facts.name) : facts.contentType }, unwrapped: false, bytes: source.rest() };
  refuseUnsafeName(header.nameBytes, where);
  return { facts: { ...facts, contentType: mediaTypeOf(facts.name) }, unwrapped: true, bytes: unpack({ header, source, where, limits }) };
}

interface Unpacking {
  readonly header: LocalHeader;
  readonly source: Source;
  readonly where: string;
  readonly limits: PacketLimits;
}

async function* unpack({ header, source, where, limits }: Unpacking): AsyncGenerator<Uint8Array> {
  await source.take(header.length);
  const packed: Packed = header.method === DEFLATED ? inflated(source.rest(SMALL), where) : stored(source, header.packed);
  let [crc, size] = [0, 0];
  for await (const piece of packed.pieces) {
    crc = crc32(piece, crc);
    size += piece.byteLength;
    if (size > limits.attachmentBytes || (size > RATIO_FROM_BYTES && size > packed.taken() * limits.unpackedRatio)) throw new PacketError('zip-bomb', where);
    yield piece;
  }
  source.putBack(packed.left());
  const tail = await source.take(LONGEST_TAIL);
  if ((await source.peek(1)).length > 0) throw new PacketError('zip', where);
  checkDirectory(header, { crc, packed: packed.taken(), size }, tail, where);
}

function stored(source: Source, length: number): Packed {
  let taken = 0;
  return {
    pieces: (async function* () {
      while (taken < length) {
        const piece = await source.take(Math.min(length - taken, 64 * 1024));
        if (piece.length === 0) return;
        taken += piece.length;
        yield piece;
      }
    })(),
    taken: () => taken,
    left: () => Buffer.alloc(0),
  };
}

/** Bytes that come in pieces, to be looked at before they are taken. */
class Source {
  readonly #bytes: AsyncIterator<Uint8Array, unknown>;
  #held: Buffer = Buffer.alloc(0);

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.#bytes = bytes[Symbol.asyncIterator]();
  }

  /** At most this many, less only at the end. */
  async peek(length: number): Promise<Buffer> {
    while (this.#held.length < length) {
      const { value, done } = await this.#bytes.next();
      if (done === true) break;
      this.#held = this.#held.length === 0 ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : Buffer.concat([this.#held, value]);
    }
    return this.#held.subarray(0, length);
  }

  async take(length: number): Promise<Buffer> {
    const taken = await this.peek(length);
    this.#held = this.#held.subarray(taken.length);
    return taken;
  }

  putBack(bytes: Uint8Array): void {
    this.#held = Buffer.concat([bytes, this.#held]);
  }

  /** What comes, piece by piece; stopping leaves the rest to be taken. */
  async *rest(atMost: number = Number.MAX_SAFE_INTEGER): AsyncGenerator<Uint8Array> {
    while ((await this.peek(1)).length > 0) yield await this.take(Math.min(atMost, this.#held.length));
  }
}
