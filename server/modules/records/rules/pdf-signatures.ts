/** A signature as it lies in a PDF (ISO 32000-1, 12.8): which bytes it covers, and the CMS that holds the certificates. */
export interface EmbeddedSignature {
  readonly byteRange: readonly [number, number, number, number];
  readonly cms: Buffer;
}

const RANGE = /^\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/u;
const NAME = Buffer.from('/ByteRange');

/** Every signature of the file, in the order in which they stand. What cannot be one is passed over: the verdict is another's. */
export function signaturesIn(pdf: Buffer): EmbeddedSignature[] {
  const found: EmbeddedSignature[] = [];
  for (let at = pdf.indexOf(NAME); at >= 0; at = pdf.indexOf(NAME, at + NAME.length)) {
    const signature = signatureAt(pdf, at);
    if (signature !== undefined) found.push(signature);
  }
  return found;
}

function signatureAt(pdf: Buffer, at: number): EmbeddedSignature | undefined {
  const range = RANGE.exec(pdf.toString('latin1', at, at + 120))?.slice(1).map(Number);
  if (!isRange(range, pdf.length)) return undefined;
  const hex = pdf.toString('latin1', range[1], range[2]).replace(/^<|>$/gu, '');
  const cms = /^[0-9a-fA-F\s]+$/u.test(hex) ? trimmed(Buffer.from(hex.replaceAll(/\s/gu, ''), 'hex')) : undefined;
  return cms === undefined ? undefined : { byteRange: range, cms };
}

/** From the first byte to the signature, and from behind it on. */
function isRange(numbers: readonly number[] | undefined, size: number): numbers is [number, number, number, number] {
  const [start = 1, before = 0, after = 0, rest = 0] = numbers ?? [];
  return start === 0 && after > before && after + rest <= size;
}

/** The place for a signature is larger than what is put there; DER says how long it is. */
function trimmed(bytes: Buffer): Buffer | undefined {
  if (bytes.length < 4 || bytes[0] !== 0x30) return undefined;
  const first = bytes.readUInt8(1);
  const octets = first & 0x80 ? first & 0x7f : 0;
  if (octets > 4 || octets + 2 > bytes.length) return undefined;
  const length = octets === 0 ? first : bytes.readUIntBE(2, octets);
  const end = 2 + octets + length;
  return end <= bytes.length ? bytes.subarray(0, end) : undefined;
}
