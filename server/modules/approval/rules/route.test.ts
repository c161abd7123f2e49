import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { USUAL_ROUTE } from '#contract/approval/limits.ts';
import type { RouteStep, SeatRef } from '#contract/approval/route.ts';
import { askedSteps, decideRoute } from './route.ts';

const OWN: SeatRef = { postId: null, unitId: null };
const UNIT: SeatRef = { postId: null, unitId: 'finance' };
const POST: SeatRef = { postId: 'office', unitId: null };
const step = (kind: RouteStep['kind'], ...seats: SeatRef[]): RouteStep => ({ kind, initials: false, withinDays: null, seats });
const codeOf = (...steps: RouteStep[]): string => {
  const decision = decideRoute(steps);
  return decision.allowed ? 'allowed' : decision.code;
};

describe('a route', () => {
  for (const [name, steps, code] of [
    ['the usual one', USUAL_ROUTE, 'allowed'],
    ['a long one', [step('content', OWN), step('opinion', UNIT, POST), step('form', POST)], 'allowed'],
    ['the same post in two steps', [step('content', OWN), step('form', POST), step('initials', POST)], 'allowed'],
    ['nobody checks the content', [step('form', POST)], 'approval/own-unit-missing'],
    ['the own unit is asked, but not for the content', [step('opinion', OWN)], 'approval/own-unit-missing'],
    ['another unit checks the content', [step('content', UNIT)], 'approval/own-unit-missing'],
    ['none at all', [], 'approval/own-unit-missing'],
    ['twice in one step', [step('content', OWN), step('opinion', UNIT, UNIT)], 'approval/seat-twice'],
  ] as const) {
    test(`${name}: ${code}`, () => assert.equal(codeOf(...steps), code));
  }

  test('asks nobody about their own draft, and no post twice in one step', () => {
    const posts = (...ids: string[]) => ids.map((postId) => ({ postId }));
    const asked = askedSteps([{ ...step('content', OWN), posts: posts('author') }, { ...step('opinion', UNIT), posts: posts('a', 'author', 'a', 'b') }], 'author');
    assert.deepEqual(asked.map(({ kind, posts: left }) => [kind, left.map(({ postId }) => postId)]), [['opinion', ['a', 'b']]]);
  });
});
