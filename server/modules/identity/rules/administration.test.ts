import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#contract/day.ts';
import { OFFICIAL_DOMAINS } from '../data/official-domains.ts';
import { decideBeginning, decideEnd, decideOfficialAddress, decidePlace, type Place } from './administration.ts';

const day = (text: string) => asDay(`2026-11-${text}`);
const place = (kind: Place['kind'], to: string | null = null): Place => ({ kind, from: day('01'), to: to === null ? null : day(to) });

for (const [kind, parent, code] of [
  ['agency', place('city'), undefined], ['unit', place('agency'), undefined], ['unit', place('city'), undefined], ['agency', place('agency'), 'identity/place-not-possible'],
  ['agency', place('unit'), 'identity/place-not-possible'], ['unit', place('unit'), 'identity/place-not-possible'], ['unit', place('agency', '20'), 'identity/place-not-possible'],
  ['unit', place('agency', '21'), undefined],
] as const) {
  test(`${kind} below ${parent.kind} ending ${parent.to ?? 'never'}: ${code ?? 'allowed'}`, () => {
    assert.deepEqual(decidePlace(kind, parent, day('20')), code === undefined ? { allowed: true, value: kind } : { allowed: false, code });
  });
}

for (const [on, from, to, code] of [
  ['20', '01', null, undefined], ['25', '01', null, undefined], ['19', '01', null, 'identity/day-not-possible'], ['21', '22', null, 'identity/day-not-possible'],
  ['22', '22', null, undefined], ['20', '01', '20', 'identity/already-ended'], ['20', '01', '21', undefined], ['25', '01', '22', 'identity/already-ended'],
] as const) {
  test(`ending on ${on} what began on ${from} and ends ${to ?? 'never'}: ${code ?? 'allowed'}`, () => {
    const decision = decideEnd(day(on), { today: day('20'), from: day(from), to: to === null ? null : day(to) });
    assert.deepEqual(decision, code === undefined ? { allowed: true, value: day(on) } : { allowed: false, code });
  });
}

test('a post is taken up while it exists', () => {
  assert.equal(decideBeginning(day('01'), place('unit', '03')).allowed, true);
  assert.deepEqual(decideBeginning(day('03'), place('unit', '03')), { allowed: false, code: 'identity/day-not-possible' });
  assert.deepEqual(decideBeginning(asDay('2026-10-31'), place('unit')), { allowed: false, code: 'identity/day-not-possible' });
});

for (const [email, isOfficial] of [
  ['an@tphcm.gov.vn', true], ['An.STTTT@TPHCM.GOV.VN', true], ['an@gov.vn', true], ['an@mic.gov.vn', true], ['an@gmail.com', false], ['an@xgov.vn', false],
  ['an@gov.vn.com', false], ['an@tphcm.gov.vn.evil.com', false], ['an@yahoo.com.vn', false], ['"a@gov.vn"@gmail.com', false], ['an', false],
] as const) {
  test(`${email} is ${isOfficial ? 'an official' : 'no official'} address`, () => {
    assert.deepEqual(decideOfficialAddress(email, OFFICIAL_DOMAINS), isOfficial ? { allowed: true, value: email.toLowerCase() } : { allowed: false, code: 'identity/not-an-official-address' });
  });
}
