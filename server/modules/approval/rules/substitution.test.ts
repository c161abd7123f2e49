import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { asDay } from '#contract/day.ts';
import type { Actor, Capacity, Role } from '#server/platform/access/actor.ts';
import { decideSubstitution, type SubstitutionPost } from './substitution.ts';

const post = (postId: string, unitId = 'unit', agencyId = 'agency', personId: string | null = 'somebody'): SubstitutionPost => ({ postId, unitId, agencyId, personId });
const capacity = (postId: string, role: Role, unitId = 'unit', agencyId = 'agency'): Capacity => ({ postId, title: '', role, unitId, unitName: '', agencyId, agencyName: '', onBehalfOf: null });
const actor = (...capacities: Capacity[]): Actor => ({ personId: 'x', name: 'X', sessionId: 's', capacities, request: { id: 'r', address: '', idempotencyKey: null } });
const TODAY = asDay('2020-04-10');
const order = { post: post('asked'), substitute: post('other', 'finance'), from: TODAY, to: asDay('2020-04-12') };
const code = (who: Actor, changes: Partial<typeof order> = {}): string => {
  const decision = decideSubstitution({ ...order, ...changes }, who, TODAY);
  return decision.allowed ? decision.value.postId : decision.code;
};

describe('naming who stands in', () => {
  for (const [name, who, expected] of [
    ['its holder', capacity('asked', 'officer'), 'asked'],
    ['not by delegation of it', { ...capacity('asked', 'officer'), onBehalfOf: { personId: 'p', name: '' } }, 'forbidden'],
    ['the head of its unit', capacity('head', 'unit-head'), 'head'],
    ['a leader of the agency', capacity('deputy', 'deputy', 'agency'), 'deputy'],
    ['no head of another unit', capacity('head', 'unit-head', 'finance'), 'forbidden'],
    ['no leader of another agency', capacity('foreign', 'head', 'f', 'f'), 'forbidden'],
    ['no clerk, no colleague', capacity('clerk', 'clerk'), 'forbidden'],
  ] as const) {
    test(name, () => assert.equal(code(actor(who)), expected));
  }

  test('not somebody of another agency, nobody, the post itself, or days that make no sense', () => {
    const head = actor(capacity('head', 'unit-head'));
    for (const changes of [
      { substitute: post('other', 'f', 'foreign') }, { substitute: post('other', 'finance', 'agency', null) }, { substitute: post('asked') },
      { to: asDay('2020-04-09') }, { from: asDay('2020-04-01'), to: asDay('2020-04-09') }, { from: asDay('2020-04-13') },
    ]) assert.equal(code(head, changes), 'approval/substitute-not-possible', JSON.stringify(changes));
    assert.equal(code(head, { from: asDay('2020-04-01') }), 'head', 'what began earlier may be written down now');
  });
});
