import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createEvents } from '#server/platform/events/events.ts';
import { createBus } from '#server/platform/realtime/bus.ts';
import { statement } from '#server/platform/database/transaction.ts';
import { eventually, type House, openHouse } from '#server/testing/house.ts';
import { auditOf, dataOf } from '#server/testing/refusals.ts';
import { aDraft, anArrived, anOffice, type Office } from '../testing.ts';
import { receiveFromPlatform } from './receive-from-platform.ts';

describe('a document comes over the platform', () => {
  let house: House;
  let office: Office;
  let other: Office;
  before(async () => {
    house = await openHouse();
    [office, other] = await Promise.all([anOffice(house), anOffice(house, 'snv')]);
  });
  after(() => house.close());

  const receive = (outgoingId: string, agencyId: string, then?: string) =>
    house.database.transact(async (tx) => {
      const id = await receiveFromPlatform({ bus: createBus(), events: createEvents(house.database, house.jobs), clock: () => house.time.now() }, tx, { outgoingId, agencyId });
      if (then !== undefined) await statement(tx, then);
      return id;
    });

  test('with every field as the sender wrote it, unread by all but clerks and leaders, due to be registered', async () => {
    const { id, outgoingId } = await anArrived(house, { from: office, to: other, fields: { urgency: 3, subject: 'trực cơ quan', type: 'official-letter' } });
    const [sent, arrived] = await Promise.all([office.clerk.call('documents', 'getOutgoing', { params: { id: outgoingId } }), other.clerk.call('documents', 'getIncoming', { params: { id } })]);
    const [number = '', ...symbol] = (sent.number ?? '').split('/');
    assert.deepEqual(arrived.fields, {
      issuerName: sent.agencyName, number, symbol: symbol.join('/'), documentDate: sent.issuedOn, type: 'official-letter', subject: 'trực cơ quan',
      signerName: sent.signerName, signerPosition: 'Giám đốc', urgency: 3,
    });
    assert.deepEqual([arrived.state, arrived.arrivalNumber, arrived.source, arrived.original.fileName], ['arrived', null, 'platform', `${number}-${symbol.join('-')}.pdf`]);
    for (const who of [other.officer, other.unitHead]) assert.equal((await who.send('documents', 'getIncoming', { params: { id } })).statusCode, 404);
    const open = await house.sql('select kind, addressee, title, context, urgency, due_on from queue.item where subject_id = $1 and done_at is null', [id]);
    assert.deepEqual(open, [{
      kind: 'documents.register', addressee: `role:${other.agencyId}:clerk`, title: 'trực cơ quan', context: `${sent.number} · ${sent.agencyName}`, urgency: 3, due_on: arrived.arrivedOn,
    }]);
    const recorded = (await auditOf(house, id)).map(({ action, person_name: by, agency_id: agency, detail }) => ({ action, by, agency, detail }));
    assert.deepEqual(recorded, [{ action: 'documents.arrived', by: 'Hệ thống', agency: other.agencyId, detail: { from: sent.agencyName } }]);
  });

  test('again, and at the same moment, it is the document that is there', async () => {
    const { id, outgoingId } = await anArrived(house, { from: office, to: other });
    const untouched = await dataOf(house);
    assert.deepEqual([await receive(outgoingId, other.agencyId), await receive(outgoingId, other.agencyId)], [id, id]);
    assert.deepEqual(await dataOf(house), untouched);
  });

  test('a kill before the commit leaves nothing, and the next try brings it whole', async () => {
    const [district] = await house.sql<{ id: string }>(`select id from identity.current_organization where name = 'Ủy ban nhân dân Quận 1'`);
    const { outgoingId } = await anArrived(house, { from: office, to: other });
    const untouched = await dataOf(house);
    await assert.rejects(receive(outgoingId, district?.id ?? '', 'select pg_terminate_backend(pg_backend_pid())'));
    assert.deepEqual(await dataOf(house), untouched);
    const id = await receive(outgoingId, district?.id ?? '');
    const clerk = await house.as('q1-clerk');
    assert.equal((await clerk.call('documents', 'getIncoming', { params: { id: id ?? '' } })).state, 'arrived');
  });

  test('what was not issued is not sent', async () => {
    const draft = await aDraft(house, office, 'signed', { fields: { recipientAgencyIds: [other.agencyId] } });
    const untouched = await dataOf(house);
    await assert.rejects(receive(draft.id, other.agencyId));
    assert.deepEqual(await dataOf(house), untouched);
  });

  test('both agencies see their own document and nothing of the other’s', async () => {
    const { id, outgoingId } = await anArrived(house, { from: office, to: other });
    await eventually(async () => (await office.clerk.call('documents', 'getOutgoing', { params: { id: outgoingId } })).deliveries[0]?.status === '01');
    assert.equal((await other.head.send('documents', 'getOutgoing', { params: { id: outgoingId } })).statusCode, 404);
    assert.equal((await other.head.send('documents', 'getPdf', { params: { id: outgoingId } })).statusCode, 404);
    assert.equal((await office.head.send('documents', 'getIncoming', { params: { id } })).statusCode, 404);
    assert.equal((await office.head.send('documents', 'getOriginal', { params: { id } })).statusCode, 404);
  });
});
