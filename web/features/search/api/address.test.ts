import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAsked, readSearchAddress, saying, without } from './address.ts';

const ID = '0190a0a0-0000-7000-8000-000000000000';

test('what the address says is asked, what it cannot mean is left out', () => {
  const whole = { q: 'cây xanh', direction: 'incoming', type: 'plan', issuer: 'Sở', from: '2020-01-01', to: '2020-02-01', urgency: '2', state: 'in-hand', unitId: ID, number: '12/A', order: 'newest' };
  assert.deepEqual(readSearchAddress(whole), whole);
  assert.deepEqual(readSearchAddress({ q: 128, urgency: 3, number: 5 }), { q: '128', urgency: '3', number: '5' });
  for (const wrong of [{ q: '' }, { q: 'a'.repeat(201) }, { direction: 'both' }, { from: '1/2/2020' }, { urgency: '4' }, { state: 'secret' }, { unitId: '../x' }, { order: 'oldest' }, { other: 'x' }, { type: ['a'] }]) assert.deepEqual(readSearchAddress(wrong), {});
});

test('a filter is put in and taken out; an order alone asks nothing', () => {
  assert.deepEqual(saying({ q: 'a' }, 'type', 'plan'), { q: 'a', type: 'plan' });
  assert.deepEqual(saying({ q: 'a', type: 'plan' }, 'type', ''), { q: 'a' });
  assert.deepEqual(without({ q: 'a', from: '2020-01-01' }, 'from'), { q: 'a' });
  assert.deepEqual([isAsked({}), isAsked({ order: 'newest' }), isAsked({ urgency: '0' })], [false, false, true]);
});
