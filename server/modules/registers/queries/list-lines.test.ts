import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { InputOf, OutputOf } from '#contract/endpoint.ts';
import type { contract } from '#contract/index.ts';
import type { RegisterBook } from '#contract/registers/books.ts';
import { REGISTER_COLUMNS } from '#contract/registers/columns.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertProblem } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { aDraft, anArrived, anIncoming, anOffice, type Office } from '../../documents/testing.ts';
import { anEntry, reached } from '../testing.ts';

type Query = InputOf<typeof contract.registers.listLines>['query'];
type Line = OutputOf<typeof contract.registers.listLines>['lines'][number];

describe('the lines of a register', () => {
  let house: House;
  let office: Office;
  let theirs: Office;
  before(async () => {
    house = await openHouse();
    [office, theirs] = await Promise.all([anOffice(house), anOffice(house, 'snv')]);
    house.time.now = () => new Date('2026-11-25T03:00:00Z');
  });
  after(() => house.close());

  const list = (person: Visitor, book: RegisterBook, query: Query) => person.call('registers', 'listLines', { params: { book }, query });
  const named = (book: RegisterBook, line: Line | undefined) => Object.fromEntries(REGISTER_COLUMNS[book].map(({ head }, at) => [head, line?.cells[at]]));
  async function allPages(person: Visitor, book: RegisterBook, query: Query): Promise<Line[]> {
    const lines: Line[] = [];
    for (let seen: number | null = 0; seen !== null;) {
      const sheet = await list(person, book, { ...query, after: seen });
      lines.push(...sheet.lines);
      seen = sheet.next;
    }
    return lines;
  }

  test('an incoming document stands in both books with the columns of Appendix IV, filled by what was done', async () => {
    const matter = await anIncoming(house, office, 'registered', { issuerName: 'Sở Tài chính', number: '128', symbol: 'STC-VP', documentDate: '2026-11-20', type: 'notice', subject: 'Lịch kiểm kê', urgency: 1 });
    const number = (await office.clerk.call('documents', 'getIncoming', { params: { id: matter.id } })).arrivalNumber ?? 0;
    const lineOf = async (book: RegisterBook) => (await list(office.clerk, book, { year: 2026, after: number - 1 })).lines[0];
    const printed = String(number).padStart(2, '0');
    const entered = await lineOf('incoming');
    assert.deepEqual([entered?.number, entered?.documentId, entered?.standing], [number, matter.id, 'open']);
    assert.deepEqual(Object.entries(named('incoming', entered)), [
      ['Ngày đến', '25/11/2026'], ['Số đến', printed], ['Tác giả', 'Sở Tài chính'], ['Số, ký hiệu văn bản', '128/STC-VP'], ['Ngày tháng văn bản', '20/11/2026'],
      ['Tên loại và trích yếu nội dung văn bản', 'Thông báo: Lịch kiểm kê'], ['Đơn vị hoặc người nhận', ''], ['Ngày chuyển', ''], ['Ký nhận', ''], ['Ghi chú', 'Khẩn'],
    ]);
    const params = { id: matter.id };
    const directed = await office.head.call('documents', 'direct', { params, body: { version: matter.version, opinion: 'Giao phòng', lead: { unitId: office.unitId, dueOn: '2026-11-30' } } });
    const { myAssignmentId, assignments } = await office.unitHead.call('documents', 'getIncoming', { params });
    const assignmentId = myAssignmentId ?? '';
    const unit = assignments[0]?.unitName ?? '';
    assert.equal(named('follow-up', await lineOf('follow-up'))['Tiến độ giải quyết'], 'Đã chỉ đạo, chờ phân công');
    await office.unitHead.call('documents', 'assign', { params, body: { version: directed.version, assignmentId, postId: office.officerPostId, instruction: null } });
    const { name } = await office.officer.call('identity', 'getMe', {});
    const [{ today } = { today: '' }] = await house.sql<{ today: string }>(`select to_char(min(at) at time zone 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY') as today from documents.direction where incoming_id = $1`, [matter.id]);
    const handed = named('incoming', await lineOf('incoming'));
    assert.deepEqual([handed['Đơn vị hoặc người nhận'], handed['Ngày chuyển']], [`${unit}, ${name} (chủ trì)`, today]);
    assert.deepEqual(Object.entries(named('follow-up', await lineOf('follow-up'))), [
      ['Số đến', printed], ['Tên loại, số và ký hiệu, ngày tháng và tác giả văn bản', 'Thông báo 128/STC-VP ngày 20/11/2026 của Sở Tài chính'],
      ['Đơn vị hoặc người nhận', `${unit}, ${name} (chủ trì)`], ['Thời hạn giải quyết', '30/11/2026'], ['Tiến độ giải quyết', 'Đang giải quyết'],
      ['Số, ký hiệu văn bản trả lời', ''], ['Ghi chú', 'Khẩn'],
    ]);
    const reply = await aDraft(house, office, 'issued', { assignmentId });
    const answer = await office.clerk.call('documents', 'getOutgoing', { params: { id: reply.id } });
    const closed = named('follow-up', await lineOf('follow-up'));
    assert.deepEqual([closed['Số, ký hiệu văn bản trả lời'], closed['Tiến độ giải quyết']?.startsWith('Đã giải quyết xong ngày ')], [answer.number, true]);
  });

  test('an issued document stands in the book of outgoing ones', async () => {
    const { outgoingId } = await anArrived(house, { from: office, to: theirs, fields: { subject: 'Trả lời Sở Nội vụ', recipientLines: ['Phòng Hành chính'] } });
    const document = await office.clerk.call('documents', 'getOutgoing', { params: { id: outgoingId } });
    const line = (await allPages(office.clerk, 'outgoing', { year: 2026, limit: 1 })).find(({ documentId }) => documentId === outgoingId);
    const [{ signer, unit, recipient } = { signer: '', unit: '', recipient: '' }] = await house.sql<{ signer: string; unit: string; recipient: string }>(
      `select o.signer_name as signer, o.unit_name as unit, d.agency_name as recipient from documents.outgoing o join documents.delivery d on d.outgoing_id = o.id where o.id = $1`, [outgoingId]);
    assert.deepEqual(Object.entries(named('outgoing', line)), [
      ['Số, ký hiệu văn bản', document.number], ['Ngày tháng văn bản', '25/11/2026'], ['Tên loại và trích yếu nội dung văn bản', 'Công văn: Trả lời Sở Nội vụ'], ['Người ký', signer],
      ['Nơi nhận văn bản', `${recipient}\nPhòng Hành chính`], ['Đơn vị, người nhận bản lưu', `Văn thư\n${unit}`], ['Số lượng bản', '1'], ['Ngày chuyển', '25/11/2026'], ['Ký nhận', ''], ['Ghi chú', ''],
    ]);
    const [{ arrivalNumber } = { arrivalNumber: 0 }] = await house.sql<{ arrivalNumber: number | null }>(`select arrival_number as "arrivalNumber" from documents.incoming where sent_by_outgoing_id = $1`, [outgoingId]);
    assert.equal(arrivalNumber, null, 'what has no number yet stands in no register');
  });

  test('every number is a line in order, in sheets of any size; one without a document stays as voided', async () => {
    for (const number of [1, 2, 4, 7]) await anEntry(house, { agencyId: office.agencyId, number, on: '2019-03-04' });
    await reached(house, { agencyId: office.agencyId, book: 'incoming', year: 2019, number: 8 });
    const all = (await list(office.clerk, 'incoming', { year: 2019 })).lines;
    assert.deepEqual(all.map(({ number, standing }) => [number, standing === 'voided']), [[1, false], [2, false], [3, true], [4, false], [5, true], [6, true], [7, false], [8, true]]);
    assert.deepEqual(all[2]?.cells, ['', '03', '', '', '', '', '', '', '', 'Số đã hủy']);
    assert.equal(all[2].documentId, null);
    for (const limit of [1, 3, 7, 8]) assert.deepEqual(await allPages(office.clerk, 'incoming', { year: 2019, limit }), all, `sheets of ${limit}`);
    const followed = (await list(office.clerk, 'follow-up', { year: 2019 })).lines;
    assert.deepEqual(followed.map(({ number, standing }) => [number, standing]), all.map(({ number, standing }) => [number, standing]));
    assert.deepEqual(followed[2]?.cells, ['03', '', '', '', '', '', 'Số đã hủy']);
  });

  test('the year turns at midnight in Vietnam', async () => {
    try {
      house.time.now = () => new Date('2030-12-31T16:59:59Z');
      const last = await anIncoming(house, theirs);
      house.time.now = () => new Date('2030-12-31T17:00:00Z');
      const first = await anIncoming(house, theirs);
      const lines = async (year: number) => (await list(theirs.head, 'incoming', { year })).lines.map(({ number, documentId, cells }) => [number, documentId, cells[0]]);
      assert.deepEqual(await lines(2030), [[1, last.id, '31/12/2030']]);
      assert.deepEqual(await lines(2031), [[1, first.id, '01/01/2031']]);
      assert.deepEqual((await list(theirs.head, 'incoming', { year: 2031, from: '2031-01-01' })).lines.length, 1);
    } finally {
      house.time.now = () => new Date('2026-11-25T03:00:00Z');
    }
  });

  test('clerks and leaders of the agency alone; another agency is not found and not mixed in', async () => {
    const id = await anEntry(house, { agencyId: office.agencyId, number: 1, on: '2018-05-06' });
    for (const person of [office.clerk, office.head]) assert.deepEqual((await list(person, 'incoming', { year: 2018 })).lines.map(({ documentId }) => documentId), [id]);
    for (const person of [office.unitHead, office.officer]) assertProblem(await person.send('registers', 'listLines', { params: { book: 'incoming' }, query: { year: 2018 } }), 'forbidden');
    assert.deepEqual((await list(theirs.clerk, 'incoming', { year: 2018 })).lines, []);
    assertProblem(await theirs.clerk.send('registers', 'listLines', { params: { book: 'incoming' }, query: { year: 2018, agencyId: office.agencyId } }), 'not-found');
    assertProblem(await house.app.inject({ method: 'GET', url: '/api/registers/incoming?year=2018' }), 'signed-out');
  });

  const wrong: readonly object[] = [{}, { year: 'x' }, { year: 2026, from: '2026-02-30' }, { year: 2026, limit: 501 }, { year: 2026, limit: 0 }, { year: 2026, after: -1 }, { year: 2026, agencyId: 'x' }];
  for (const query of wrong) {
    test(`no such sheet: ${JSON.stringify(query)}`, async () => {
      assertProblem(await office.clerk.send('registers', 'listLines', { params: { book: 'incoming' }, query: query as Query }), 'invalid-input');
    });
  }
  test('no such book', async () => {
    assertProblem(await office.clerk.send('registers', 'listLines', { params: { book: 'secret' as RegisterBook }, query: { year: 2026 } }), 'invalid-input');
  });
});
