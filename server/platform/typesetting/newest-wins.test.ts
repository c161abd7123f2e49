import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NewestWins, Overtaken } from './newest-wins.ts';

/** Work that ends when it is told to, and remembers that it began. */
function someWork() {
  const begun: number[] = [];
  const ends = new Map<number, PromiseWithResolvers<number>>();
  const work = (name: number) => () => {
    begun.push(name);
    const end = Promise.withResolvers<number>();
    ends.set(name, end);
    return end.promise;
  };
  return { begun, work, end: (name: number) => ends.get(name)?.resolve(name), fail: (name: number) => ends.get(name)?.reject(new Error('broken')) };
}
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

test('of many asked for while one runs only the newest is done', async () => {
  const { begun, work, end } = someWork();
  const one = new NewestWins<number>();
  const [first, second, third] = [1, 2, 3].map((name) => one.run('a', work(name)));
  const overtaken = assert.rejects(second!, Overtaken);
  end(1);
  assert.equal(await first, 1);
  await overtaken;
  await turn();
  end(3);
  assert.equal(await third, 3);
  assert.deepEqual(begun, [1, 3]);
});

test('other keys do not wait, and a failure lets the next one run', async () => {
  const { begun, work, end, fail } = someWork();
  const one = new NewestWins<number>();
  const broken = assert.rejects(one.run('a', work(1)), /broken/u);
  const [behind, other] = [one.run('a', work(2)), one.run('b', work(3))];
  end(3);
  assert.equal(await other, 3);
  fail(1);
  await broken;
  await turn();
  end(2);
  assert.equal(await behind, 2);
  assert.deepEqual(begun, [1, 3, 2]);
});
