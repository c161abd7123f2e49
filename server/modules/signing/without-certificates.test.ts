import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertRefused } from '#server/testing/refusals.ts';
import { aDraft, anOffice, type Office } from '../documents/testing.ts';
import { signaturesIn } from './testing.ts';

describe('an installation without keys', () => {
  let house: House;
  let office: Office;
  before(async () => {
    house = await openHouse({ signing: { newDemoKeys: null } });
    office = await anOffice(house);
  });
  after(() => house.close());

  const issue = ({ id, version }: { id: string; version: number }) => office.clerk.send('documents', 'issue', { params: { id }, body: { version } });

  test('signs by recorded approval, as before: the document is issued and carries no digital signature', async () => {
    const draft = await aDraft(house, office, 'signed');
    assert.equal((await issue(draft)).statusCode, 200);
    const { signatures, signedAt, state } = await office.clerk.call('documents', 'getOutgoing', { params: { id: draft.id } });
    assert.deepEqual([signatures, state, signedAt !== null], [[], 'issued', true]);
    const pdf = (await office.clerk.send('documents', 'getPdf', { params: { id: draft.id } })).rawPayload;
    assert.deepEqual(signaturesIn(pdf), []);
    assert.equal((await house.app.inject('/demo-ca.pem')).statusCode, 404);
  });

  test('once the agency signs digitally, a person without a key cannot sign; what was approved before is issued as it was', async () => {
    const [approved, ready] = [await aDraft(house, office, 'signed'), await aDraft(house, office, 'to-sign')];
    await house.sql('insert into signing.agency (agency_id) values ($1)', [office.agencyId]);
    await office.head.call('identity', 'confirmPresence', { body: { password: house.demo.password } });
    await assertRefused(house, 'signing/no-certificate', () => office.head.send('documents', 'sign', { params: { id: ready.id }, body: { version: ready.version } }));
    assert.equal((await issue(approved)).statusCode, 200);
    assert.deepEqual(await house.sql('select 1 from signing.key'), []);
  });
});
