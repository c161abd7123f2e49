import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertProblem } from '#server/testing/refusals.ts';
import { aDraft, anIncoming, anOffice, type Office } from '../testing.ts';

describe('one draft or issued document', () => {
  let house: House;
  let office: Office;
  let other: Office;
  before(async () => {
    house = await openHouse();
    [office, other] = await Promise.all([anOffice(house), anOffice(house, 'snv')]);
  });
  after(() => house.close());

  const get = (id: string, who = office.officer) => who.call('documents', 'getOutgoing', { params: { id } });

  test('tells its way in order, with each hand and what it held', async () => {
    const { id } = await aDraft(house, office, 'issued', { fields: { recipientAgencyIds: [other.agencyId] } });
    const { steps, signedAt, agencyName, recipients } = await get(id);
    assert.deepEqual(steps.map(({ kind }) => kind), ['submitted', 'passed', 'signed', 'issued']);
    const people = await Promise.all([office.officer, office.unitHead, office.head, office.clerk].map((who) => who.call('identity', 'getMe', {})));
    assert.deepEqual(steps.map(({ by, byTitle }) => [by, byTitle]), people.map(({ name, capacities }) => [name, capacities[0]?.title]));
    assert.deepEqual(steps.map(({ draftVersion }) => draftVersion), [2, 3, 4, 5]);
    assert.ok(signedAt !== null && recipients === 1 && agencyName === 'Sở Thông tin và Truyền thông');
  });

  test('says to each what they may do now', async () => {
    const { id } = await aDraft(house, office, 'to-sign');
    const acts = await Promise.all([office.officer, office.unitHead, office.head, office.clerk].map(async (who) => (await get(id, who)).acts));
    assert.deepEqual(acts, [['cancel'], ['return'], ['return', 'sign'], []]);
  });

  test('names what it answers to who may not read that', async () => {
    const { assignmentId, id: incomingId } = await anIncoming(house, office, 'assigned', { number: '12', symbol: 'SNV-VP' });
    const { id } = await aDraft(house, office, 'drafting', { assignmentId });
    assert.deepEqual(await get(id).then(({ replyTo, replyToIncomingId }) => [replyTo, replyToIncomingId]), ['12/SNV-VP · Sở Nội vụ', incomingId]);
  });

  test('its PDF is the draft without number, read by whom the draft is read by', async () => {
    const { id } = await aDraft(house, office, 'checking');
    const response = await office.unitHead.send('documents', 'getPdf', { params: { id } });
    assert.deepEqual([response.statusCode, response.headers['content-type'], response.rawPayload.subarray(0, 5).toString()], [200, 'application/pdf', '%PDF-']);
    assert.match(String(response.headers['content-security-policy']), /sandbox/);
    const { readings } = (await other.clerk.upload(response.rawPayload)).json();
    assert.equal(readings.number?.value ?? null, null);
  });

  test('what is not theirs, what never was and what is no identifier', async () => {
    const { id } = await aDraft(house, office, 'issued', { fields: { recipientAgencyIds: [other.agencyId] } });
    const colleague = await house.asColleagueOf(office.officer);
    for (const operation of ['getOutgoing', 'getPdf'] as const) {
      for (const who of [other.clerk, other.head, colleague]) assertProblem(await who.send('documents', operation, { params: { id } }), 'not-found');
      assertProblem(await office.clerk.send('documents', operation, { params: { id: randomUUID() } }), 'not-found');
      assertProblem(await office.clerk.send('documents', operation, { params: { id: 'x' } }), 'invalid-input');
    }
  });
});
