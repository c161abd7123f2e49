import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, afterEach, before, describe, test } from 'node:test';
import { deleteUpload, keepBlob } from './index.ts';
import { type FileStore, openFileStore } from './testing.ts';

describe('files brought at the same moment', () => {
  let store: FileStore;
  before(async () => {
    store = await openFileStore();
  });
  after(() => store.close());
  afterEach(() => store.empty());

  /** Until one connection waits for another. */
  const waitingForLock = async (): Promise<void> => {
    for (let tries = 0; tries < 200; tries += 1) {
      const waiting = await store.sql(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
      if (waiting.length > 0) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error('nobody waits');
  };

  test('equal bytes are kept once, and a second copy leaves nothing behind', async () => {
    const bytes = randomBytes(40);
    const [one, other] = await Promise.all([store.upload(bytes), store.upload(bytes)]);
    assert.equal(one.sha256, other.sha256);
    assert.deepEqual([(await store.blobsLeft()).length, (await store.filesLeft()).length], [1, 1]);
    assert.deepEqual(await store.readBack(one.sha256), bytes);
  });

  test('a first upload that fails does not take the file of the second with it', async () => {
    const bytes = randomBytes(40);
    const [first, second] = [await store.hold(bytes), await store.hold(bytes)];
    const firstKept = Promise.withResolvers<undefined>();
    const mayFail = Promise.withResolvers<undefined>();
    const failing = store.database.transact(async (tx) => {
      await keepBlob(tx, first);
      firstKept.resolve(undefined);
      await mayFail.promise;
      throw new Error('hủy');
    });
    await firstKept.promise;
    const keeping = store.database.transact((tx) => keepBlob(tx, second));
    mayFail.resolve(undefined);
    await assert.rejects(failing);
    await keeping;
    await first.discard();
    assert.deepEqual(await store.readBack(second.sha256), bytes);
  });

  /** Bytes that nobody names and that are old enough to go. */
  const unused = async (): Promise<{ bytes: Buffer; sha256: string }> => {
    const bytes = randomBytes(40);
    const { id, sha256 } = await store.upload(bytes);
    await store.database.transact((tx) => deleteUpload(tx, id));
    await store.sql(`update files.blob set stored_at = now() - interval '3 days'`);
    return { bytes, sha256 };
  };

  test('the same bytes brought again just before the sweep takes them: they stay', async () => {
    const { bytes, sha256 } = await unused();
    let asked = 0;
    const swept = await store.sweep(0, async () => {
      asked += 1;
      if (asked === 1) await store.upload(bytes);
      return [];
    });
    assert.deepEqual([swept.forgotten, asked], [0, 1]);
    assert.deepEqual(await store.readBack(sha256), bytes);
  });

  test('the same bytes brought again while the sweep takes them: the upload waits and stores them anew', async () => {
    const { bytes, sha256 } = await unused();
    let bringing: Promise<unknown> = Promise.resolve();
    let asked = 0;
    const swept = await store.sweep(0, async () => {
      asked += 1;
      if (asked === 2) {
        bringing = store.upload(bytes);
        await waitingForLock();
      }
      return [];
    });
    await bringing;
    assert.deepEqual([swept.forgotten, asked], [1, 2]);
    assert.deepEqual(await store.readBack(sha256), bytes);
  });

  test('an upload registered while the sweep looks: the document keeps its file', async () => {
    const { sha256 } = await unused();
    let asked = 0;
    const swept = await store.sweep(0, async (_tx, hashes) => {
      asked += 1;
      return asked === 1 ? [] : [...hashes];
    });
    assert.equal(swept.forgotten, 0);
    assert.deepEqual(await store.blobsLeft(), [sha256]);
  });
});
