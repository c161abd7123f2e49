import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { createBus } from '#server/platform/realtime/bus.ts';
import { eventually, type House, openHouse } from '#server/testing/house.ts';
import { auditOf } from '#server/testing/refusals.ts';
import { aDraft, anOffice, type Office } from '../testing.ts';
import { type ReceivedStatus, takeStatus } from './take-status.ts';

const AT = '2020-04-01T02:00:00.000Z';

describe('a status comes from a receiver', () => {
  let house: House;
  let office: Office;
  let other: Office;
  const bus = createBus();
  const heard: string[] = [];
  before(async () => {
    house = await openHouse();
    [office, other] = await Promise.all([anOffice(house), anOffice(house, 'snv')]);
    bus.subscribe((topic) => void heard.push(topic));
  });
  after(() => house.close());

  /** A document sent to the other office and arrived there, statuses 00 and 01. */
  async function sent(): Promise<string> {
    const { id } = await aDraft(house, office, 'issued', { fields: { recipientAgencyIds: [other.agencyId] } });
    await eventually(async () => (await boardOf(id))?.status === '01');
    return id;
  }
  const boardOf = async (id: string) => (await office.clerk.call('documents', 'getOutgoing', { params: { id } })).deliveries[0];
  const take = (outgoingId: string, status: ReceivedStatus['status'], changes: Partial<ReceivedStatus> = {}) =>
    house.database.transact((tx) => takeStatus({ bus }, tx, { outgoingId, agencyId: other.agencyId, status, at: AT, note: null, ...changes }));

  test('is stored with its time, recorded as the system’s doing, and told to the screens', async () => {
    const id = await sent();
    heard.length = 0;
    await take(id, '03');
    assert.deepEqual((await boardOf(id))?.steps.at(-1), { status: '03', at: AT, note: null });
    const last = (await auditOf(house, id)).at(-1);
    assert.deepEqual([last?.action, last?.person_name, last?.agency_id, last?.detail], ['documents.status-received', 'Hệ thống', office.agencyId, { from: other.agencyId, status: '03' }]);
    assert.deepEqual(heard, [`outgoing:${id}`]);
  });

  test('twice is once: the first is kept, nothing is recorded or told again', async () => {
    const id = await sent();
    await take(id, '05', { note: 'lần đầu' });
    const recorded = (await auditOf(house, id)).length;
    heard.length = 0;
    await take(id, '05', { note: 'lần hai', at: '2021-01-01T00:00:00Z' });
    await Promise.all([take(id, '05'), take(id, '05'), take(id, '05')]);
    assert.deepEqual((await boardOf(id))?.steps.filter(({ status }) => status === '05'), [{ status: '05', at: AT, note: 'lần đầu' }]);
    assert.deepEqual([(await auditOf(house, id)).length, heard], [recorded, []]);
  });

  test('late and in any order: all are stored, the highest is shown', async () => {
    const main = ['03', '04', '05', '06'] as const;
    await fc.assert(fc.asyncProperty(fc.shuffledSubarray([...main, ...main], { minLength: 1 }), async (order) => {
      const id = randomUUID();
      await house.sql(`insert into documents.outgoing (id, agency_id, unit_id, unit_name, state, drafter_post_id, drafter_name, type, issue_year, issue_number, issued_on)
        values ($1, $2, $2, '', 'issued', $2, '', 'report', 1999, (select coalesce(max(issue_number), 0) + 1 from documents.outgoing where issue_year = 1999), current_date)`, [id, office.agencyId]);
      await house.sql(`insert into drafting.text (id, begun_with, frozen_at) select id, '{"type": "doc", "content": []}', now() from documents.outgoing on conflict do nothing`);
      await house.sql(`insert into documents.delivery values ($1, $2, 'Sở Nội vụ')`, [id, other.agencyId]);
      for (const status of order) await take(id, status);
      const board = await boardOf(id);
      const distinct = [...new Set(order)].sort();
      assert.deepEqual([board?.steps.map(({ status }) => status), board?.status], [distinct, distinct.at(-1)]);
    }), { numRuns: 15 });
  });

  test('from an agency that was sent nothing it is dropped', async () => {
    const id = await sent();
    const shown = await boardOf(id);
    await take(id, '06', { agencyId: office.agencyId });
    await take(randomUUID(), '06');
    assert.deepEqual(await boardOf(id), shown);
    assert.equal((await house.sql(`select 1 from documents.delivery_status where agency_id = $1`, [office.agencyId])).length, 0);
  });

  test('a refusal comes before the clerks with its reason, once', async () => {
    const id = await sent();
    await take(id, '02', { note: 'Gửi nhầm cơ quan' });
    await take(id, '02', { note: 'Gửi nhầm cơ quan' });
    const { items } = await office.clerk.call('queue', 'listMine', { query: { kind: 'documents.answer-refusal' } });
    assert.deepEqual(items.filter(({ subjectId }) => subjectId === id).map(({ note }) => note), ['Gửi nhầm cơ quan']);
  });
});
