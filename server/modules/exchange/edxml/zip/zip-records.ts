import { PacketError } from '../faults.ts';

export interface LocalHeader {
  readonly length: number;
  readonly described: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly nameBytes: Buffer;
}

/** What unpacking found, to be held against what the directory says. */
export interface UnpackedFacts {
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
const END_LENGTH = 22;
const LONGEST_NAME = 1_000;
export const STORED = 0;
export const DEFLATED = 8;
/** As long as a local header that is accepted can be. */
export const HEAD_LENGTH = LOCAL_LENGTH + LONGEST_NAME + 4_096;

/** Undefined when these bytes do not begin with one; encrypted, very large and otherwise packed files are refused. */
export function localHeaderOf(head: Buffer, where: string): LocalHeader | undefined {
  if (head.length < LOCAL_LENGTH || head.readUInt32LE(0) !== LOCAL) return undefined;
  const [flags, method, nameLength, extraLength] = [head.readUInt16LE(6), head.readUInt16LE(8), head.readUInt16LE(26), head.readUInt16LE(28)];
  const length = LOCAL_LENGTH + nameLength + extraLength;
  const header = { length, described: (flags & 8) !== 0, method, crc: head.readUInt32LE(14), packed: head.readUInt32LE(18), size: head.readUInt32LE(22), nameBytes: head.subarray(LOCAL_LENGTH, LOCAL_LENGTH + nameLength) };
  const isReadable = (flags & 1) === 0 && header.packed !== 0xffffffff && nameLength > 0 && nameLength <= LONGEST_NAME && head.length >= length;
  if (!isReadable || !isUnpackable(header)) throw new PacketError('zip', where);
  return header;
}

/** What is stored as it is must say how long it is. */
const isUnpackable = ({ method, described }: Pick<LocalHeader, 'method' | 'described'>): boolean => method === DEFLATED || (method === STORED && !described);

/** A name that leads out of a folder, or hides what it is. */
export function refuseUnsafeName(nameBytes: Buffer, where: string): void {
  const name = nameBytes.toString('utf8');
  const parts = name.split(/[/\\]/u);
  if (parts.includes('..') || parts.at(-1) === '' || parts[0] === '' || /^[A-Za-z]:/u.test(name) || /[\u0000-\u001F\u007F\u202A-\u202E\u2066-\u2069]/u.test(name)) throw new PacketError('zip-name', where);
}

/** After the content: its description, a directory of this one entry, and nothing more. Readers that go by the directory see the same file. */
export function checkDirectory(header: LocalHeader, found: UnpackedFacts, tail: Buffer, where: string): void {
  const at = header.described ? afterDescriptor(tail, found) : afterNothing(header, found);
  if (at < 0 || tail.length < at + CENTRAL_LENGTH + END_LENGTH || !isEntry(header, found, tail.subarray(at))) throw new PacketError('zip', where);
  const entry = tail.subarray(at);
  const length = CENTRAL_LENGTH + entry.readUInt16LE(28) + entry.readUInt16LE(30) + entry.readUInt16LE(32);
  if (!isEnd(entry.subarray(length), length, header.length + found.packed + at)) throw new PacketError('zip', where);
}

const isEntry = (header: LocalHeader, { crc, packed, size }: UnpackedFacts, entry: Buffer): boolean =>
  entry.readUInt32LE(0) === CENTRAL && entry.readUInt16LE(10) === header.method && entry.readUInt32LE(16) === crc && entry.readUInt32LE(20) === packed && entry.readUInt32LE(24) === size &&
  entry.readUInt32LE(42) === 0 && header.nameBytes.equals(entry.subarray(CENTRAL_LENGTH, CENTRAL_LENGTH + entry.readUInt16LE(28)));

const afterNothing = (header: LocalHeader, { crc, packed, size }: UnpackedFacts): number => (header.crc === crc && header.size === size && header.packed === packed ? 0 : -1);

/** The description may begin with a mark of its own; -1 when it says something else. */
function afterDescriptor(tail: Buffer, { crc, packed, size }: UnpackedFacts): number {
  if (tail.length < 16) return -1;
  const at = tail.readUInt32LE(0) === DESCRIPTOR ? 4 : 0;
  return tail.readUInt32LE(at) === crc && tail.readUInt32LE(at + 4) === packed && tail.readUInt32LE(at + 8) === size ? at + 12 : -1;
}

const isEnd = (end: Buffer, directory: number, offset: number): boolean =>
  end.length >= END_LENGTH && end.readUInt32LE(0) === END && end.readUInt16LE(8) === 1 && end.readUInt16LE(10) === 1 && end.readUInt32LE(12) === directory &&
  end.readUInt32LE(16) === offset && end.length === END_LENGTH + end.readUInt16LE(20);
