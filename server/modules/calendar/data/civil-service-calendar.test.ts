import assert from 'node:assert/strict';
import { test } from 'node:test';
import { weekdayOf } from '#contract/day.ts';
import { CIVIL_SERVICE_CALENDAR } from './civil-service-calendar.ts';

const YEARS = ['2020', '2021', '2022', '2023', '2024', '2025', '2026', '2027', '2028'];
const ofYear = (year: string, kind?: string) =>
  CIVIL_SERVICE_CALENDAR.filter((row) => row.day.startsWith(year) && (kind === undefined || row.kind === kind));
const isWeekend = ({ day }: { day: (typeof CIVIL_SERVICE_CALENDAR)[number]['day'] }) => weekdayOf(day) > 5;

test('rows are in order, each day once, of the years 2020 to 2028', () => {
  const days = CIVIL_SERVICE_CALENDAR.map((row) => row.day);
  assert.deepEqual(days, [...new Set(days)].sort());
  assert.deepEqual([...new Set(days.map((day) => day.slice(0, 4)))], YEARS);
});

for (const year of YEARS) {
  test(`${year} has the number of holidays its law gives`, () => {
    const expected = year === '2020' ? 10 : year < '2026' ? 11 : 12;
    assert.equal(ofYear(year, 'holiday').length, expected);
    assert.equal(ofYear(year, 'holiday').filter(({ name }) => name.startsWith('Tết Nguyên đán')).length, 5);
  });

  test(`${year} gives one day off for each holiday on a weekend and each day made up`, () => {
    const owed = ofYear(year, 'holiday').filter(isWeekend).length + ofYear(year, 'made-up-working-day').length;
    assert.equal(ofYear(year, 'lieu').length, owed);
  });
}

test('a day off is given on a weekday and made up on a weekend', () => {
  assert.deepEqual(CIVIL_SERVICE_CALENDAR.filter((row) => row.kind === 'lieu' && isWeekend(row)), []);
  assert.deepEqual(CIVIL_SERVICE_CALENDAR.filter((row) => row.kind === 'made-up-working-day' && !isWeekend(row)), []);
});

test('nothing up to 2025 is a guess, and every guess of 2027 and 2028 says so', () => {
  assert.deepEqual(CIVIL_SERVICE_CALENDAR.filter((row) => row.day < '2026' && !row.confirmed), []);
  const guessed = CIVIL_SERVICE_CALENDAR.filter((row) => row.source.startsWith('Suy ra'));
  assert.equal(guessed.length, 14);
  assert.deepEqual(guessed.filter((row) => row.confirmed), []);
});
