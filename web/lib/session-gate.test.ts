import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SessionGate } from './session-gate.ts';

describe('a session that has ended', () => {
  test('holds acts back until the person has signed in again', async () => {
    const gate = new SessionGate();
    const states: string[] = [];
    gate.subscribe(() => states.push(gate.state()));
    const sent: string[] = [];
    const acts = ['one', 'two'].map((act) => gate.pass().then(() => sent.push(act)));
    assert.deepEqual(sent, []);
    gate.open();
    await Promise.all(acts);
    assert.deepEqual([sent, states], [['one', 'two'], ['signed-out', 'open']]);
  });

  test('drops them when somebody else has signed in: nothing goes out in their name', async () => {
    const gate = new SessionGate();
    gate.arm();
    const sent: string[] = [];
    const act = gate.pass().then(() => sent.push('mine'));
    gate.closeForOther(new Error('other person'));
    await assert.rejects(act, /other person/);
    gate.open();
    assert.deepEqual([sent, gate.state(), gate.isArmed()], [[], 'other-person', false]);
  });
});
