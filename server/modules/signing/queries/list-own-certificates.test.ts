import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type House, openHouse } from '#server/testing/house.ts';
import { aDraft, anOffice, type Office } from '../../documents/testing.ts';

describe('the certificates I sign with', () => {
  let house: House;
  let office: Office;
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
  });
  after(() => house.close());

  test('mine, and for a clerk the agency’s; of others nothing, and never a key', async () => {
    await aDraft(house, office, 'issued');
    const [head, clerk, officer] = await Promise.all([office.head, office.clerk, office.officer].map((who) => who.call('signing', 'getOwnCertificates', {})));
    const { name } = await office.head.call('identity', 'getMe', {});
    assert.deepEqual([head?.own?.subject, head?.own?.isDemo, head?.own?.holder, head?.agencies], [name, true, 'store', []]);
    assert.deepEqual([clerk?.own, clerk?.agencies.map(({ agencyName, key }) => [agencyName, key?.subject])], [null, [['Sở Thông tin và Truyền thông', 'Sở Thông tin và Truyền thông']]]);
    assert.deepEqual(officer, { own: null, agencies: [] });
    assert.ok(!JSON.stringify([head, clerk]).includes('wrapped'));
  });
});
