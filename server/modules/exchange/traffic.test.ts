import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { eventually } from '#server/testing/house.ts';
import { assertAudited, assertProblem, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { aPdf } from '#server/platform/text-extraction/testing/a-pdf.ts';
import { aDraft, asPerson } from '../documents/testing.ts';
import { anEdoc, edocBytes } from './testing.ts';
import { type ExchangeHouse, openExchangeHouse } from './testing-house.ts';

function firstOf<T>([first]: readonly T[]): T {
  return first ?? assert.fail('there is none');
}

describe('how exchange goes, for those who answer for it', () => {
  let x: ExchangeHouse;
  let administrator: Visitor;
  before(async () => {
    x = await openExchangeHouse();
    const [found] = await x.house.sql<{ email: string }>(`
      select person.email from identity.person join identity.holding on holding.person_id = person.id join identity.post on post.id = holding.post_id
      join identity.organization o on o.id = post.unit_id where post.role = 'administrator' and o.kind = 'city' limit 1`);
    administrator = await asPerson(x.house, found?.email ?? '');
  });
  after(() => x.close());

  /** Issued to the neighbour while the hub turns everything away for good. */
  async function aDeadOne(): Promise<{ outgoingId: string; outboxId: string }> {
    x.hub.failing.set('send', { code: 'rejected', detail: 'no such receiver' });
    const { id } = await aDraft(x.house, x.first.office, 'issued', { fields: { recipientAgencyIds: [x.neighbour.id] } });
    const row = await eventually(async () => (await x.house.sql<{ id: string }>(`select id from exchange.outbox where outgoing_id = $1 and state = 'dead'`, [id]))[0]);
    x.hub.failing.clear();
    return { outgoingId: id, outboxId: row.id };
  }

  test('what was given up is before the clerk with its reason, is sent again by the clerk, and goes', async () => {
    const { clerk, head } = x.first.office;
    const { outgoingId, outboxId } = await aDeadOne();
    const params = { id: outboxId };
    const [item] = await x.house.sql<{ note: string; addressee: string }>(`select note, addressee from queue.item where kind = 'exchange.send-again' and subject_id = $1 and done_at is null`, [outgoingId]);
    assert.deepEqual(item, { note: 'Đường liên thông không nhận gói tin này', addressee: `role:${x.first.id}:clerk` });
    const { dispatches } = await clerk.call('exchange', 'listDispatches', { params: { id: outgoingId } });
    assert.deepEqual(dispatches.map(({ what, state, problem, maySendAgain }) => [what, state, problem?.code, problem?.detail, maySendAgain]), [['new', 'dead', 'rejected', 'no such receiver', true]]);
    assertProblem(await head.send('exchange', 'sendAgain', { params }), 'forbidden');
    assertProblem(await x.second.office.clerk.send('exchange', 'sendAgain', { params }), 'not-found');
    assertProblem(await clerk.send('exchange', 'sendAgain', { params: { id: randomUUID() } }), 'not-found');
    await clerk.call('exchange', 'sendAgain', { params });
    await assertAuditedWithin(outgoingId, 'exchange.sent-again');
    await eventually(async () => (await clerk.call('exchange', 'listDispatches', { params: { id: outgoingId } })).dispatches[0]?.state === 'sent');
    assert.equal((await x.house.sql(`select 1 from queue.item where kind = 'exchange.send-again' and subject_id = $1 and done_at is null`, [outgoingId])).length, 0);
    assert.equal(x.hub.sends.get(outboxId), 1);
    await assertRefused(x.house, 'exchange/not-given-up', () => clerk.send('exchange', 'sendAgain', { params }));
  });

  async function assertAuditedWithin(subjectId: string, action: string): Promise<void> {
    const entries = await x.house.sql<{ post_title: string | null }>('select post_title from audit.entry where subject_id = $1 and action = $2', [subjectId, action]);
    assert.deepEqual(entries.map((entry) => entry.post_title !== null), [true]);
  }

  test('each agency sees its own packets and nobody else’s, page by page', async () => {
    const { clerk, officer } = x.first.office;
    await aDraft(x.house, x.first.office, 'issued', { fields: { recipientAgencyIds: [x.neighbour.id] } });
    await aDraft(x.house, x.first.office, 'issued', { fields: { recipientAgencyIds: [x.neighbour.id] } });
    const all = await eventually(async () => {
      const { rows } = await clerk.call('exchange', 'listOutbox', { query: {} });
      return rows.length >= 3 && rows.every(({ state }) => state === 'sent') && rows;
    });
    const first = await clerk.call('exchange', 'listOutbox', { query: { limit: 2 } });
    const rest = await clerk.call('exchange', 'listOutbox', { query: { before: first.next ?? '' } });
    assert.deepEqual([...first.rows, ...rest.rows].map(({ id }) => id), all.map(({ id }) => id));
    const latest = firstOf(all);
    const documentId = latest.document?.id ?? '';
    assert.deepEqual([latest.recipientName, latest.lineName, latest.document?.type], [x.neighbour.name, null, 'outgoing']);
    for (const other of [x.second.office.clerk, officer, administrator]) assert.deepEqual((await other.call('exchange', 'listOutbox', { query: {} })).rows, []);
    const packet = await clerk.call('exchange', 'getPacket', { params: { id: String(latest.packetId) } });
    assert.deepEqual([packet.direction, packet.what, packet.state, packet.toCodes, packet.fromCode], ['out', 'new', 'sent', [x.neighbour.code], x.first.code]);
    for (const other of [x.second.office.clerk, officer, administrator]) assertProblem(await other.send('exchange', 'getPacket', { params: { id: String(latest.packetId) } }), 'not-found');
    assertProblem(await x.second.office.clerk.send('exchange', 'listDispatches', { params: { id: documentId } }), 'not-found');
  });

  test('what came is seen by the agencies it names; what names none, by the administrators of the house', async () => {
    await x.arrive(await edocBytes(anEdoc({ from: x.neighbour, to: [x.second.code], subject: 'Gửi Sở Nội vụ' }), [{ name: 'a.pdf', bytes: aPdf({ pages: [[{ text: 'Kính gửi' }]] }) }]));
    await x.arrive(Buffer.from('<html>no packet</html>'));
    const seen = async (who: Visitor) => (await who.call('exchange', 'listInbound', { query: {} })).rows.filter(({ kind }) => kind === 'edoc').map(({ state, problem, document }) => [state, problem?.code ?? null, document?.title ?? null]);
    assert.deepEqual(await seen(x.second.office.clerk), [['taken', null, 'Gửi Sở Nội vụ']]);
    assert.deepEqual(await seen(x.first.office.clerk), []);
    assert.deepEqual(await seen(administrator), [['refused', 'not-a-packet', null]]);
    assert.deepEqual(await seen(x.second.office.officer), []);
    const row = firstOf((await x.second.office.clerk.call('exchange', 'listInbound', { query: { state: 'taken' } })).rows);
    const params = { id: row.document?.id ?? '' };
    const { arrival } = await x.second.office.clerk.call('exchange', 'getArrival', { params });
    const { senderName, senderCode, documentId, signature, request } = arrival ?? assert.fail('it came over a line');
    assert.deepEqual([senderName, senderCode, documentId, signature, request], [x.neighbour.name, x.neighbour.code, row.documentId, 'none', null]);
    assertProblem(await x.first.office.clerk.send('exchange', 'getArrival', { params }), 'not-found');
  });

  test('a receiver that says nothing is overdue: without receipt after the day, without registration after the next working day', async () => {
    const { clerk } = x.second.office;
    const { id } = await aDraft(x.house, x.second.office, 'issued', { fields: { recipientAgencyIds: [x.neighbour.id] } });
    await eventually(async () => (await x.house.sql(`select 1 from exchange.outbox where outgoing_id = $1 and state = 'sent'`, [id])).length === 1);
    const overdue = async () => (await clerk.call('exchange', 'listOverdue', { query: {} })).rows.filter(({ outgoingId }) => outgoingId === id).map(({ lacks, agencyName }) => [lacks, agencyName]);
    const sentAgo = (days: number) => x.house.sql(`update exchange.outbox set sent_at = now() - make_interval(days => $2) where outgoing_id = $1`, [id, days]);
    assert.deepEqual(await overdue(), []);
    await sentAgo(1);
    assert.deepEqual(await overdue(), [['receipt', x.neighbour.name]]);
    await x.house.sql(`insert into documents.delivery_status (outgoing_id, agency_id, status, at) values ($1, $2, '01', now())`, [id, x.neighbour.id]);
    assert.deepEqual(await overdue(), []);
    await sentAgo(15);
    assert.deepEqual(await overdue(), [['registration', x.neighbour.name]]);
    assert.deepEqual((await clerk.call('exchange', 'getTraffic', {})).mine?.overdue, 1);
    assert.deepEqual((await x.first.office.clerk.call('exchange', 'listOverdue', { query: {} })).rows, []);
    await x.house.sql(`insert into documents.delivery_status (outgoing_id, agency_id, status, at) values ($1, $2, '03', now())`, [id, x.neighbour.id]);
    assert.deepEqual(await overdue(), []);
  });

  test('counts for an agency, lines for the administrators of the house, nothing for others', async () => {
    await x.house.sql(`insert into exchange.line (id, kind, name, address, created_at, changed_at) values ($1, 'folder', 'Thư mục huyện', 'huyen', now(), now())`, [randomUUID()]);
    const mine = await x.first.office.clerk.call('exchange', 'getTraffic', {});
    assert.deepEqual([mine.lines, mine.mine?.dead, mine.mine?.waiting], [null, 0, 0]);
    const all = await administrator.call('exchange', 'getTraffic', {});
    assert.deepEqual([all.mine, all.lines?.map(({ name, waiting, takenToday, enabled }) => [name, waiting, takenToday, enabled])], [null, [['Thư mục huyện', 0, 0, true]]]);
    assertProblem(await x.first.office.officer.send('exchange', 'getTraffic', {}), 'forbidden');
  });

  test('who answers for it may have the lines asked now', async () => {
    await x.first.office.clerk.call('exchange', 'fetchNow', {});
    await assertAudited(x.house, x.first.id, 'exchange.fetched-now');
    await assertRefused(x.house, 'forbidden', () => x.first.office.officer.send('exchange', 'fetchNow', {}));
  });
});
