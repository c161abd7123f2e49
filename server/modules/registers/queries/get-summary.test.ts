import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import type { InputOf } from '#contract/endpoint.ts';
import type { contract } from '#contract/index.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertProblem } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { anOffice, type Office } from '../../documents/testing.ts';
import { anEntry, reached } from '../testing.ts';

type Query = InputOf<typeof contract.registers.getSummary>['query'];
const params = { book: 'incoming' } as const;

/** Days of March 2015; `today` is the 20th. */
const day = (date: number): string => `2015-03-${String(date).padStart(2, '0')}`;
const dayOrNone = (date: number | null): string | null => (date === null ? null : day(date));
const NONE = { 'lines': 0, 'on-time': 0, 'late': 0, 'open': 0, 'overdue': 0, 'reserved': 0, 'voided': 0 };
interface Plan {
  readonly entered: number;
  readonly due: number | null;
  readonly closed: number | null;
  readonly isVoided: boolean;
}
const plan: fc.Arbitrary<Plan> = fc.record({ entered: fc.integer({ min: 1, max: 28 }), due: fc.option(fc.integer({ min: 1, max: 28 })), closed: fc.option(fc.integer({ min: 1, max: 28 })), isVoided: fc.nat({ max: 5 }).map((roll) => roll === 0) });

describe('the totals of a register', () => {
  let house: House;
  let office: Office;
  let theirs: Office;
  before(async () => {
    house = await openHouse();
    [office, theirs] = await Promise.all([anOffice(house), anOffice(house, 'snv')]);
    house.time.now = () => new Date('2015-03-20T03:00:00Z');
  });
  after(() => house.close());

  const summary = (person: Visitor, query: Query) => person.call('registers', 'getSummary', { params, query });
  async function linesIn(query: Query) {
    const { lines } = await office.clerk.call('registers', 'listLines', { params, query: { ...query, limit: 500 } });
    return lines;
  }

  /** Enters the documents in this order and says how many of them stand how, by the plan alone. */
  async function enter(plans: readonly Plan[]) {
    await house.sql('delete from documents.incoming where arrival_year = 2015');
    await house.sql('update numbering.series set last_number = 0 where year = 2015');
    const expected = { ...NONE, lines: plans.length };
    for (const [index, { entered, due, closed, isVoided }] of plans.entries()) {
      if (!isVoided) await anEntry(house, { agencyId: office.agencyId, number: index + 1, on: day(entered), dueOn: dayOrNone(due), closedOn: dayOrNone(closed) });
      const isPast = due !== null && due < (closed ?? 20);
      if (isVoided) expected.voided += 1;
      else if (closed === null) expected[isPast ? 'overdue' : 'open'] += 1;
      else expected[isPast ? 'late' : 'on-time'] += 1;
    }
    await reached(house, { agencyId: office.agencyId, book: 'incoming', year: 2015, number: plans.length });
    return expected;
  }

  /** The lines of a part of the year; its summary must say the same numbers. */
  async function part(query: Query) {
    const lines = await linesIn(query);
    const said = await summary(office.clerk, query);
    assert.deepEqual([said.totals.lines, said.firstNumber, said.lastNumber], [lines.length, lines[0]?.number ?? 0, lines.at(-1)?.number ?? 0]);
    return lines;
  }

  test('agree with the lines, whatever was entered when, and periods that follow one another share out every line', async () => {
    await fc.assert(fc.asyncProperty(fc.array(plan, { maxLength: 12 }), fc.integer({ min: 1, max: 27 }), async (plans, cut) => {
      const expected = await enter(plans.toSorted((a, b) => a.entered - b.entered));
      const lines = await linesIn({ year: 2015 });
      const { totals } = await summary(office.clerk, { year: 2015 });
      assert.deepEqual(totals, expected);
      const counted = { ...NONE, lines: lines.length };
      for (const { standing } of lines) counted[standing] += 1;
      assert.deepEqual(counted, totals);
      assert.deepEqual([...(await part({ year: 2015, to: day(cut) })), ...(await part({ year: 2015, from: day(cut + 1) }))], lines);
    }), { numRuns: 20 });
  });

  test('names the agency, its years and the volumes of the year', async () => {
    await reached(house, { agencyId: office.agencyId, book: 'incoming', year: 2014, number: 2300 });
    await anEntry(house, { agencyId: office.agencyId, number: 1500, on: '2014-06-30' });
    const whole = await summary(office.head, { year: 2014 });
    const [own] = await house.sql<{ name: string; superior: string }>(
      `select a.name, s.name as superior from identity.current_organization a join identity.current_organization s on s.id = a.parent_id where a.id = $1`, [office.agencyId]);
    assert.deepEqual([whole.agencyName, whole.superiorName, whole.agencies], [own?.name, own?.superior, [{ id: office.agencyId, name: own?.name }]]);
    assert.ok(whole.years.includes(2014));
    assert.deepEqual(whole.totals, { 'lines': 2300, 'on-time': 0, 'late': 0, 'open': 1, 'overdue': 0, 'reserved': 0, 'voided': 2299 });
    assert.deepEqual(whole.volumes, [{ volume: 1, firstNumber: 1, lastNumber: 1000 }, { volume: 2, firstNumber: 1001, lastNumber: 2000 }, { volume: 3, firstNumber: 2001, lastNumber: 2300 }]);
    assert.deepEqual((await summary(office.head, { year: 2014, from: '2014-07-01' })).volumes, [{ volume: 2, firstNumber: 1501, lastNumber: 2000 }, { volume: 3, firstNumber: 2001, lastNumber: 2300 }]);
    const nothing = await summary(office.head, { year: 2013 });
    assert.deepEqual([nothing.totals.lines, nothing.firstNumber, nothing.lastNumber, nothing.volumes], [0, 0, 0, []]);
  });

  test('an outgoing document is late when it leaves after the working day that follows its signature', async () => {
    const outgoing = { book: 'outgoing' } as const;
    // Signed on Friday 6 March 2015: Monday 9 is in time, Tuesday 10 is late; an urgent one is late on Saturday.
    const issued: readonly (readonly [on: string, urgency: number])[] = [['2015-03-06', 0], ['2015-03-09', 0], ['2015-03-10', 0], ['2015-03-10', 1]];
    for (const [index, [on, urgency]] of issued.entries()) {
      await house.sql(
        `insert into documents.outgoing (id, agency_id, unit_id, unit_name, state, drafter_post_id, drafter_name, type, subject, urgency, issue_year, issue_number, symbol, issued_on, signed_at)
          values (gen_random_uuid(), $1, $2, 'Văn phòng', 'issued', $3, 'An', 'notice', 'Thông báo', $4, 2015, $5, 'TB-STTTT', $6, '2015-03-06T16:00:00+07:00')`,
        [office.agencyId, office.unitId, office.officerPostId, urgency, index + 1, on]);
    }
    await reached(house, { agencyId: office.agencyId, book: 'outgoing', year: 2015, number: 5 });
    const { lines } = await office.clerk.call('registers', 'listLines', { params: outgoing, query: { year: 2015 } });
    assert.deepEqual(lines.map(({ standing }) => standing), ['on-time', 'on-time', 'late', 'late', 'voided']);
    const { totals } = await office.clerk.call('registers', 'getSummary', { params: outgoing, query: { year: 2015 } });
    assert.deepEqual(totals, { 'lines': 5, 'on-time': 2, 'late': 2, 'open': 0, 'overdue': 0, 'reserved': 0, 'voided': 1 });
  });

  test('clerks and leaders alone, and only of their agency', async () => {
    await anEntry(house, { agencyId: office.agencyId, number: 1, on: '2012-03-01' });
    assert.equal((await summary(office.clerk, { year: 2012, agencyId: office.agencyId })).totals.lines, 1);
    assert.equal((await summary(theirs.clerk, { year: 2012 })).totals.lines, 0);
    for (const person of [office.officer, office.unitHead]) assertProblem(await person.send('registers', 'getSummary', { params, query: { year: 2012 } }), 'forbidden');
    assertProblem(await theirs.head.send('registers', 'getSummary', { params, query: { year: 2012, agencyId: office.agencyId } }), 'not-found');
    assertProblem(await office.clerk.send('registers', 'getSummary', { params, query: { year: 1900 } }), 'invalid-input');
  });
});
