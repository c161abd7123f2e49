import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { eventually, type House, openHouse } from '#server/testing/house.ts';
import { EVENT_QUEUE } from '#server/platform/events/events.ts';
import { aDraft, anArrived, anOffice, type Office } from '../documents/testing.ts';

describe('what one agency does, another hears of', () => {
  let house: House;
  let office: Office;
  let other: Office;
  before(async () => {
    house = await openHouse();
    [office, other] = await Promise.all([anOffice(house), anOffice(house, 'snv')]);
  });
  after(() => house.close());

  const statusesOf = async (id: string): Promise<string> => {
    const { deliveries } = await office.clerk.call('documents', 'getOutgoing', { params: { id } });
    return deliveries.flatMap(({ steps }) => steps.map(({ status, note }) => (note === null ? status : `${status} ${note}`))).join(', ');
  };
  const heard = (id: string, statuses: string) => eventually(async () => (await statusesOf(id)) === statuses);

  /** Registered, directed and assigned at the receiver; what is left is the end of it. */
  async function inHand(arrived: { id: string; version: number }): Promise<{ params: { id: string }; version: number; assignmentId: string }> {
    const params = { id: arrived.id };
    const registered = await other.clerk.call('documents', 'registerArrived', { params, body: { version: arrived.version } });
    const directed = await other.head.call('documents', 'direct', { params, body: { version: registered.version, opinion: 'Ý kiến nội bộ: giao phòng', lead: { unitId: other.unitId, dueOn: null } } });
    const { myAssignmentId } = await other.unitHead.call('documents', 'getIncoming', { params });
    const assignmentId = myAssignmentId ?? '';
    const { version } = await other.unitHead.call('documents', 'assign', { params, body: { version: directed.version, assignmentId, postId: other.officerPostId, instruction: 'Chỉ đạo nội bộ' } });
    return { params, version, assignmentId };
  }

  test('a reported result stays inside the agency; the sender learns that it is done', async () => {
    const arrived = await anArrived(house, { from: office, to: other });
    const { params, version, assignmentId } = await inHand(arrived);
    await other.officer.call('documents', 'reportDone', { params, body: { version, assignmentId, result: 'Kết quả nội bộ' } });
    await heard(arrived.outgoingId, '00, 01, 03, 04, 05, 06');
    const seen = JSON.stringify(await office.clerk.call('documents', 'getOutgoing', { params: { id: arrived.outgoingId } }));
    assert.doesNotMatch(seen, /nội bộ/);
  });

  test('a reply closes it with its number, and comes back as a document', async () => {
    const arrived = await anArrived(house, { from: office, to: other });
    const { assignmentId } = await inHand(arrived);
    const reply = await aDraft(house, other, 'issued', { assignmentId, fields: { recipientAgencyIds: [office.agencyId] } });
    const { number } = await other.clerk.call('documents', 'getOutgoing', { params: { id: reply.id } });
    await heard(arrived.outgoingId, `00, 01, 03, 04, 05, 06 Đã trả lời bằng văn bản số ${number}`);
    await eventually(async () => (await house.sql('select 1 from documents.incoming where agency_id = $1 and sent_by_outgoing_id = $2', [office.agencyId, reply.id])).length === 1);
  });

  test('a return is 02 with its reason', async () => {
    const arrived = await anArrived(house, { from: office, to: other });
    await other.clerk.call('documents', 'returnIncoming', { params: { id: arrived.id }, body: { version: arrived.version, reason: 'Gửi nhầm cơ quan' } });
    await heard(arrived.outgoingId, '00, 01, 02 Gửi nhầm cơ quan');
  });

  test('an event delivered again, and one told again, bring no second document and no second status', async () => {
    const arrived = await anArrived(house, { from: office, to: other });
    const [event] = await house.sql<{ data: { id: string } }>(`select data from jobs.job where name = $1 and data ->> 'name' = 'documents.issued' and data -> 'facts' ->> 'outgoingId' = $2`, [EVENT_QUEUE, arrived.outgoingId]);
    assert.ok(event !== undefined);
    const again = { ...event.data, id: '0190a0a0-0000-7000-8000-0000000000aa' };
    await house.database.transact(async (tx) => {
      for (const payload of [event.data, again]) await house.jobs.enqueue(tx, EVENT_QUEUE, payload);
    });
    await eventually(async () => (await house.sql('select 1 from platform.delivered where event_id = $1', [again.id])).length > 0);
    await eventually(async () => (await house.sql(`select 1 from jobs.job where name = $1 and state <> 'completed'`, [EVENT_QUEUE])).length === 0);
    assert.equal((await house.sql('select 1 from documents.incoming where sent_by_outgoing_id = $1', [arrived.outgoingId])).length, 1);
    assert.equal(await statusesOf(arrived.outgoingId), '00, 01');
    assert.deepEqual(house.jobFailures, []);
  });
});
