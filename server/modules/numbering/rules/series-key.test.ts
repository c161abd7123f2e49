import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { allSeries, type Decided, type Division, divisionAfter, seriesOf, UNDECIDED } from './series-key.ts';

const BODY = '0190a0a0-0000-7000-8000-00000000000b';
const byType: Division = { division: 'by-type', groups: [], bodies: [], dividedSince: '2020-01-01' };
const byGroup: Division = { ...byType, division: 'by-group', groups: [{ name: 'Quyết định, chỉ thị', types: ['decision', 'directive'] }] };
const of = (type: string, year = 2020, unitId = 'u') => ({ type, unitId, year });

describe('the series a document takes its number from', () => {
  test('is the common one until somebody decides, and by the division afterwards', () => {
    const rows: [Division, string, string, string][] = [
      [UNDECIDED, 'decision', 'common', 'Số chung'],
      [byType, 'decision', 'type:decision', 'Quyết định'],
      [byType, 'official-letter', 'type:official-letter', 'Công văn'],
      [byGroup, 'directive', 'group:1', 'Quyết định, chỉ thị'],
      [byGroup, 'notice', 'common', 'Các loại khác'],
    ];
    for (const [division, type, key, name] of rows) assert.deepEqual(seriesOf(division, of(type)), { key, name });
  });

  test('of a body with the agency’s seal is its own, whatever the type', () => {
    const division = { ...byType, bodies: [{ id: BODY, name: 'Hội đồng Thi đua – Khen thưởng' }] };
    for (const type of ['decision', 'official-letter']) assert.deepEqual(seriesOf(division, of(type, 2020, BODY)), { key: `body:${BODY}`, name: 'Hội đồng Thi đua – Khen thưởng' });
  });

  test('is a new one when the division began within the year, and a plain one again the year after', () => {
    const within = { ...byType, dividedSince: '2020-06-15' };
    assert.deepEqual(seriesOf(within, of('decision', 2020)), { key: 'type:decision@2020-06-15', name: 'Quyết định (từ ngày 15/06)' });
    assert.deepEqual(seriesOf(within, of('decision', 2021)), { key: 'type:decision', name: 'Quyết định' });
  });

  test('of a planned division begin anew where another was put in before it; other bodies alone begin nothing', () => {
    const decided = (validFrom: string, division: Decided['division'], bodies: Decided['bodies'] = []): Decided => ({ validFrom, division, groups: [], bodies });
    const body = [{ id: BODY, name: 'Hội đồng' }];
    const rows: [Decided[], string | null][] = [
      [[], null],
      [[decided('2020-09-01', 'common')], null],
      [[decided('2020-07-01', 'by-type'), decided('2020-09-01', 'common')], '2020-09-01'],
      [[decided('2020-07-01', 'by-type'), decided('2020-09-01', 'by-type', body)], '2020-07-01'],
      [[decided('2020-09-01', 'by-type'), decided('2020-09-01', 'common')], '2020-09-01'],
    ];
    for (const [decisions, since] of rows) assert.equal(divisionAfter(decisions).dividedSince, since, JSON.stringify(decisions));
    assert.deepEqual(divisionAfter([decided('2020-07-01', 'by-type', body)]).bodies, body);
  });

  test('are listed once each', () => {
    assert.deepEqual(allSeries(UNDECIDED, 2020).map(({ key }) => key), ['common']);
    assert.equal(allSeries(byType, 2020).length, 29);
    assert.deepEqual(allSeries({ ...byGroup, bodies: [{ id: BODY, name: 'B' }] }, 2020).map(({ key }) => key).sort(), [`body:${BODY}`, 'common', 'group:1']);
  });
});
