import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { eventually } from '#server/testing/house.ts';
import { dataOf, untilQuiet } from '#server/testing/refusals.ts';
import { aDraft } from '../documents/testing.ts';
import { aNeighbour, aStatus, statusBytes } from './testing.ts';
import { type ExchangeHouse, openExchangeHouse, type SettledRow } from './testing-house.ts';

describe('statuses that come back from other houses', () => {
  let x: ExchangeHouse;
  let third: { id: string; code: string; name: string };
  before(async () => {
    x = await openExchangeHouse();
    third = await aNeighbour(x.house, { code102: '000.00.00.G22', name: 'Văn phòng Chính phủ' });
  });
  after(() => x.close());

  interface Sent {
    readonly id: string;
    readonly documentId: string;
  }

  async function sent(recipientAgencyIds: readonly string[] = [x.neighbour.id]): Promise<Sent> {
    const { id } = await aDraft(x.house, x.first.office, 'issued', { fields: { recipientAgencyIds: [...recipientAgencyIds] } });
    const row = await eventually(async () => (await x.house.sql<{ name: string }>(`select document_id as name from exchange.outbox where outgoing_id = $1 and state = 'sent'`, [id]))[0]);
    return { id, documentId: row.name };
  }

  type Code = Parameters<typeof aStatus>[0]['code'];
  const report = async (about: { documentId: string }, code: Code, parts: Partial<Parameters<typeof aStatus>[0]> & { toldFrom?: string } = {}): Promise<SettledRow> => {
    const { toldFrom = null, ...rest } = parts;
    return x.arrive(await statusBytes(aStatus({ from: x.neighbour, about: { organId: x.first.code, documentId: about.documentId }, code, ...rest })), { kind: 'status', from: toldFrom });
  };
  const boardOf = async (id: string) => {
    const [delivery] = (await x.first.office.clerk.call('documents', 'getOutgoing', { params: { id } })).deliveries;
    return { status: delivery?.status, steps: delivery?.steps.map(({ status, at, note }) => [status, at, note]).slice(1), withdrawal: delivery?.withdrawal };
  };

  test('in any order: all are kept with their own times, the highest is shown', async () => {
    const about = await sent();
    const reports = [['06', '2026-11-08T08:00:00+07:00'], ['03', '2026-11-05T08:00:00+07:00'], ['01', '2026-11-20T08:00:00+07:00']] as const;
    for (const [code, at] of reports) assert.equal((await report(about, code, { at })).problem, null);
    assert.deepEqual(await boardOf(about.id), {
      status: '06', withdrawal: null, steps: [['01', '2026-11-20T01:00:00.000Z', null], ['03', '2026-11-05T01:00:00.000Z', null], ['06', '2026-11-08T01:00:00.000Z', null]],
    });
  });

  test('twice is once: the same packet, and another one that says the same', async () => {
    const about = await sent();
    assert.deepEqual([(await report(about, '03')).problem, (await report(about, '03')).problem, (await report(about, '03', { description: 'lần hai' })).problem], [null, 'replay', null]);
    assert.equal((await x.house.sql(`select 1 from documents.delivery_status where outgoing_id = $1 and status = '03'`, [about.id])).length, 1);
    assert.equal((await x.house.sql(`select 1 from audit.entry where subject_id = $1 and action = 'documents.status-received'`, [about.id])).length, 1);
  });

  test('what cannot all be true is kept, and said in the monitor for a person to ask', async () => {
    const about = await sent();
    assert.deepEqual([(await report(about, '02', { description: 'Nhầm' })).problem, (await report(about, '03')).problem], [null, 'contrary-status']);
    assert.deepEqual((await boardOf(about.id)).steps?.map(([status]) => status), ['02', '03']);
  });

  test('under the other identifier of our agency the document is found by number and day', async () => {
    const about = await sent();
    const [own] = await x.house.sql<{ code: string }>('select code_qd20 as code from identity.current_organization where id = $1', [x.first.id]);
    const other = about.documentId.replace(x.first.code, own?.code ?? '');
    assert.equal((await report({ documentId: other }, '03')).problem, null);
    assert.equal((await boardOf(about.id)).status, '03');
  });

  test('of a document that was never sent, or from whom it was not sent to: refused, in the monitor, nothing changed', async () => {
    const about = await sent();
    const cases: readonly (readonly [problem: string, settle: () => Promise<SettledRow>])[] = [
      ['unknown-document', () => report({ documentId: about.documentId.replace(/\d+\/(?=[^/]*$)/u, '999999/') }, '03')],
      ['not-a-recipient', () => report(about, '03', { from: third })],
      ['not-a-recipient', () => report(about, '02', { from: { code: '000.00.99.H41', name: 'Không ai biết' } })],
      ['from-hosted', () => report(about, '03', { from: { code: x.second.code, name: 'Sở Nội vụ' } })],
      ['from-differs', () => report(about, '06', { toldFrom: third.code })],
      ['no-request', () => report(about, '15')],
    ];
    for (const [problem, settle] of cases) {
      await untilQuiet(x.house);
      const untouched = await dataOf(x.house, ['exchange.inbound', 'exchange.packet', 'files.blob']);
      const row = await settle();
      assert.deepEqual([row.state, row.problem], ['refused', problem]);
      assert.deepEqual(await dataOf(x.house, ['exchange.inbound', 'exchange.packet', 'files.blob']), untouched, problem);
    }
    assert.equal((await boardOf(about.id)).status, '00');
    const { rows } = await x.first.office.clerk.call('exchange', 'listInbound', { query: { state: 'refused' } });
    assert.equal(rows.length, cases.length);
  });

  test('13 from our board is asked over the line, and 15 or 16 is the answer, with its reason', async () => {
    const [given, kept] = [await sent(), await sent()];
    for (const about of [given, kept]) {
      const { version } = await x.first.office.clerk.call('documents', 'getOutgoing', { params: { id: about.id } });
      await x.first.office.clerk.call('documents', 'takeBack', { params: { id: about.id }, body: { version, reason: 'Gửi nhầm bản', agencyIds: [x.neighbour.id] } });
    }
    const asked = await eventually(async () => {
      const all = (await x.hub.readFor(x.neighbour.code)).filter((facts) => facts.kind === 'status' && facts.code === '13');
      return all.length === 2 && all;
    });
    assert.deepEqual(asked.map((facts) => facts.kind === 'status' && [facts.responseFor.organId, facts.responseFor.documentId, facts.description]), [given, kept].map(({ documentId }) => [x.neighbour.code, documentId, 'Yêu cầu lấy lại: Gửi nhầm bản']));
    assert.equal((await report(given, '15')).problem, null);
    assert.equal((await report(kept, '16', { description: 'Đã giao xử lý' })).problem, null);
    assert.deepEqual([(await boardOf(given.id)).withdrawal?.outcome, (await boardOf(kept.id)).withdrawal?.outcome], ['cancelled', 'kept']);
    assert.deepEqual((await boardOf(kept.id)).steps?.at(-1), ['16', '2026-11-23T01:00:00.000Z', 'Đã giao xử lý']);
    assert.equal((await report(given, '16', { description: 'đổi ý' })).problem, 'replay');
    assert.equal((await boardOf(given.id)).withdrawal?.outcome, 'cancelled');
  });

  test('a recall goes over the line and freezes the delivery until the answer', async () => {
    const about = await sent();
    const { version } = await x.first.office.clerk.call('documents', 'getOutgoing', { params: { id: about.id } });
    await x.first.office.head.call('documents', 'recall', { params: { id: about.id }, body: { version, reason: 'Sai thẩm quyền' } });
    const recall = await eventually(async () => (await x.hub.readFor(x.neighbour.code)).find((facts) => facts.kind === 'edoc' && facts.business.type === 'recall'));
    assert.deepEqual(recall.kind === 'edoc' && [recall.business.reason, recall.responseFor.map(({ documentId }) => documentId)], ['Sai thẩm quyền', [about.documentId]]);
    assert.deepEqual((await boardOf(about.id)).withdrawal, { kind: 'recall', outcome: null, answeredAt: null });
    assert.equal((await report(about, '15', { description: 'Đã hủy' })).problem, null);
    assert.equal((await boardOf(about.id)).withdrawal?.outcome, 'cancelled');
  });

  test('recalled before its first try, it never leaves', async () => {
    x.hub.failing.set('send', { code: 'unreachable', detail: 'down' });
    const { id } = await aDraft(x.house, x.first.office, 'issued', { fields: { recipientAgencyIds: [x.neighbour.id] } });
    await eventually(async () => (await x.house.sql(`select 1 from exchange.outbox where outgoing_id = $1 and problem is not null`, [id])).length === 1);
    await x.house.sql(`update exchange.outbox set attempts = 0, next_at = now() + interval '1 hour' where outgoing_id = $1`, [id]);
    const { version } = await x.first.office.clerk.call('documents', 'getOutgoing', { params: { id } });
    await x.first.office.head.call('documents', 'recall', { params: { id }, body: { version, reason: 'Chưa gửi' } });
    await eventually(async () => (await boardOf(id)).withdrawal?.outcome === 'not-arrived');
    assert.deepEqual(await x.house.sql('select what, state from exchange.outbox where outgoing_id = $1', [id]), [{ what: 'new', state: 'dropped' }]);
  });
});
