import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openKeyRing } from './key-ring.ts';
import { openLocalStorage } from './storage.ts';

async function* pieces(...parts: Buffer[]): AsyncGenerator<Uint8Array> {
  yield* parts;
}

async function collect(source: AsyncIterable<Buffer>): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(source));
}

const aStorage = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'storage-'));
  return { folder, storage: await openLocalStorage(folder, openKeyRing(folder)) };
};

for (const size of [1, 1024 * 1024 - 1, 1024 * 1024, 1024 * 1024 + 1, 3_000_000]) {
  test(`${size} bytes come back as they went in and are unreadable on the disk`, async () => {
    const { folder, storage } = await aStorage();
    const bytes = Buffer.alloc(size, 'Kính gửi Sở Nội vụ ');
    const held = await storage.hold(pieces(bytes.subarray(0, 7), bytes.subarray(7)));
    await held.keep();
    assert.equal(held.size, size);
    assert.ok((await collect(storage.read(held))).equals(bytes));
    assert.ok(!(await readFile(join(folder, 'files', held.location))).includes('Nội vụ'));
  });
}

test('a discarded file leaves nothing behind', async () => {
  const { folder, storage } = await aStorage();
  await (await storage.hold(pieces(Buffer.from('nội dung bị từ chối')))).discard();
  assert.deepEqual(await readdir(join(folder, 'files', 'held')), []);
});

test('one flipped bit at rest is noticed and not served', async () => {
  const { folder, storage } = await aStorage();
  const held = await storage.hold(pieces(Buffer.from('bản gốc')));
  await held.keep();
  const path = join(folder, 'files', held.location);
  const stored = await readFile(path);
  stored.writeUInt8(stored.readUInt8(3) ^ 1, 3);
  await writeFile(path, stored);
  await assert.rejects(collect(storage.read(held)));
});
