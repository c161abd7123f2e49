import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { aPdf } from '#server/platform/text-extraction/testing/a-pdf.ts';
import { eventually } from '#server/testing/house.ts';
import { auditOf } from '#server/testing/refusals.ts';
import type { StatusFacts } from './edxml/facts.ts';
import { FETCH_WAITING } from './jobs/queues.ts';
import { withholdPackets } from './steps/withhold-packets.ts';
import { anEdoc, edocBytes } from './testing.ts';
import { type ExchangeHouse, openExchangeHouse } from './testing-house.ts';

const letter = (text = 'Kính gửi Sở Thông tin và Truyền thông') => ({ name: 'cong-van.pdf', bytes: aPdf({ pages: [[{ text }]] }) });

describe('documents arrive from other houses', () => {
  let x: ExchangeHouse;
  before(async () => {
    x = await openExchangeHouse();
  });
  after(() => x.close());

  const edoc = (parts: Partial<Parameters<typeof anEdoc>[0]> = {}) => anEdoc({ from: x.neighbour, to: [x.first.code], ...parts });
  const arrivedUnder = (documentId: string) => x.house.sql<{ id: string; agency: string; state: string; current: boolean }>(
    'select i.id, i.agency_id as agency, i.state, r.is_current as current from exchange.received r join documents.incoming i on i.id = r.incoming_id where r.document_id = $1 order by r.at', [documentId]);
  const told = async (documentId: string): Promise<StatusFacts[]> => (await x.hub.readFor(x.neighbour.code)).filter((facts): facts is StatusFacts => facts.kind === 'status' && facts.responseFor.documentId === documentId);

  test('for three agencies of which two are here: each of the two has it and says so under its own name', async () => {
    const facts = edoc({ to: [x.first.code, '000.00.00.G22', x.second.code] });
    const { state, problem } = await x.arrive(await edocBytes(facts, [letter()]));
    assert.deepEqual([state, problem], ['taken', null]);
    assert.deepEqual((await arrivedUnder(facts.documentId)).map(({ agency }) => agency).sort(), [x.first.id, x.second.id].sort());
    const statuses = await eventually(async () => {
      const all = await told(facts.documentId);
      return all.length === 2 && all;
    });
    assert.deepEqual([statuses.map(({ from }) => from.organId).sort(), new Set(statuses.map(({ code }) => code))], [[x.first.code, x.second.code].sort(), new Set(['01'])]);
    assert.deepEqual(statuses.map(({ responseFor }) => responseFor.organId), [x.neighbour.code, x.neighbour.code]);
  });

  test('the document is the first PDF; whatever else comes lies beside it, byte for byte', async () => {
    const [main, table] = [letter('Tờ trình kèm bảng'), { name: 'bang-so-lieu.xlsx', bytes: Buffer.from('nothing that is read') }];
    const facts = edoc();
    await x.arrive(await edocBytes(facts, [table, main]));
    const [arrived] = await arrivedUnder(facts.documentId);
    const [row] = await x.house.sql<{ name: string; sha: string; text: string; attachments: { name: string; sha256: string }[] }>('select original_name as name, original_sha256 as sha, text, attachments from documents.incoming where id = $1', [arrived?.id]);
    const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
    assert.deepEqual([row?.name, row?.sha, row?.text], [main.name, sha(main.bytes), 'Tờ trình kèm bảng']);
    assert.deepEqual(row?.attachments.map(({ name, sha256 }) => [name, sha256]), [[table.name, sha(table.bytes)]]);
  });

  test('a sender that no catalogue names is entered, and the clerk is told to look twice', async () => {
    const facts = edoc({ from: { code: '012.34.56.H17', name: 'Ủy ban nhân dân xã Demo' } });
    await x.arrive(await edocBytes(facts, [letter()]));
    const [arrived] = await arrivedUnder(facts.documentId);
    const [agency] = await x.house.sql<{ id: string; source: string }>(`select id, source from catalogue.agency where code102 = '012.34.56.H17'`);
    const detail = await x.first.office.clerk.call('documents', 'getIncoming', { params: { id: arrived?.id ?? '' } });
    assert.deepEqual([agency?.source, detail.issuerName], ['packet', 'Ủy ban nhân dân xã Demo']);
    const [item] = await x.house.sql<{ note: string }>(`select note from queue.item where subject_id = $1 and kind = 'documents.register'`, [arrived?.id]);
    assert.match(item?.note ?? '', /chưa có trong danh mục cơ quan/u);
  });

  test('listed again because the word that it is done was lost, it is told again and arrives once', async () => {
    const facts = edoc();
    x.hub.lostMarks = 1;
    await x.arrive(await edocBytes(facts, [letter()]));
    const [row] = await x.house.sql<{ transport: string; marked: string | null }>('select transport_id as transport, marked_at as marked from exchange.inbound order by listed_at desc limit 1');
    await eventually(async () => {
      await x.turn(FETCH_WAITING);
      return x.hub.marks.some(({ transportId, state }) => transportId === row?.transport && state === 'done');
    });
    assert.equal((await arrivedUnder(facts.documentId)).length, 1);
    assert.deepEqual(x.hub.marks.filter(({ transportId }) => transportId === row?.transport).map(({ state }) => state), ['processing', 'done']);
  });

  test('the same bytes once more, and other bytes under the same name, bring no second document', async () => {
    const facts = edoc();
    const bytes = await edocBytes(facts, [letter()]);
    await x.arrive(bytes);
    assert.deepEqual((await x.arrive(bytes)).problem, 'replay');
    assert.deepEqual((await x.arrive(await edocBytes(facts, [letter('Nội dung khác')]))).problem, 'already-received');
    assert.equal((await arrivedUnder(facts.documentId)).length, 1);
    const at = await Promise.all([x.arrive(await edocBytes(edoc({ number: '77' }), [letter('một')])), x.arrive(await edocBytes(edoc({ number: '77' }), [letter('hai')]))]);
    assert.deepEqual(at.map(({ problem }) => problem).toSorted(), ['already-received', null].toSorted());
  });

  test('refused by the clerk and sent anew, it arrives a second time', async () => {
    const facts = edoc();
    await x.arrive(await edocBytes(facts, [letter('Thiếu chữ ký')]));
    const [arrived] = await arrivedUnder(facts.documentId);
    await x.first.office.clerk.call('documents', 'returnIncoming', { params: { id: arrived?.id ?? '' }, body: { version: 1, reason: 'Thiếu chữ ký số' } });
    assert.equal((await x.arrive(await edocBytes(facts, [letter('Đã ký số')]))).problem, null);
    assert.deepEqual((await arrivedUnder(facts.documentId)).map(({ state, current }) => [state, current]), [['returned', false], ['arrived', true]]);
    await eventually(async () => (await told(facts.documentId)).length === 3);
    assert.deepEqual((await told(facts.documentId)).map(({ code }) => code), ['01', '02', '01']);
  });

  test('what is left open of its words is put before the clerk and on record, not refused', async () => {
    const facts = edoc({ subject: 'V/v phổ biến quy định về tài liệu mật' });
    const { state, packetId } = await x.arrive(await edocBytes(facts, [letter()]));
    const [arrived] = await arrivedUnder(facts.documentId);
    const [item] = await x.house.sql<{ note: string }>(`select note from queue.item where subject_id = $1 and kind = 'documents.register'`, [arrived?.id]);
    assert.deepEqual([state, (await auditOf(x.house, packetId ?? '')).map(({ action }) => action)], ['taken', ['secrecy.found']]);
    assert.match(item?.note ?? '', /bí mật nhà nước/u);
  });

  test('a mark found later on a page of it takes the bytes of the packet out of the house too', async () => {
    const facts = edoc();
    const pdf = letter('Trang sau mới thấy dấu');
    const bytes = await edocBytes(facts, [pdf]);
    const { packetId } = await x.arrive(bytes);
    const sha = createHash('sha256').update(pdf.bytes).digest('hex');
    await x.house.database.transact((tx) => withholdPackets(x.house, tx, sha));
    const [packet] = await x.house.sql<{ sha256: string | null; document: string }>('select sha256, document_id as document from exchange.packet where id = $1', [packetId]);
    assert.deepEqual(packet, { sha256: null, document: facts.documentId });
    assert.deepEqual(await x.house.sql('select 1 from files.blob where sha256 = $1', [createHash('sha256').update(bytes).digest('hex')]), []);
  });

  test('a line that is out of order now loses nothing', async () => {
    x.hub.failing.set('fetch', { code: 'unreachable', detail: 'connection refused' });
    const facts = edoc();
    const transportId = x.hub.lay({ kind: 'edoc', from: null, to: [x.first.code], bytes: await edocBytes(facts, [letter()]) });
    await x.turn(FETCH_WAITING);
    const failed = await eventually(async () => (await x.house.sql<{ state: string; problem: string; attempts: number; later: boolean }>(`select state, problem, attempts, next_at > now() as later from exchange.inbound where transport_id = $1 and state = 'failed'`, [transportId]))[0]);
    assert.deepEqual(failed, { state: 'failed', problem: 'unreachable', attempts: 1, later: true });
    x.hub.failing.clear();
    await x.house.sql(`update exchange.inbound set next_at = now() where transport_id = $1`, [transportId]);
    await x.turn(FETCH_WAITING);
    await eventually(async () => (await arrivedUnder(facts.documentId)).length === 1);
    assert.deepEqual(x.house.jobFailures, []);
  });
});
