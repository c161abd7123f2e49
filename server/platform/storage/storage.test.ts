import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readlinkSync, type Stats } from 'node:fs';
import { copyFile, mkdtemp, open, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { openKeyRing } from './key-ring.ts';
import { openLocalStorage } from './storage.ts';
import { behavesAsStorage, collect, pieces } from './testing.ts';

const folders: string[] = [];

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'storage-'));
  folders.push(folder);
  return folder;
}

const aStorage = async () => {
  const folder = await aFolder();
  return { folder, storage: await openLocalStorage(folder, openKeyRing(folder)), rest: () => allBytes(join(folder, 'files')) };
};

async function allBytes(folder: string): Promise<Buffer> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Buffer.concat(await Promise.all(entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => readFile(join(parentPath, name)))));
}

/** A program that holds bytes in `folder` and then waits, or says why it could not. */
const holding = (folder: string): string => `
  const { openKeyRing } = await import(${JSON.stringify(join(import.meta.dirname, 'key-ring.ts'))});
  const { openLocalStorage } = await import(${JSON.stringify(join(import.meta.dirname, 'storage.ts'))});
  const storage = await openLocalStorage(${JSON.stringify(folder)}, openKeyRing(${JSON.stringify(folder)}));
  async function* bytes() { for (let count = 0; count < 30; count += 1) yield Buffer.alloc(100_000, 'Kính gửi Sở Nội vụ '); }
  const held = await storage.hold(bytes()).catch((error) => console.log(error.code));
  if (held !== undefined) { console.log('held'); setInterval(() => undefined, 1000); }`;

describe('the local folder', () => {
  after(async () => {
    for (const folder of folders) await rm(folder, { recursive: true });
  });

  behavesAsStorage('a local folder', aStorage);

  test('gives nobody else on the machine a look at its files and keys', async () => {
    const { folder, storage } = await aStorage();
    const held = await storage.hold(pieces(Buffer.from('bản gốc')));
    await held.keep();
    const modeOf = ({ mode }: Stats): number => mode & 0o777;
    assert.equal(modeOf(await stat(join(folder, 'files', held.location))), 0o600);
    assert.equal(modeOf(await stat(join(folder, 'master.key'))), 0o600);
    for (const place of ['files', 'files/held', `files/${held.location.slice(0, 2)}`]) assert.equal(modeOf(await stat(join(folder, place))), 0o700, place);
  });

  const damages: [what: string, damage: (path: string, size: number) => Promise<void>][] = [
    ['one flipped bit at the beginning', (path) => flip(path, 3)],
    ['one flipped bit in the second mebibyte', (path) => flip(path, 1024 * 1024 + 50)],
    ['one flipped bit of the last seal', (path, size) => flip(path, size - 1)],
    ['the end cut off', (path, size) => truncate(path, size - 1)],
    ['the last frame cut off whole', (path) => truncate(path, 2 * (1024 * 1024 + 16))],
    ['something added', async (path) => writeFile(path, Buffer.concat([await readFile(path), Buffer.from('x')]))],
    ['two frames swapped', async (path) => {
      const bytes = await readFile(path);
      const frame = 1024 * 1024 + 16;
      await writeFile(path, Buffer.concat([bytes.subarray(frame, 2 * frame), bytes.subarray(0, frame), bytes.subarray(2 * frame)]));
    }],
    ['the file gone', (path) => rm(path)],
  ];
  for (const [what, damage] of damages) {
    test(`notices ${what} and hands out nothing that was not there before`, async () => {
      const { folder, storage } = await aStorage();
      const bytes = randomBytes(2_500_000);
      const held = await storage.hold(pieces(bytes));
      await held.keep();
      const path = join(folder, 'files', held.location);
      await damage(path, (await stat(path)).size);
      const served: Buffer[] = [];
      await assert.rejects(async () => {
        for await (const piece of storage.read(held)) served.push(piece);
      });
      const all = Buffer.concat(served);
      assert.ok(all.length < bytes.length && all.equals(bytes.subarray(0, all.length)));
    });
  }

  test('notices a file put in the place of another', async () => {
    const { folder, storage } = await aStorage();
    const [one, other] = [await storage.hold(pieces(Buffer.from('một'))), await storage.hold(pieces(Buffer.from('hai')))];
    await Promise.all([one.keep(), other.keep()]);
    await copyFile(join(folder, 'files', one.location), join(folder, 'files', other.location));
    await assert.rejects(collect(storage.read(other)));
  });

  test('has the bytes on the disk before it says held, and their place before it says kept', async (context) => {
    const { folder, storage } = await aStorage();
    const synced: string[] = [];
    const probe = await open(folder);
    const handle = Object.getPrototypeOf(probe) as { sync: (this: { fd: number }) => Promise<void> };
    await probe.close();
    const { sync } = handle;
    context.mock.method(handle, 'sync', function note(this: { fd: number }) {
      synced.push(readlinkSync(`/proc/self/fd/${this.fd}`).replace(folder, ''));
      return sync.call(this);
    });
    const held = await storage.hold(pieces(Buffer.from('bản gốc')));
    assert.equal(synced.length, 1);
    assert.match(synced[0] ?? '', /^\/files\/held\/[0-9a-f-]{36}$/);
    await held.keep();
    assert.deepEqual(synced.slice(1), [`/files/${held.location.slice(0, 2)}`, '/files']);
  });

  test('says so when the disk is full, and leaves nothing', async () => {
    const folder = await aFolder();
    // The system ends the file in the middle of its last write, as a full disk does.
    const { stdout } = spawnSync('bash', ['-c', `ulimit -f 2800; exec "$0" --input-type=module -e "$1"`, process.execPath, holding(folder)], { encoding: 'utf8', timeout: 20_000 });
    assert.equal(stdout.trim(), 'EFBIG');
    assert.deepEqual(await readdir(join(folder, 'files/held')), []);
  });

  test('keeps nothing readable of what a killed program was holding', async () => {
    const folder = await aFolder();
    const child = spawn(process.execPath, ['--input-type=module', '-e', holding(folder)], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGKILL');
    const [left] = await readdir(join(folder, 'files/held'));
    assert.ok(left !== undefined && !(await allBytes(folder)).includes('Nội vụ'));
    const storage = await openLocalStorage(folder, openKeyRing(folder));
    assert.deepEqual(await Array.fromAsync(storage.listOlderThan(new Date(Date.now() + 60_000))), [`held/${left}`]);
  });

  test('refuses a key that is none, and keeps the one there is', async () => {
    const folder = await aFolder();
    const first = openKeyRing(folder);
    assert.equal(openKeyRing(folder).keyId, first.keyId);
    assert.deepEqual(openKeyRing(folder).unwrap(first.wrap(Buffer.from('khóa'))), Buffer.from('khóa'));
    await writeFile(join(folder, 'master.key'), 'cut');
    assert.throws(() => openKeyRing(folder), /does not hold a key of 32 bytes/);
  });
});

async function flip(path: string, place: number): Promise<void> {
  const bytes = await readFile(path);
  bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
  await writeFile(path, bytes);
}
