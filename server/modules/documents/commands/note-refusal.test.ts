import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { eventually, type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertRefused } from '#server/testing/refusals.ts';
import { anArrived, anOffice, type Office } from '../testing.ts';

describe('taking note of a refusal', () => {
  let house: House;
  let office: Office;
  let other: Office;
  before(async () => {
    house = await openHouse();
    [office, other] = [await anOffice(house), await anOffice(house, 'snv')];
  });
  after(() => house.close());

  const desks = async (id: string): Promise<string[]> => {
    const { items } = await office.clerk.call('queue', 'listMine', { query: { kind: 'documents.answer-refusal' } });
    return items.filter(({ subjectId }) => subjectId === id).map(({ note }) => note ?? '');
  };

  /** Issued to the other office, which has refused it; the refusal lies before the clerk. */
  const aRefused = async (): Promise<{ id: string; agencyId: string }> => {
    const { id, version, outgoingId } = await anArrived(house, { from: office, to: other });
    await other.clerk.call('documents', 'returnIncoming', { params: { id }, body: { version, reason: 'Gửi nhầm cơ quan' } });
    await eventually(async () => (await desks(outgoingId)).length === 1);
    return { id: outgoingId, agencyId: other.agencyId };
  };

  test('takes it off the records office’s desk and says who read it', async () => {
    const params = await aRefused();
    assert.deepEqual(await desks(params.id), ['Gửi nhầm cơ quan']);
    const boardOf = async (person: typeof office.clerk) => (await person.call('documents', 'getOutgoing', { params })).deliveries.map(({ status, awaitsNote }) => [status, awaitsNote]);
    assert.deepEqual([await boardOf(office.clerk), await boardOf(office.head)], [[['02', true]], [['02', false]]]);
    await office.clerk.call('documents', 'noteRefusal', { params });
    assert.deepEqual(await desks(params.id), []);
    assert.deepEqual(await boardOf(office.clerk), [['02', false]]);
    const { detail } = await assertAudited(house, params.id, 'documents.refusal-noted');
    assert.equal(detail['from'], other.agencyId);
  });

  test('only a clerk of the sender, only what was refused, only once', async () => {
    const params = await aRefused();
    const note = (person: typeof office.clerk, given = params) => person.send('documents', 'noteRefusal', { params: given });
    for (const person of [office.head, office.unitHead, office.officer]) await assertRefused(house, 'forbidden', () => note(person));
    await assertRefused(house, 'not-found', () => note(other.clerk));
    await assertRefused(house, 'documents/act-not-possible', () => note(office.clerk, { ...params, agencyId: office.agencyId }));
    await assertRefused(house, 'invalid-input', () => note(office.clerk, { ...params, agencyId: 'x' }));
    assert.equal((await note(office.clerk)).statusCode, 200);
    await assertRefused(house, 'documents/act-not-possible', () => note(office.clerk));
    const arrived = await anArrived(house, { from: office, to: other });
    await assertRefused(house, 'documents/act-not-possible', () => note(office.clerk, { id: arrived.outgoingId, agencyId: other.agencyId }));
  });
});
