import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertProblem, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { anOffice, type Office } from '../../documents/testing.ts';
import { aKeyFile, aPicture, KEY_FILE_PASSWORD } from '../testing-key-files.ts';

describe('the certificates of an agency and its people', () => {
  let house: House;
  let office: Office;
  let administrator: Visitor;
  before(async () => {
    house = await openHouse({ signing: { newDemoKeys: null } });
    [office, administrator] = await Promise.all([anOffice(house), house.as('stttt-admin')]);
    await administrator.call('identity', 'confirmPresence', { body: { password: house.demo.password } });
  });
  after(() => house.close());

  const listed = (who = administrator, id = office.agencyId) => who.call('signing', 'listKeys', { params: { id } });

  test('the agency first, then everybody in care with their posts; with keys as they stand', async () => {
    const first = await listed();
    assert.deepEqual([first.owners[0]?.ownerKind, first.owners[0]?.id, first.signsDigitally], ['agency', office.agencyId, false]);
    assert.ok(first.owners.every(({ key }) => key === null));
    const { personId, name } = await office.head.call('identity', 'getMe', {});
    const params = { ownerKind: 'person', id: personId } as const;
    const { key } = await administrator.call('signing', 'importKey', { params, body: { pkcs12: aKeyFile({ name }), password: KEY_FILE_PASSWORD, picture: aPicture() } });
    await administrator.call('signing', 'revokeKey', { params, body: { reason: 'Thôi giữ chức vụ' } });
    const entry = (await listed()).owners.find(({ id }) => id === personId);
    assert.match(entry?.titles ?? '', /Giám đốc/u);
    assert.ok(entry?.key);
    const { serial, issuer, isDemo, hasPicture, revokedReason, revokedAt } = entry.key;
    assert.deepEqual({ serial, issuer, isDemo, hasPicture, revokedReason }, { serial: key.serial, issuer: key.issuer, isDemo: false, hasPicture: true, revokedReason: 'Thôi giữ chức vụ' });
    assert.notEqual(revokedAt, null);
  });

  test('somebody who left their post is still there, so that their key can be revoked', async () => {
    const { personId } = await office.officer.call('identity', 'getMe', {});
    await house.sql(`update identity.holding set valid_to = valid_from where person_id = $1`, [personId]);
    assert.equal((await listed()).owners.find(({ id }) => id === personId)?.titles, null);
  });

  test('only for administrators, and of agencies in their care; the city’s have all', async () => {
    await assertRefused(house, 'forbidden', () => office.clerk.send('signing', 'listKeys', { params: { id: office.agencyId } }));
    const [stranger] = await house.sql<{ id: string }>(`select id from identity.current_organization where name = 'Sở Nội vụ'`);
    const id = stranger?.id ?? '';
    await assertRefused(house, 'not-found', () => administrator.send('signing', 'listKeys', { params: { id } }));
    await assertRefused(house, 'not-found', () => administrator.send('signing', 'listKeys', { params: { id: office.unitId } }));
    assertProblem(await administrator.send('signing', 'listKeys', { params: { id: 'x' } }), 'invalid-input');
    assert.equal((await listed(await house.as('city-admin'), id)).agencyName, 'Sở Nội vụ');
  });
});
