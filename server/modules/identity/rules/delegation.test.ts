import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#contract/day.ts';
import type { Capacity } from '#server/platform/access/actor.ts';
import { decideDelegation, type DelegationFacts, type DelegationOrder } from './delegation.ts';

const own: Capacity = {
  postId: 'post', title: 'Giám đốc', role: 'head', unitId: 'a', unitName: 'Sở', agencyId: 'a', agencyName: 'Sở', onBehalfOf: null,
};
const order: DelegationOrder = { postId: 'post', toPersonId: 'other', from: asDay('2026-11-24'), to: asDay('2026-11-27') };
const facts: DelegationFacts = { actorPersonId: 'me', capacities: [own], agenciesOfOther: ['a'], today: asDay('2026-11-24') };

const CASES: readonly (readonly [why: string, order: Partial<DelegationOrder>, facts: Partial<DelegationFacts>, code: string | undefined])[] = [
  ['the holder, a colleague, from today', {}, {}, undefined],
  ['one day', { to: asDay('2026-11-24') }, {}, undefined],
  ['begun earlier and still running', { from: asDay('2026-11-01') }, {}, undefined],
  ['a post of somebody else', { postId: 'another' }, {}, 'forbidden'],
  ['a post itself held by delegation', {}, { capacities: [{ ...own, onBehalfOf: { personId: 'x', name: 'X' } }] }, 'forbidden'],
  ['ending before it begins', { to: asDay('2026-11-23') }, {}, 'invalid-input'],
  ['over before today', { from: asDay('2026-11-01'), to: asDay('2026-11-23') }, {}, 'invalid-input'],
  ['to oneself', { toPersonId: 'me' }, {}, 'invalid-input'],
  ['to another agency', {}, { agenciesOfOther: ['b'] }, 'not-found'],
  ['to somebody without a post', {}, { agenciesOfOther: [] }, 'not-found'],
];

for (const [why, changedOrder, changedFacts, code] of CASES) {
  test(`delegation: ${why}`, () => {
    const decision = decideDelegation({ ...order, ...changedOrder }, { ...facts, ...changedFacts });
    assert.equal(decision.allowed ? undefined : decision.code, code);
  });
}
