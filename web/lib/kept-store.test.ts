import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { KeptStore } from './kept-store.ts';

const HOUR = 3_600_000;

/** A device as a browser offers it. */
function aDevice(entries: Record<string, string> = {}) {
  const held = new Map(Object.entries(entries));
  return {
    keys: () => [...held.keys()],
    get length() { return held.size; },
    key: (index: number) => [...held.keys()][index] ?? null,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, text: string) => void held.set(key, text),
    removeItem: (key: string) => void held.delete(key),
  };
}

describe('what is kept on a device', () => {
  test('is there again after a reload', () => {
    const device = aDevice();
    const before = new KeptStore(device, () => 0);
    before.keepFor('an');
    before.write('draft.1', { body: 'Kính gửi' });
    const after = new KeptStore(device, () => HOUR);
    after.keepFor('an');
    assert.deepEqual(after.read('draft.1'), { body: 'Kính gửi' });
  });

  test('of another person is removed when somebody signs in', () => {
    const device = aDevice({ 'cong-so-so.language': 'en' });
    const store = new KeptStore(device, () => 0);
    store.keepFor('an');
    store.write('draft.1', 'of An');
    store.keepFor('binh');
    assert.equal(store.read('draft.1'), undefined);
    assert.deepEqual(device.keys(), ['cong-so-so.language']);
  });

  test('of a person whose identifier begins alike is removed too', () => {
    const device = aDevice();
    const store = new KeptStore(device, () => 0);
    store.keepFor('an-2');
    store.write('draft.1', 'of the other');
    store.keepFor('an');
    assert.deepEqual(device.keys(), []);
  });

  test('is left alone by a page of somebody before that is still open', () => {
    const device = aDevice();
    const [old, young] = [new KeptStore(device, () => 0), new KeptStore(device, () => 0)];
    old.keepFor('an');
    young.keepFor('binh');
    young.write('draft.1', 'of Bình');
    old.keepFor('an');
    assert.equal(young.read('draft.1'), 'of Bình');
  });

  test('is dropped a day after it was typed, from the device as well', () => {
    const device = aDevice();
    let now = 0;
    const store = new KeptStore(device, () => now);
    store.keepFor('an');
    store.write('draft.1', 'yesterday');
    store.write('upload', 'yesterday');
    now = 23 * HOUR;
    store.write('draft.1', 'typed on');
    now = 25 * HOUR;
    assert.deepEqual([store.read('draft.1'), store.read('upload')], ['typed on', undefined]);
    store.keepFor('an');
    assert.deepEqual(device.keys(), ['cong-so-so.kept.an.draft.1']);
  });

  test('without a time is dropped: nobody knows how old it is', () => {
    const device = aDevice({ 'cong-so-so.kept.an.draft.1': '"old form"', 'cong-so-so.kept.an.draft.2': '{broken' });
    const store = new KeptStore(device, () => 0);
    store.keepFor('an');
    assert.deepEqual(device.keys(), []);
  });

  test('is gone after signing out, and the page that is being left writes nothing more', () => {
    const device = aDevice();
    const store = new KeptStore(device, () => 0);
    store.keepFor('an');
    store.write('draft.1', 'typed');
    store.forgetEverything();
    store.write('draft.1', 'the last words');
    assert.deepEqual(device.keys(), []);
  });

  test('a full device breaks nothing', () => {
    const store = new KeptStore({ ...aDevice(), setItem: () => { throw new Error('full'); } }, () => 0);
    store.keepFor('an');
    store.write('draft.1', 'typed');
    assert.equal(store.read('draft.1'), undefined);
  });
});
