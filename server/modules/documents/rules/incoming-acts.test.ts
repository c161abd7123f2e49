import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Actor, Capacity, Role } from '#server/platform/access/actor.ts';
import { actsOnIncoming, actsOnPart, type AssignmentFacts, decideIncomingAct, type IncomingAct, type IncomingFacts } from './incoming-acts.ts';

const STATES = ['arrived', 'registered', 'directed', 'in-hand', 'closed', 'returned'] as const;
const PARTS = ['lead', 'coordinate', 'inform'] as const;
const PART_STATES = ['waiting', 'assigned', 'in-hand', 'done', 'withdrawn'] as const;
const ROLES: readonly Role[] = ['clerk', 'head', 'deputy', 'unit-head', 'unit-deputy', 'officer', 'administrator'];
const ACTS: readonly IncomingAct[] = ['register', 'return', 'direct', 'assign', 'draft-reply', 'report-done', 'acknowledge', 'add-direction', 'urge'];

function actor(role: Role, { postId = 'post', unitId = 'unit', agencyId = 'agency' } = {}): Actor {
  const capacity: Capacity = { postId, title: '', role, unitId, unitName: '', agencyId, agencyName: '', onBehalfOf: null };
  return { personId: 'person', name: '', sessionId: 'session', capacities: [capacity], request: { id: '', address: '', idempotencyKey: null } };
}
const part = (changes: Partial<AssignmentFacts> = {}): AssignmentFacts => ({ id: 'part', part: 'lead', unitId: 'unit', headPostId: 'post', postId: 'post', state: 'assigned', dueOn: null, extendedTo: null, ...changes });
const document = (state: IncomingFacts['state'], assignments: readonly AssignmentFacts[] = []): IncomingFacts => ({ agencyId: 'agency', state, assignments });
const answer = (...asked: Parameters<typeof decideIncomingAct>): string => {
  const decision = decideIncomingAct(...asked);
  return decision.allowed ? 'allowed' : decision.code;
};

/** Which posts carry an act, which states have a place for it. A part with the actor as head and assignee. */
const TABLE: Readonly<Record<IncomingAct, { roles: readonly Role[]; states: readonly IncomingFacts['state'][] }>> = {
  register: { roles: ['clerk'], states: ['arrived'] },
  return: { roles: ['clerk'], states: ['arrived'] },
  direct: { roles: ['head', 'deputy'], states: ['registered'] },
  assign: { roles: ROLES, states: ['directed', 'in-hand'] },
  'draft-reply': { roles: ROLES, states: ['directed', 'in-hand'] },
  'report-done': { roles: ROLES, states: ['directed', 'in-hand'] },
  acknowledge: { roles: ROLES, states: ['directed', 'in-hand', 'closed'] },
  'add-direction': { roles: ['head', 'deputy'], states: ['directed', 'in-hand'] },
  urge: { roles: ['head', 'deputy', 'clerk'], states: ['directed', 'in-hand'] },
};

describe('who does what, and when', () => {
  for (const act of ACTS) {
    test(`${act}: ${TABLE[act].states.join(', ')}`, () => {
      for (const role of ROLES) {
        for (const state of STATES) {
          const parts = [part(act === 'acknowledge' ? { part: 'inform', state: 'waiting' } : {})];
          const expected = !TABLE[act].roles.includes(role) ? 'forbidden' : TABLE[act].states.includes(state) ? 'allowed' : 'documents/act-not-possible';
          assert.equal(answer(document(state, parts), actor(role), act, 'part'), expected, `${role} ${state}`);
        }
      }
    });
  }

  for (const [who, act, person, expected] of [
    ['the post that got the part', 'assign', actor('officer', { postId: 'head', unitId: 'elsewhere' }), 'allowed'],
    ['a deputy of the unit', 'assign', actor('unit-deputy', { postId: 'x' }), 'allowed'],
    ['a head appointed since', 'assign', actor('unit-head', { postId: 'x' }), 'allowed'],
    ['the head of another unit', 'assign', actor('unit-head', { postId: 'x', unitId: 'other' }), 'forbidden'],
    ['an officer of the unit', 'assign', actor('officer', { postId: 'x' }), 'forbidden'],
    ['the one at work on it', 'assign', actor('officer', { postId: 'worker' }), 'forbidden'],
    ['the one at work on it', 'report-done', actor('officer', { postId: 'worker' }), 'allowed'],
    ['the one at work on it', 'draft-reply', actor('officer', { postId: 'worker' }), 'allowed'],
    ['the head of the unit', 'report-done', actor('unit-head', { postId: 'head' }), 'forbidden'],
    ['the head of the unit', 'draft-reply', actor('unit-head', { postId: 'head' }), 'forbidden'],
  ] as const) {
    test(`${act}: ${who}`, () => {
      assert.equal(answer(document('directed', [part({ headPostId: 'head', postId: 'worker' })]), person, act, 'part'), expected);
    });
  }

  test('each act on a part has its kind and state of part', () => {
    const cases = (['assign', 'draft-reply', 'report-done', 'acknowledge'] as const).flatMap((act) => PARTS.flatMap((kind) => PART_STATES.map((state) => ({ act, kind, state }))));
    const places = cases
      .filter(({ act, kind, state }) => answer(document('in-hand', [part({ part: kind, state })]), actor('unit-head'), act, 'part') === 'allowed')
      .map(({ act, kind, state }) => `${act} ${kind} ${state}`);
    assert.deepEqual(places, [
      'assign lead waiting', 'assign lead assigned', 'assign lead in-hand', 'assign coordinate waiting', 'assign coordinate assigned', 'assign coordinate in-hand', 'draft-reply lead assigned', 'draft-reply lead in-hand',
      'report-done lead assigned', 'report-done lead in-hand', 'report-done coordinate assigned', 'report-done coordinate in-hand', 'acknowledge inform waiting',
    ]);
  });

  test('who has several parts is told of each what may be done on it', () => {
    const own = part({ id: 'own', headPostId: 'other', unitId: 'other', state: 'in-hand' });
    const waiting = part({ id: 'waiting', part: 'coordinate', postId: null, state: 'waiting' });
    const told = part({ id: 'told', part: 'inform', postId: null, state: 'waiting' });
    const facts = document('in-hand', [own, waiting, told]);
    const acts = facts.assignments.map(({ id }) => actsOnPart(facts, actor('unit-head'), id));
    assert.deepEqual(acts, [['draft-reply', 'report-done'], ['assign'], ['acknowledge']]);
    assert.deepEqual(actsOnIncoming(facts, actor('unit-head')), { acts: ['assign', 'draft-reply', 'report-done', 'acknowledge'], assignmentId: 'own' });
  });

  test('the post that fits is the one that acts, delegated ones included', () => {
    const own = actor('officer').capacities[0] ?? assert.fail();
    const delegated: Capacity = { ...own, postId: 'head-post', role: 'head', onBehalfOf: { personId: 'p', name: 'Giám đốc' } };
    const decision = decideIncomingAct(document('registered'), { ...actor('officer'), capacities: [own, delegated] }, 'direct');
    assert.deepEqual(decision, { allowed: true, value: delegated });
  });
});

describe('whatever the document', () => {
  const anyPart = fc.record({
    id: fc.constantFrom('a', 'b', 'c'), part: fc.constantFrom(...PARTS), unitId: fc.constantFrom('unit', 'other'), headPostId: fc.constantFrom('post', 'x'),
    postId: fc.constantFrom('post', 'x', null), state: fc.constantFrom(...PART_STATES), dueOn: fc.constant(null), extendedTo: fc.constant(null),
  });
  const anyDocument = fc.record({ agencyId: fc.constant('agency'), state: fc.constantFrom(...STATES), assignments: fc.uniqueArray(anyPart, { selector: ({ id }) => id }) });
  const anyRole = fc.constantFrom(...ROLES);
  const anyAct = fc.constantFrom(...ACTS);

  test('nobody of another agency may do anything', () => {
    fc.assert(fc.property(anyDocument, anyRole, (facts, role) => assert.deepEqual(actsOnIncoming(facts, actor(role, { agencyId: 'another' })), { acts: [], assignmentId: null })));
    fc.assert(fc.property(anyDocument, anyRole, anyAct, (facts, role, act) => assert.equal(answer(facts, actor(role, { agencyId: 'another' }), act, 'a'), 'forbidden')));
  });

  test('the screen shows an act exactly when the command would do it', () => {
    fc.assert(fc.property(anyDocument, anyRole, (facts, role) => {
      const person = actor(role);
      const { acts, assignmentId } = actsOnIncoming(facts, person);
      for (const act of ACTS) {
        const possible = [undefined, ...facts.assignments.map(({ id }) => id)].some((id) => answer(facts, person, act, id) === 'allowed');
        assert.equal(acts.includes(act), possible, act);
      }
      assert.ok(assignmentId === null || facts.assignments.some(({ id }) => id === assignmentId));
    }));
  });

  test('a returned document has no acts, a closed one at most that of taking note', () => {
    fc.assert(fc.property(anyDocument, anyRole, (facts, role) => {
      assert.deepEqual(actsOnIncoming({ ...facts, state: 'returned' }, actor(role)).acts, []);
      assert.ok(actsOnIncoming({ ...facts, state: 'closed' }, actor(role)).acts.every((act) => act === 'acknowledge'));
    }));
  });

  test('without a post nothing, and of a part that is not there nothing', () => {
    fc.assert(fc.property(anyDocument, anyRole, anyAct, (facts, role, act) => {
      assert.equal(answer(facts, { ...actor(role), capacities: [] }, act, 'a'), 'forbidden');
      if (!['register', 'return', 'direct', 'add-direction', 'urge'].includes(act)) assert.equal(answer(facts, actor(role), act, 'nowhere'), 'forbidden');
    }));
  });
});
