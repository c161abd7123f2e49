import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Actor, Capacity, Role } from '#server/platform/access/actor.ts';
import { answeringOf, inPlaceOf, mannerOf, type SeatDesk } from './answering.ts';
import { foldRound, type SeatFacts } from './round.ts';

const facts: SeatFacts = {
  id: 'seat', step: 0, place: 0, kind: 'opinion', initials: false, withinDays: null, postId: 'legal', unitId: 'unit', agencyId: 'agency',
  title: 'Trưởng phòng', unitName: 'Phòng Pháp chế', personName: 'Phan Hoàng Long',
};
const [open] = foldRound({ begunAt: '2020-04-01T01:00:00.000Z', seats: [facts], acts: [] }).seats;
const desk = (changes: Partial<SeatDesk> = {}): SeatDesk => ({ seat: open ?? assert.fail(), substitutePostIds: ['stand-in'], isVacant: false, ...changes });
const post = (postId: string, role: Role, unitId = 'other', agencyId = 'agency'): Capacity => ({
  postId, title: postId, role, unitId, unitName: '', agencyId, agencyName: '', onBehalfOf: null,
});
const delegated = (capacity: Capacity): Capacity => ({ ...capacity, onBehalfOf: { personId: 'p', name: 'Phan Hoàng Long' } });

describe('who may answer a seat', () => {
  for (const [name, capacity, held, vacant] of [
    ['the post that is asked', post('legal', 'unit-head', 'unit'), 'own', 'own'],
    ['whoever it is delegated to', delegated(post('legal', 'unit-head', 'unit')), 'own', 'own'],
    ['who is named to stand in', post('stand-in', 'officer'), 'substitute', 'substitute'],
    ['but not by delegation of that', delegated(post('stand-in', 'officer')), undefined, undefined],
    ['the head of its unit', post('new-head', 'unit-head', 'unit'), 'substitute', 'vacancy'],
    ['the unit’s deputy, while it is vacant', post('deputy', 'unit-deputy', 'unit'), undefined, 'vacancy'],
    ['the agency’s head, while it is vacant', post('head', 'head', 'agency'), undefined, 'vacancy'],
    ['no officer of the unit', post('officer', 'officer', 'unit'), undefined, undefined],
    ['no clerk', post('clerk', 'clerk'), undefined, undefined],
    ['no head of another unit', post('other-head', 'unit-head', 'elsewhere'), undefined, undefined],
    ['no head of another agency', post('foreign', 'head', 'foreign', 'foreign'), undefined, undefined],
    ['no administrator', post('admin', 'administrator', 'unit'), undefined, undefined],
  ] as const) {
    test(name, () => assert.deepEqual([mannerOf(capacity, desk()), mannerOf(capacity, desk({ isVacant: true }))], [held, vacant]));
  }

  test('one’s own seats come before those one stands in for', () => {
    const actor: Actor = { personId: 'x', name: 'X', sessionId: 's', capacities: [post('stand-in', 'officer'), post('legal', 'unit-head', 'unit')], request: { id: 'r', address: '', idempotencyKey: null } };
    assert.deepEqual(answeringOf([desk()], actor).map(({ manner }) => manner), ['own', 'substitute']);
  });

  test('the record says in whose place, and that a post is vacant', () => {
    const capacity = post('stand-in', 'officer');
    assert.equal(inPlaceOf({ desk: desk(), capacity, manner: 'own' }), null);
    assert.equal(inPlaceOf({ desk: desk(), capacity, manner: 'substitute' }), 'Trưởng phòng Phan Hoàng Long');
    assert.equal(inPlaceOf({ desk: desk({ isVacant: true }), capacity, manner: 'vacancy' }), 'Trưởng phòng Phòng Pháp chế (khuyết)');
  });
});
