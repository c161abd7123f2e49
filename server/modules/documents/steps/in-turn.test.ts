import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTurns } from './in-turn.ts';

test('work of one key never overlaps and keeps its order; a failure ends only itself', async () => {
  const inTurn = createTurns();
  const happened: string[] = [];
  const work = (name: string, fails = false) => inTurn('a', async () => {
    happened.push(`${name} begins`);
    await new Promise(setImmediate);
    happened.push(`${name} ends`);
    if (fails) throw new Error(name);
    return name;
  });
  const results = await Promise.allSettled([work('first'), work('second', true), work('third')]);
  assert.deepEqual(results.map((result) => (result.status === 'fulfilled' ? result.value : 'failed')), ['first', 'failed', 'third']);
  assert.deepEqual(happened, ['first begins', 'first ends', 'second begins', 'second ends', 'third begins', 'third ends']);
  assert.equal(await work('later'), 'later');
});

test('another key does not wait', async () => {
  const inTurn = createTurns();
  const blocked = Promise.withResolvers<undefined>();
  const first = inTurn('a', () => blocked.promise);
  assert.equal(await inTurn('b', async () => 'b'), 'b');
  blocked.resolve(undefined);
  await first;
});
