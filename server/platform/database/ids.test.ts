import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { newId } from './ids.ts';

const millisecondOf = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);

test('ids are UUIDs of version 7 and carry their time', () => {
  const before = Date.now();
  const id = newId();
  assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.ok(millisecondOf(id) >= before && millisecondOf(id) <= Date.now() + 1000, id);
});

test('a later id is greater, also within one millisecond, beyond its room, and when the clock is set back', () => {
  const now = Date.now() + 60_000;
  mock.timers.enable({ apis: ['Date'], now });
  try {
    const first = Array.from({ length: 10_000 }, newId);
    mock.timers.setTime(now - 5000);
    const ids = [...first, ...Array.from({ length: 100 }, newId)];
    assert.deepEqual(ids, [...new Set(ids)].sort());
  } finally {
    mock.timers.reset();
  }
});
