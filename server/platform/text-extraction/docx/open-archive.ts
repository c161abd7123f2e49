import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { ExtractionError } from '../extracted-text.ts';
import type { Budget } from '../limits.ts';

/** A small file says nothing with its ratio; only above this is it judged. */
const RATIO_FROM_BYTES = 2 ** 20;
const LONGEST_NAME = 1_000;

export interface ArchiveEntry {
  readonly name: string;
  /** The whole content, counted against the budget while it unpacks. */
  read(): Promise<Uint8Array>;
}

/**
 * Entries of a zip file, one after another. Refused before anything is unpacked: too many entries, sizes that add up to a
 * bomb, two entries of one name (readers differ in which they show), passwords.
 */
export async function* entriesOf(bytes: Uint8Array, budget: Budget): AsyncGenerator<ArchiveEntry> {
  const archive = await opened(bytes);
  const entries = await listed(archive, budget);
  const declared = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (declared > budget.unpackedBytes || isBomb(declared, bytes.byteLength, budget)) throw new ExtractionError('too-large');
  for (const entry of entries) yield { name: entry.fileName, read: () => unpacked(archive, entry, budget) };
}

async function opened(bytes: Uint8Array): Promise<ZipFile> {
  try {
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true, autoClose: false });
  } catch {
    throw new ExtractionError('broken');
  }
}

async function listed(archive: ZipFile, budget: Budget): Promise<Entry[]> {
  budget.archiveEntries -= archive.entryCount;
  if (budget.archiveEntries < 0) throw new ExtractionError('too-large');
  const entries: Entry[] = [];
  try {
    for await (const entry of archive.eachEntry()) entries.push(entry);
  } catch {
    throw new ExtractionError('broken');
  }
  if (entries.some((entry) => entry.isEncrypted())) throw new ExtractionError('encrypted');
  const names = new Set(entries.map(({ fileName }) => fileName.toLowerCase()));
  if (names.size !== entries.length || entries.some(({ fileName }) => fileName.length > LONGEST_NAME)) throw new ExtractionError('broken');
  return entries;
}

function isBomb(unpackedBytes: number, packedBytes: number, { limits }: Budget): boolean {
  return unpackedBytes > RATIO_FROM_BYTES && unpackedBytes > packedBytes * limits.unpackedRatio;
}

/** yauzl ends the stream when more comes out than the directory declared, so a lie about sizes is `broken`. */
async function unpacked(archive: ZipFile, entry: Entry, budget: Budget): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of await archive.openReadStreamPromise(entry)) {
      budget.unpackedBytes -= (chunk as Uint8Array).byteLength;
      if (budget.unpackedBytes < 0) throw new ExtractionError('too-large');
      chunks.push(chunk as Uint8Array);
    }
  } catch (error) {
    throw error instanceof ExtractionError ? error : new ExtractionError('broken');
  }
  const content = Buffer.concat(chunks);
  if (crc32(content) !== entry.crc32) throw new ExtractionError('broken');
  return content;
}
