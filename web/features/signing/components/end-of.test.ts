import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endOf } from './end-of.ts';

const NOW = new Date('2026-11-27T00:00:00Z');

for (const [validTo, revokedAt, expected] of [
  ['2027-11-27T00:00:00Z', null, undefined], ['2026-12-28T00:00:00Z', null, undefined], ['2026-12-27T12:00:00Z', null, { kind: 'soon', days: 30 }], ['2026-11-27T05:00:00Z', null, { kind: 'soon', days: 0 }],
  ['2026-11-26T00:00:00Z', null, { kind: 'expired' }], ['2027-11-27T00:00:00Z', '2026-01-01T00:00:00Z', { kind: 'revoked', at: '2026-01-01T00:00:00Z' }],
] as const) test(`until ${validTo}, revoked ${revokedAt}`, () => assert.deepEqual(endOf({ validTo, revokedAt }, NOW), expected));
