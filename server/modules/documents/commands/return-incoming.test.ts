import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { assertGated } from '#server/testing/gate.ts';
import { eventually, type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { anArrived, anIncoming, anOffice, type Office } from '../testing.ts';

describe('returning a wrong document to its sender', () => {
  let house: House;
  let office: Office;
  let sender: Office;
  before(async () => {
    house = await openHouse();
    [office, sender] = await Promise.all([anOffice(house), anOffice(house, 'snv')]);
  });
  after(() => house.close());

  const giveBack = (person: Visitor, { id, version }: { id: string; version: number }, reason = 'Gửi nhầm nơi nhận', declaredNoSecret = false) =>
    person.send('documents', 'returnIncoming', { params: { id }, body: { version, reason, declaredNoSecret } });

  test('keeps the reason, takes no number, leaves no desk open and tells the sender 02 with the reason', async () => {
    const arrived = await anArrived(house, { from: sender, to: office });
    const { version } = (await giveBack(office.clerk, arrived)).json();
    const stored = await office.clerk.call('documents', 'getIncoming', { params: { id: arrived.id } });
    assert.deepEqual([stored.state, stored.version, stored.returnReason, stored.arrivalNumber, stored.acts], ['returned', version, 'Gửi nhầm nơi nhận', null, []]);
    assert.deepEqual(await house.sql('select 1 from queue.item where subject_id = $1 and done_at is null', [arrived.id]), []);
    assert.equal((await assertAudited(house, arrived.id, 'documents.returned-to-sender')).detail['reason'], 'Gửi nhầm nơi nhận');
    const steps = await eventually(async () => {
      const { deliveries } = await sender.clerk.call('documents', 'getOutgoing', { params: { id: arrived.outgoingId } });
      return deliveries[0]?.status === '02' && deliveries[0].steps;
    });
    assert.deepEqual([steps.map(({ status }) => status), steps.at(-1)?.note], [['00', '01', '02'], 'Gửi nhầm nơi nhận']);
    assert.deepEqual(await house.sql('select 1 from numbering.series where agency_id = $1 and book = $2', [office.agencyId, 'incoming']), [], 'no number was taken');
  });

  test('a returned document is no duplicate of the one sent again', async () => {
    const arrived = await anArrived(house, { from: sender, to: office });
    const { fields } = await office.clerk.call('documents', 'getIncoming', { params: { id: arrived.id } });
    const query = { issuerName: fields.issuerName, number: fields.number ?? '', documentDate: fields.documentDate ?? '' };
    assert.equal((await office.clerk.call('documents', 'findDuplicates', { query })).duplicates.length, 1);
    await giveBack(office.clerk, arrived);
    assert.deepEqual((await office.clerk.call('documents', 'findDuplicates', { query })).duplicates, []);
  });

  test('refused without a trace: to whom, when, and with an old screen', async () => {
    const arrived = await anArrived(house, { from: sender, to: office });
    await assertRefused(house, 'forbidden', () => giveBack(office.head, arrived));
    for (const outsider of [office.unitHead, office.officer, sender.clerk, sender.head]) await assertRefused(house, 'not-found', () => giveBack(outsider, arrived));
    await assertRefused(house, 'not-found', () => giveBack(office.clerk, { ...arrived, id: '0190a0a0-0000-7000-8000-000000000000' }));
    await assertRefused(house, 'stale-version', () => giveBack(office.clerk, { ...arrived, version: arrived.version + 1 }));
    const returned = (await giveBack(office.clerk, arrived)).json();
    await assertRefused(house, 'documents/act-not-possible', () => giveBack(office.clerk, returned));
    await assertRefused(house, 'documents/act-not-possible', () => office.clerk.send('documents', 'registerArrived', { params: { id: arrived.id }, body: { version: returned.version } }));
    const registered = await anIncoming(house, office);
    await assertRefused(house, 'documents/act-not-possible', () => giveBack(office.clerk, registered));
  });

  test('a reason is needed, of at most 1,000 letters, and kept as it is read', async () => {
    const arrived = await anArrived(house, { from: sender, to: office });
    for (const reason of ['', ' \u200B ', 'Ở'.repeat(1001), 'Gửi \uD83D']) {
      const { errors } = await assertRefused(house, 'invalid-input', () => giveBack(office.clerk, arrived, reason));
      assert.deepEqual([...new Set(errors?.map(({ path }) => path))], ['reason']);
    }
    const long = 'Ở'.repeat(999);
    await giveBack(office.clerk, arrived, ` ${long}\uFEFFẬ `.normalize('NFD'));
    assert.equal((await office.clerk.call('documents', 'getIncoming', { params: { id: arrived.id } })).returnReason, `${long}Ậ`);
  });

  test('the reason passes the secrecy gate', async () => {
    const arrived = await anArrived(house, { from: sender, to: office });
    await assertGated(house, 'documents.return', (text, declared) => giveBack(office.clerk, arrived, text, declared));
  });
});
