/** Capacities at error correction level L for versions 1 to 10 (ISO/IEC 18004, table 9). */
const DATA_CODEWORDS = [19, 34, 55, 80, 108, 136, 156, 194, 232, 274];
const ECC_PER_BLOCK = [7, 10, 15, 20, 26, 18, 20, 24, 30, 18];
const BLOCKS = [1, 1, 1, 1, 1, 2, 2, 2, 2, 4];

/** The smallest version whose symbol holds so many bytes. */
export function versionFor(bytes: number): number {
  const index = DATA_CODEWORDS.findIndex((capacity, at) => bytes + (at < 9 ? 2 : 3) <= capacity);
  if (index < 0) throw new RangeError('Too long for a QR code of version 10');
  return index + 1;
}

/** Data and error correction codewords in the order in which they are drawn. */
export function codewordsOf(bytes: Uint8Array, version: number): number[] {
  const capacity = DATA_CODEWORDS[version - 1] ?? 0;
  const data = padded(bytes, version, capacity);
  const count = BLOCKS[version - 1] ?? 1;
  const short = Math.floor(capacity / count);
  const firstLong = count - (capacity % count);
  let at = 0;
  const blocks = Array.from({ length: count }, (_, index) => {
    const size = short + (index >= firstLong ? 1 : 0);
    at += size;
    return data.slice(at - size, at);
  });
  const eccs = blocks.map((block) => correctionOf(block, ECC_PER_BLOCK[version - 1] ?? 0));
  return [...interleaved(blocks), ...interleaved(eccs)];
}

function padded(bytes: Uint8Array, version: number, capacity: number): number[] {
  const bits: number[] = [];
  const put = (value: number, length: number): void => {
    for (let place = length - 1; place >= 0; place -= 1) bits.push((value >>> place) & 1);
  };
  put(4, 4);
  put(bytes.length, version < 10 ? 8 : 16);
  bytes.forEach((byte) => put(byte, 8));
  put(0, Math.min(4, capacity * 8 - bits.length));
  put(0, (8 - (bits.length % 8)) % 8);
  const words = Array.from({ length: bits.length / 8 }, (_, index) => parseInt(bits.slice(index * 8, index * 8 + 8).join(''), 2));
  for (let pad = 0xec; words.length < capacity; pad ^= 0xec ^ 0x11) words.push(pad);
  return words;
}

function interleaved(blocks: readonly (readonly number[])[]): number[] {
  const longest = Math.max(...blocks.map(({ length }) => length));
  return Array.from({ length: longest }, (_, row) => blocks.flatMap((block) => block[row] ?? [])).flat();
}

/** Remainder of the data by the Reed-Solomon generator of that degree, over GF(2^8) with 0x11D. */
function correctionOf(data: readonly number[], degree: number): number[] {
  const divisor = generatorOf(degree);
  const result = new Array<number>(degree).fill(0);
  for (const word of data) {
    const factor = word ^ (result.shift() ?? 0);
    result.push(0);
    divisor.forEach((coefficient, index) => (result[index] = (result[index] ?? 0) ^ multiply(coefficient, factor)));
  }
  return result;
}

function generatorOf(degree: number): number[] {
  const result = [...new Array<number>(degree - 1).fill(0), 1];
  let root = 1;
  for (let step = 0; step < degree; step += 1) {
    for (let index = 0; index < degree; index += 1) result[index] = multiply(result[index] ?? 0, root) ^ (result[index + 1] ?? 0);
    root = multiply(root, 2);
  }
  return result;
}

function multiply(a: number, b: number): number {
  let product = 0;
  for (let place = 7; place >= 0; place -= 1) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d);
    product ^= ((b >>> place) & 1) * a;
  }
  return product;
}
