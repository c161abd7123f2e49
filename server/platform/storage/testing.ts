import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, test } from 'node:test';
import type { Storage } from './port.ts';

export async function* pieces(...parts: readonly (Uint8Array | Error)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    if (part instanceof Error) throw part;
    yield part;
  }
}

export const collect = async (source: AsyncIterable<Uint8Array>): Promise<Buffer> => Buffer.concat(await Array.fromAsync(source));

const MEBIBYTE = 1024 * 1024;

/** What every driver promises. `rest` is all the bytes that lie where the driver keeps them. */
export function behavesAsStorage(name: string, open: () => Promise<{ storage: Storage; rest: () => Promise<Buffer> }>): void {
  describe(`${name}, as every storage,`, () => {
    for (const size of [1, MEBIBYTE - 1, MEBIBYTE, MEBIBYTE + 1, 3_000_000]) {
      test(`gives ${size} bytes back as they went in`, async () => {
        const { storage } = await open();
        const bytes = randomBytes(size);
        const held = await storage.hold(pieces(bytes.subarray(0, 7), bytes.subarray(7)));
        assert.ok((await collect(held.read())).equals(bytes), 'held');
        await held.keep();
        assert.ok((await collect(held.read())).equals(bytes), 'after keeping');
        assert.ok((await collect(storage.read(held))).equals(bytes), 'kept');
        assert.equal(held.size, size);
      });
    }

    test('lets nothing readable rest, held or kept', async () => {
      const { storage, rest } = await open();
      const held = await storage.hold(pieces(Buffer.alloc(2_500_000, 'Kính gửi Sở Nội vụ ')));
      assert.ok((await rest()).length > 2_500_000);
      assert.ok(!(await rest()).includes('Nội vụ'));
      await held.keep();
      assert.ok(!(await rest()).includes('Nội vụ'));
    });

    test('writes equal bytes differently each time, so that nobody sees that they are equal', async () => {
      const { storage, rest } = await open();
      const bytes = Buffer.alloc(5000, 'a');
      const [one, other] = [await storage.hold(pieces(bytes)), await storage.hold(pieces(bytes))];
      assert.equal(one.sha256, other.sha256);
      assert.notEqual(one.location, other.location);
      const all = await rest();
      assert.ok(!all.subarray(all.length / 2).includes(all.subarray(0, 64)));
    });

    test('leaves nothing of what is discarded, and what is kept stays', async () => {
      const { storage, rest } = await open();
      await (await storage.hold(pieces(Buffer.from('nội dung bị từ chối')))).discard();
      assert.equal((await rest()).length, 0);
      const kept = await storage.hold(pieces(Buffer.from('bản gốc')));
      await kept.keep();
      await kept.keep();
      await kept.discard();
      assert.equal((await collect(storage.read(kept))).toString('utf8'), 'bản gốc');
    });

    test('leaves nothing of a stream that breaks off', async () => {
      const { storage, rest } = await open();
      await assert.rejects(storage.hold(pieces(Buffer.alloc(2_000_000), new Error('đứt kết nối'))), { message: 'đứt kết nối' });
      assert.equal((await rest()).length, 0);
    });

    test('cannot read with the key of another file', async () => {
      const { storage } = await open();
      const [one, other] = [await storage.hold(pieces(Buffer.from('một'))), await storage.hold(pieces(Buffer.from('hai')))];
      await one.keep();
      await assert.rejects(collect(storage.read({ ...one, wrappedKey: other.wrappedKey })));
    });

    test('lists what is old, held or kept, until it is removed', async () => {
      const { storage } = await open();
      const [held, kept] = [await storage.hold(pieces(Buffer.from('giữ tạm'))), await storage.hold(pieces(Buffer.from('bản gốc')))];
      await kept.keep();
      const list = (instant: number) => Array.fromAsync(storage.listOlderThan(new Date(instant)));
      assert.deepEqual(await list(Date.now() - 60_000), []);
      const old = await list(Date.now() + 60_000);
      assert.equal(old.length, 2);
      assert.ok(old.includes(kept.location));
      for (const location of [...old, 'nowhere/at-all']) await storage.remove(location);
      assert.deepEqual(await list(Date.now() + 60_000), []);
      await assert.rejects(collect(storage.read(kept)));
      await assert.rejects(held.keep());
    });
  });
}
