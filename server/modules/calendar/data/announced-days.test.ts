import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { addDays, asDay, type Day, weekdayOf } from '#contract/day.ts';
import { isWorkingDay, workCalendar } from '../rules/work-calendar.ts';
import { CIVIL_SERVICE_CALENDAR } from './civil-service-calendar.ts';

const calendar = workCalendar(CIVIL_SERVICE_CALENDAR);
const WEEKDAYS = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function daysOf(from: string, to: string): Day[] {
  const days: Day[] = [];
  for (let day = asDay(from); day <= asDay(to); day = addDays(day, 1)) days.push(day);
  return days;
}

/** Runs of days off that were announced or follow from the law, with the working day on either side. */
const CLOSED: readonly (readonly [from: string, to: string, what: string])[] = [
  ['2025-01-25', '2025-02-02', 'Tết Ất Tỵ'], ['2025-04-05', '2025-04-07', 'Hùng Vương, a Monday'], ['2025-04-30', '2025-05-04', '30/4 with the swapped Friday'], ['2025-08-30', '2025-09-02', 'National Day'],
  ['2026-01-01', '2026-01-04', 'New Year with the swapped Friday'], ['2026-02-14', '2026-02-22', 'Tết Bính Ngọ'], ['2026-04-25', '2026-04-27', 'Hùng Vương on a Sunday'], ['2026-08-29', '2026-09-02', 'National Day with the swapped Monday'],
  ['2026-11-24', '2026-11-24', 'Vietnamese Culture Day, a Tuesday'],
  ['2027-04-16', '2027-04-18', 'Hùng Vương, a Friday'], ['2027-04-30', '2027-05-03', '1/5 on a Saturday'], ['2027-11-24', '2027-11-24', 'Culture Day, a Wednesday'],
  ['2028-01-01', '2028-01-03', 'New Year on a Saturday'], ['2028-04-04', '2028-04-04', 'Hùng Vương, a Tuesday'], ['2028-04-29', '2028-05-02', '30/4 on a Sunday next to 1/5'],
  ['2028-09-01', '2028-09-04', '2/9 on a Saturday with the Friday before'], ['2028-11-24', '2028-11-26', 'Culture Day, a Friday'],
];

describe('days off in a run', () => {
  for (const [from, to, what] of CLOSED) {
    test(`${from} to ${to}: ${what}`, () => {
      assert.deepEqual(daysOf(from, to).filter((day) => isWorkingDay(calendar, day)), []);
      for (const edge of [addDays(asDay(from), -1), addDays(asDay(to), 1)]) assert.equal(isWorkingDay(calendar, edge), true, edge);
    });
  }
});

test('Saturdays made up are worked, and no other weekend day of nine years is', () => {
  const worked = daysOf('2020-01-01', '2028-12-31').filter((day) => weekdayOf(day) > 5 && isWorkingDay(calendar, day));
  assert.deepEqual(worked.map((day) => `${WEEKDAYS[weekdayOf(day)]} ${day}`), ['Sat 2024-05-04', 'Sat 2025-04-26', 'Sat 2026-01-10', 'Sat 2026-08-22']);
});

/** Chinese and Vietnamese reckoning agree on these days from 2008 to 2029. */
function lunar(day: Day): string {
  const parts = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' }).formatToParts(new Date(`${day}T00:00:00Z`));
  return ['day', 'month'].map((type) => parts.find((part) => part.type === type)?.value).join('/');
}

test('mùng 1 and Giỗ Tổ Hùng Vương stand where the moon puts them', () => {
  const named = (name: string) => CIVIL_SERVICE_CALENDAR.filter((row) => row.kind === 'holiday' && row.name === name).map(({ day }) => lunar(day));
  // The new moon of 6 February 2027 is at 22:56 in Hà Nội and 23:56 in Beijing; the tables of ICU are some minutes off there.
  assert.deepEqual(named('Tết Nguyên đán, mùng 1').toSpliced(7, 1), Array.from({ length: 8 }, () => '1/1'));
  assert.deepEqual(named('Giỗ Tổ Hùng Vương'), Array.from({ length: 9 }, () => '10/3'));
});

test('holidays of a fixed date are there each year, Culture Day since 2026, a second National Day since 2021', () => {
  for (let year = 2020; year <= 2028; year += 1) {
    const off = (day: string) => calendar.get(asDay(`${year}-${day}`))?.kind === 'holiday';
    assert.deepEqual(['01-01', '04-30', '05-01', '09-02'].filter((day) => !off(day)), [], String(year));
    assert.equal(off('11-24'), year >= 2026, String(year));
    assert.equal(off('09-01') || off('09-03'), year >= 2021, String(year));
  }
});

test('what 2027 was not yet told rests on no announcement, and says so', () => {
  const unconfirmed = CIVIL_SERVICE_CALENDAR.filter(({ day, confirmed }) => day.startsWith('2027') && !confirmed).map(({ day }) => day);
  assert.deepEqual(unconfirmed, ['2027-02-04', '2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-05-03', '2027-09-03']);
});
