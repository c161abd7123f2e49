import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { eventually, type House, openHouse } from '#server/testing/house.ts';
import { assertProblem, assertRefused, auditOf } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { aDraft, anArrived, anOffice, type Office } from '../testing.ts';

describe('recalling an issued document', () => {
  let house: House;
  let office: Office;
  let other: Office;
  before(async () => {
    house = await openHouse();
    [office, other] = await Promise.all([anOffice(house), anOffice(house, 'snv')]);
  });
  after(() => house.close());

  const sent = () => anArrived(house, { from: office, to: other });
  const outgoing = (id: string) => office.clerk.call('documents', 'getOutgoing', { params: { id } });
  const incoming = (id: string, who: Visitor = other.clerk) => who.call('documents', 'getIncoming', { params: { id } });
  const recall = async (id: string, who: Visitor = office.clerk, body: object = {}) => {
    const { version } = await outgoing(id);
    return who.send('documents', 'recall', { params: { id }, body: { version, reason: 'Sai thẩm quyền', ...body } });
  };
  const answered = (id: string) => eventually(async () => {
    const [delivery] = (await outgoing(id)).deliveries;
    return delivery?.withdrawal?.outcome ?? undefined;
  });
  const desks = (id: string) => house.sql<{ kind: string; addressee: string; note: string | null }>('select kind, addressee, note from queue.item where subject_id = $1 and done_at is null order by addressee', [id]);

  /** Registered, directed and assigned at the receiver. */
  async function inHand(arrived: { id: string; version: number }): Promise<void> {
    const params = { id: arrived.id };
    const registered = await other.clerk.call('documents', 'registerArrived', { params, body: { version: arrived.version } });
    const directed = await other.head.call('documents', 'direct', { params, body: { version: registered.version, opinion: 'Giao phòng', lead: { unitId: other.unitId, dueOn: null } } });
    const { myAssignmentId } = await other.unitHead.call('documents', 'getIncoming', { params });
    await other.unitHead.call('documents', 'assign', { params, body: { version: directed.version, assignmentId: myAssignmentId ?? '', postId: other.officerPostId, instruction: null } });
  }

  test('before it is registered: off the receiver’s desk, returned with the trail, no arrival number', async () => {
    const arrived = await sent();
    const { version } = await outgoing(arrived.outgoingId);
    assert.equal((await recall(arrived.outgoingId)).json().version, version + 1);
    assert.equal(await answered(arrived.outgoingId), 'closed');
    const there = await incoming(arrived.id);
    assert.deepEqual([there.state, there.arrivalNumber, there.returnReason, there.marks, there.acts], ['returned', null, 'Nơi gửi thu hồi văn bản: Sai thẩm quyền', ['recalled'], []]);
    assert.deepEqual(there.notices.map(({ kind, reason }) => [kind, reason]), [['recalled', 'Sai thẩm quyền']]);
    assert.deepEqual((await desks(arrived.id)).map(({ kind, note }) => [kind, note]), [['documents.note-change', 'Nơi gửi thu hồi văn bản: Sai thẩm quyền']]);
    const here = await outgoing(arrived.outgoingId);
    assert.deepEqual([here.state, here.marks, here.acts, here.deliveries.map(({ withdrawal, isOpen }) => [withdrawal?.kind, isOpen])], ['issued', ['recalled'], ['replace'], [['recall', false]]]);
    const [row] = await house.sql<{ lookup_code: string }>('select lookup_code from documents.outgoing where id = $1', [arrived.outgoingId]);
    assert.equal((await office.clerk.call('verification', 'lookUp', { query: { code: row?.lookup_code ?? '' } })).document.standing, 'recalled');
    assert.deepEqual(here.withdrawals.map(({ kind, whole, reason }) => [kind, whole, reason]), [['recall', true, 'Sai thẩm quyền']]);
    const trail = await auditOf(house, arrived.outgoingId);
    assert.deepEqual(trail.slice(-2).map(({ action, detail }) => [action, detail]), [
      ['documents.recalled', { reason: 'Sai thẩm quyền', whole: 'true', receivers: '1' }], ['documents.recall-answered', { from: other.agencyId, outcome: 'closed' }]]);
  });

  test('in hand: cancelled with its number and trail, parts and desks closed, everybody at work on it told and able to say so', async () => {
    const arrived = await sent();
    await inHand(arrived);
    await recall(arrived.outgoingId, office.head);
    assert.equal(await answered(arrived.outgoingId), 'cancelled');
    const there = await incoming(arrived.id);
    assert.deepEqual([there.state, there.arrivalNumber !== null, there.assignments.map(({ state }) => state), there.acts], ['recalled', true, ['withdrawn'], []]);
    assert.ok(there.history.some(({ action }) => action === 'documents.cancelled-by-recall'));
    const told = await desks(arrived.id);
    const headsPost = (await house.sql<{ head_post_id: string }>('select head_post_id from documents.assignment where incoming_id = $1', [arrived.id]))[0]?.head_post_id;
    assert.deepEqual(told.map(({ kind }) => kind), Array.from({ length: 4 }, () => 'documents.note-change'));
    assert.deepEqual(told.map(({ addressee }) => addressee), [`post:${headsPost}`, `post:${other.officerPostId}`, `role:${other.agencyId}:clerk`, `role:${other.agencyId}:head`].sort());
    assert.equal((await incoming(arrived.id, other.officer)).awaitsNote, true);
    await other.officer.call('documents', 'noteChange', { params: { id: arrived.id } });
    assert.equal((await incoming(arrived.id, other.officer)).awaitsNote, false);
    assert.equal((await desks(arrived.id)).length, 3, 'the others have not read it yet');
    await assertRefused(house, 'documents/act-not-possible', () => other.officer.send('documents', 'noteChange', { params: { id: arrived.id } }));
    await assertRefused(house, 'not-found', () => office.officer.send('documents', 'noteChange', { params: { id: arrived.id } }));
    const year = Number(there.arrivedOn.slice(0, 4));
    const { lines } = await other.clerk.call('registers', 'listLines', { params: { book: 'follow-up' }, query: { year } });
    assert.match(lines.find(({ documentId }) => documentId === arrived.id)?.cells.join('|') ?? '', /Nơi gửi đã thu hồi.*Đã thu hồi/);
  });

  test('by a decision, from chosen receivers only; the document itself is not marked', async () => {
    const third = (await house.sql<{ id: string }>(`select id from identity.current_organization where kind = 'agency' and id <> all($1::uuid[]) limit 1`, [[office.agencyId, other.agencyId]]))[0]?.id ?? '';
    const decision = await aDraft(house, office, 'issued', { type: 'notice', fields: { recipientLines: ['Các phòng'], form: { addressees: [] } } });
    const { number } = await outgoing(decision.id);
    const arrived = await anArrived(house, { from: office, to: other, fields: { recipientAgencyIds: [other.agencyId, third] } });
    assert.equal((await recall(arrived.outgoingId, office.clerk, { agencyIds: [other.agencyId], decisionId: decision.id })).statusCode, 200);
    assert.equal(await answered(arrived.outgoingId).catch(() => undefined) ?? await eventually(async () => (await incoming(arrived.id)).state === 'returned' && 'closed'), 'closed');
    const here = await outgoing(arrived.outgoingId);
    assert.deepEqual([here.marks, here.withdrawals.map((each) => [each.whole, each.decision?.number])], [[], [[false, number]]]);
    assert.deepEqual(here.deliveries.map(({ agencyId, withdrawal }) => [agencyId, withdrawal?.kind]).sort(), [[other.agencyId, 'recall'], [third, undefined]].sort());
    assert.equal((await incoming(arrived.id)).returnReason, `Nơi gửi thu hồi văn bản theo văn bản số ${number}: Sai thẩm quyền`);
    await assertRefused(house, 'documents/already-recalled', () => recall(arrived.outgoingId, office.clerk, { agencyIds: [other.agencyId] }));
    await assertRefused(house, 'documents/not-a-receiver', () => recall(arrived.outgoingId, office.clerk, { agencyIds: [office.agencyId] }));
  });

  test('recalled on its way: it does not arrive, and what was never sent again stays unsent', async () => {
    const signed = await aDraft(house, office, 'signed', { fields: { recipientAgencyIds: [other.agencyId] } });
    await house.jobs.stop();
    const issued = await office.clerk.call('documents', 'issue', { params: { id: signed.id }, body: { version: signed.version } });
    assert.equal((await office.clerk.send('documents', 'recall', { params: { id: signed.id }, body: { version: issued.version, reason: 'Nhầm tệp' } })).statusCode, 200);
    await house.jobs.start();
    assert.equal(await answered(signed.id), 'not-arrived');
    assert.deepEqual(await house.sql('select 1 from documents.incoming where sent_by_outgoing_id = $1', [signed.id]), []);
    assert.deepEqual((await outgoing(signed.id)).deliveries.map(({ status }) => status), ['00']);
  });

  test('only those who answer for it, once, with words that pass the gate', async () => {
    const { outgoingId: id } = await sent();
    for (const who of [office.officer, office.unitHead]) await assertRefused(house, 'forbidden', () => recall(id, who));
    await assertRefused(house, 'not-found', () => recall(id, other.clerk));
    await assertRefused(house, 'stale-version', () => recall(id, office.clerk, { version: 1 }));
    await assertRefused(house, 'invalid-input', () => recall(id, office.clerk, { reason: '' }));
    await assertRefused(house, 'documents/decision-not-issued', () => recall(id, office.clerk, { decisionId: id }));
    assertProblem(await recall(id, office.clerk, { reason: 'Độ mật: TỐI MẬT' }), 'secrecy/refused');
    const draft = await aDraft(house, office, 'signed', { fields: { recipientAgencyIds: [other.agencyId] } });
    await assertRefused(house, 'documents/act-not-possible', () => recall(draft.id));
    assert.equal((await recall(id)).statusCode, 200);
    await answered(id);
    await assertRefused(house, 'documents/act-not-possible', () => recall(id));
  });
});
