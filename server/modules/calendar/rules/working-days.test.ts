import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, asDay, weekdayOf } from '#contract/day.ts';
import { CIVIL_SERVICE_CALENDAR } from '../data/civil-service-calendar.ts';
import { isWorkingDay, workCalendar } from './work-calendar.ts';
import { addWorkingDays, nextWorkingDay, restsOnUnconfirmedDays, sameOrNextWorkingDay } from './working-days.ts';

const calendar = workCalendar(CIVIL_SERVICE_CALENDAR);

const WORKED: readonly (readonly [day: string, worked: boolean, why: string])[] = [
  ['2020-01-22', true, 'the day before Tết Canh Tý'],
  ['2020-01-29', false, 'the last day in lieu of Tết Canh Tý'],
  ['2020-09-03', true, 'National Day was one day until 2020'],
  ['2021-09-03', false, 'and is two since 2021'],
  ['2024-05-04', true, 'a Saturday made up for 29/4'],
  ['2024-04-29', false, 'a Monday swapped'],
  ['2025-05-02', false, 'a Friday swapped'],
  ['2025-04-26', true, 'a Saturday made up for 2/5'],
  ['2025-11-24', true, 'not yet Vietnamese Culture Day'],
  ['2026-01-10', true, 'a Saturday made up for 2/1'],
  ['2026-01-17', false, 'any other Saturday'],
  ['2026-04-27', false, 'in lieu of Hùng Vương on a Sunday'],
  ['2026-11-24', false, 'Vietnamese Culture Day'],
  ['2027-02-06', false, 'mùng 1 of 2027'],
  ['2028-09-04', false, 'in lieu of 2/9 on a Saturday'],
];
for (const [day, worked, why] of WORKED) {
  test(`${day} is ${worked ? '' : 'not '}worked: ${why}`, () => assert.equal(isWorkingDay(calendar, asDay(day)), worked));
}

const ADDED: readonly (readonly [from: string, count: number, to: string])[] = [
  ['2026-11-20', 1, '2026-11-23'], // Friday to Monday
  ['2026-11-23', 1, '2026-11-25'], // over Culture Day
  ['2026-11-25', -1, '2026-11-23'],
  ['2026-01-09', 1, '2026-01-10'], // into a Saturday made up
  ['2026-02-13', 1, '2026-02-23'], // over Tết Bính Ngọ
  ['2026-02-14', 1, '2026-02-23'],
  ['2023-04-28', 1, '2023-05-04'], // Hùng Vương, 30/4 and 1/5 in one
  ['2025-12-31', 5, '2026-01-09'], // over New Year and the swapped Friday
  ['2026-11-21', 0, '2026-11-21'],
  ['2026-11-16', 5, '2026-11-23'],
  ['2026-11-23', -5, '2026-11-16'],
];
for (const [from, count, to] of ADDED) {
  test(`${from} and ${count} working days is ${to}`, () => assert.equal(addWorkingDays(calendar, asDay(from), count), to));
}

test('a period that ends on a day off ends on the next working day', () => {
  assert.equal(sameOrNextWorkingDay(calendar, asDay('2026-02-17')), '2026-02-23');
  assert.equal(sameOrNextWorkingDay(calendar, asDay('2026-02-23')), '2026-02-23');
  assert.equal(nextWorkingDay(calendar, asDay('2026-02-23')), '2026-02-24');
});

test('part of a working day is no count', () => {
  for (const count of [0.5, NaN, Infinity]) assert.throws(() => addWorkingDays(calendar, asDay('2026-02-23'), count), RangeError);
});

test('a date says when it rests on an announcement still to come', () => {
  const rests = (from: string, to: string) => restsOnUnconfirmedDays(calendar, asDay(from), asDay(to));
  assert.equal(rests('2025-12-01', '2026-06-30'), false);
  assert.equal(rests('2026-08-20', '2026-08-25'), true);
  assert.equal(rests('2027-01-25', '2027-02-15'), true);
  assert.equal(rests('2027-03-01', '2027-04-30'), false);
  assert.equal(rests('2028-12-25', '2029-01-05'), true);
});

test('a day said twice is a defect of the data', () => {
  const [row] = CIVIL_SERVICE_CALENDAR;
  assert.ok(row);
  assert.throws(() => workCalendar([row, row]), /Two calendar rows/);
});

test('a calendar that never opens the offices is refused instead of searched for ever', () => {
  const closed = Array.from({ length: 100 }, (_, index) => addDays(asDay('2026-01-01'), index));
  const broken = workCalendar(closed.map((day) => ({ day, kind: 'holiday', name: '', source: '', confirmed: true })));
  assert.equal(weekdayOf(asDay('2026-01-05')), 1);
  assert.throws(() => nextWorkingDay(broken, asDay('2026-01-01')), /No working day/);
});
