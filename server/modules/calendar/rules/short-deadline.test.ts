import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CIVIL_SERVICE_CALENDAR } from '../data/civil-service-calendar.ts';
import { dueSameOrNextWorkingDay } from './short-deadline.ts';
import { workCalendar } from './work-calendar.ts';

const calendar = workCalendar(CIVIL_SERVICE_CALENDAR);

const ORDINARY: readonly (readonly [receivedAt: string, wantedOn: string, dueOn: string, why: string])[] = [
  ['2026-11-16T02:00:00Z', '2026-11-16', '2026-11-17', 'a Monday morning'],
  ['2026-11-20T09:59:00Z', '2026-11-20', '2026-11-23', 'a Friday before five'],
  ['2026-11-20T16:59:00Z', '2026-11-20', '2026-11-23', 'a Friday just before midnight'],
  ['2026-11-20T17:00:00Z', '2026-11-23', '2026-11-23', 'already Saturday in Vietnam'],
  ['2026-02-14T03:00:00Z', '2026-02-23', '2026-02-23', 'the first day of the Tết break'],
  ['2026-11-23T03:00:00Z', '2026-11-23', '2026-11-25', 'the day before Culture Day'],
  ['2026-01-09T03:00:00Z', '2026-01-09', '2026-01-10', 'before a Saturday made up'],
];
for (const [receivedAt, wantedOn, dueOn, why] of ORDINARY) {
  test(`an ordinary document of ${receivedAt} is due on ${dueOn}: ${why}`, () => {
    const deadline = dueSameOrNextWorkingDay(calendar, receivedAt, 0);
    assert.deepEqual([deadline.wantedOn, deadline.dueOn], [wantedOn, dueOn]);
    assert.equal(deadline.dueAt, `${dueOn}T17:00:00.000Z`);
  });
}

test('an urgent document is due now, also at night on a holiday', () => {
  for (const urgency of [1, 2, 3]) {
    assert.deepEqual(dueSameOrNextWorkingDay(calendar, '2026-02-16T18:30:00.000Z', urgency), {
      wantedOn: '2026-02-17', dueOn: '2026-02-17', dueAt: '2026-02-16T18:30:00.000Z',
    });
  }
});
