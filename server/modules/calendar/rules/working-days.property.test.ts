import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, asDay, type Day, dayOf } from '#contract/day.ts';
import { CIVIL_SERVICE_CALENDAR } from '../data/civil-service-calendar.ts';
import { dueSameOrNextWorkingDay } from './short-deadline.ts';
import { isWorkingDay, workCalendar } from './work-calendar.ts';
import { addWorkingDays, nextWorkingDay, sameOrNextWorkingDay } from './working-days.ts';

const calendar = workCalendar(CIVIL_SERVICE_CALENDAR);
const FIRST = asDay('2020-01-01');
const anyDay = fc.integer({ min: 0, max: 3200 }).map((offset) => addDays(FIRST, offset));
const anyInstant = fc.date({ min: new Date('2020-01-01'), max: new Date('2028-12-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const aCount = fc.integer({ min: 0, max: 120 });
const workedBetween = (after: Day, upTo: Day): number => {
  let worked = 0;
  for (let day = addDays(after, 1); day <= upTo; day = addDays(day, 1)) worked += isWorkingDay(calendar, day) ? 1 : 0;
  return worked;
};

test('property: the next working day is worked, later, and nothing between is worked', () => {
  fc.assert(fc.property(anyDay, (day) => {
    const next = nextWorkingDay(calendar, day);
    assert.ok(next > day);
    assert.equal(workedBetween(day, next), 1);
    assert.ok(isWorkingDay(calendar, next));
  }));
});

test('property: n working days later there are exactly n worked days on the way', () => {
  fc.assert(fc.property(anyDay, aCount, (day, count) => workedBetween(day, addWorkingDays(calendar, day, count)) === count));
});

test('property: periods add up, and from a working day they lead back', () => {
  fc.assert(fc.property(anyDay, aCount, aCount, (day, first, second) => {
    const inTwo = addWorkingDays(calendar, addWorkingDays(calendar, day, first), second);
    assert.equal(inTwo, addWorkingDays(calendar, day, first + second));
    const start = sameOrNextWorkingDay(calendar, day);
    assert.equal(addWorkingDays(calendar, addWorkingDays(calendar, start, first), -first), start);
  }));
});

test('property: starting later never ends earlier', () => {
  fc.assert(fc.property(anyDay, fc.nat(30), aCount, (day, later, count) =>
    addWorkingDays(calendar, day, count) <= addWorkingDays(calendar, addDays(day, later), count)));
});

test('property: an ordinary document is due within the next working day, an urgent one at its receipt', () => {
  fc.assert(fc.property(anyInstant, fc.integer({ min: 1, max: 3 }), (receivedAt, urgency) => {
    const ordinary = dueSameOrNextWorkingDay(calendar, receivedAt, 0);
    assert.ok(dayOf(receivedAt) <= ordinary.wantedOn && ordinary.wantedOn <= ordinary.dueOn);
    assert.equal(workedBetween(dayOf(receivedAt), ordinary.dueOn), 1);
    assert.ok(ordinary.dueAt > receivedAt);
    assert.equal(dueSameOrNextWorkingDay(calendar, receivedAt, urgency).dueAt, receivedAt);
  }));
});
