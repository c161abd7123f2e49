import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { statement } from '#server/platform/database/transaction.ts';
import { eventually, type House, openHouse } from '#server/testing/house.ts';
import { assertProblem } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { aDraft, anIncoming, anOffice, type Office, someDraftFields } from '../documents/testing.ts';

describe('searching as somebody', () => {
  let house: House;
  let office: Office;
  let other: Office;
  before(async () => {
    house = await openHouse();
    [office, other] = await Promise.all([anOffice(house), anOffice(house, 'snv')]);
  });
  after(() => house.close());

  const find = async (person: Visitor, q: string) => (await person.call('search', 'find', { query: { q } })).results;
  const finds = async (person: Visitor, q: string, id: string) => (await find(person, q)).some(({ subjectId }) => subjectId === id);
  const who = async (q: string, id: string) => {
    const people = { clerk: office.clerk, head: office.head, unitHead: office.unitHead, officer: office.officer, otherClerk: other.clerk, otherHead: other.head, otherOfficer: other.officer };
    const found = await Promise.all(Object.entries(people).map(async ([name, person]) => ((await finds(person, q, id)) ? [name] : [])));
    return found.flat();
  };

  test('each step of the work brings in those who may read it, and nobody of another agency ever', async () => {
    const subject = 'Về việc lắp đặt vòi nước uống';
    const { id, version } = await anIncoming(house, office, 'registered', { subject, number: '771', symbol: 'SNV-VP' });
    for (const q of ['voi nuoc uong', '771/SNV']) assert.deepEqual(await who(q, id), ['clerk', 'head'], q);
    const directed = await office.head.call('documents', 'direct', { params: { id }, body: { version, opinion: 'Giao phòng', lead: { unitId: office.unitId, dueOn: null } } });
    assert.deepEqual(await who('voi nuoc uong', id), ['clerk', 'head', 'unitHead']);
    const assignmentId = (await office.unitHead.call('documents', 'getIncoming', { params: { id } })).myAssignmentId ?? '';
    await office.unitHead.call('documents', 'assign', { params: { id }, body: { version: directed.version, assignmentId, postId: office.officerPostId, instruction: null } });
    for (const q of ['voi nuoc uong', '771/SNV']) assert.deepEqual(await who(q, id), ['clerk', 'head', 'unitHead', 'officer'], q);
    const [result] = await find(office.officer, 'vòi nước');
    assert.deepEqual(result, { subjectType: 'incoming', subjectId: id, title: subject, number: '771/SNV-VP', issuer: 'Sở Nội vụ', day: '2020-04-01', type: 'official-letter', urgency: 0, state: 'in-hand', excerpt: null, highlighted: 'Về việc lắp đặt \u0001vòi\u0002 \u0001nước\u0002 uống' });
  });

  test('who leaves the post finds its documents no more', async () => {
    const { id } = await anIncoming(house, office, 'assigned', { subject: 'Về việc thay bóng đèn hành lang' });
    assert.equal(await finds(office.officer, 'bong den', id), true);
    const leave = (day: string | null) => house.sql('update identity.holding set valid_to = $2::date where post_id = $1', [office.officerPostId, day]);
    await leave('2020-06-01');
    try {
      assert.equal(await finds(office.officer, 'bong den', id), false);
    } finally {
      await leave(null);
    }
    assert.equal(await finds(office.officer, 'bong den', id), true);
  });

  test('a draft is found by nobody, its author included, until it is issued; given up, it never is', async () => {
    const plan = { fields: { subject: 'Trả lời về cây xanh trên vỉa hè' } };
    const { id, version } = await aDraft(house, office, 'signed', plan);
    assert.deepEqual(await who('cay xanh via he', id), []);
    const issued = await office.clerk.call('documents', 'issue', { params: { id }, body: { version } });
    for (const q of ['cay xanh via he', issued.number]) assert.deepEqual(await who(q, id), ['clerk', 'head', 'unitHead', 'officer'], q);
    const given = await aDraft(house, office, 'drafting', { fields: { subject: 'Trả lời về hàng rào công viên' } });
    await office.officer.call('documents', 'cancelDraft', { params: { id: given.id }, body: { version: given.version, reason: 'Không còn cần' } });
    assert.deepEqual(await who('hang rao cong vien', given.id), []);
  });

  test('what another agency sent is found there as its own incoming document, and stays found when it was sent back', async () => {
    const begun = await office.officer.call('documents', 'createDraft', { body: {} });
    const fields = { ...(await someDraftFields(office, begun.id)), subject: 'mượn hội trường lớn', recipientAgencyIds: [other.agencyId] };
    const { id: sentId } = await issueOf(begun.id, begun.version, fields);
    const arrived = await eventually(async () => (await find(other.clerk, 'muon hoi truong')).at(0));
    assert.notEqual(arrived.subjectId, sentId);
    assert.deepEqual(await who('muon hoi truong', arrived.subjectId), ['otherClerk', 'otherHead']);
    assert.deepEqual(await who('muon hoi truong', sentId), ['clerk', 'head', 'unitHead', 'officer']);
    await other.clerk.call('documents', 'returnIncoming', { params: { id: arrived.subjectId }, body: { version: 1, reason: 'Gửi nhầm cơ quan' } });
    assert.deepEqual(await who('muon hoi truong', arrived.subjectId), ['otherClerk', 'otherHead'], 'a record of what came stays');
  });

  async function issueOf(id: string, version: number, fields: Awaited<ReturnType<typeof someDraftFields>>) {
    const params = { id };
    const saved = await office.officer.call('documents', 'saveDraft', { params, body: { version, fields } });
    const submitted = await office.officer.call('documents', 'submitDraft', { params, body: { version: saved.version } });
    const passed = await office.unitHead.call('documents', 'passDraft', { params, body: { version: submitted.version } });
    await office.head.call('identity', 'confirmPresence', { body: { password: house.demo.password } });
    const signed = await office.head.call('documents', 'sign', { params, body: { version: passed.version } });
    return office.clerk.call('documents', 'issue', { params, body: { version: signed.version } });
  }

  test('what is no question is refused; what is only signs is answered with nothing', async () => {
    for (const q of ['', '   ', '\u0000', '\u200b', 'a'.repeat(201), 'a'.repeat(10_000)]) {
      assertProblem(await office.clerk.send('search', 'find', { query: { q } }), 'invalid-input');
    }
    for (const limit of [0, 51, 1.5]) assertProblem(await office.clerk.send('search', 'find', { query: { q: 'a', limit } }), 'invalid-input');
    assert.deepEqual(await find(office.clerk, `'"\\&|!():*<>`), []);
    assertProblem(await house.app.inject({ method: 'GET', url: '/api/search?q=a' }), 'signed-out');
  });

  test('words, numbers and readers can be looked up in their indexes', async () => {
    const planOf = (condition: string) => house.database.transact(async (tx) => {
      await statement(tx, 'set local enable_seqscan = off');
      const rows = await statement<{ 'QUERY PLAN': string }>(tx, `explain select subject_id from search.entry where ${condition}`);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
    const agencyId = '0190a0a0-0000-7000-8000-000000000000';
    assert.match(
      await planOf(`search.within(agency_id, words) @@ search.asked_within('${agencyId}', to_tsquery('search.vn', 'chữ <-> số & phâ:*'))`),
      /Bitmap Index Scan on entry_found[^]*''00000000chu'' & ''00000000so'' & ''00000000pha'':\*/u,
    );
    assert.match(await planOf(`readers && '{post:a}'::text[]`), /Bitmap Index Scan on entry_found/);
    for (const pattern of ['%128a%', '12%', '5%']) assert.match(await planOf(`number_key like '${pattern}'`), /Bitmap Index Scan on entry_number/, pattern);
  });
});
