import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Actor, Role } from '#server/platform/access/actor.ts';
import { actsOnCopy, type CopyOrder, decideCopy, electronicLine, type SourceFacts } from './copy-order.ts';

const actor = (role: Role, agencyId = 'agency'): Actor => ({
  personId: 'p', name: '', sessionId: 's', capacities: [{ postId: `post-${role}`, title: '', role, unitId: 'u', unitName: '', agencyId, agencyName: '', onBehalfOf: null }], request: { id: '', address: '', idempotencyKey: null },
});
const SCAN: SourceFacts = { agencyId: 'agency', subjectType: 'incoming', isScan: true, isRecalled: false, pages: 3 };
const ARRIVED: SourceFacts = { ...SCAN, isScan: false };
const ISSUED: SourceFacts = { ...ARRIVED, subjectType: 'outgoing' };
const order = (changes: Partial<CopyOrder>): CopyOrder => ({ kind: 'certified', form: 'paper', pages: null, bars: [], ...changes });
const told = (source: SourceFacts, changes: Partial<CopyOrder>, who = actor('head')): string => {
  const decision = decideCopy(source, order(changes), who);
  return decision.allowed ? 'allowed' : decision.code;
};
const BAR = { page: 1 };

describe('which copy may be made of what', () => {
  for (const [name, source, changes, expected] of [
    ['sao y on paper of what was issued', ISSUED, {}, 'allowed'],
    ['sao y on paper of what came', ARRIVED, {}, 'allowed'],
    ['an electronic sao y of a scanned paper', SCAN, { form: 'electronic' }, 'allowed'],
    ['an electronic sao y of an electronic original', ARRIVED, { form: 'electronic' }, 'copies/electronic-original'],
    ['an electronic sao y of one’s own document', ISSUED, { form: 'electronic' }, 'copies/electronic-original'],
    ['sao lục of what came', SCAN, { kind: 'recopy', form: 'electronic' }, 'allowed'],
    ['sao lục of one’s own document', ISSUED, { kind: 'recopy' }, 'copies/nothing-to-copy'],
    ['sao y with a page left out', ISSUED, { pages: [1] }, 'copies/bars-in-whole-copy'],
    ['sao y with a bar', ISSUED, { bars: [BAR] }, 'copies/bars-in-whole-copy'],
    ['an extract of some pages', ISSUED, { kind: 'extract', form: 'electronic', pages: [1, 3] }, 'allowed'],
    ['an extract with bars', ARRIVED, { kind: 'extract', bars: [BAR] }, 'allowed'],
    ['an extract of everything', ARRIVED, { kind: 'extract' }, 'copies/extract-is-whole'],
    ['an extract of all pages by name', ARRIVED, { kind: 'extract', pages: [1, 2, 3] }, 'copies/extract-is-whole'],
    ['a page that is not there', ARRIVED, { kind: 'extract', pages: [4] }, 'copies/no-such-page'],
    ['a bar on a page that is not there', ARRIVED, { kind: 'redacted', bars: [{ page: 4 }] }, 'copies/no-such-page'],
    ['a redacted copy', ISSUED, { kind: 'redacted', bars: [BAR] }, 'allowed'],
    ['a redacted copy with nothing covered', ISSUED, { kind: 'redacted' }, 'copies/nothing-covered'],
  ] as const) test(`${name}: ${expected}`, () => assert.equal(told(source, changes), expected));

  test('the head or a deputy decides; a copy with covered passages anybody of the agency who may read it makes; nobody of elsewhere', () => {
    const roles: readonly Role[] = ['clerk', 'head', 'deputy', 'unit-head', 'officer'];
    assert.deepEqual(roles.map((role) => told(ISSUED, {}, actor(role))), ['forbidden', 'allowed', 'allowed', 'forbidden', 'forbidden']);
    assert.ok(roles.every((role) => told(ISSUED, { kind: 'redacted', bars: [BAR] }, actor(role)) === 'allowed'));
    assert.equal(told(ISSUED, {}, actor('head', 'elsewhere')), 'forbidden');
  });
});

test('the clerk issues, and the clerk or who ordered it gives it up, only while it is ordered', () => {
  const facts = { agencyId: 'agency', state: 'ordered' as const, orderedByPostId: 'post-head' };
  assert.deepEqual([actsOnCopy(facts, actor('clerk')), actsOnCopy(facts, actor('head')), actsOnCopy(facts, actor('deputy'))], [['issue', 'cancel'], ['cancel'], []]);
  for (const state of ['issued', 'cancelled'] as const) assert.deepEqual(actsOnCopy({ ...facts, state }, actor('clerk')), []);
  assert.deepEqual(actsOnCopy(facts, actor('clerk', 'elsewhere')), []);
});

test('the line of an electronic copy is in Vietnam’s time', () => {
  assert.equal(electronicLine('extract', 'Sở Nội vụ', new Date('2026-12-31T18:05:09Z')), 'Trích sao; Sở Nội vụ; 01/01/2027; 01:05:09 +07:00');
});
