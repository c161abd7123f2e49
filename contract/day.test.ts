import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, asDay, dayOf, startOfDay, weekdayOf } from './day.ts';

const anyDay = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => asDay(date.toISOString().slice(0, 10)));
const anyInstant = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

test('only a day of the calendar is a day', () => {
  for (const text of ['2021-02-29', '2020-13-01', '2020-1-1', '01/01/2020', '', '2020-01-01T00:00:00Z', ' 2020-01-01']) {
    assert.throws(() => asDay(text), text);
  }
  assert.equal(asDay('2024-02-29'), '2024-02-29');
});

test('the day changes at midnight in Vietnam', () => {
  assert.equal(dayOf('2026-12-31T16:59:59.999Z'), '2026-12-31');
  assert.equal(dayOf('2026-12-31T17:00:00.000Z'), '2027-01-01');
  assert.equal(dayOf('2027-01-01T00:00:00+07:00'), '2027-01-01');
  assert.equal(startOfDay(asDay('2027-01-01')), '2026-12-31T17:00:00.000Z');
});

test('an instant without a zone is refused', () => {
  for (const text of ['2026-12-31', '2026-12-31T10:00:00', '2026-12-31 10:00:00Z', 'now']) assert.throws(() => dayOf(text), RangeError);
});

test('property: the day of an instant is what the zone database says', () => {
  const clock = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' });
  fc.assert(fc.property(anyInstant, (instant) => dayOf(instant) === clock.format(new Date(instant))));
});

test('property: a day begins on itself and ends on the next', () => {
  fc.assert(fc.property(anyDay, (day) => {
    const end = new Date(Date.parse(startOfDay(addDays(day, 1))) - 1).toISOString();
    return dayOf(startOfDay(day)) === day && dayOf(end) === day;
  }));
});

test('property: adding days goes there and back, and weekdays take turns', () => {
  fc.assert(fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
    assert.equal(addDays(addDays(day, count), -count), day);
    assert.equal(weekdayOf(addDays(day, 1)), (weekdayOf(day) % 7) + 1);
  }));
  assert.equal(weekdayOf(asDay('2026-09-06')), 7);
  assert.throws(() => addDays(asDay('2026-09-06'), 0.5), RangeError);
});
