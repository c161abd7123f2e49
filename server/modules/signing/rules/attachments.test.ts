import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { VerificationReport } from '#contract/verification/report.ts';
import { attachmentLine } from './attachment-line.ts';
import { decideKept } from './kept-signatures.ts';
import { lineBoxAt, lineBoxBeside } from './placement.ts';

test('the line names number, day, hour and zone; the day is Vietnam’s', () => {
  assert.equal(attachmentLine('05/BC-STTTT', new Date('2026-12-31T17:00:01Z')), 'Số: 05/BC-STTTT; 01/01/2027; 00:00:01 +07:00');
});

test('beside signatures of others the line ends where it always ends, and covers less', () => {
  for (const width of [595, 842, 300]) {
    const [wide, beside] = [lineBoxAt(width), lineBoxBeside(width)];
    assert.equal(Math.round(beside.x + beside.width), Math.round(wide.x + wide.width));
    assert.ok(beside.width <= Math.min(320, wide.width));
  }
});

const CHANGE = { code: 'page', detail: '1' } as const;
type Signature = VerificationReport['signatures'][number];
const report = (...signatures: Partial<Signature>[]): VerificationReport => ({
  outcome: 'valid', fault: null, checkedAt: '2026-11-27T00:00:00.000Z',
  signatures: signatures.map((changes) => ({
    fieldName: 'a', kind: 'signature', indication: 'TOTAL-PASSED', subIndication: null, signer: null, claimedAt: null, provenAt: null, timeStampFault: null,
    coverage: { bytes: 1, ofBytes: 1, isWhole: true }, additions: [], changes: [], ...changes,
  })),
});

test('a further signature counts only if every earlier one is judged as before', () => {
  const added: Partial<Signature> = { fieldName: 'b' };
  for (const [kept, before, after] of [
    [true, report({}), report({}, added)],
    [true, report({ indication: 'INDETERMINATE', subIndication: 'NO_CERTIFICATE_CHAIN_FOUND' }), report({ indication: 'INDETERMINATE', subIndication: 'NO_CERTIFICATE_CHAIN_FOUND' }, added)],
    [true, report({ changes: [CHANGE] }), report({ changes: [CHANGE] }, added)],
    [true, report(), report(added)],
    [false, report({}), report(added)],
    [false, report({}), report({ indication: 'TOTAL-FAILED' }, added)],
    [false, report({}), report({ subIndication: 'CHANGED_AFTER_SIGNING' }, added)],
    [false, report({}), report({ changes: [CHANGE] }, added)],
  ] as const) assert.equal(decideKept(before, after), kept);
});
