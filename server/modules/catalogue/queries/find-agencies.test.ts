import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertProblem } from '#server/testing/refusals.ts';
import { postOf } from '../../documents/testing.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { anOutsideAgency } from '../testing.ts';

describe('finding agencies', () => {
  let house: House;
  let officer: Visitor;
  before(async () => {
    house = await openHouse();
    officer = await house.as('stttt-officer');
    const nghe = await anOutsideAgency(house, { code102: '000.00.00.H41', codeQd20: 'H41', name: 'Ủy ban nhân dân tỉnh Nghệ An' });
    const lao = await anOutsideAgency(house, { code102: '000.00.00.H38', codeQd20: 'H38', name: 'Ủy ban nhân dân tỉnh Lào Cai' });
    await anOutsideAgency(house, { code102: '000.00.13.H41', codeQd20: 'H41.13', name: 'Sở Nội vụ', superiorId: nghe });
    await anOutsideAgency(house, { code102: '000.00.13.H38', codeQd20: 'H38.13', name: 'Sở Nội vụ', superiorId: lao });
    await anOutsideAgency(house, { code102: '000.00.14.H41', codeQd20: 'H41.14', name: 'Sở Thông tin và Truyền thông', superiorId: nghe });
    await anOutsideAgency(house, { code102: '000.00.15.H41', codeQd20: 'H41.15', name: 'Trường Chính trị Hoà Bình', superiorId: nghe });
    await anOutsideAgency(house, { code102: '000.00.W00.H41', name: 'Kho thử Nghệ An' });
    const ended = await anOutsideAgency(house, { codeQd20: 'H41.99', name: 'Sở Ngoại vụ tỉnh Nghệ An' });
    await house.sql(`update catalogue.agency set ended_on = '2020-01-01' where id = $1`, [ended]);
  });
  after(() => house.close());

  const find = async (q: string, limit = 20) => (await officer.call('catalogue', 'findAgencies', { query: { q, limit } })).agencies;
  const names = async (q: string) => (await find(q)).map(({ name, superiorName }) => `${name} · ${superiorName ?? ''}`);

  test('namesakes are told apart by what stands above them, and those of this house come first', async () => {
    const found = (await find('sở nội vụ')).map(({ superiorName, reach }) => [superiorName, reach]);
    assert.deepEqual(found[0], ['Ủy ban nhân dân Thành phố Hồ Chí Minh', 'hosted']);
    assert.deepEqual(new Set(found.slice(1).map(String)), new Set(['Ủy ban nhân dân tỉnh Nghệ An,none', 'Ủy ban nhân dân tỉnh Lào Cai,none']));
    assert.equal(found.length, 3);
  });

  for (const [what, q] of [['without accents', 'uy ban nhan dan tinh nghe an'], ['by the short form', 'UBND tỉnh Nghệ An'], ['in any order, the last word half typed', 'nghe an uy ban tin'], ['with the old tone marks', 'uỷ ban nhân dân tỉnh nghệ an']] as const) {
    test(`a name is found ${what}`, async () => assert.equal((await names(q))[0], 'Ủy ban nhân dân tỉnh Nghệ An · '));
  }

  test('hòa and hoà are one word', async () => assert.deepEqual([(await names('hòa bình')).includes('Trường Chính trị Hoà Bình · Ủy ban nhân dân tỉnh Nghệ An')], [true]));

  test('what stands above may be named behind, of an agency here or elsewhere', async () => {
    for (const q of ['sở nội vụ nghệ an', 'so noi vu nghe', 'snv tinh nghe an']) assert.deepEqual(await names(q), ['Sở Nội vụ · Ủy ban nhân dân tỉnh Nghệ An'], q);
    assert.deepEqual(await names('sở nội vụ tp hồ chí minh'), ['Sở Nội vụ · Ủy ban nhân dân Thành phố Hồ Chí Minh']);
  });

  test('initials find an agency, without the word for and', async () => {
    const found = await names('STTTT');
    assert.deepEqual(found, ['Sở Thông tin và Truyền thông · Ủy ban nhân dân Thành phố Hồ Chí Minh', 'Sở Thông tin và Truyền thông · Ủy ban nhân dân tỉnh Nghệ An']);
  });

  test('either identifier finds it exactly, before those that only begin so', async () => {
    for (const q of ['000.00.13.H41', '000.00.13.h41', 'H41.13', 'h41.13']) assert.equal((await find(q))[0]?.code102, '000.00.13.H41', q);
    assert.deepEqual((await find('H41')).map(({ codeQd20 }) => codeQd20), ['H41', 'H41.13', 'H41.14', 'H41.15']);
    assert.equal((await find('H29'))[0]?.reach, 'hosted');
  });

  test('hidden ones and those that have ended are left out, and nothing finds nothing', async () => {
    for (const q of ['kho thử nghệ an', '000.00.W00.H41', 'sở ngoại vụ tỉnh nghệ an', 'H41.99', 'zzz', '%', '_', '...', '— –']) assert.deepEqual(await find(q), [], q);
    const [foreign] = await find('tỉnh nghệ an', 1);
    assert.equal(foreign?.name, 'Ủy ban nhân dân tỉnh Nghệ An');
  });

  test('a line by which it was reached is shown', async () => {
    await house.sql(`update catalogue.agency set line_hint = 'axis' where code_qd20 = 'H38'`);
    assert.equal((await find('H38'))[0]?.reach, 'line');
  });

  test('chosen ones are named by their ids, unknown ones left out', async () => {
    const [one] = await find('H41.13');
    const { agencyId, unitId } = await postOf(officer);
    const { agencies } = await officer.call('catalogue', 'nameAgencies', { query: { ids: [one?.id, agencyId, unitId].join(',') } });
    assert.deepEqual(new Set(agencies.map(({ name }) => name)), new Set(['Sở Nội vụ', 'Sở Thông tin và Truyền thông']));
    assertProblem(await officer.send('catalogue', 'nameAgencies', { query: { ids: 'x' } }), 'invalid-input');
  });

  test('administrators see the whole catalogue page by page, with the hidden and the ended apart; others do not', async () => {
    assertProblem(await officer.send('catalogue', 'listCatalogue', { query: {} }), 'forbidden');
    await house.sql(`update identity.post set role = 'administrator' where id = $1`, [(await postOf(await house.as('snv-officer'))).postId]);
    const administrator = await house.as('snv-officer');
    const list = (query: object) => administrator.call('catalogue', 'listCatalogue', { query });
    const official = await list({ source: 'official' });
    assert.deepEqual([official.total, official.agencies.map(({ codeQd20 }) => codeQd20)], [6, ['H38', 'H38.13', 'H41', 'H41.13', 'H41.14', 'H41.15']]);
    assert.deepEqual((await list({ source: 'official', skip: 4, limit: 1 })).agencies.map(({ codeQd20 }) => codeQd20), ['H41.14']);
    assert.deepEqual([(await list({ state: 'hidden' })).agencies.map(({ name }) => name), (await list({ state: 'ended' })).agencies.map(({ name, gone }) => [name, gone])], [['Kho thử Nghệ An'], [['Sở Ngoại vụ tỉnh Nghệ An', true]]]);
    assert.deepEqual((await list({ q: 'so noi vu' })).total, 3);
    assert.equal((await list({ q: '.13.H41' })).agencies[0]?.superiorName, 'Ủy ban nhân dân tỉnh Nghệ An');
  });
});
