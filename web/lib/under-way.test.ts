import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UnderWay } from './under-way.ts';

test('the same act does not start twice, and starts again once it has ended', () => {
  const acts = new UnderWay();
  const code = { body: { password: 'p', code: '123456' } };
  assert.deepEqual([acts.begin(code), acts.begin({ ...code }), acts.begin({ body: { password: 'p', code: '654321' } })], [true, false, true]);
  acts.end();
  assert.equal(acts.begin(code), true);
});
