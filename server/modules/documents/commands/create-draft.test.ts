import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { anIncoming, anOffice, type Office, postOf } from '../testing.ts';

describe('beginning a draft', () => {
  let house: House;
  let office: Office;
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
  });
  after(() => house.close());

  const storedOf = (id: string, reader: Visitor = office.officer) => reader.call('documents', 'getOutgoing', { params: { id } });
  const begin = (who: Visitor, body: { assignmentId?: string | null; type?: 'report' } = {}) => who.send('documents', 'createDraft', { body });

  test('of one’s own: empty, the head proposed as signer, read by the author’s unit head and the agency’s leaders and clerks alone', async () => {
    const { id, version } = (await begin(office.officer, { type: 'report' })).json();
    const stored = await storedOf(id);
    const me = await office.officer.call('identity', 'getMe', {});
    const head = await office.head.call('identity', 'getMe', {});
    assert.deepEqual([stored.state, stored.version, stored.type, stored.subject, stored.number, stored.replyToIncomingId], ['drafting', version, 'report', '', null, null]);
    assert.deepEqual([stored.drafterName, stored.signerName, stored.fields.signerPostId, stored.unitName], [me.name, head.name, office.headPostId, me.capacities[0]?.unitName]);
    assert.deepEqual([stored.acts, stored.missing], [['save', 'submit', 'cancel'], ['subject', 'body', 'recipients']]);
    for (const reader of [office.unitHead, office.head, office.clerk]) assert.equal((await storedOf(id, reader)).id, id);
    for (const stranger of [await house.asColleagueOf(office.officer), await house.as('snv-head'), await house.as('snv-clerk')]) {
      assert.equal((await stranger.send('documents', 'getOutgoing', { params: { id } })).statusCode, 404);
    }
    assert.deepEqual((await assertAudited(house, id, 'documents.draft-begun')).detail, {});
  });

  test('as a reply: takes the document in hand and starts with what it answers', async () => {
    const { id: incomingId, assignmentId } = await anIncoming(house, office, 'assigned', { number: '128', symbol: 'SNV-VP', urgency: 2 });
    const { id } = (await begin(office.officer, { assignmentId })).json();
    const stored = await storedOf(id);
    assert.deepEqual([stored.replyToIncomingId, stored.urgency, stored.replyTo], [incomingId, 2, '128/SNV-VP · Sở Nội vụ']);
    assert.match(stored.subject, /128\/SNV-VP/);
    const answered = await office.officer.call('documents', 'getIncoming', { params: { id: incomingId } });
    assert.deepEqual([answered.state, answered.assignments.map(({ state }) => state)], ['in-hand', ['in-hand']]);
    assert.equal((await assertAudited(house, id, 'documents.draft-begun')).detail['replyTo'], incomingId);
    assert.equal((await begin(office.officer, { assignmentId })).statusCode, 200, 'a second draft is no second document in hand');
  });

  test('a reply only by the one who has the document', async () => {
    const { assignmentId } = await anIncoming(house, office, 'assigned');
    for (const who of [office.unitHead, office.head, office.clerk]) await assertRefused(house, 'forbidden', () => begin(who, { assignmentId }));
    for (const stranger of [await house.asColleagueOf(office.officer), await house.as('snv-officer')]) {
      await assertRefused(house, 'not-found', () => begin(stranger, { assignmentId }));
    }
    await assertRefused(house, 'not-found', () => begin(office.officer, { assignmentId: randomUUID() }));
  });

  test('no reply to what is closed', async () => {
    const { assignmentId } = await anIncoming(house, office, 'closed');
    await assertRefused(house, 'documents/act-not-possible', () => begin(office.officer, { assignmentId }));
  });

  test('a kind that there is not, an assignment that is no identifier', async () => {
    await assertRefused(house, 'invalid-input', () => begin(office.officer, { type: 'letter' as 'report' }));
    await assertRefused(house, 'invalid-input', () => begin(office.officer, { assignmentId: 'x' }));
  });

  test('an administrator drafts nothing', async () => {
    const colleague = await house.asColleagueOf(office.officer);
    await house.sql(`update identity.post set role = 'administrator' where id = $1`, [(await postOf(colleague)).postId]);
    await assertRefused(house, 'forbidden', () => begin(colleague));
  });
});
