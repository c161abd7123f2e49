import { constants } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { newId } from '../database/ids.ts';
import type { KeyRing } from './key-ring.ts';
import type { HeldBytes, Storage } from './port.ts';
import { openSealedFile, sealFile } from './sealed-file.ts';

export type { HeldBytes, Storage, StoredBytes } from './port.ts';

/** Files in a folder of this machine. */
export async function openLocalStorage(folder: string, keys: KeyRing): Promise<Storage> {
  const root = join(folder, 'files');
  await mkdir(join(root, 'held'), { recursive: true, mode: 0o700 });
  await syncFolder(root);
  await syncFolder(folder);
  return {
    hold: (source) => hold(root, keys, source),
    read: ({ location, size, wrappedKey }) => openSealedFile(join(root, location), keys.unwrap(wrappedKey), size),
    remove: (location) => rm(join(root, location), { force: true }),
    listOlderThan: (instant) => olderThan(root, instant),
  };
}

async function hold(root: string, keys: KeyRing, source: AsyncIterable<Uint8Array>): Promise<HeldBytes> {
  const name = newId();
  const held = join(root, 'held', name);
  const location = join(name.slice(-2), name);
  let path = held;
  try {
    const { key, sha256, size } = await sealFile(held, source);
    return {
      sha256,
      size,
      location,
      wrappedKey: keys.wrap(key),
      keyId: keys.keyId,
      read: () => openSealedFile(path, key, size),
      keep: async () => {
        if (path !== held) return;
        await moveDurably(held, join(root, location));
        path = join(root, location);
      },
      discard: () => rm(held, { force: true }),
    };
  } catch (error) {
    await rm(held, { force: true });
    throw error;
  }
}

async function moveDurably(from: string, to: string): Promise<void> {
  const folder = dirname(to);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await rename(from, to);
  await syncFolder(folder);
  await syncFolder(dirname(folder));
}

/** A rename is durable only once its folder is on the disk. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Files come and go meanwhile: what is not there any more needs no sweep. */
async function* olderThan(root: string, instant: Date): AsyncGenerator<string> {
  for (const folder of await readdir(root)) {
    for (const name of await readdir(join(root, folder)).catch(() => [])) {
      const found = await stat(join(root, folder, name)).catch(() => undefined);
      if (found?.isFile() && found.mtime < instant) yield join(folder, name);
    }
  }
}
