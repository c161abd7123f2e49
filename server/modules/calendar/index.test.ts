import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#contract/day.ts';
import { dueDays, endOfWeek, shortDeadline, today, workingDayBefore } from './index.ts';

test('the day is Vietnam’s, whatever zone the machine is in', () => {
  const days = ['2026-12-31T16:59:59.999Z', '2026-12-31T17:00:00.000Z', '2027-01-01T16:59:59Z'].map((instant) => today(new Date(instant)));
  assert.deepEqual(days, ['2026-12-31', '2027-01-01', '2027-01-01']);
});

test('a week ends on its Sunday, over months and years', () => {
  const ends = ['2026-11-23', '2026-11-28', '2026-11-29', '2026-11-30', '2026-12-31', '2028-02-28'].map((day) => endOfWeek(asDay(day)));
  assert.deepEqual(ends, ['2026-11-29', '2026-11-29', '2026-11-29', '2026-12-06', '2027-01-03', '2028-03-05']);
});

test('the short deadline goes by the civil-service calendar: over Tết, into a Saturday made up, at once when urgent', () => {
  const due = (receivedAt: string, urgency = 0) => shortDeadline(new Date(receivedAt), urgency);
  assert.equal(due('2026-02-13T09:00:00Z').dueOn, '2026-02-23', 'the last day before Tết');
  assert.equal(due('2026-08-21T09:00:00Z').dueOn, '2026-08-22', 'a Friday before a Saturday made up');
  assert.equal(due('2026-08-22T02:00:00Z').wantedOn, '2026-08-22', 'that Saturday is a day of work itself');
  assert.equal(due('2026-08-28T09:00:00Z').dueOn, '2026-09-03', 'over National Day');
  for (const urgency of [1, 2, 3]) assert.deepEqual(due('2026-02-17T20:00:00Z', urgency), { wantedOn: '2026-02-18', dueOn: '2026-02-18', dueAt: '2026-02-17T20:00:00.000Z' });
});

test('the usual periods are counted in working days, over holidays and into a Saturday made up', () => {
  const { today: from, periods, daysOff } = dueDays(asDay('2026-01-08'));
  assert.equal(from, '2026-01-08');
  assert.deepEqual(periods.slice(0, 3), [{ workingDays: 1, dueOn: '2026-01-09' }, { workingDays: 3, dueOn: '2026-01-12' }, { workingDays: 5, dueOn: '2026-01-14' }]);
  assert.ok(!daysOff.some(({ day }) => day === '2026-01-10'), 'made up');
  assert.deepEqual(daysOff.slice(0, 2), [{ day: '2026-01-11', name: null }, { day: '2026-01-17', name: null }]);
  assert.ok(daysOff.some(({ day, name }) => day === '2026-02-17' && name !== null), 'Tết has its name');
  assert.equal(workingDayBefore(asDay('2026-02-23')), '2026-02-13', 'back over the Tết break');
});
