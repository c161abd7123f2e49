import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { STATUS_CODES, type StatusCode } from './facts.ts';
import { mayFollow, standingAfter } from './statuses.ts';

const codes = fc.array(fc.constantFrom(...STATUS_CODES), { maxLength: 12 });

describe('the standing of a delivery', () => {
  it('does not depend on the order of the statuses, nor on how often each came', () => fc.assert(fc.property(
    codes.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }), fc.subarray(list))), ([list, shuffled, again]) => {
      assert.deepEqual(standingAfter([...shuffled, ...again]), standingAfter(list));
    })));

  it('never goes back', () => fc.assert(fc.property(codes, fc.constantFrom(...STATUS_CODES), (list, next) => {
    const [before, after] = [standingAfter(list), standingAfter([...list, next])];
    assert.ok((after.main ?? '00') >= (before.main ?? '00'));
    if (before.takeBack === 'agreed') assert.equal(after.takeBack, 'agreed');
    if (before.contrary) assert.ok(after.contrary);
  })));

  it('is never contrary when each status was allowed', () => fc.assert(fc.property(codes, (list) => {
    const taken = list.reduce<StatusCode[]>((sofar, next) => (mayFollow(sofar, next) ? [...sofar, next] : sofar), []);
    const standing = standingAfter(taken);
    assert.equal(standing.contrary, false);
    if (standing.takeBack !== 'none') assert.ok(taken.includes('13'));
    if (standing.main !== null && standing.main > '03') assert.ok(taken.includes('03'));
    if (standing.takeBack === 'agreed') assert.ok(STATUS_CODES.every((code) => !mayFollow(taken, code)));
  })));
});

const STANDINGS: readonly (readonly [string, string | null, string, boolean, boolean])[] = [
  ['', null, 'none', false, false], ['01', '01', 'none', false, false], ['01 02', '02', 'none', true, false], ['03 01', '03', 'none', false, false], ['01 03 04 05 06', '06', 'none', true, false],
  ['01 03 13', '03', 'asked', false, false], ['01 03 13 15', '03', 'agreed', true, false], ['01 03 13 16 04', '04', 'refused', false, false], ['02 03', '03', 'none', false, true], ['13 15 16', null, 'agreed', true, true],
];
for (const [reported, main, takeBack, closed, contrary] of STANDINGS) {
  it(`after ${reported || 'nothing'}`, () => assert.deepEqual(standingAfter(reported.split(' ').filter(Boolean) as StatusCode[]), { main, takeBack, closed, contrary }));
}

const FOLLOWERS: readonly (readonly [string, string])[] = [
  ['', '01 02 03 13'], ['01', '02 03 13'], ['01 02', ''], ['01 03', '04 05 06 13'], ['01 03 04', '05 06 13'], ['01 03 05', '06 13'], ['01 03 06', ''], ['01 13', '02 03 15 16'], ['01 03 13 16', '04 05 06'], ['01 03 13 15', ''],
];
for (const [reported, next] of FOLLOWERS) {
  it(`after ${reported || 'nothing'} may follow ${next || 'nothing'}`, () => {
    const list = reported.split(' ').filter(Boolean) as StatusCode[];
    assert.equal(STATUS_CODES.filter((code) => mayFollow(list, code)).join(' '), next);
  });
}
