import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Actor, Role } from '#server/platform/access/actor.ts';
import { decideClosing } from './closing.ts';
import { actsOnFile, alertedOf, type FileFacts, type FileState } from './file-acts.ts';
import { CHAIN_START, chained } from './history-chain.ts';
import { signaturesIn } from './pdf-signatures.ts';
import { handOverDueOn, mustBeHandedOver, retentionEndsOn } from './retention.ts';
import { element, escaped, limited } from './xml.ts';

const capacity = (role: Role, postId: string, unitId = 'u', agencyId = 'a') => ({ postId, title: '', role, unitId, unitName: '', agencyId, agencyName: '', onBehalfOf: null });
const actor = (...capacities: ReturnType<typeof capacity>[]): Actor => ({ personId: 'p', name: 'An', sessionId: 's', capacities, request: { id: '1', address: '', idempotencyKey: null } });
const file = (state: FileState): FileFacts => ({ agencyId: 'a', unitId: 'u', responsiblePostId: 'r', memberPostIds: ['m'], state });

describe('who may do what on a file', () => {
  const states: readonly FileState[] = ['open', 'closed', 'offered', 'archived'];
  const table: readonly (readonly [who: string, person: Actor, acts: Readonly<Record<FileState, string>>])[] = [
    ['who is in charge', actor(capacity('officer', 'r')), { open: 'put-in edit members close confirm', closed: 'members re-open offer confirm', offered: 'confirm', archived: '' }],
    ['who leads the unit', actor(capacity('unit-deputy', 'x')), { open: 'put-in edit members close confirm', closed: 'members re-open offer confirm', offered: 'confirm', archived: '' }],
    ['a member', actor(capacity('officer', 'm')), { open: 'put-in', closed: '', offered: '', archived: '' }],
    ['the head', actor(capacity('head', 'h', 'a')), { open: 'confirm', closed: 'confirm', offered: 'confirm', archived: '' }],
    ['a clerk', actor(capacity('clerk', 'c', 'a')), { open: '', closed: '', offered: '', archived: '' }],
    ['who leads another unit', actor(capacity('unit-head', 'y', 'v')), { open: '', closed: '', offered: '', archived: '' }],
    ['who leads a unit elsewhere', actor(capacity('unit-head', 'y', 'u', 'b')), { open: '', closed: '', offered: '', archived: '' }],
    ['an administrator in the same post', actor(capacity('administrator', 'r')), { open: '', closed: '', offered: '', archived: '' }],
  ];
  for (const [who, person, acts] of table) test(who, () => assert.deepEqual(Object.fromEntries(states.map((state) => [state, actsOnFile(file(state), person).join(' ')])), acts));

  test('an alert never lies with who made the change', () => {
    assert.deepEqual([capacity('unit-head', 'x'), capacity('officer', 'r'), capacity('unit-head', 'r')].map((by) => alertedOf(file('open'), by)), ['post:r', 'unit:u', 'role:a:head']);
  });
});

test('a file ends when something is in it and nothing is open', () => {
  const held = (isFinished: boolean) => ({ subject: '', isFinished });
  const cases: readonly (readonly [documents: boolean[], papers: number, answer: string])[] = [[[], 0, 'records/empty-file'], [[], 1, 'ok'], [[true], 0, 'ok'], [[true, false], 3, 'records/not-finished']];
  for (const [documents, papers, answer] of cases) {
    const decision = decideClosing(documents.map(held), papers);
    assert.equal(decision.allowed ? 'ok' : decision.code, answer);
  }
});

test('a year to hand over, five years that must be, and the last day of the last year', () => {
  assert.deepEqual(['2026-03-05', '2024-02-29', '2027-12-31'].map(handOverDueOn), ['2027-03-05', '2025-02-28', '2028-12-31']);
  assert.deepEqual([null, 4, 5, 70].map(mustBeHandedOver), [true, false, true, true]);
  assert.deepEqual([retentionEndsOn('2026-03-05', 10), retentionEndsOn('2026-03-05', null)], ['2036-12-31', null]);
});

test('any change, gap or other order breaks the chain', () => {
  fc.assert(fc.property(fc.array(fc.record({ action: fc.string(), at: fc.nat() }), { minLength: 2, maxLength: 8 }), fc.nat(), (entries, chosen) => {
    const { head, lines, entries: count } = chained(entries);
    assert.deepEqual([count, lines.split('\n').length - 1], [entries.length, entries.length]);
    const at = chosen % entries.length;
    assert.notEqual(chained(entries.toSpliced(at, 1)).head, head);
    assert.notEqual(chained(entries.with(at, { action: `${entries[at]?.action}x`, at: 0 })).head, head);
    const turned = entries.toReversed();
    assert.equal(chained(turned).head === head, JSON.stringify(turned) === JSON.stringify(entries));
  }));
  assert.equal(chained([]).head, CHAIN_START);
});

test('text becomes XML that reads back as it was, as far as XML can hold it', () => {
  assert.equal(element('A', [limited('B', 'áb<c>&"\u0001\uD800', 4)], { x: '"', y: null }), '<A x="&quot;"><B>áb&lt;c</B></A>');
  assert.equal(limited('B', '', 4) + limited('B', null, 4), '');
  fc.assert(fc.property(fc.string(), (text) => !/[<>]|&(?!(?:amp|lt|gt|quot|#13);)/u.test(escaped(text))));
});

test('what looks like a signature and is none is passed over', () => {
  const pdf = (start: string, before: string, after: string, contents: string): Buffer => Buffer.from(`%PDF /ByteRange [${start} ${before} ${after} 008] /Contents <${contents}> trailer`);
  const before = '%PDF /ByteRange [0 000 000 008] /Contents '.length;
  const [opens, closes] = [before, before + 10].map((at) => String(at).padStart(3, '0')) as [string, string];
  assert.deepEqual(signaturesIn(pdf('0', opens, closes, '30020500')).map(({ cms }) => cms.toString('hex')), ['30020500']);
  const wrong = [['0', closes, opens, '30020500'], ['1', opens, closes, '30020500'], ['0', opens, '999', '30020500'], ['0', opens, closes, '40020500'], ['0', opens, closes, '30ff0500'], ['0', opens, closes, 'zzzzzzzz'], ['x', opens, closes, '30020500']] as const;
  for (const [start, from, to, contents] of wrong) assert.deepEqual(signaturesIn(pdf(start, from, to, contents)), []);
});
