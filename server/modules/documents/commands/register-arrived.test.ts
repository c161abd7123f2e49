import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { today } from '../../calendar/index.ts';
import { eventually, type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { anArrived, anIncoming, anOffice, type Office } from '../testing.ts';

describe('registering a document that came over the network', () => {
  let house: House;
  let office: Office;
  let sender: Office;
  before(async () => {
    house = await openHouse();
    [office, sender] = await Promise.all([anOffice(house), anOffice(house, 'snv')]);
  });
  after(() => house.close());

  const register = (person: Visitor, { id, version }: { id: string; version: number }) =>
    person.send('documents', 'registerArrived', { params: { id }, body: { version } });
  const kindsOn = async (person: Visitor, id: string): Promise<string[]> => {
    const { items } = await person.call('queue', 'listMine', { query: {} });
    return items.filter(({ subjectId }) => subjectId === id).map(({ kind }) => kind);
  };

  test('takes the next number of the one book, goes from the clerk’s desk to the head’s and tells the sender 03', async () => {
    const earlier = await office.clerk.call('documents', 'getIncoming', { params: { id: (await anIncoming(house, office)).id } });
    const arrived = await anArrived(house, { from: sender, to: office, fields: { subject: 'gửi qua mạng' } });
    assert.deepEqual([await kindsOn(office.clerk, arrived.id), await kindsOn(office.head, arrived.id)], [['documents.register'], []]);
    const { version, arrivalNumber } = (await register(office.clerk, arrived)).json();
    assert.deepEqual([version, arrivalNumber], [arrived.version + 1, (earlier.arrivalNumber ?? 0) + 1]);
    const stored = await office.clerk.call('documents', 'getIncoming', { params: { id: arrived.id } });
    assert.deepEqual([stored.state, stored.version, stored.arrivalNumber, stored.arrivedOn, stored.source], ['registered', version, arrivalNumber, today(new Date()), 'platform']);
    assert.equal(stored.receivedBy, (await office.clerk.call('identity', 'getMe', {})).name);
    assert.deepEqual([stored.fields.subject, stored.fields.issuerName], ['gửi qua mạng', 'Sở Nội vụ']);
    assert.deepEqual([await kindsOn(office.clerk, arrived.id), await kindsOn(office.head, arrived.id)], [[], ['documents.direct']]);
    assert.equal((await assertAudited(house, arrived.id, 'documents.registered')).detail['arrivalNumber'], String(arrivalNumber));
    const steps = await eventually(async () => {
      const { deliveries } = await sender.clerk.call('documents', 'getOutgoing', { params: { id: arrived.outgoingId } });
      return deliveries[0]?.status === '03' && deliveries[0].steps;
    });
    assert.deepEqual(steps.map(({ status }) => status), ['00', '01', '03']);
  });

  test('refused without a trace: to whom, when, and with an old screen', async () => {
    const arrived = await anArrived(house, { from: sender, to: office });
    await assertRefused(house, 'forbidden', () => register(office.head, arrived));
    for (const outsider of [office.unitHead, office.officer, sender.clerk, sender.head]) await assertRefused(house, 'not-found', () => register(outsider, arrived));
    await assertRefused(house, 'not-found', () => register(office.clerk, { ...arrived, id: '0190a0a0-0000-7000-8000-000000000000' }));
    await assertRefused(house, 'stale-version', () => register(office.clerk, { ...arrived, version: arrived.version + 1 }));
    const { version } = (await register(office.clerk, arrived)).json();
    await assertRefused(house, 'documents/act-not-possible', () => register(office.clerk, arrived));
    await assertRefused(house, 'documents/act-not-possible', () => register(office.clerk, { ...arrived, version }));
    await assertRefused(house, 'documents/act-not-possible', () => office.clerk.send('documents', 'returnIncoming', { params: { id: arrived.id }, body: { version, reason: 'Gửi nhầm' } }));
  });

  test('two clerks at the same moment: one number is given', async () => {
    const arrived = await anArrived(house, { from: sender, to: office });
    const colleague = await house.asColleagueOf(office.clerk);
    const responses = await Promise.all([register(office.clerk, arrived), register(colleague, arrived)]);
    assert.deepEqual(responses.map(({ statusCode }) => statusCode).sort(), [200, 409]);
    const numbers = await house.sql<{ arrival_number: number }>('select arrival_number from documents.incoming where agency_id = $1 and arrival_number is not null order by 1', [office.agencyId]);
    assert.deepEqual(numbers.map((row) => row.arrival_number), numbers.map((_, index) => index + 1), 'no gap, no twin');
  });

  test('input that is none', async () => {
    const body = (version: unknown) => ({ version }) as { version: number };
    for (const wrong of [0, -1, 1.5, '1', null, undefined]) {
      const { errors } = await assertRefused(house, 'invalid-input', () => office.clerk.send('documents', 'registerArrived', { params: { id: '0190a0a0-0000-7000-8000-000000000000' }, body: body(wrong) }));
      assert.deepEqual(errors?.map(({ path }) => path), ['version']);
    }
    await assertRefused(house, 'invalid-input', () => register(office.clerk, { id: 'khong-co', version: 1 }));
  });
});
