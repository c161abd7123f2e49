import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DeliveryStatus } from '#contract/documents/outgoing.ts';
import { decideReceivers, type DeliveryFacts, outcomeAtReceiver, type ReceivedFacts, type WithdrawalAsked } from './withdrawal.ts';

const delivery = (agencyId: string, status: DeliveryStatus, isWithdrawn = false): DeliveryFacts => ({ agencyId, status, isWithdrawn });
const board = [delivery('a', '01'), delivery('b', '03'), delivery('c', '06'), delivery('d', '02'), delivery('e', '01', true), delivery('f', '00')];

describe('withdrawing an issued document', () => {
  test('a recall reaches whoever has it, a take-back only who has not acted', () => {
    const rows: [WithdrawalAsked, string[] | string][] = [
      [{ kind: 'recall', agencyIds: null }, ['a', 'b', 'c', 'd', 'f']],
      [{ kind: 'recall', agencyIds: ['b', 'c', 'b'] }, ['b', 'c']],
      [{ kind: 'recall', agencyIds: ['a', 'x'] }, 'documents/not-a-receiver'],
      [{ kind: 'recall', agencyIds: ['e'] }, 'documents/already-recalled'],
      [{ kind: 'take-back', agencyIds: ['a', 'f'] }, ['a', 'f']],
      [{ kind: 'take-back', agencyIds: ['a', 'b'] }, 'documents/already-registered-there'],
      [{ kind: 'take-back', agencyIds: ['d'] }, 'documents/already-registered-there'],
      [{ kind: 'take-back', agencyIds: ['e'] }, 'documents/already-recalled'],
    ];
    for (const [asked, expected] of rows) {
      const decision = decideReceivers(board, asked);
      assert.deepEqual(decision.allowed ? decision.value : decision.code, expected, JSON.stringify(asked));
    }
  });

  test('at the receiver: registered ones are cancelled, others closed; a take-back leaves what is registered', () => {
    const states = ['arrived', 'returned', 'registered', 'directed', 'in-hand', 'closed'] as const satisfies ReceivedFacts['state'][];
    assert.deepEqual(states.map((state) => outcomeAtReceiver({ state }, 'recall')), ['closed', 'closed', 'cancelled', 'cancelled', 'cancelled', 'cancelled']);
    assert.deepEqual(states.map((state) => outcomeAtReceiver({ state }, 'take-back')), ['closed', 'closed', 'kept', 'kept', 'kept', 'kept']);
    assert.equal(outcomeAtReceiver(undefined, 'recall'), 'not-arrived');
  });
});
