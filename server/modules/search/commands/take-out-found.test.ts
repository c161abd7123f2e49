import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { parsedCsv } from '#server/platform/spreadsheet/testing.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertProblem } from '#server/testing/refusals.ts';
import { anIncoming, anOffice, type Office } from '../../documents/testing.ts';

describe('what was found, taken out as a file', () => {
  let house: House;
  let office: Office;
  let other: Office;
  before(async () => {
    house = await openHouse();
    [office, other] = await Promise.all([anOffice(house), anOffice(house, 'snv')]);
    await anIncoming(house, office, 'registered', { subject: '=1+1 trồng cây zelkova', number: '05', symbol: 'SXD-HT', documentDate: '2020-03-05', urgency: 2 });
    await anIncoming(house, other, 'registered', { subject: 'Cây zelkova của cơ quan khác', number: '06', symbol: 'SXD-HT' });
  });
  after(() => house.close());

  test('as CSV: only what its reader may read, formulas guarded, days as people write them', async () => {
    const response = await office.clerk.send('search', 'getCsv', { query: { q: 'zelkova' } });
    assert.equal(response.headers['content-type'], 'text/csv; charset=utf-8');
    assert.deepEqual(parsedCsv(response.rawPayload.toString('utf8').slice(1)).slice(1), [['Đến', '05/SXD-HT', '05/03/2020', 'Công văn', 'Sở Nội vụ', `'=1+1 trồng cây zelkova`, 'Thượng khẩn', 'Chờ chỉ đạo']]);
    const { detail } = await assertAudited(house, (await office.clerk.call('identity', 'getMe', {})).personId, 'search.taken-out');
    assert.deepEqual(detail, { form: 'csv', documents: '1' }, 'what was looked for is nobody’s business');
  });

  test('as a workbook; with nothing to look for it is refused', async () => {
    const response = await office.head.send('search', 'getXlsx', { query: { type: 'official-letter' } });
    assert.equal(response.headers['content-type'], 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    assert.equal(response.rawPayload.subarray(0, 2).toString('latin1'), 'PK');
    assertProblem(await office.head.send('search', 'getXlsx', { query: {} }), 'invalid-input');
    assertProblem(await house.app.inject({ method: 'GET', url: '/api/search/csv?q=a' }), 'signed-out');
  });
});
