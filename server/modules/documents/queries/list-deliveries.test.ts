import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { eventually, type House, openHouse } from '#server/testing/house.ts';
import { aDraft, anOffice, type Office } from '../testing.ts';
import { listDeliveries } from './list-deliveries.ts';

describe('the delivery board', () => {
  let house: House;
  let office: Office;
  let agencies: { id: string; name: string }[];
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
    agencies = await house.sql(`select id, name from identity.current_organization where name in ('Sở Nội vụ', 'Ủy ban nhân dân Quận 1', 'Sở Y tế') order by name`);
  });
  after(() => house.close());

  test('has one row for each receiver as it was called at issue, its own steps and its own highest status', async () => {
    const { id } = await aDraft(house, office, 'issued', { fields: { recipientAgencyIds: agencies.map((agency) => agency.id) } });
    const board = () => house.database.read((tx) => listDeliveries(tx, id, true));
    await eventually(async () => (await board()).every(({ status }) => status === '01'));
    const [first, second] = agencies;
    await house.sql(`insert into documents.delivery_status values ($1, $2, '06', '2020-04-02T00:00:00Z', 'Số 5'), ($1, $2, '03', '2020-04-03T00:00:00Z', null), ($1, $3, '02', '2020-04-01T00:00:00Z', 'Nhầm')`, [id, first?.id, second?.id]);
    await house.sql(`update identity.organization_period set name = name || ' (mới)' where organization_id = any($1)`, [agencies.map((agency) => agency.id)]);
    const shown = await board();
    assert.deepEqual(shown.map(({ agencyName }) => agencyName), agencies.map(({ name }) => name));
    assert.deepEqual(shown.map(({ status, steps }) => [status, steps.map((step) => step.status).join(' ')]), [['06', '00 01 03 06'], ['02', '00 01 02'], ['01', '00 01']]);
    assert.deepEqual(shown.map(({ awaitsNote }) => awaitsNote), [false, true, false]);
    assert.deepEqual((await house.database.read((tx) => listDeliveries(tx, id, false))).map(({ awaitsNote }) => awaitsNote), [false, false, false]);
    assert.deepEqual(shown[0]?.steps.at(-1), { status: '06', at: '2020-04-02T00:00:00.000Z', note: 'Số 5' });
  });

  test('is empty for a document that goes to nobody on the network', async () => {
    const { id } = await aDraft(house, office, 'issued');
    assert.deepEqual(await house.database.read((tx) => listDeliveries(tx, id, true)), []);
  });
});
