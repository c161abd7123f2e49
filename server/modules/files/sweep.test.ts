import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, afterEach, before, describe, test } from 'node:test';
import { deleteUpload, keepBlob } from './index.ts';
import { type FileStore, openFileStore } from './testing.ts';

describe('the sweep of files', () => {
  let store: FileStore;
  before(async () => {
    store = await openFileStore();
  });
  after(() => store.close());
  afterEach(() => store.empty());

  const named = new Set<string>();
  afterEach(() => named.clear());
  /** Two days are the grace; three are past it. */
  const sweep = (days = 3) => store.sweep(days, async (_tx, hashes) => hashes.filter((hash) => named.has(hash)));

  test('removes a file with its key when neither an upload nor a module names it', async () => {
    const { id } = await store.upload(randomBytes(40));
    await store.database.transact((tx) => deleteUpload(tx, id));
    assert.deepEqual(await sweep(), { forgotten: 1, orphans: 0 });
    assert.deepEqual([await store.blobsLeft(), await store.filesLeft()], [[], []]);
  });

  test('leaves what a module names, and what an upload still holds', async () => {
    const [document, held] = [await store.upload(randomBytes(40)), await store.upload(randomBytes(40))];
    named.add(document.sha256);
    await store.database.transact((tx) => deleteUpload(tx, document.id));
    assert.deepEqual(await sweep(), { forgotten: 0, orphans: 0 });
    assert.deepEqual(await store.blobsLeft(), [document.sha256, held.sha256].sort());
    assert.equal((await store.filesLeft()).length, 2);
  });

  test('leaves what is younger than two days', async () => {
    const { id } = await store.upload(randomBytes(40));
    await store.database.transact((tx) => deleteUpload(tx, id));
    assert.deepEqual(await sweep(1), { forgotten: 0, orphans: 0 });
    assert.equal((await store.filesLeft()).length, 1);
  });

  test('forgets an upload that nobody took in a day, and then its file', async () => {
    const { id } = await store.upload(randomBytes(40));
    await store.sql(`update files.upload set created_at = now() - interval '25 hours' where id = $1`, [id]);
    assert.deepEqual(await sweep(), { forgotten: 1, orphans: 0 });
    assert.deepEqual([await store.sql('select 1 from files.upload'), await store.filesLeft()], [[], []]);
  });

  test('removes files that no row names: held ones of a crash, kept ones of a failed act', async () => {
    await store.hold(randomBytes(40));
    await (await store.hold(randomBytes(40))).keep();
    assert.deepEqual(await sweep(1), { forgotten: 0, orphans: 0 });
    assert.deepEqual(await sweep(), { forgotten: 0, orphans: 2 });
    assert.deepEqual(await store.filesLeft(), []);
  });

  test('an act that fails after keeping leaves a file for the sweep and no row', async () => {
    const held = await store.hold(randomBytes(40));
    await assert.rejects(store.database.transact(async (tx) => {
      await keepBlob(tx, held);
      throw new Error('điện mất');
    }));
    await held.discard();
    assert.deepEqual([await store.blobsLeft(), (await store.filesLeft()).length], [[], 1]);
    assert.deepEqual(await sweep(), { forgotten: 0, orphans: 1 });
  });

  test('looks at every page of a large store', async () => {
    await store.sql(`insert into files.blob (sha256, size, location, wrapped_key, key_id)
      select encode(sha256(n::text::bytea), 'hex'), 1, 'aa/' || n, '\\x00', 'k' from generate_series(1, 1203) n`);
    const [kept = ''] = await store.blobsLeft();
    named.add(kept);
    assert.equal((await sweep()).forgotten, 1202);
    assert.deepEqual(await store.blobsLeft(), [kept]);
  });
});
