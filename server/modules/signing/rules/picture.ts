import { allow, type Decision, refuse } from '#server/platform/errors/decision.ts';

const SIGNATURE = '89504e470d0a1a0a';
/** All that draws the picture. Others may carry words, places or names and are left out. */
const DRAWING = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
const LARGEST_SIDE = 2_000;
const LARGEST_BYTES = 512 * 1024;
/** Colour types of PNG with an alpha channel: grey, colour. */
const WITH_ALPHA = new Set([4, 6]);

interface Chunk {
  readonly type: string;
  readonly whole: Buffer;
  readonly data: Buffer;
}

/** The image of a signature or seal: PNG with nothing behind it (Decree 30/2020, Appendix I), of a size that cannot harm, and nothing but the picture. */
export function decidePicture(bytes: Buffer): Decision<Buffer> {
  const chunks = bytes.length <= LARGEST_BYTES && bytes.subarray(0, 8).toString('hex') === SIGNATURE ? chunksOf(bytes) : [];
  if (!isWhole(chunks) || !isFit(chunks)) return refuse('signing/picture-not-possible');
  return allow(Buffer.concat([bytes.subarray(0, 8), ...chunks.filter(({ type }) => DRAWING.has(type)).map(({ whole }) => whole)]));
}

const isWhole = (chunks: readonly Chunk[]): boolean =>
  chunks[0]?.type === 'IHDR' && chunks[0].data.length === 13 && chunks.some(({ type }) => type === 'IDAT') && chunks.at(-1)?.type === 'IEND';

function isFit([header, ...others]: readonly Chunk[]): boolean {
  if (header === undefined) return false;
  const [width, height, colour] = [header.data.readUInt32BE(0), header.data.readUInt32BE(4), header.data.readUInt8(9)];
  const isClear = WITH_ALPHA.has(colour) || others.some(({ type }) => type === 'tRNS');
  return isClear && [width, height].every((side) => side > 0 && side <= LARGEST_SIDE);
}

/** Empty when the file is cut short or goes on after its end. */
function chunksOf(bytes: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return [];
    chunks.push({ type: bytes.toString('latin1', at + 4, at + 8), whole: bytes.subarray(at, end), data: bytes.subarray(at + 8, end - 4) });
    at = end;
  }
  return at === bytes.length ? chunks : [];
}
