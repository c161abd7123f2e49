import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { anOffice, asPerson, type Office, postOf } from '../../documents/testing.ts';
import { aDraftOnRoute, aStep, type Colleague, give, otherUnitHeads, ownUnit } from '../../documents/testing-routes.ts';
import { dayFromNow } from '../testing.ts';

describe('who stands in for a post', () => {
  let house: House;
  let office: Office;
  let standIn: Colleague;
  let unitHeadPost: string;
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
    [standIn] = (await otherUnitHeads(house, office, 1)) as [Colleague];
    unitHeadPost = (await postOf(office.unitHead)).postId;
  });
  after(() => house.close());

  const order = (changes: Record<string, unknown> = {}) => ({ postId: unitHeadPost, substitutePostId: standIn.postId, from: dayFromNow(0), to: dayFromNow(2), reason: 'Đi công tác', ...changes });
  const name = (who: Visitor, changes: Record<string, unknown> = {}) => who.send('approval', 'nameSubstitute', { body: order(changes) });
  const end = (who: Visitor, id: string) => who.send('approval', 'endSubstitute', { params: { id } });
  const sent = () => aDraftOnRoute(house, office, [aStep('content', [ownUnit])]);
  const desksOf = async (id: string) => (await house.sql<{ addressee: string }>('select addressee from queue.item where subject_id = $1 and done_at is null order by 1', [id])).map(({ addressee }) => addressee);
  const answerOf = async (id: string) => (await office.officer.call('documents', 'getApproval', { params: { id } })).rounds[0]?.steps[0]?.seats[0];

  test('has before them what waits for the post and what comes later, and the record says in whose place they gave it', async () => {
    const waiting = await sent();
    assert.equal((await standIn.visitor.send('documents', 'getOutgoing', { params: { id: waiting.id } })).statusCode, 404);
    const { id } = (await name(office.unitHead)).json<{ id: string }>();
    const { name: absent, capacities } = await office.unitHead.call('identity', 'getMe', {});
    assert.deepEqual((await assertAudited(house, id, 'approval.substitute-named')).detail, { post: capacities[0]?.title, substitute: standIn.name, from: dayFromNow(0), to: dayFromNow(2) });
    const later = await sent();
    for (const draft of [waiting, later]) {
      assert.deepEqual(await desksOf(draft.id), [`post:${unitHeadPost}`, `post:${standIn.postId}`].toSorted());
      assert.equal((await give(standIn.visitor, draft)).statusCode, 200);
      assert.deepEqual(await desksOf(draft.id), [`post:${office.headPostId}`]);
      const { answer, state } = (await answerOf(draft.id)) ?? assert.fail();
      assert.deepEqual([state, answer?.by, answer?.inPlaceOf], ['given', standIn.name, `${capacities[0]?.title} ${absent}`]);
    }
    const acts = await house.sql<{ kind: string }>('select a.kind from approval.act a join approval.round r on r.id = a.round_id where r.subject_id = $1 order by a.id', [later.id]);
    assert.deepEqual(acts.map(({ kind }) => kind), ['taken-over', 'given']);
    await end(office.unitHead, id);
  });

  test('ended, it is taken off their desk and out of their sight, and the post answers for itself', async () => {
    const { id } = (await name(office.head)).json<{ id: string }>();
    const draft = await sent();
    assert.equal((await end(office.unitHead, id)).statusCode, 204);
    await assertAudited(house, id, 'approval.substitute-ended');
    assert.deepEqual(await desksOf(draft.id), [`post:${unitHeadPost}`]);
    assert.equal((await give(standIn.visitor, draft)).statusCode, 404);
    assert.equal((await give(office.unitHead, draft)).statusCode, 200);
    assert.equal((await answerOf(draft.id))?.answer?.inPlaceOf, null);
    await assertRefused(house, 'not-found', () => end(office.unitHead, id));
  });

  test('only between its days, and it never signs', async () => {
    const later = (await name(office.unitHead, { from: dayFromNow(1), to: dayFromNow(2) })).json<{ id: string }>();
    const draft = await sent();
    assert.equal((await give(standIn.visitor, draft)).statusCode, 404);
    await end(office.unitHead, later.id);
    const head = (await name(office.head, { postId: office.headPostId })).json<{ id: string }>();
    const passed = (await give(office.unitHead, draft)).json<{ version: number }>();
    assert.equal((await standIn.visitor.send('documents', 'sign', { params: { id: draft.id }, body: { version: passed.version } })).statusCode, 404);
    await end(office.head, head.id);
  });

  test('a delegation of the post does as well, and says so', async () => {
    const { personId } = await standIn.visitor.call('identity', 'getMe', {});
    await office.unitHead.call('identity', 'delegate', { body: { postId: unitHeadPost, toPersonId: personId, from: dayFromNow(0), to: dayFromNow(0), reason: 'Nghỉ phép' } });
    const draft = await sent();
    const delegate = await asPerson(house, standIn.visitor.email);
    assert.equal((await give(delegate, draft)).statusCode, 200);
    const { name: owner } = await office.unitHead.call('identity', 'getMe', {});
    const answer = (await answerOf(draft.id))?.answer;
    assert.deepEqual([answer?.byTitle.endsWith(`(theo ủy quyền của ${owner})`), answer?.inPlaceOf], [true, null]);
    await house.sql('update identity.delegation set revoked_at = now()');
  });

  test('while the post is vacant whoever is in charge answers in its place', async () => {
    const draft = await sent();
    const holding = (to: string) => house.sql(`update identity.holding set valid_to = ${to} where post_id = $1`, [unitHeadPost]);
    await holding(`(now() at time zone 'Asia/Ho_Chi_Minh')::date`);
    assert.equal((await give(office.head, draft)).statusCode, 200);
    assert.match((await answerOf(draft.id))?.answer?.inPlaceOf ?? '', /\(khuyết\)$/u);
    await holding('null');
  });

  test('shown to the agency with who may end it', async () => {
    const { id } = (await name(office.unitHead)).json<{ id: string }>();
    const shown = async (who: Visitor) => (await who.call('approval', 'listSubstitutes', {})).substitutes.filter((one) => one.id === id).map(({ mayEnd, substituteName, reason }) => [mayEnd, substituteName, reason]);
    assert.deepEqual([await shown(office.unitHead), await shown(office.officer), await shown(await house.as('snv-clerk'))], [[[true, standIn.name, 'Đi công tác']], [[false, standIn.name, 'Đi công tác']], []]);
    await assertRefused(house, 'forbidden', () => end(office.officer, id));
    const stranger = await house.as('snv-head');
    await assertRefused(house, 'not-found', () => end(stranger, id));
    await end(office.unitHead, id);
  });

  test('not by others, not beyond the agency, not for days that have passed, not with words of a secret', async () => {
    for (const who of [office.officer, office.clerk, standIn.visitor]) await assertRefused(house, 'forbidden', () => name(who));
    const stranger = await house.as('snv-head');
    const foreign = await postOf(stranger);
    await assertRefused(house, 'not-found', () => name(stranger));
    await assertRefused(house, 'not-found', () => name(office.unitHead, { postId: randomUUID() }));
    for (const changes of [{ substitutePostId: foreign.postId }, { substitutePostId: unitHeadPost }, { substitutePostId: randomUUID() }, { from: dayFromNow(-3), to: dayFromNow(-1) }, { from: dayFromNow(3) }]) {
      await assertRefused(house, 'approval/substitute-not-possible', () => name(office.unitHead, changes));
    }
    await assertRefused(house, 'invalid-input', () => name(office.unitHead, { reason: '' }));
    assert.equal((await name(office.unitHead, { reason: 'Độ mật: TỐI MẬT' })).json().type, '/problems/secrecy/refused');
    assert.equal((await house.sql(`select 1 from approval.substitute where reason like '%MẬT%'`)).length, 0);
  });
});
