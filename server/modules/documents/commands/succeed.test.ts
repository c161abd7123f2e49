import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { eventually, type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { anArrived, anOffice, type Office } from '../testing.ts';

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
