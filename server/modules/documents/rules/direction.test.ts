import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type DirectionOrder, faultOfParts, partsOf } from './direction.ts';

const OWN = new Set(['a', 'b', 'c', 'd']);
const TODAY = '2020-04-01';
const fault = (order: Partial<DirectionOrder>): string | undefined =>
  faultOfParts(partsOf({ lead: { unitId: 'a', dueOn: null }, coordinating: [], informed: [], ...order }), OWN, TODAY);

describe('what is wrong with a direction', () => {
  for (const [what, order, expected] of [
    ['a lead alone', {}, undefined],
    ['each part once', { coordinating: [{ unitId: 'b', dueOn: '2020-04-02' }], informed: [{ unitId: 'c' }] }, undefined],
    ['due today', { lead: { unitId: 'a', dueOn: TODAY } }, undefined],
    ['due yesterday', { lead: { unitId: 'a', dueOn: '2020-03-31' } }, 'documents/due-before-today'],
    ['due last year, later month', { coordinating: [{ unitId: 'b', dueOn: '2019-12-31' }] }, 'documents/due-before-today'],
    ['lead and co-operating', { coordinating: [{ unitId: 'a', dueOn: null }] }, 'documents/unit-named-twice'],
    ['lead and informed', { informed: [{ unitId: 'a' }] }, 'documents/unit-named-twice'],
    ['co-operating twice', { coordinating: [{ unitId: 'b', dueOn: null }, { unitId: 'b', dueOn: '2020-05-01' }] }, 'documents/unit-named-twice'],
    ['lead of another agency', { lead: { unitId: 'z', dueOn: null } }, 'documents/outside-agency'],
    ['informed of another agency', { informed: [{ unitId: 'z' }] }, 'documents/outside-agency'],
  ] as const) {
    test(what, () => assert.equal(fault(order), expected));
  }
});

describe('whatever the order', () => {
  const anyUnit = fc.constantFrom('a', 'b', 'c', 'd', 'z');
  const anyDay = fc.option(fc.constantFrom('2020-03-31', TODAY, '2020-04-02'));
  const withDay = fc.record({ unitId: anyUnit, dueOn: anyDay });
  const anyOrder = fc.record({ lead: withDay, coordinating: fc.array(withDay, { maxLength: 4 }), informed: fc.array(fc.record({ unitId: anyUnit }), { maxLength: 4 }) });

  test('one lead, every named unit a part, no day for information', () => {
    fc.assert(fc.property(anyOrder, (order) => {
      const parts = partsOf(order);
      assert.equal(parts.filter(({ part }) => part === 'lead').length, 1);
      assert.equal(parts.length, 1 + order.coordinating.length + order.informed.length);
      assert.ok(parts.every(({ part, dueOn }) => part !== 'inform' || dueOn === null));
    }));
  });

  test('what passes has no twin, no stranger and no day that is over', () => {
    fc.assert(fc.property(anyOrder, (order) => {
      const parts = partsOf(order);
      const units = parts.map(({ unitId }) => unitId);
      const isRight = new Set(units).size === units.length && !units.includes('z') && parts.every(({ dueOn }) => dueOn === null || dueOn >= TODAY);
      assert.equal(faultOfParts(parts, OWN, TODAY) === undefined, isRight);
    }));
  });
});
