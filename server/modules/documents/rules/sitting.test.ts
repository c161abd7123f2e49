import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decideSittingSignature, type SittingItemFacts, stateOfItem } from './sitting.ts';

const item = (outgoingId: string, changes: Partial<SittingItemFacts> = {}): SittingItemFacts => ({ outgoingId, seenVersion: null, isSkipped: false, isSigned: false, version: 3, isBeforeSigner: true, ...changes });

describe('how far a document of a sitting is', () => {
  for (const [state, changes] of [
    ['waiting', {}], ['opened', { seenVersion: 3 }], ['waiting', { seenVersion: 2 }], ['skipped', { seenVersion: 3, isSkipped: true }], ['waiting', { seenVersion: 2, isSkipped: true }],
    ['gone', { seenVersion: 3, isBeforeSigner: false }], ['signed', { seenVersion: 3, isSigned: true, isBeforeSigner: false }],
  ] as const) {
    test(`${state}: ${JSON.stringify(changes)}`, () => assert.equal(stateOfItem(item('a', changes)), state));
  }
});

describe('signing in a sitting', () => {
  const opened = item('a', { seenVersion: 3 });
  const code = (outgoingId: string, ...items: SittingItemFacts[]): string => {
    const decision = decideSittingSignature(items, outgoingId);
    return decision.allowed ? 'allowed' : decision.code;
  };

  test('once each is opened, put off, signed or gone', () => {
    assert.equal(code('a', opened, item('b', { seenVersion: 3, isSkipped: true }), item('c', { isBeforeSigner: false }), item('d', { isSigned: true })), 'allowed');
    assert.equal(code('a', opened, item('b')), 'documents/sitting-undecided');
    assert.equal(code('a', opened, item('b', { seenVersion: 2 })), 'documents/sitting-undecided', 'changed since it was seen');
  });

  test('not what was not opened, not what is put off, not twice, not what is not in it', () => {
    assert.equal(code('a', item('a')), 'documents/not-opened');
    assert.equal(code('a', item('a', { seenVersion: 3, isSkipped: true })), 'documents/not-opened');
    assert.equal(code('a', item('a', { seenVersion: 3, isSigned: true })), 'documents/act-not-possible');
    assert.equal(code('a', item('a', { seenVersion: 3, isBeforeSigner: false })), 'documents/act-not-possible');
    assert.equal(code('b', opened), 'not-found');
  });
});
