import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { eventually, type House, openHouse } from '#server/testing/house.ts';
import { assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { anArrived, anOffice, type Office } from '../testing.ts';

describe('taking a delivery back', () => {
  let house: House;
  let office: Office;
  let other: Office;
  before(async () => {
    house = await openHouse();
    [office, other] = await Promise.all([anOffice(house), anOffice(house, 'snv')]);
  });
  after(() => house.close());

  const outgoing = (id: string) => office.clerk.call('documents', 'getOutgoing', { params: { id } });
  const incoming = (id: string) => other.clerk.call('documents', 'getIncoming', { params: { id } });
  const takeBack = async (id: string, who: Visitor = office.clerk, agencyIds = [other.agencyId]) =>
    who.send('documents', 'takeBack', { params: { id }, body: { version: (await outgoing(id)).version, reason: 'Gửi nhầm', agencyIds } });
  const register = ({ id, version }: { id: string; version: number }) => other.clerk.send('documents', 'registerArrived', { params: { id }, body: { version } });
  const outcomeOf = (id: string) => eventually(async () => (await outgoing(id)).deliveries[0]?.withdrawal?.outcome ?? undefined);
  const statuses = async (id: string) => (await outgoing(id)).deliveries[0]?.steps.map(({ status }) => status);

  test('13 is asked, 15 answered; it goes off the desk and the document stays in force elsewhere', async () => {
    const arrived = await anArrived(house, { from: office, to: other });
    await eventually(async () => (await outgoing(arrived.outgoingId)).deliveries[0]?.status === '01');
    assert.equal((await takeBack(arrived.outgoingId)).statusCode, 200);
    assert.equal(await outcomeOf(arrived.outgoingId), 'closed');
    assert.deepEqual(await statuses(arrived.outgoingId), ['00', '01', '13', '15']);
    const there = await incoming(arrived.id);
    assert.deepEqual([there.state, there.returnReason, there.notices.map(({ kind }) => kind)], ['returned', 'Nơi gửi lấy lại văn bản: Gửi nhầm', ['taken-back']]);
    const here = await outgoing(arrived.outgoingId);
    assert.deepEqual([here.marks, here.deliveries[0]?.status], [[], '01']);
  });

  test('a registered one is not taken back; a recall still reaches it', async () => {
    const arrived = await anArrived(house, { from: office, to: other });
    await register(arrived);
    await eventually(async () => (await outgoing(arrived.outgoingId)).deliveries[0]?.status === '03');
    await assertRefused(house, 'documents/already-registered-there', () => takeBack(arrived.outgoingId));
    for (const who of [office.head, office.officer, office.unitHead]) await assertRefused(house, 'forbidden', () => takeBack(arrived.outgoingId, who));
    await assertRefused(house, 'not-found', () => takeBack(arrived.outgoingId, other.clerk));
    await assertRefused(house, 'documents/not-a-receiver', () => takeBack(arrived.outgoingId, office.clerk, [office.agencyId]));
    await assertRefused(house, 'invalid-input', () => takeBack(arrived.outgoingId, office.clerk, []));
  });

  test('while the receiver registers at the same moment: it is taken back, or it is registered and 16 says so, never half', async () => {
    const seen = new Set<string>();
    for (let round = 0; round < 12; round += 1) {
      const arrived = await anArrived(house, { from: office, to: other });
      await eventually(async () => (await outgoing(arrived.outgoingId)).deliveries[0]?.status === '01');
      // Judged already: a registration that had first to wait for the verdict would always come too late.
      await eventually(async () => (await house.sql('select 1 from verification.report r join documents.incoming i on i.original_sha256 = r.sha256 where i.id = $1', [arrived.id])).length > 0);
      const asked = takeBack(arrived.outgoingId);
      // The event of a take-back is carried out some time after it: the registration comes sooner or later than that.
      if (round % 2 === 0) await asked;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
      const [registered, answer] = await Promise.all([register(arrived), asked]);
      const there = await eventually(async () => {
        const [row] = await house.sql<{ state: string; arrival_number: number | null; open: number; line: number }>(
          `select state, arrival_number, (select count(*)::int from queue.item where subject_id = i.id and kind <> 'documents.note-change' and done_at is null) as open,
             (select count(*)::int from documents.public_incoming_line l where l.document_id = i.id) as line from documents.incoming i where id = $1`, [arrived.id]);
        return row !== undefined && row.state !== 'arrived' && row;
      });
      const outcome = answer.statusCode === 200 ? await outcomeOf(arrived.outgoingId) : 'refused';
      seen.add(`${outcome} ${registered.statusCode}`);
      if (registered.statusCode === 200) assert.deepEqual([there.state, there.open, there.line, outcome === 'kept' || outcome === 'refused'], ['registered', 1, 1, true]);
      else assert.deepEqual([registered.statusCode, there, outcome], [409, { state: 'returned', arrival_number: null, open: 0, line: 0 }, 'closed']);
    }
    const numbers = await house.sql<{ arrival_number: number }>('select arrival_number from documents.incoming where agency_id = $1 and arrival_number is not null order by 1', [other.agencyId]);
    assert.deepEqual(numbers.map((row) => row.arrival_number), numbers.map((_, index) => index + 1), 'a refused registration used up no number');
    assert.ok(seen.size > 1, `only ${[...seen].join(', ')}: the race was not run`);
  });
});
