import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { decideFurtherDirection, type FurtherOrder } from './further-direction.ts';
import type { AssignmentFacts } from './incoming-acts.ts';

const TODAY = '2026-11-27';
const UNITS = ['a', 'b', 'c', 'd', 'e'];
const part = (id: string, changes: Partial<AssignmentFacts> = {}): AssignmentFacts => ({ id, part: 'lead', unitId: 'a', headPostId: 'h', postId: null, state: 'assigned', dueOn: '2026-12-01', extendedTo: null, ...changes });
const LEAD = part('lead');
const HELPER = part('helper', { part: 'coordinate', unitId: 'b' });
const TOLD = part('told', { part: 'inform', unitId: 'c', dueOn: null });
const order = (changes: Partial<FurtherOrder> = {}): FurtherOrder => ({ lead: null, coordinating: [], informed: [], extensions: [], ...changes });
const decide = (changes: Partial<FurtherOrder>, parts: readonly AssignmentFacts[] = [LEAD, HELPER, TOLD]) => decideFurtherDirection(parts, order(changes), { ownUnits: new Set(UNITS), today: TODAY });
const told = (...given: Parameters<typeof decide>): string => {
  const decision = decide(...given);
  return decision.allowed ? `+${decision.value.added.map(({ part: kind, unitId }) => `${kind}:${unitId}`).join(',')} -${decision.value.withdrawn.join(',')} >${decision.value.extended.map(({ id, dueOn }) => `${id}:${dueOn}`).join(',')}` : decision.code;
};

describe('a later direction', () => {
  for (const [name, changes, expected] of [
    ['an opinion alone', {}, '+ - >'],
    ['further units', { coordinating: [{ unitId: 'd', dueOn: null }], informed: [{ unitId: 'e' }] }, '+coordinate:d,inform:e - >'],
    ['another lead', { lead: { unitId: 'd', dueOn: '2026-12-05' } }, '+lead:d -lead >'],
    ['a co-operating unit becomes the lead', { lead: { unitId: 'b', dueOn: null } }, '+lead:b -lead,helper >'],
    ['an informed unit becomes the lead', { lead: { unitId: 'c', dueOn: null } }, '+lead:c -lead,told >'],
    ['more time', { extensions: [{ assignmentId: 'lead', dueOn: '2026-12-02' }, { assignmentId: 'helper', dueOn: '2026-12-31' }] }, '+ - >lead:2026-12-02,helper:2026-12-31'],
    ['the lead there is', { lead: { unitId: 'a', dueOn: null } }, 'documents/unit-named-twice'],
    ['a unit that has a part', { informed: [{ unitId: 'b' }] }, 'documents/unit-named-twice'],
    ['the present lead as a helper of the new one', { lead: { unitId: 'd', dueOn: null }, coordinating: [{ unitId: 'a', dueOn: null }] }, 'documents/unit-named-twice'],
    ['one unit twice', { coordinating: [{ unitId: 'd', dueOn: null }, { unitId: 'd', dueOn: null }] }, 'documents/unit-named-twice'],
    ['a unit of elsewhere', { informed: [{ unitId: 'x' }] }, 'documents/outside-agency'],
    ['a day that is over', { coordinating: [{ unitId: 'd', dueOn: '2026-11-26' }] }, 'documents/due-before-today'],
    ['no later day', { extensions: [{ assignmentId: 'lead', dueOn: '2026-12-01' }] }, 'documents/extension-not-possible'],
    ['one part twice', { extensions: [{ assignmentId: 'lead', dueOn: '2026-12-02' }, { assignmentId: 'lead', dueOn: '2026-12-03' }] }, 'documents/extension-not-possible'],
    ['what is for information', { extensions: [{ assignmentId: 'told', dueOn: '2026-12-02' }] }, 'documents/extension-not-possible'],
    ['a part of elsewhere', { extensions: [{ assignmentId: 'nowhere', dueOn: '2026-12-02' }] }, 'documents/extension-not-possible'],
    ['more time for a part that is withdrawn by it', { lead: { unitId: 'd', dueOn: null }, extensions: [{ assignmentId: 'lead', dueOn: '2026-12-02' }] }, 'documents/extension-not-possible'],
  ] as const) test(`${name}: ${expected}`, () => assert.equal(told(changes), expected));

  test('counts from the day it was put off to before, and gives a first deadline to a part without one', () => {
    const putOff = part('lead', { extendedTo: '2026-12-10' });
    assert.equal(told({ extensions: [{ assignmentId: 'lead', dueOn: '2026-12-10' }] }, [putOff]), 'documents/extension-not-possible');
    assert.equal(told({ extensions: [{ assignmentId: 'lead', dueOn: '2026-12-11' }] }, [putOff]), '+ - >lead:2026-12-11');
    assert.equal(told({ extensions: [{ assignmentId: 'lead', dueOn: TODAY }] }, [part('lead', { dueOn: null })]), `+ - >lead:${TODAY}`);
  });

  test('leaves what is done alone: its unit may be given another part', () => {
    const done = part('helper', { part: 'coordinate', unitId: 'b', state: 'done' });
    assert.equal(told({ coordinating: [{ unitId: 'b', dueOn: null }] }, [LEAD, done]), '+coordinate:b - >');
    assert.equal(told({ extensions: [{ assignmentId: 'helper', dueOn: '2027-01-01' }] }, [LEAD, done]), 'documents/extension-not-possible');
  });

  const anyUnit = fc.constantFrom(...UNITS);
  const anyParts = fc.uniqueArray(fc.record({ unitId: anyUnit, state: fc.constantFrom('waiting' as const, 'assigned' as const, 'in-hand' as const) }), { selector: ({ unitId }) => unitId, minLength: 1, maxLength: 5 })
    .map((units) => units.map(({ unitId, state }, at) => part(unitId, { unitId, state, part: at === 0 ? 'lead' : 'coordinate' })));
  test('whatever is ordered, afterwards one unit leads and no unit has two open parts', () => {
    const anyOrder = fc.record({ lead: fc.option(anyUnit), coordinating: fc.array(anyUnit, { maxLength: 3 }), informed: fc.array(anyUnit, { maxLength: 3 }) });
    fc.assert(fc.property(anyParts, anyOrder, (parts, { lead, coordinating, informed }) => {
      const decision = decide({ lead: lead === null ? null : { unitId: lead, dueOn: null }, coordinating: coordinating.map((unitId) => ({ unitId, dueOn: null })), informed: informed.map((unitId) => ({ unitId })) }, parts);
      if (!decision.allowed) return;
      const open = [...parts.filter(({ id }) => !decision.value.withdrawn.includes(id)), ...decision.value.added];
      assert.equal(open.filter(({ part: kind }) => kind === 'lead').length, 1);
      assert.equal(new Set(open.map(({ unitId }) => unitId)).size, open.length);
    }));
  });
});
