import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { StepKind } from '#contract/approval/route.ts';
import { carriedAnswers, type Prints } from './carried.ts';
import { type ActFacts, foldRound, type SeatFacts } from './round.ts';

const seat = (id: string, kind: StepKind, changes: Partial<SeatFacts> = {}): SeatFacts => ({
  id, step: 0, place: 0, kind, initials: kind === 'initials', withinDays: null, postId: 'legal', unitId: 'unit', agencyId: 'agency', title: '', unitName: '', personName: '', ...changes,
});
const given: ActFacts = { seatId: 'before', kind: 'given', byPostId: 'legal', by: 'Phan Hoàng Long', byTitle: 'Trưởng phòng', inPlaceOf: null, note: 'Nhất trí', at: '2020-04-01T02:00:00.000Z' };
const SAME: Prints = { substance: 's', whole: 'w' };
const RECIPIENTS: Prints = { substance: 's', whole: 'other' };
const TEXT: Prints = { substance: 'other', whole: 'other' };

function isCarried(kind: StepKind, now: Prints, { initials = kind === 'initials', answer = given, asked = 'legal' }: { initials?: boolean; answer?: ActFacts; asked?: string } = {}): boolean {
  const before = foldRound({ begunAt: given.at, seats: [seat('before', kind, { initials })], acts: [answer] });
  return carriedAnswers([seat('now', kind, { initials, postId: asked })], now, { ...SAME, round: before }).has('now');
}

describe('what outlives a return', () => {
  for (const [kind, same, recipients, text] of [
    ['opinion', true, true, false], ['content', false, false, false], ['form', false, false, false], ['initials', false, false, false],
  ] as const) {
    test(`${kind}: nothing changed ${same}, other recipients ${recipients}, another text ${text}`, () => {
      assert.deepEqual([SAME, RECIPIENTS, TEXT].map((now) => isCarried(kind, now)), [same, recipients, text]);
    });
  }

  test('an opinion with initials: only while nothing on the page has changed', () => {
    assert.deepEqual([SAME, RECIPIENTS, TEXT].map((now) => isCarried('opinion', now, { initials: true })), [true, false, false]);
  });

  test('not the answer of who gave it back, not that of another post, nothing before the first round', () => {
    assert.equal(isCarried('opinion', SAME, { answer: { ...given, kind: 'returned' } }), false);
    assert.equal(isCarried('opinion', SAME, { asked: 'finance' }), false);
    assert.equal(carriedAnswers([seat('now', 'opinion')], SAME, undefined).size, 0);
  });

  test('it goes on from round to round with who gave it and when', () => {
    const twice = foldRound({ begunAt: given.at, seats: [seat('before', 'opinion')], acts: [{ ...given, kind: 'carried' }] });
    assert.deepEqual(carriedAnswers([seat('now', 'opinion')], SAME, { ...SAME, round: twice }).get('now'), { ...given, kind: 'carried' });
  });
});
