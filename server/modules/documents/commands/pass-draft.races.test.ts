import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type House, openHouse } from '#server/testing/house.ts';
import { auditOf } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { anOffice, type Office } from '../testing.ts';
import { aDraftOnRoute, askedUnit, aStep, type Colleague, give, otherUnitHeads, ownUnit } from '../testing-routes.ts';

const TRIES = 12;
const DRAFTS = 20;

describe('answered at the same moment', () => {
  let house: House;
  let office: Office;
  let legal: Colleague;
  let finance: Colleague;
  /** Who stands in for the head of the unit. */
  let standIn: Visitor;
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
    [legal, finance] = (await otherUnitHeads(house, office, 2)) as [Colleague, Colleague];
    standIn = legal.visitor;
    const { capacities } = await office.unitHead.call('identity', 'getMe', {});
    const day = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    await office.head.call('approval', 'nameSubstitute', { body: { postId: capacities[0]?.postId ?? '', substitutePostId: legal.postId, from: day, to: day, reason: 'Đi công tác' } });
  });
  after(() => house.close());

  const returning = (who: Visitor, { id, version }: { id: string; version: number }) => who.send('documents', 'returnDraft', { params: { id }, body: { version, reason: 'Chưa đạt' } });
  const answers = (id: string) => house.sql<{ kind: string; seats: number }>(
    `select a.kind, count(*)::int as seats from approval.act a join approval.round r on r.id = a.round_id where r.subject_id = $1 and a.kind in ('given', 'returned') group by 1 order by 1`, [id]);

  test('one seat given and returned by two people, many times over: one outcome each, and all that is stored agrees with it', async () => {
    let outcomes = 0;
    for (let draftNumber = 0; draftNumber < DRAFTS; draftNumber += 1) {
      const draft = await aDraftOnRoute(house, office, [aStep('content', [ownUnit])]);
      const tries = Array.from({ length: TRIES }, (_, at) => (at % 2 === 0 ? give : returning)(at % 4 < 2 ? office.unitHead : standIn, draft as never));
      const done = (await Promise.all(tries)).map(({ statusCode }) => statusCode);
      assert.equal(done.filter((status) => status === 200).length, 1, done.join(' '));
      assert.ok(done.every((status) => [200, 403, 409, 412].includes(status)), done.join(' '));
      outcomes += 1;
      const { state } = await office.officer.call('documents', 'getOutgoing', { params: { id: draft.id } });
      assert.deepEqual(await answers(draft.id), [{ kind: state === 'returned' ? 'returned' : 'given', seats: 1 }]);
      const open = await house.sql<{ kind: string }>('select kind from queue.item where subject_id = $1 and done_at is null', [draft.id]);
      assert.deepEqual(open.map(({ kind }) => kind), [state === 'returned' ? 'documents.redraft' : 'documents.sign']);
      assert.equal((await auditOf(house, draft.id)).filter(({ action }) => /passed|returned/u.test(action)).length, 1);
    }
    assert.equal(outcomes, DRAFTS);
  });

  test('two seats of one step given at once: both count, and it goes on once', async () => {
    for (let count = 0; count < 6; count += 1) {
      const draft = await aDraftOnRoute(house, office, [aStep('content', [ownUnit]), aStep('opinion', [askedUnit(legal.unitId), askedUnit(finance.unitId)])]);
      await give(office.unitHead, draft);
      const all = await Promise.all([legal, finance, legal, finance].map(({ visitor }) => give(visitor, draft)));
      assert.deepEqual(all.map(({ statusCode }) => statusCode).toSorted(), [200, 200, 409, 409]);
      assert.deepEqual(await answers(draft.id), [{ kind: 'given', seats: 3 }]);
      const open = await house.sql<{ addressee: string }>('select addressee from queue.item where subject_id = $1 and done_at is null', [draft.id]);
      assert.deepEqual(open.map(({ addressee }) => addressee), [`post:${office.headPostId}`]);
    }
  });

  test('one gives while another returns the same step: what is given never stands in a round that went on after its end', async () => {
    for (let count = 0; count < 6; count += 1) {
      const draft = await aDraftOnRoute(house, office, [aStep('content', [ownUnit]), aStep('opinion', [askedUnit(legal.unitId), askedUnit(finance.unitId)])]);
      await give(office.unitHead, draft);
      const [returned] = await Promise.all([returning(legal.visitor, draft), give(finance.visitor, draft)]);
      assert.equal(returned.statusCode, 200);
      const { rounds } = await office.officer.call('documents', 'getApproval', { params: { id: draft.id } });
      assert.equal(rounds[0]?.state, 'returned');
      assert.equal((await office.officer.call('documents', 'getOutgoing', { params: { id: draft.id } })).state, 'returned');
    }
  });
});
