import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { statement } from '#server/platform/database/transaction.ts';
import { createEvents } from '#server/platform/events/events.ts';
import { createBus } from '#server/platform/realtime/bus.ts';
import { eventually, type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { anArrived, anOffice, type Office } from '../testing.ts';
import { noteSuccession } from './note-succession.ts';
import { receiveFromPlatform } from './receive-from-platform.ts';

describe('correcting, amending and replacing an issued document', () => {
  let house: House;
  let office: Office;
  let other: Office;
  before(async () => {
    house = await openHouse();
    [office, other] = await Promise.all([anOffice(house), anOffice(house, 'snv')]);
  });
  after(() => house.close());

  type Kind = 'corrects' | 'amends' | 'replaces';
  const sent = () => anArrived(house, { from: office, to: other, fields: { type: 'notice', subject: 'Về việc thành lập Tổ công tác', form: { addressees: [] } } });
  const outgoing = (id: string, who: Visitor = office.officer) => who.call('documents', 'getOutgoing', { params: { id } });
  const incoming = (id: string) => other.clerk.call('documents', 'getIncoming', { params: { id } });
  const begin = (id: string, kind: Kind, who: Visitor = office.officer) => who.send('documents', 'succeed', { params: { id }, body: { kind } });
  const issue = (draft: { id: string; version: number }) => office.clerk.send('documents', 'issue', { params: { id: draft.id }, body: { version: draft.version } });

  async function signed(id: string, change: object = {}): Promise<{ id: string; version: number }> {
    const params = { id };
    const { version, fields } = await outgoing(id);
    const saved = await office.officer.call('documents', 'saveDraft', { params, body: { version, fields: { ...fields, body: 'Nội dung mới./.', ...change } } });
    const submitted = await office.officer.call('documents', 'submitDraft', { params, body: { version: saved.version } });
    const passed = await office.unitHead.call('documents', 'passDraft', { params, body: { version: submitted.version } });
    await office.head.call('identity', 'confirmPresence', { body: { password: house.demo.password } });
    return office.head.call('documents', 'sign', { params, body: { version: passed.version } });
  }

  test('a correction is a công văn that cites what it corrects; both show the link, the receiver is told, nothing ends', async () => {
    const arrived = await sent();
    const original = await outgoing(arrived.outgoingId);
    const draft = (await begin(original.id, 'corrects')).json();
    const begun = await outgoing(draft.id);
    assert.deepEqual([begun.type, begun.fields.recipientAgencyIds, begun.original?.id, begun.original?.kind], ['official-letter', [other.agencyId], original.id, 'corrects']);
    assert.ok(begun.subject.startsWith(`đính chính Thông báo số ${original.number} ngày `), begun.subject);
    assert.equal((await assertAudited(house, draft.id, 'documents.draft-begun')).detail['corrects'], original.number);
    const { number } = (await issue(await signed(draft.id))).json();
    assert.deepEqual([(await outgoing(original.id)).marks, (await outgoing(original.id)).successors.map((each) => [each.id, each.kind, each.number])], [['corrected'], [[draft.id, 'corrects', number]]]);
    const there = await eventually(async () => {
      const seen = await incoming(arrived.id);
      return seen.marks.length > 0 && seen;
    });
    assert.deepEqual([there.marks, there.state, there.acts, there.notices.map((each) => [each.kind, each.number])], [['corrected'], 'arrived', ['register', 'return'], [['corrected', number]]]);
    const [item] = await house.sql<{ note: string }>(`select note from queue.item where subject_id = $1 and kind = 'documents.note-change'`, [arrived.id]);
    assert.equal(item?.note, `Văn bản được đính chính bằng văn bản số ${number}`);
  });

  test('a receiver whom the original reaches after its correction gets it marked, and is told once, whichever comes first', async () => {
    const arrived = await sent();
    const draft = await signed((await begin(arrived.outgoingId, 'corrects')).json().id);
    const { number } = (await issue(draft)).json();
    const [district] = await house.sql<{ id: string }>(`select id from identity.current_organization where name = 'Ủy ban nhân dân Quận 1'`);
    const agencyId = district?.id ?? '';
    const deps = { bus: createBus(), events: createEvents(house.database, house.jobs), clock: () => house.time.now() };
    const news = { originalId: arrived.outgoingId, outgoingId: draft.id, agencyId, mark: 'corrected' as const, number };
    await house.database.transact((tx) => noteSuccession(deps, tx, news));
    const late = await house.database.transact((tx) => receiveFromPlatform(deps, tx, { outgoingId: arrived.outgoingId, agencyId }));
    const marks = await house.sql<{ marks: string[] }>('select marks from documents.incoming where id = $1', [late]);
    assert.deepEqual(marks, [{ marks: ['corrected'] }], 'as it arrives');
    await house.database.transact((tx) => noteSuccession(deps, tx, news));
    const clerk = await house.as('q1-clerk');
    const there = await clerk.call('documents', 'getIncoming', { params: { id: late ?? '' } });
    assert.deepEqual([there.marks, there.notices.map((each) => [each.kind, each.number])], [['corrected'], [['corrected', number]]]);
    assert.deepEqual(there.history.map(({ action }) => action), ['documents.arrived', 'documents.corrected']);
    const told = await house.sql<{ note: string }>(`select note from queue.item where subject_id = $1 and kind = 'documents.note-change'`, [late]);
    assert.deepEqual(told.map(({ note }) => note), [`Văn bản được đính chính bằng văn bản số ${number}`]);
  });

  test('an arrival waits for the successor that is being issued, so that neither misses the other', async () => {
    const arrived = await sent();
    const draft = await signed((await begin(arrived.outgoingId, 'corrects')).json().id);
    const [district] = await house.sql<{ id: string }>(`select id from identity.current_organization where name = 'Ủy ban nhân dân Quận 1'`);
    const deps = { bus: createBus(), events: createEvents(house.database, house.jobs), clock: () => house.time.now() };
    let receiving: Promise<string | undefined> = Promise.resolve(undefined);
    await house.database.transact(async (tx) => {
      await statement(tx, 'select 1 from documents.outgoing where id = $1 for update', [arrived.outgoingId]);
      receiving = house.database.transact((arriving) => receiveFromPlatform(deps, arriving, { outgoingId: arrived.outgoingId, agencyId: district?.id ?? '' }));
      await Promise.race([receiving, eventually(async () => (await house.sql(`select 1 from pg_locks where not granted and locktype = 'transactionid'`)).length > 0)]);
      await statement(tx, `update documents.outgoing set state = 'issued', issue_number = 900, issue_year = 2020, symbol = 'STTTT', issued_on = '2020-04-01', issued_at = now() where id = $1`, [draft.id]);
    });
    const [row] = await house.sql<{ marks: string[] }>('select marks from documents.incoming where id = $1', [await receiving]);
    assert.deepEqual(row?.marks, ['corrected']);
  });

  test('a replacement has the same form, marks the old one on both sides when it is issued, and only once', async () => {
    const arrived = await sent();
    const [first, second] = [(await begin(arrived.outgoingId, 'replaces')).json(), (await begin(arrived.outgoingId, 'replaces')).json()];
    const { type, subject, fields } = await outgoing(first.id);
    assert.deepEqual([type, subject, fields.body], ['notice', 'Về việc thành lập Tổ công tác', 'Sở thống nhất với nội dung nêu trên./.']);
    assert.deepEqual((await outgoing(arrived.outgoingId)).marks, [], 'a draft changes nothing');
    const drafts = [await signed(first.id), await signed(second.id)];
    const answers = await Promise.all(drafts.map(issue));
    assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [200, 409]);
    const { number } = answers.find(({ statusCode }) => statusCode === 200)?.json() ?? assert.fail();
    assert.deepEqual([(await outgoing(arrived.outgoingId)).marks, (await outgoing(arrived.outgoingId)).acts], [['replaced'], []]);
    const there = await eventually(async () => {
      const seen = await incoming(arrived.id);
      return seen.marks.includes('replaced') && seen;
    });
    assert.deepEqual(there.notices.map((each) => [each.kind, each.number]), [['replaced', number]]);
    const loser = drafts[answers.findIndex(({ statusCode }) => statusCode === 409)] ?? assert.fail();
    await assertRefused(house, 'documents/already-replaced', () => issue(loser));
    await assertRefused(house, 'documents/act-not-possible', () => begin(arrived.outgoingId, 'amends'));
    const year = Number(there.arrivedOn.slice(0, 4));
    const { lines } = await office.clerk.call('registers', 'listLines', { params: { book: 'outgoing' }, query: { year } });
    assert.equal(lines.find(({ documentId }) => documentId === arrived.outgoingId)?.cells.at(-1), 'Đã được thay thế');
  });

  test('another form cannot replace it', async () => {
    const arrived = await sent();
    const draft = (await begin(arrived.outgoingId, 'amends')).json();
    assert.match((await outgoing(draft.id)).subject, /^sửa đổi, bổ sung Thông báo số /);
    const ready = await signed(draft.id, { type: 'plan' });
    await assertRefused(house, 'documents/successor-of-other-form', () => issue(ready));
    assert.deepEqual((await outgoing(arrived.outgoingId)).marks, []);
  });

  test('only of an issued document, by those who may follow it', async () => {
    const arrived = await sent();
    const draft = (await begin(arrived.outgoingId, 'corrects')).json();
    await assertRefused(house, 'documents/act-not-possible', () => begin(draft.id, 'corrects'));
    await assertRefused(house, 'not-found', () => begin(arrived.outgoingId, 'corrects', other.clerk));
    await assertRefused(house, 'invalid-input', () => office.officer.send('documents', 'succeed', { params: { id: arrived.outgoingId }, body: { kind: 'x' as Kind } }));
    const colleague = await house.asColleagueOf(office.officer);
    await assertRefused(house, 'not-found', () => begin(arrived.outgoingId, 'corrects', colleague));
  });
});
