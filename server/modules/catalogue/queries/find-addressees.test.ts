import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { type House, openHouse } from '#server/testing/house.ts';
import { postOf } from '../../documents/testing.ts';
import { noteUnknown, saveLineHint } from '../index.ts';
import { anOutsideAgency } from '../testing.ts';
import { findAddressees, findByCode } from './find-addressees.ts';

describe('who can be addressed', () => {
  let house: House;
  before(async () => {
    house = await openHouse();
  });
  after(() => house.close());

  const find = (ids: readonly string[], on: string | null = null) => house.database.read((tx) => findAddressees(tx, ids, on));
  const byCode = (code: string) => house.database.read((tx) => findByCode(tx, code));
  const agencyOf = async (key: string) => (await postOf(await house.as(key))).agencyId;

  test('an agency of the house and one outside are named alike, with what stands above them', async () => {
    const [hosted, province] = [await agencyOf('stttt-clerk'), await anOutsideAgency(house, { code102: '000.00.00.H41', codeQd20: 'H41', name: 'Ủy ban nhân dân tỉnh Nghệ An' })];
    const outside = await anOutsideAgency(house, { code102: '000.00.07.H41', name: 'Sở Nội vụ', superiorId: province });
    const found = await find([hosted, outside, randomUUID()]);
    assert.deepEqual(new Map(found.map(({ id, name, superiorName, hosted: isHosted, gone }) => [id, [name, superiorName, isHosted, gone]])), new Map([
      [hosted, ['Sở Thông tin và Truyền thông', 'Ủy ban nhân dân Thành phố Hồ Chí Minh', true, false]],
      [outside, ['Sở Nội vụ', 'Ủy ban nhân dân tỉnh Nghệ An', false, false]],
    ]));
  });

  test('a unit, a person or nothing at all is no addressee', async () => {
    const { unitId } = await postOf(await house.as('stttt-officer'));
    assert.deepEqual([await find([unitId]), await find([])], [[], []]);
  });

  test('an old day gives the old name, on either side of the wall', async () => {
    const outside = await anOutsideAgency(house, { code102: '000.00.00.H99', name: 'Tỉnh Mới', from: '2025-07-01' });
    await house.sql(`insert into catalogue.name (agency_id, valid_from, valid_to, name) values ($1, '2010-01-01', '2025-07-01', 'Tỉnh Cũ')`, [outside]);
    const nameOn = async (id: string, day: string) => (await find([id], day))[0]?.name;
    assert.deepEqual([await nameOn(outside, '2020-03-01'), await nameOn(outside, '2025-06-30'), await nameOn(outside, '2025-07-01'), await nameOn(outside, '2001-01-01')], ['Tỉnh Cũ', 'Tỉnh Cũ', 'Tỉnh Mới', 'Tỉnh Cũ']);
    const hosted = await agencyOf('snv-clerk');
    await house.sql(`update identity.organization_period set valid_to = '2026-01-01' where organization_id = $1`, [hosted]);
    await house.sql(`insert into identity.organization_period select organization_id, '2026-01-01', null, parent_id, agency_id, 'Sở Nội vụ và Lao động', short_name, abbreviation, code_qcvn102, code_qd20 from identity.organization_period where organization_id = $1`, [hosted]);
    assert.deepEqual([await nameOn(hosted, '2025-12-31'), await nameOn(hosted, '2026-01-01')], ['Sở Nội vụ', 'Sở Nội vụ và Lao động']);
  });

  test('one that has ended is gone from that day on, and not before', async () => {
    const outside = await anOutsideAgency(house, { codeQd20: 'H29.95', name: 'Quận Hai' });
    await house.sql(`update catalogue.agency set ended_on = '2021-01-01' where id = $1`, [outside]);
    assert.deepEqual([(await find([outside], '2020-12-31'))[0]?.gone, (await find([outside], '2021-01-01'))[0]?.gone], [false, true]);
  });

  test('either identifier finds an agency, in any case and with blanks', async () => {
    const id = await anOutsideAgency(house, { code102: '000.00.00.G22', codeQd20: 'G22', name: 'Văn phòng Chính phủ' });
    for (const code of ['000.00.00.G22', 'G22', ' g22 ', '000.00.00.g22', '000. 00.00.G22']) assert.equal((await byCode(code))?.id, id, code);
    assert.deepEqual([await byCode('000.00.00.G2'), await byCode('  '), await byCode('%')], [undefined, undefined, undefined]);
  });

  test('an agency of the house goes before one outside, and one that exists before one that has ended', async () => {
    const hosted = await agencyOf('stttt-clerk');
    const [row] = await house.sql<{ code: string }>('select code_qcvn102 as code from identity.current_organization where id = $1', [hosted]);
    await anOutsideAgency(house, { code102: row?.code ?? '', name: 'Sở TT&TT trong danh mục' });
    assert.equal((await byCode(row?.code ?? ''))?.id, hosted);
    const former = await anOutsideAgency(house, { codeQd20: 'H77.1', name: 'Sở cũ' });
    await house.sql(`update catalogue.agency set ended_on = '2020-01-01' where id = $1`, [former]);
    assert.deepEqual([(await byCode('H77.1'))?.id, (await byCode('H77.1'))?.gone], [former, true]);
    const next = await anOutsideAgency(house, { codeQd20: 'H77.1', name: 'Sở mới' });
    assert.deepEqual([(await byCode('h77.1'))?.id, (await byCode('H77.1'))?.gone], [next, false]);
  });

  test('a sender that no catalogue names is entered once, also by two packets at the same moment', async () => {
    const seen = { organId: '28.22.h17', name: '  Ủy ban nhân dân xã Demo\u200B ', email: 'x@example.vn' };
    const noted = await Promise.all([1, 2, 3].map(() => house.database.transact((tx) => noteUnknown(tx, seen, '2026-11-20'))));
    const [first] = noted;
    assert.deepEqual([first?.name, first?.code102, first?.codeQd20, first?.hosted, first?.gone], ['Ủy ban nhân dân xã Demo', '28.22.H17', null, false, false]);
    assert.deepEqual(new Set(noted.map((each) => each?.id)).size, 1);
    assert.deepEqual(await house.sql(`select source, email, ended_on from catalogue.agency where code102 = '28.22.H17'`), [{ source: 'packet', email: 'x@example.vn', ended_on: null }]);
    assert.equal((await house.sql(`select 1 from audit.entry where action = 'catalogue.agency-noted' and subject_id = $1`, [first?.id])).length, 1);
    const top = await house.database.transact((tx) => noteUnknown(tx, { organId: 'H37.DN.001', name: 'Doanh nghiệp Demo' }, '2026-11-20'));
    assert.deepEqual([top?.codeQd20, top?.code102], ['H37.DN.001', null]);
  });

  test('what is no identifier enters nobody', async () => {
    for (const organId of ['', '   ', 'X'.repeat(36)]) assert.equal(await house.database.transact((tx) => noteUnknown(tx, { organId, name: 'Ai đó' }, '2026-11-20')), undefined);
  });

  test('by which line one was reached is kept', async () => {
    const id = await anOutsideAgency(house, { codeQd20: 'H41.9', name: 'Sở Chín' });
    await house.database.transact((tx) => saveLineHint(tx, [id], 'axis'));
    assert.equal((await find([id]))[0]?.lineHint, 'axis');
  });
});
