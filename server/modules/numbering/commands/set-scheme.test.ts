import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { dayOf } from '#contract/day.ts';
import type { InputOf } from '#contract/endpoint.ts';
import type { contract } from '#contract/index.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { aDraft, anOffice, type Office } from '../../documents/testing.ts';

type Body = InputOf<typeof contract.numbering.setScheme>['body'];

describe('dividing the numbers of an agency', () => {
  let house: House;
  let office: Office;
  let other: Office;
  before(async () => {
    house = await openHouse();
    [office, other] = await Promise.all([anOffice(house), anOffice(house, 'snv')]);
  });
  after(() => house.close());

  const onDay = (instant: string): void => void (house.time.now = () => new Date(instant));
  const body: Body = { validFrom: '2031-01-01', division: 'by-type', reason: 'Theo quy chế công tác văn thư' };
  const set = (who: Visitor, change: Partial<Body> = {}) => who.send('numbering', 'setScheme', { body: { ...body, ...change } });
  const issue = async (type: 'notice' | 'official-letter', from: Office = office): Promise<string> => {
    const { id, version } = await aDraft(house, from, 'signed', { type, fields: { recipientLines: ['Các phòng'], ...(type === 'notice' ? { form: { addressees: [] } } : {}) } });
    return (await from.clerk.call('documents', 'issue', { params: { id }, body: { version } })).number;
  };

  test('holds from its day at midnight in Vietnam: the common series ends with the year, each type begins at 01', async () => {
    const { id } = (await set(office.head)).json();
    const { detail } = await assertAudited(house, id, 'numbering.scheme-set');
    assert.deepEqual(detail, { validFrom: '2031-01-01', division: 'by-type', before: 'common', bodies: '', reason: body.reason });
    const numbers: string[] = [];
    try {
      for (const instant of ['2030-12-31T16:59:59.999Z', '2030-12-31T17:00:00.000Z', '2030-12-31T17:00:00.001Z']) {
        onDay(instant);
        numbers.push(await issue('notice'), await issue('official-letter'));
      }
      assert.deepEqual(numbers.map((number) => number.replace('-CNTT', '')), ['01/TB-STTTT', '02/STTTT', '01/TB-STTTT', '01/STTTT', '02/TB-STTTT', '02/STTTT']);
      const { series, schemes, mayConfigure } = await office.head.call('numbering', 'getSeries', {});
      assert.deepEqual(series.filter(({ lastNumber }) => lastNumber > 0).map(({ key, name, lastNumber }) => [key, name, lastNumber]), [['type:notice', 'Thông báo', 2], ['type:official-letter', 'Công văn', 2]]);
      assert.deepEqual(schemes.map(({ validFrom, isInForce, division }) => [validFrom, isInForce, division]), [['2031-01-01', true, 'by-type']]);
      assert.ok(mayConfigure);
    } finally {
      house.time.now = () => new Date();
    }
  });

  test('within the year the new series go on above all that was given, so that number and symbol stay unique', async () => {
    try {
      onDay('2033-03-01T03:00:00Z');
      assert.deepEqual([await issue('notice', other), await issue('notice', other), await issue('official-letter', other)].map((number) => number.split('/')[0]), ['01', '02', '03']);
      assert.equal((await set(other.head, { validFrom: '2033-03-02' })).statusCode, 200);
      onDay('2033-03-02T03:00:00Z');
      assert.deepEqual([await issue('notice', other), await issue('notice', other), await issue('official-letter', other)].map((number) => number.split('/')[0]), ['04', '05', '04']);
      assert.equal((await set(other.head, { validFrom: '2033-03-03', division: 'common' })).statusCode, 200);
      onDay('2033-03-03T03:00:00Z');
      assert.deepEqual([await issue('notice', other), await issue('official-letter', other)].map((number) => number.split('/')[0]), ['06', '07']);
      const rows = await house.sql<{ count: number; apart: number }>(`select count(*)::int, count(distinct (issue_number, symbol))::int as apart from documents.outgoing where agency_id = $1 and issue_year = 2033`, [other.agencyId]);
      assert.deepEqual(rows, [{ count: 8, apart: 8 }]);
      const { seriesKey, series, firstNumber, lastNumber } = await other.clerk.call('registers', 'getSummary', { params: { book: 'outgoing' }, query: { year: 2033, series: 'type:notice@2033-03-02' } });
      assert.deepEqual([seriesKey, firstNumber, lastNumber], ['type:notice@2033-03-02', 4, 5]);
      assert.deepEqual(series.map(({ name }) => name), ['Số chung', 'Số chung (từ ngày 03/03)', 'Thông báo (từ ngày 02/03)', 'Công văn (từ ngày 02/03)']);
    } finally {
      house.time.now = () => new Date();
    }
  });

  test('a day that has begun is divided once: series of the same name would give its numbers again', async () => {
    try {
      onDay('2035-03-02T03:00:00Z');
      assert.equal((await set(other.head, { validFrom: '2035-03-02' })).statusCode, 200);
      assert.equal((await issue('official-letter', other)).split('/')[0], '01');
      await assertRefused(house, 'numbering/day-has-begun', () => set(other.head, { validFrom: '2035-03-02', division: 'common' }));
      assert.equal((await set(other.head, { validFrom: '2035-03-02' })).statusCode, 200, 'the same again changes nothing');
      assert.equal((await issue('official-letter', other)).split('/')[0], '02');
      assert.equal((await set(other.head, { validFrom: '2035-03-03', division: 'common' })).statusCode, 200);
      assert.equal((await set(other.head, { validFrom: '2035-03-03', division: 'by-group', groups: [{ name: 'Công văn', types: ['official-letter'] }] })).statusCode, 200, 'a day to come may be thought over');
      onDay('2036-01-01T03:00:00Z');
      await assertRefused(house, 'numbering/day-has-begun', () => set(other.head, { validFrom: '2036-01-01' }));
    } finally {
      house.time.now = () => new Date();
    }
  });

  test('a body that uses the agency’s seal issues in its own name and counts for itself', async () => {
    const today = dayOf(new Date().toISOString());
    const common = await issue('notice');
    assert.equal((await set(office.head, { validFrom: today, division: 'common', bodyIds: [office.unitId] })).statusCode, 200);
    const [unit] = await house.sql<{ name: string; abbreviation: string }>('select name, abbreviation from identity.current_organization where id = $1', [office.unitId]);
    assert.deepEqual([common, await issue('notice'), await issue('official-letter')], ['01/TB-STTTT', `01/TB-${unit?.abbreviation}`, `02/${unit?.abbreviation}`]);
    const { series } = await office.clerk.call('numbering', 'getSeries', {});
    assert.deepEqual(series.filter(({ book, lastNumber }) => book === 'outgoing' && lastNumber > 0).map(({ key, name, lastNumber }) => [key, name, lastNumber]),
      [['common', 'Số chung', 1], [`body:${office.unitId}`, unit?.name, 2]]);
  });

  test('by the head or the office alone; faults are named and change nothing', async () => {
    for (const who of [office.officer, office.clerk, office.unitHead]) await assertRefused(house, 'forbidden', () => set(who));
    await assertRefused(house, 'numbering/change-in-the-past', () => set(office.head, { validFrom: '2019-01-01' }));
    await assertRefused(house, 'numbering/change-needs-reason', () => set(office.head, { validFrom: '2031-05-05', reason: '' }));
    await assertRefused(house, 'numbering/groups-not-clear', () => set(office.head, { division: 'by-group' }));
    await assertRefused(house, 'numbering/unknown-body', () => set(office.head, { bodyIds: [other.unitId] }));
    await assertRefused(house, 'invalid-input', () => set(office.head, { validFrom: 'mai' }));
    const { mayConfigure, mayReserve } = await office.clerk.call('numbering', 'getSeries', {});
    assert.deepEqual([mayConfigure, mayReserve], [false, true]);
  });
});
