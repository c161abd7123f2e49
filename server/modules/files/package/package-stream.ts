import { Readable } from 'node:stream';
import yazl from 'yazl';
import type { Database } from '#server/platform/database/database.ts';
import type { Storage } from '#server/platform/storage/storage.ts';
import { readBlob } from '../store/blob.store.ts';
import type { PackageMember } from './package-member.ts';

interface Store {
  readonly database: Database;
  readonly storage: Storage;
}

/** The members as one ZIP, written while it is sent: originals come from the store piece by piece. */
export function packageStream({ database, storage }: Store, members: readonly PackageMember[], at: Date): Readable {
  const zip = new yazl.ZipFile();
  const out = zip.outputStream as Readable;
  for (const { path, size, sha256, bytes } of members) {
    if (bytes !== null) {
      zip.addBuffer(bytes, path, { mtime: at });
      continue;
    }
    const source = Readable.from(piecesOf({ database, storage }, sha256));
    // A source that fails must fail the package, not leave a reader waiting.
    source.on('error', (error) => out.destroy(error));
    zip.addReadStream(source, path, { mtime: at, size, compress: false });
  }
  zip.end();
  return out;
}

async function* piecesOf({ database, storage }: Store, sha256: string): AsyncGenerator<Buffer> {
  const stored = await database.read((tx) => readBlob(tx, storage, sha256));
  if (stored === undefined) throw new Error(`the file ${sha256} is not in the store`);
  yield* stored.bytes;
}
