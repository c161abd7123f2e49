import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Actor, Capacity, Role } from '#server/platform/access/actor.ts';
import { actsOnOutgoing, actingTitle, decideOutgoingAct, type OutgoingAct, type OutgoingFacts, type Turn } from './outgoing-acts.ts';

const post = (postId: string, role: Role, unitId = 'unit', agencyId = 'agency'): Capacity => ({
  postId, title: postId, role, unitId, unitName: '', agencyId, agencyName: 'Sở Nội vụ', onBehalfOf: null,
});
const PEOPLE = {
  drafter: post('drafter', 'officer'), checker: post('checker', 'unit-head'), signer: post('signer', 'head', 'agency'), clerk: post('clerk', 'clerk', 'office'),
  colleague: post('colleague', 'officer'), deputy: post('deputy', 'deputy', 'agency'), unitDeputy: post('unitDeputy', 'unit-deputy'),
  otherUnitHead: post('otherUnitHead', 'unit-head', 'other'), newUnitHead: post('newUnitHead', 'unit-head'), administrator: post('administrator', 'administrator'),
} as const;
const draft = (state: OutgoingFacts['state']): OutgoingFacts => ({
  agencyId: 'agency', unitId: 'unit', state, drafterPostId: 'drafter', checkerPostId: state === 'drafting' ? null : 'checker', signerPostId: 'signer', marks: [],
});
const actor = (...capacities: Capacity[]): Actor => ({ personId: 'x', name: 'X', sessionId: 's', capacities, request: { id: 'r', address: '', idempotencyKey: null } });

const FOLLOW = ['correct', 'amend', 'replace'] as const satisfies OutgoingAct[];

/** Who may do what in which state; everybody and everything else nothing. */
const ALLOWED: Readonly<Record<OutgoingFacts['state'], Partial<Record<keyof typeof PEOPLE, readonly OutgoingAct[]>>>> = {
  drafting: { drafter: ['save', 'submit', 'cancel'] },
  checking: { drafter: ['cancel'], checker: ['return'], newUnitHead: ['return'] },
  returned: { drafter: ['save', 'submit', 'cancel'] },
  'to-sign': { drafter: ['cancel'], checker: ['return'], newUnitHead: ['return'], signer: ['return', 'sign'] },
  signed: { clerk: ['return', 'issue'] },
  issued: {
    drafter: FOLLOW, checker: FOLLOW, newUnitHead: FOLLOW, signer: ['recall', ...FOLLOW], deputy: ['recall', ...FOLLOW], clerk: ['recall', 'take-back', ...FOLLOW],
  },
  cancelled: {},
};

for (const [state, allowed] of Object.entries(ALLOWED)) {
  describe(`a draft that is ${state}`, () => {
    for (const [name, capacity] of Object.entries(PEOPLE)) {
      test(`${name}: ${allowed[name as keyof typeof PEOPLE]?.join(', ') ?? 'nothing'}`, () => {
        assert.deepEqual(actsOnOutgoing(draft(state as OutgoingFacts['state']), actor(capacity)), allowed[name as keyof typeof PEOPLE] ?? []);
      });
    }
    test('another agency’s people: nothing', () => {
      for (const capacity of Object.values(PEOPLE)) {
        assert.deepEqual(actsOnOutgoing(draft(state as OutgoingFacts['state']), actor({ ...capacity, agencyId: 'another' })), []);
      }
    });
  });
}

test('what is recalled may only be replaced, what is replaced is left to its successor', () => {
  const acts = (...marks: OutgoingFacts['marks']) => actsOnOutgoing({ ...draft('issued'), marks }, actor(PEOPLE.clerk));
  assert.deepEqual([acts('recalled'), acts('replaced'), acts('corrected', 'amended')], [['replace'], ['recall', 'take-back'], ['recall', 'take-back', ...FOLLOW]]);
});

test('who may never do it is told so before when it may be done', () => {
  assert.deepEqual(decideOutgoingAct(draft('issued'), actor(PEOPLE.colleague), 'issue'), { allowed: false, code: 'forbidden' });
  assert.deepEqual(decideOutgoingAct(draft('issued'), actor(PEOPLE.clerk), 'issue'), { allowed: false, code: 'documents/act-not-possible' });
});

test('of several posts the one that entitles is the one recorded', () => {
  const decision = decideOutgoingAct(draft('signed'), actor(PEOPLE.drafter, PEOPLE.clerk), 'issue');
  assert.deepEqual(decision, { allowed: true, value: PEOPLE.clerk });
});

test('a delegated post signs only where TUQ. or KT. is lawful, and is named as delegated', () => {
  const delegated = { ...PEOPLE.signer, onBehalfOf: { personId: 'h', name: 'Huỳnh Đức Thiện' } };
  assert.deepEqual(decideOutgoingAct(draft('to-sign'), actor(PEOPLE.colleague, delegated), 'sign'), { allowed: false, code: 'documents/signer-not-entitled' });
  assert.deepEqual(decideOutgoingAct(draft('to-sign'), actor(PEOPLE.otherUnitHead, delegated), 'sign'), { allowed: true, value: delegated });
  assert.deepEqual([actingTitle(PEOPLE.signer), actingTitle(delegated)], ['signer', 'signer (theo ủy quyền của Huỳnh Đức Thiện)']);
});

describe('on its way, whoever is asked', () => {
  const asked = PEOPLE.colleague;
  const EVERY: readonly OutgoingFacts['state'][] = ['drafting', 'returned', 'checking', 'to-sign', 'signed', 'issued', 'cancelled'];
  const codeOf = (state: OutgoingFacts['state'], act: OutgoingAct, turn: Turn): string => {
    const decision = decideOutgoingAct(draft(state), actor(asked), act, turn);
    return decision.allowed ? decision.value.postId : decision.code;
  };

  test('gives and returns in their turn alone, and only while it is on its way', () => {
    const turn = { now: asked, ever: asked };
    assert.deepEqual(EVERY.filter((state) => decideOutgoingAct(draft(state), actor(asked), 'pass', turn).allowed), ['checking']);
    assert.deepEqual(EVERY.filter((state) => decideOutgoingAct(draft(state), actor(asked), 'return', turn).allowed), ['checking']);
    assert.deepEqual(actsOnOutgoing(draft('checking'), actor(asked), turn), ['pass', 'return']);
  });

  test('before and after their turn they are told that it is not the time, others that it is not for them', () => {
    assert.deepEqual([codeOf('checking', 'pass', { ever: asked }), codeOf('checking', 'return', { ever: asked })], ['documents/act-not-possible', 'documents/act-not-possible']);
    assert.deepEqual([codeOf('checking', 'pass', {}), codeOf('checking', 'return', {})], ['forbidden', 'forbidden']);
    assert.equal(codeOf('to-sign', 'return', { ever: asked }), 'forbidden', 'what lies before the signer is no more for the seats');
  });

  test('answers through the post the round names, also when another of their posts could call it back', () => {
    const decision = decideOutgoingAct(draft('checking'), actor(PEOPLE.checker, asked), 'return', { now: asked, ever: asked });
    assert.deepEqual(decision, { allowed: true, value: asked });
  });
});
