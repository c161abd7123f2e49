import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { aPdf } from '#server/platform/text-extraction/testing/a-pdf.ts';
import { eventually } from '#server/testing/house.ts';
import { assertProblem, assertRefused, auditOf } from '#server/testing/refusals.ts';
import type { StatusFacts } from './edxml/facts.ts';
import { anEdoc, aStatus, edocBytes, statusBytes } from './testing.ts';
import { type ExchangeHouse, openExchangeHouse, type SettledRow } from './testing-house.ts';

const letter = (text = 'Kính gửi Sở') => ({ name: 'cong-van.pdf', bytes: aPdf({ pages: [[{ text }]] }) });

describe('what a sender in another house does to a document that is here', () => {
  let x: ExchangeHouse;
  before(async () => {
    x = await openExchangeHouse();
  });
  after(() => x.close());

  type Parts = Partial<Parameters<typeof anEdoc>[0]>;
  const edoc = (parts: Parts = {}) => anEdoc({ from: x.neighbour, to: [x.first.code], ...parts });
  const send = async (parts: Parts, files = [letter()]): Promise<SettledRow> => x.arrive(await edocBytes(edoc(parts), files));
  const told = async (documentId: string) => (await x.hub.readFor(x.neighbour.code)).filter((facts): facts is StatusFacts => facts.kind === 'status' && facts.responseFor.documentId === documentId).map(({ code, description }) => [code, description]);
  const detailOf = (id: string) => x.first.office.clerk.call('documents', 'getIncoming', { params: { id } });

  interface Arrived {
    readonly id: string;
    readonly documentId: string;
    readonly number: string;
  }

  /** A document from the neighbour, lying before the clerk or registered. */
  async function arrived(until: 'arrived' | 'registered' = 'arrived'): Promise<Arrived> {
    const facts = edoc();
    await x.arrive(await edocBytes(facts, [letter()]));
    const [row] = await x.house.sql<{ id: string }>('select incoming_id as id from exchange.received where document_id = $1', [facts.documentId]);
    const id = row?.id ?? '';
    if (until === 'registered') await x.first.office.clerk.call('documents', 'registerArrived', { params: { id }, body: { version: 1 } });
    return { id, documentId: facts.documentId, number: facts.number };
  }

  async function askedBack(document: Arrived): Promise<string> {
    const asked = aStatus({ from: x.neighbour, about: { organId: x.first.code, documentId: document.documentId }, code: '13', description: 'Gửi nhầm' });
    assert.equal((await x.arrive(await statusBytes(asked), { kind: 'status' })).problem, null);
    const { arrival } = await x.first.office.clerk.call('exchange', 'getArrival', { params: { id: document.id } });
    return arrival?.request?.id ?? assert.fail('nobody asked');
  }

  test('13 is laid before the clerk; agreed, 15 goes back and our copy is cancelled with its trail', async () => {
    const document = await arrived('registered');
    const id = await askedBack(document);
    const [item] = await x.house.sql<{ note: string }>(`select note from queue.item where subject_id = $1 and kind = 'exchange.answer-request' and done_at is null`, [document.id]);
    assert.equal(item?.note, 'Gửi nhầm');
    assert.equal((await detailOf(document.id)).state, 'registered', 'nothing happens before somebody answers');
    await x.first.office.clerk.call('exchange', 'answerRequest', { params: { id }, body: { agrees: true } });
    const detail = await detailOf(document.id);
    assert.deepEqual([detail.state, detail.marks, detail.notices.map(({ kind, reason }) => [kind, reason])], ['recalled', ['recalled'], [['taken-back', 'Gửi nhầm']]]);
    assert.ok(detail.arrivalNumber !== null, 'the number in the register stays');
    await eventually(async () => (await told(document.documentId)).length === 3);
    assert.deepEqual(await told(document.documentId), [['01', 'Đã đến'], ['03', 'Đã tiếp nhận'], ['15', 'Đồng ý lấy lại']]);
    const trail = (await auditOf(x.house, document.id)).map(({ action }) => action);
    assert.deepEqual(trail.filter((action) => action !== 'exchange.sent'), ['documents.arrived', 'documents.registered', 'exchange.asked-back', 'exchange.given-back', 'documents.cancelled-by-recall']);
    assert.equal(trail.filter((action) => action === 'exchange.sent').length, 3);
    assert.equal((await x.house.sql(`select 1 from queue.item where subject_id = $1 and kind = 'exchange.answer-request' and done_at is null`, [document.id])).length, 0);
  });

  test('refused, 16 goes back with the reason and the document stays; each request is answered once, by the clerk', async () => {
    const { clerk, head } = x.first.office;
    const document = await arrived('registered');
    const params = { id: await askedBack(document) };
    const keep = { agrees: false, reason: 'Đã giao xử lý' };
    assertProblem(await head.send('exchange', 'answerRequest', { params, body: keep }), 'forbidden');
    assertProblem(await x.second.office.clerk.send('exchange', 'answerRequest', { params, body: keep }), 'not-found');
    assertProblem(await clerk.send('exchange', 'answerRequest', { params: { id: randomUUID() }, body: keep }), 'not-found');
    assertProblem(await clerk.send('exchange', 'answerRequest', { params, body: { agrees: false, reason: 'x'.repeat(1001) } }), 'invalid-input');
    await assertRefused(x.house, 'exchange/reason-needed', () => clerk.send('exchange', 'answerRequest', { params, body: { agrees: false } }));
    assertProblem(await clerk.send('exchange', 'answerRequest', { params, body: { agrees: false, reason: 'Độ mật: Tối mật' } }), 'secrecy/refused');
    assertProblem(await clerk.send('exchange', 'answerRequest', { params, body: { agrees: false, reason: 'Thuộc danh mục tài liệu mật' } }), 'secrecy/declaration-needed');
    await clerk.call('exchange', 'answerRequest', { params, body: keep });
    await assertRefused(x.house, 'exchange/answered-already', () => clerk.send('exchange', 'answerRequest', { params, body: { agrees: true } }));
    assert.equal((await detailOf(document.id)).state, 'registered');
    await eventually(async () => (await told(document.documentId)).length === 3);
    assert.deepEqual((await told(document.documentId)).at(-1), ['16', 'Từ chối lấy lại: Đã giao xử lý']);
    const again = aStatus({ from: x.neighbour, about: { organId: x.first.code, documentId: document.documentId }, code: '13', description: 'Xin lại lần nữa' });
    assert.equal((await x.arrive(await statusBytes(again), { kind: 'status' })).problem, 'replay');
    const { arrival } = await clerk.call('exchange', 'getArrival', { params: { id: document.id } });
    assert.deepEqual([arrival?.request?.answer, arrival?.request?.answerReason, arrival?.request?.mayAnswer], ['refused', 'Đã giao xử lý', false]);
  });

  test('13 for a document of somebody else, or that is not here, asks nobody', async () => {
    const document = await arrived();
    await x.house.sql(`insert into catalogue.agency (id, code102, name, source) values (gen_random_uuid(), '000.00.00.G22', 'Văn phòng Chính phủ', 'official')`);
    const ask = async (code: string, documentId: string) => x.arrive(await statusBytes(aStatus({ from: { code, name: 'Ai đó' }, about: { organId: x.first.code, documentId }, code: '13' })), { kind: 'status' });
    assert.equal((await ask('000.00.00.G22', document.documentId)).problem, 'unknown-document');
    assert.equal((await ask(x.neighbour.code, `${document.documentId}-khong-co`)).problem, 'unknown-document');
    assert.equal((await x.house.sql('select 1 from exchange.request where incoming_id = $1', [document.id])).length, 0);
  });

  test('a recall cancels what is registered and closes what is not, and is answered', async () => {
    for (const [until, state] of [['registered', 'recalled'], ['arrived', 'returned']] as const) {
      const document = await arrived(until);
      const recall = { number: document.number, documentId: document.documentId, responseFor: [{ organId: x.neighbour.code, code: null, promulgatedOn: null, documentId: document.documentId }], business: { type: 'recall' as const, reason: 'Ban hành sai thẩm quyền' } };
      assert.equal((await send(recall, [])).problem, null);
      const detail = await detailOf(document.id);
      assert.deepEqual([detail.state, detail.marks, detail.notices.map(({ kind, reason }) => [kind, reason])], [state, ['recalled'], [['recalled', 'Ban hành sai thẩm quyền']]]);
      const answered = await eventually(async () => (await told(document.documentId)).find(([code]) => code === '15'));
      assert.deepEqual(answered, ['15', 'Đồng ý lấy lại: Đã hủy văn bản theo yêu cầu thu hồi']);
      const once = await x.arrive(await edocBytes(edoc({ ...recall, content: 'lần hai' }), []));
      assert.equal(once.problem, 'withdrawn-already');
    }
  });

  test('a recall that comes before its document: kept, and the document does not arrive', async () => {
    const facts = edoc();
    const recall = { number: facts.number, documentId: facts.documentId, responseFor: [{ organId: x.neighbour.code, code: null, promulgatedOn: null, documentId: facts.documentId }], business: { type: 'recall' as const, reason: 'Gửi nhầm' } };
    assert.equal((await send(recall, [])).problem, 'unknown-document');
    const row = await x.arrive(await edocBytes(facts, [letter()]));
    assert.deepEqual([row.state, row.problem], ['taken', 'recalled-before']);
    assert.equal((await x.house.sql('select 1 from exchange.received where document_id = $1', [facts.documentId])).length, 0);
  });

  test('an update simply becomes the document that nobody has registered', async () => {
    const document = await arrived();
    const update = { number: document.number, documentId: document.documentId, subject: 'V/v trực tết', priority: 3, business: { type: 'update' as const, reason: 'Sửa trích yếu', documentId: document.documentId } };
    assert.equal((await send(update, [letter('Bản mới')])).problem, null);
    const detail = await detailOf(document.id);
    assert.deepEqual([detail.state, detail.subject, detail.urgency, detail.notices.map(({ kind }) => kind)], ['arrived', 'V/v trực tết', 3, ['updated']]);
    assert.deepEqual(await x.house.sql('select text, attachments from documents.incoming where id = $1', [document.id]), [{ text: 'Bản mới', attachments: [] }]);
  });

  test('an update of a registered document changes its fields in the open: notice, trail, desks; its original stays', async () => {
    const document = await arrived('registered');
    const [earlier] = await x.house.sql<{ sha: string }>('select original_sha256 as sha from documents.incoming where id = $1', [document.id]);
    const update = { number: document.number, documentId: document.documentId, subject: 'V/v trực lễ', business: { type: 'update' as const, reason: 'Sửa trích yếu', documentId: document.documentId } };
    assert.equal((await send(update, [letter('Bản sửa')])).problem, null);
    const detail = await detailOf(document.id);
    assert.deepEqual([detail.state, detail.subject, detail.original.sha256], ['registered', 'V/v trực lễ', earlier?.sha]);
    assert.deepEqual(detail.notices.map(({ kind, reason }) => [kind, reason]), [['updated', 'Sửa trích yếu. Trích yếu: V/v phối hợp trực cơ quan → V/v trực lễ. Tệp mới: cong-van.pdf']]);
    const [stored] = await x.house.sql<{ names: string[] }>(`select array(select jsonb_array_elements(attachments) ->> 'name') as names from documents.incoming where id = $1`, [document.id]);
    assert.deepEqual(stored?.names, ['cong-van.pdf']);
    const [entry] = (await auditOf(x.house, document.id)).filter(({ action }) => action === 'documents.updated-by-sender');
    assert.deepEqual(entry?.detail, { reason: 'Sửa trích yếu', subject: 'V/v phối hợp trực cơ quan → V/v trực lễ' });
    const desks = await x.house.sql<{ addressee: string }>(`select addressee from queue.item where subject_id = $1 and kind = 'documents.note-change' and done_at is null order by addressee`, [document.id]);
    assert.ok(desks.some(({ addressee }) => addressee === `role:${x.first.id}:clerk`) && desks.length >= 2);
    assert.equal((await send({ ...update, documentId: `${document.documentId}-khac`, business: { ...update.business, documentId: `${document.documentId}-khac` } }, [])).problem, 'unknown-document');
  });

  test('a replacement arrives as a document, and the one it replaces says so', async () => {
    const document = await arrived('registered');
    const next = edoc({ subject: 'V/v trực, thay thế', business: { type: 'replace', reason: 'Thay thế', replaces: [{ documentId: document.documentId, organIds: [x.first.code] }] } });
    assert.equal((await x.arrive(await edocBytes(next, [letter('Bản thay thế')]))).problem, null);
    const [row] = await x.house.sql<{ id: string }>('select incoming_id as id from exchange.received where document_id = $1', [next.documentId]);
    assert.equal((await detailOf(row?.id ?? '')).state, 'arrived');
    const detail = await detailOf(document.id);
    assert.deepEqual([detail.marks, detail.notices.map(({ kind, number }) => [kind, number])], [['replaced'], [['replaced', `${next.number}/${next.symbol}`]]]);
    assert.deepEqual(x.house.jobFailures, []);
  });
});
