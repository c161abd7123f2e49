import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertProblem, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { anOffice, type Office } from '../../documents/testing.ts';
import { anOutsideAgency } from '../testing.ts';

describe('groups of recipients', () => {
  let house: House;
  let office: Office;
  let other: Office;
  let outside: string;
  before(async () => {
    house = await openHouse();
    [office, other] = await Promise.all([anOffice(house), anOffice(house, 'snv')]);
    outside = await anOutsideAgency(house, { codeQd20: 'H41', name: 'Ủy ban nhân dân tỉnh Nghệ An' });
  });
  after(() => house.close());

  let made = 0;
  const create = (who: Visitor, body: object = {}) => {
    made += 1;
    return who.send('catalogue', 'createGroup', { body: { name: `Nhóm ${made}`, agencyIds: [other.agencyId], ...body } });
  };
  const aGroup = async (who: Visitor, body: object = {}): Promise<{ id: string; version: number }> => (await create(who, body)).json();
  const change = (who: Visitor, { id, version }: { id: string; version: number }, body: object) => who.send('catalogue', 'changeGroup', { params: { id }, body: { version, name: 'Nhóm khác', agencyIds: [outside], ...body } });
  const groupsOf = async (who: Visitor) => (await who.call('catalogue', 'listGroups', {})).groups;

  test('a drafter keeps recipients of both kinds as one, and the whole agency chooses it', async () => {
    const { id } = await aGroup(office.officer, { name: 'Các tỉnh bạn', agencyIds: [other.agencyId, outside, outside] });
    const [seen] = (await groupsOf(office.unitHead)).filter((group) => group.id === id);
    assert.deepEqual([seen?.name, seen?.members.map(({ name, reach }) => [name, reach]), seen?.mayChange], ['Các tỉnh bạn', [['Sở Nội vụ', 'hosted'], ['Ủy ban nhân dân tỉnh Nghệ An', 'none']], false]);
    assert.deepEqual((await assertAudited(house, id, 'catalogue.group-created')).detail, { name: 'Các tỉnh bạn', members: '2' });
    assert.equal((await groupsOf(other.officer)).length, 0);
  });

  test('who made it and the clerks change it; others of the agency do not, and to other agencies it does not exist', async () => {
    const group = await aGroup(office.officer);
    await assertRefused(house, 'forbidden', () => change(office.unitHead, group, {}));
    for (const who of [other.officer, other.clerk]) await assertRefused(house, 'not-found', () => change(who, group, {}));
    const { version } = (await change(office.clerk, group, { name: 'Do văn thư sửa' })).json();
    assert.deepEqual(version, 2);
    await assertAudited(house, group.id, 'catalogue.group-changed');
    await assertRefused(house, 'stale-version', () => change(office.officer, group, {}));
    assert.equal((await change(office.officer, { ...group, version }, { name: 'Do người lập sửa' })).statusCode, 200);
    assert.deepEqual((await groupsOf(office.officer)).find(({ id }) => id === group.id)?.members.map(({ id }) => id), [outside]);
  });

  test('it is dissolved by the same people', async () => {
    const group = await aGroup(office.officer);
    const dissolve = (who: Visitor) => who.send('catalogue', 'deleteGroup', { params: { id: group.id } });
    await assertRefused(house, 'forbidden', () => dissolve(office.unitHead));
    await assertRefused(house, 'not-found', () => dissolve(other.clerk));
    assert.equal((await dissolve(office.clerk)).statusCode, 200);
    await assertAudited(house, group.id, 'catalogue.group-deleted');
    await assertRefused(house, 'not-found', () => dissolve(office.officer));
    assert.deepEqual(await house.sql('select 1 from catalogue.recipient_group_member where group_id = $1', [group.id]), []);
  });

  test('one name once in an agency, whatever its accents, also when two are made at the same moment', async () => {
    const group = await aGroup(office.officer, { name: 'Khối Đảng' });
    await assertRefused(house, 'catalogue/group-name-taken', () => create(office.clerk, { name: 'khoi dang' }));
    const second = await aGroup(office.officer);
    await assertRefused(house, 'catalogue/group-name-taken', () => change(office.officer, second, { name: 'KHỐI ĐẢNG' }));
    assert.equal((await change(office.officer, group, { name: 'Khối đảng' })).statusCode, 200);
    assert.equal((await create(other.officer, { name: 'Khối Đảng' })).statusCode, 200);
    const both = await Promise.all([1, 2].map(() => create(office.officer, { name: 'Cùng lúc' })));
    assert.deepEqual(both.map(({ statusCode }) => statusCode).toSorted(), [200, 409]);
  });

  test('its members are agencies that exist', async () => {
    const group = await aGroup(office.officer);
    for (const wrong of [randomUUID(), other.unitId]) {
      assert.deepEqual((await assertRefused(house, 'documents/recipient-unknown', () => create(office.officer, { agencyIds: [outside, wrong] })))['agencyIds'], [wrong]);
      await assertRefused(house, 'documents/recipient-unknown', () => change(office.officer, group, { agencyIds: [wrong] }));
    }
    for (const body of [{ name: '' }, { name: 'x'.repeat(101) }, { agencyIds: [] }, { agencyIds: ['x'] }]) assertProblem(await create(office.officer, body), 'invalid-input');
  });

  test('an agency keeps 200 of them', async () => {
    await house.sql(`insert into catalogue.recipient_group (id, agency_id, name, made_by_post_id) select gen_random_uuid(), $1, 'Đầy ' || n, $2 from generate_series(1, 200) n`, [other.agencyId, other.officerPostId]);
    await assertRefused(house, 'catalogue/too-many-groups', () => create(other.officer));
  });

  test('nobody without a writing post keeps any, and a name passes the gate', async () => {
    assertProblem(await create(office.officer, { name: 'Độ mật: TỐI MẬT' }), 'secrecy/refused');
    await house.sql(`update identity.post set role = 'administrator' where id = $1`, [other.headPostId]);
    const administrator = await house.as('snv-head');
    await assertRefused(house, 'forbidden', () => create(administrator));
    assert.deepEqual(await groupsOf(administrator), []);
  });
});
