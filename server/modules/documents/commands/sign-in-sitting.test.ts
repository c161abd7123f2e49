import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, describe, test } from 'node:test';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertRefused, auditOf } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { aDraft, anOffice, type Office } from '../testing.ts';

type Draft = { id: string; version: number };

describe('signing many documents in one sitting', () => {
  let house: House;
  let office: Office;
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
  });
  after(() => house.close());
  beforeEach(async () => {
    await house.sql(`update documents.outgoing set state = 'cancelled' where state = 'to-sign'`);
    await house.sql('update documents.sitting set ended_at = now() where ended_at is null');
    await house.sql('update identity.session set presence_until = null');
  });

  const here = () => office.head.call('identity', 'confirmPresence', { body: { password: house.demo.password } });
  const begin = (who: Visitor = office.head) => who.call('documents', 'beginSitting', { body: {} });
  const itemsOf = async (id: string) => (await office.head.call('documents', 'getSitting', { params: { id } })).items;
  const at = (id: string, { id: outgoingId }: Draft) => ({ id, outgoingId });
  const open = (id: string, draft: Draft, who: Visitor = office.head) => who.send('documents', 'openInSitting', { params: at(id, draft), body: { version: draft.version, pages: 2 } });
  const skip = (id: string, draft: Draft, reason = 'Chờ ý kiến Thành phố') => office.head.send('documents', 'skipInSitting', { params: at(id, draft), body: { version: draft.version, reason } });
  const sign = (id: string, draft: Draft, who: Visitor = office.head) => who.send('documents', 'signInSitting', { params: at(id, draft), body: { version: draft.version } });
  const toSign = (count: number): Promise<Draft[]> => Promise.all(Array.from({ length: count }, () => aDraft(house, office, 'to-sign')));
  const stateOf = async ({ id }: Draft) => (await office.officer.call('documents', 'getOutgoing', { params: { id } })).state;

  test('three: two opened and signed, one put off that stays before the signer with its reason', async () => {
    const [one, two, three] = (await toSign(3)) as [Draft, Draft, Draft];
    await house.sql('update identity.session set presence_until = null');
    const { id } = await begin();
    await assertAudited(house, id, 'documents.sitting-begun');
    assert.deepEqual((await itemsOf(id)).map(({ state }) => state), ['waiting', 'waiting', 'waiting']);
    for (const draft of [one, three]) assert.equal((await open(id, draft)).statusCode, 204);
    await assertRefused(house, 'documents/sitting-undecided', () => sign(id, one));
    assert.equal((await skip(id, two)).statusCode, 204);
    await assertRefused(house, 'documents/not-opened', () => sign(id, two));
    await assertRefused(house, 'identity/presence-not-confirmed', () => sign(id, one));
    await here();
    for (const draft of [one, three]) assert.equal((await sign(id, draft)).statusCode, 200);
    assert.deepEqual([await stateOf(one), await stateOf(two), await stateOf(three)], ['signed', 'to-sign', 'signed']);
    const states = new Map((await itemsOf(id)).map(({ outgoingId, state }) => [outgoingId, state]));
    assert.deepEqual([one, two, three].map((draft) => states.get(draft.id)), ['signed', 'skipped', 'signed']);
    const { putOff } = await office.officer.call('documents', 'getApproval', { params: { id: two.id } });
    assert.deepEqual([putOff?.reason, putOff?.by], ['Chờ ý kiến Thành phố', (await office.head.call('identity', 'getMe', {})).name]);
    const waiting = await house.sql<{ addressee: string }>('select addressee from queue.item where subject_id = $1 and done_at is null', [two.id]);
    assert.deepEqual(waiting.map(({ addressee }) => addressee), [`post:${office.headPostId}`]);
    assert.deepEqual((await auditOf(house, id)).map(({ action }) => action.replace('documents.', '')), ['sitting-begun', 'opened-in-sitting', 'opened-in-sitting', 'put-off-in-sitting', 'signed-in-sitting', 'signed-in-sitting']);
    assert.equal((await auditOf(house, one.id)).at(-1)?.action, 'documents.signed');
  });

  test('one that fails leaves the others: each is signed on its own', async () => {
    const [one, two] = (await toSign(2)) as [Draft, Draft];
    const { id } = await begin();
    for (const draft of [one, two]) await open(id, draft);
    await here();
    await house.sql(`update documents.outgoing set recipient_agency_ids = array[gen_random_uuid()] where id = $1`, [one.id]);
    assert.equal((await sign(id, one)).json().type, '/problems/documents/recipient-unknown');
    assert.equal((await sign(id, two)).statusCode, 200);
    assert.deepEqual([await stateOf(one), await stateOf(two)], ['to-sign', 'signed']);
  });

  test('goes on where it was left: the same sitting, what is signed stays signed, a lost answer is told again', async () => {
    const [one, two] = (await toSign(2)) as [Draft, Draft];
    const { id } = await begin();
    for (const draft of [one, two]) await open(id, draft);
    await here();
    await sign(id, one);
    assert.equal((await begin()).id, id);
    await assertRefused(house, 'documents/act-not-possible', () => sign(id, one));
    assert.equal((await sign(id, two)).statusCode, 200);
    await assertRefused(house, 'documents/nothing-to-sign', () => office.head.send('documents', 'beginSitting', { body: {} }).then((answer) => answer));
  });

  test('what was put off comes with the next sitting; what changed, or left, has to be looked at again', async () => {
    const [one, two] = (await toSign(2)) as [Draft, Draft];
    const first = await begin();
    await skip(first.id, one);
    await skip(first.id, two);
    const { id } = await begin();
    assert.notEqual(id, first.id);
    assert.equal((await itemsOf(id)).length, 2);
    await open(id, one);
    await open(id, two);
    await house.sql('update documents.outgoing set version = version + 1 where id = $1', [two.id]);
    await office.unitHead.call('documents', 'returnDraft', { params: { id: one.id }, body: { version: one.version, reason: 'Rút lại' } });
    assert.deepEqual(new Map((await itemsOf(id)).map(({ outgoingId, state }) => [outgoingId, state])), new Map([[one.id, 'gone'], [two.id, 'waiting']]));
    await here();
    assert.equal((await sign(id, two)).json().type, '/problems/documents/not-opened');
    const fresh = { ...two, version: two.version + 1 };
    assert.equal((await open(id, two)).json().type, '/problems/stale-version');
    await open(id, fresh);
    assert.equal((await sign(id, fresh)).statusCode, 200);
  });

  test('a sitting is its signer’s alone, and nothing else is signed in it', async () => {
    const [one] = (await toSign(1)) as [Draft];
    const { id } = await begin();
    for (const who of [office.clerk, office.officer, await house.as('snv-head')]) {
      for (const send of [() => open(id, one, who), () => sign(id, one, who), () => who.send('documents', 'endSitting', { params: { id } })]) await assertRefused(house, 'not-found', send);
      assert.equal((await who.send('documents', 'getSitting', { params: { id } })).statusCode, 404);
    }
    await assertRefused(house, 'documents/nothing-to-sign', () => office.officer.send('documents', 'beginSitting', { body: {} }));
    const stray = { id: randomUUID(), version: 1 };
    for (const send of [() => open(id, stray), () => sign(id, stray)]) await assertRefused(house, 'not-found', send);
    await assertRefused(house, 'invalid-input', () => office.head.send('documents', 'openInSitting', { params: at(id, one), body: { version: one.version, pages: 0 } }));
    await assertRefused(house, 'invalid-input', () => skip(id, one, ''));
    assert.equal((await skip(id, one, 'Độ mật: TỐI MẬT')).json().type, '/problems/secrecy/refused');
    assert.equal((await office.head.send('documents', 'endSitting', { params: { id } })).statusCode, 204);
    await assertAudited(house, id, 'documents.sitting-ended');
    await assertRefused(house, 'documents/act-not-possible', () => open(id, one));
    await assertRefused(house, 'documents/act-not-possible', () => sign(id, one));
    assert.equal((await office.head.send('documents', 'endSitting', { params: { id } })).statusCode, 204);
  });

  test('two screens at once: one signature each document, one open sitting', async () => {
    const drafts = await toSign(4);
    const [first, second] = await Promise.all([begin(), begin()]);
    assert.equal(first.id, second.id);
    for (const draft of drafts) await open(first.id, draft);
    await here();
    const all = await Promise.all(drafts.flatMap((draft) => [sign(first.id, draft), sign(first.id, draft)]));
    assert.equal(all.filter(({ statusCode }) => statusCode === 200).length, drafts.length);
    const [count] = await house.sql<{ signed: number }>(`select count(*)::int as signed from documents.step where kind = 'signed' and outgoing_id = any($1::uuid[])`, [drafts.map(({ id }) => id)]);
    assert.equal(count?.signed, drafts.length);
  });

  test('holds fifty at most, the most urgent first', async () => {
    const [draft] = (await toSign(1)) as [Draft];
    await house.sql(`update documents.outgoing set urgency = 2, updated_at = now() + interval '1 day' where id = $1`, [draft.id]);
    await house.sql(`insert into documents.outgoing select (jsonb_populate_record(null::documents.outgoing, to_jsonb(o) || jsonb_build_object('id', gen_random_uuid(), 'urgency', 0))).* from documents.outgoing o, generate_series(1, 60) where o.id = $1`, [draft.id]);
    const items = await itemsOf((await begin()).id);
    assert.deepEqual([items.length, items[0]?.outgoingId], [50, draft.id]);
  });
});
