import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { eventually, type House, openHouse } from '#server/testing/house.ts';
import { auditOf } from '#server/testing/refusals.ts';
import { aDraft, anOffice, type Office } from '../documents/testing.ts';
import type { EdocFacts, StatusFacts } from './edxml/facts.ts';
import { FETCH_WAITING, SEND_DUE } from './jobs/queues.ts';
import { aNeighbour, MemoryHub, overHub } from './testing.ts';

/** Two houses that know each other's agency through the catalogue, with one hub between them. */
describe('a document goes from one house to another and its statuses come back', () => {
  const hub = new MemoryHub();
  const served: { a: { id: string; codes: string[] }[]; b: { id: string; codes: string[] }[] } = { a: [], b: [] };
  let a: House;
  let b: House;
  let office: Office;
  let other: Office;
  let neighbour: { id: string; code: string; name: string };

  before(async () => {
    [a, b] = await Promise.all([openHouse({ openLines: overHub(hub, () => served.a) }), openHouse({ openLines: overHub(hub, () => served.b) })]);
    [office, other] = await Promise.all([anOffice(a), anOffice(b, 'snv')]);
    const [own] = await a.sql<{ code: string }>('select code_qcvn102 as code from identity.current_organization where id = $1', [office.agencyId]);
    await b.sql(`update identity.organization_period set code_qcvn102 = regexp_replace(code_qcvn102, 'H29$', 'H41'), code_qd20 = null`);
    const [theirs] = await b.sql<{ code: string }>('select code_qcvn102 as code from identity.current_organization where id = $1', [other.agencyId]);
    neighbour = await aNeighbour(a, { code102: theirs?.code ?? '', name: 'Sở Nội vụ tỉnh Nghệ An' });
    await aNeighbour(b, { code102: own?.code ?? '', name: 'Sở Thông tin và Truyền thông TP.HCM' });
    served.a = [{ id: office.agencyId, codes: [own?.code ?? ''] }];
    served.b = [{ id: other.agencyId, codes: [theirs?.code ?? ''] }];
  });
  after(async () => {
    await Promise.all([a.close(), b.close()]);
  });

  const turn = (house: House, queue: string) => house.database.transact((tx) => house.jobs.enqueue(tx, queue, {}));
  const statusesOf = async (id: string): Promise<string> => (await a.sql<{ status: string }>('select status from documents.delivery_status where outgoing_id = $1 order by status', [id])).map(({ status }) => status).join(' ');
  const shows = (id: string, statuses: string) => eventually(async () => {
    await Promise.all([turn(a, FETCH_WAITING), turn(b, FETCH_WAITING)]);
    return (await statusesOf(id)) === statuses;
  });

  test('issued here, registered, directed, assigned and finished there', async () => {
    const { id } = await aDraft(a, office, 'issued', { fields: { recipientAgencyIds: [neighbour.id], urgency: 1 } });
    const arrived = await eventually(async () => {
      await turn(b, FETCH_WAITING);
      return (await b.sql<{ id: string; version: number }>(`select id, version from documents.incoming where source = 'line'`))[0];
    });
    const sent = await office.clerk.call('documents', 'getOutgoing', { params: { id } });
    const detail = await other.clerk.call('documents', 'getIncoming', { params: { id: arrived.id } });
    const [number = '', ...symbol] = (sent.number ?? '').split('/');
    assert.deepEqual(detail.fields, {
      issuerName: 'Sở Thông tin và Truyền thông TP.HCM', number, symbol: symbol.join('/'), documentDate: sent.issuedOn, type: 'official-letter', subject: sent.subject,
      signerName: sent.signerName, signerPosition: 'Giám đốc', urgency: 1,
    });
    assert.deepEqual([detail.state, detail.source, detail.original.textState], ['arrived', 'line', 'read']);
    const [original] = await a.sql<{ sha: string }>('select original_sha256 as sha from documents.outgoing where id = $1', [id]);
    assert.equal(detail.original.sha256, original?.sha);
    await shows(id, '00 01');
    const registered = await other.clerk.call('documents', 'registerArrived', { params: { id: arrived.id }, body: { version: arrived.version } });
    await shows(id, '00 01 03');
    const directed = await other.head.call('documents', 'direct', { params: { id: arrived.id }, body: { version: registered.version, opinion: 'Giao phòng', lead: { unitId: other.unitId, dueOn: null } } });
    await shows(id, '00 01 03 04');
    const { myAssignmentId } = await other.unitHead.call('documents', 'getIncoming', { params: { id: arrived.id } });
    const assigned = await other.unitHead.call('documents', 'assign', { params: { id: arrived.id }, body: { version: directed.version, assignmentId: myAssignmentId ?? '', postId: other.officerPostId, instruction: null } });
    await other.officer.call('documents', 'reportDone', { params: { id: arrived.id }, body: { version: assigned.version, assignmentId: myAssignmentId ?? '', result: 'Đã thực hiện nội bộ' } });
    await shows(id, '00 01 03 04 05 06');
    await assertTold(sent.subject);
    const trail = (await auditOf(a, id)).map(({ action }) => action).filter((action) => action.startsWith('exchange.') || action === 'documents.status-received');
    assert.deepEqual(trail, ['exchange.sent', ...Array.from({ length: 5 }, () => 'documents.status-received')]);
    assert.deepEqual([...a.jobFailures, ...b.jobFailures], []);
  });

  /** What went over the hub for one document: the packet, and each status once, in order. */
  async function assertTold(subject: string): Promise<void> {
    const told = (await hub.readFor(served.a[0]?.codes[0] ?? '')) as StatusFacts[];
    assert.deepEqual(told.map(({ code }) => code), ['01', '03', '04', '05', '06']);
    assert.ok(told.every(({ description }) => !description?.includes('nội bộ')), 'a reported result stays in its house');
    const [edoc] = (await hub.readFor(served.b[0]?.codes[0] ?? '')) as EdocFacts[];
    assert.deepEqual([edoc?.business.type, edoc?.subject, edoc?.to.length], ['new', subject, 1]);
    assert.deepEqual([...new Set(hub.sends.values())], [1]);
  }

  test('refused there with a reason, it comes before the sender’s clerk', async () => {
    const { id } = await aDraft(a, office, 'issued', { fields: { recipientAgencyIds: [neighbour.id], subject: 'Gửi nhầm nơi nhận' } });
    const arrived = await eventually(async () => {
      await turn(b, FETCH_WAITING);
      return (await b.sql<{ id: string; version: number }>(`select id, version from documents.incoming where subject = 'Gửi nhầm nơi nhận'`))[0];
    });
    await other.clerk.call('documents', 'returnIncoming', { params: { id: arrived.id }, body: { version: arrived.version, reason: 'Không đúng thẩm quyền' } });
    await shows(id, '00 01 02');
    const [item] = await a.sql<{ note: string }>(`select note from queue.item where subject_id = $1 and kind = 'documents.answer-refusal'`, [id]);
    assert.equal(item?.note, 'Từ chối tiếp nhận: Không đúng thẩm quyền');
  });

  test('a reply goes back as the answer to what it answers', async () => {
    const asked = await aDraft(a, office, 'issued', { fields: { recipientAgencyIds: [neighbour.id], subject: 'Xin ý kiến' } });
    const arrived = await eventually(async () => {
      await turn(b, FETCH_WAITING);
      return (await b.sql<{ id: string; version: number }>(`select id, version from documents.incoming where subject = 'Xin ý kiến'`))[0];
    });
    const params = { id: arrived.id };
    const registered = await other.clerk.call('documents', 'registerArrived', { params, body: { version: arrived.version } });
    const directed = await other.head.call('documents', 'direct', { params, body: { version: registered.version, opinion: 'Giao phòng', lead: { unitId: other.unitId, dueOn: null } } });
    const { myAssignmentId } = await other.unitHead.call('documents', 'getIncoming', { params });
    await other.unitHead.call('documents', 'assign', { params, body: { version: directed.version, assignmentId: myAssignmentId ?? '', postId: other.officerPostId, instruction: null } });
    const [sender] = await b.sql<{ id: string }>('select issuer_agency_id as id from documents.incoming where id = $1', [arrived.id]);
    await aDraft(b, other, 'issued', { assignmentId: myAssignmentId ?? '', fields: { recipientAgencyIds: [sender?.id ?? ''], subject: 'Trả lời ý kiến' } });
    const reply = await eventually(async () => {
      await turn(a, FETCH_WAITING);
      return (await a.sql<{ id: string; answers: string }>(`select id, answers_outgoing_id as answers from documents.incoming where subject = 'Trả lời ý kiến'`))[0];
    });
    assert.equal(reply.answers, asked.id);
    const detail = await office.clerk.call('documents', 'getIncoming', { params: { id: reply.id } });
    assert.deepEqual([detail.answersTo?.id, detail.answersTo?.subject], [asked.id, 'Xin ý kiến']);
    await shows(asked.id, '00 01 03 04 05 06');
    const [finished] = await a.sql<{ note: string }>(`select note from documents.delivery_status where outgoing_id = $1 and status = '06'`, [asked.id]);
    assert.match(finished?.note ?? '', /^Hoàn thành: Đã trả lời bằng văn bản số/u);
    await turn(b, SEND_DUE);
  });
});
