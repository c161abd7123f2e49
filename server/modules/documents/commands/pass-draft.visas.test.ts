import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { dueAfterWorkingDays } from '../../calendar/index.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { anOffice, type Office } from '../testing.ts';
import { aDraftOnRoute, askedPost, askedUnit, aStep, type Colleague, give, otherUnitHeads, ownUnit } from '../testing-routes.ts';

describe('a draft on its way through several hands', () => {
  let house: House;
  let office: Office;
  let legal: Colleague;
  let finance: Colleague;
  let records: Colleague;
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
    [legal, finance, records] = (await otherUnitHeads(house, office, 3)) as [Colleague, Colleague, Colleague];
  });
  after(() => house.close());

  /** Head of the unit, then two units at the same time, then the form with initials. */
  const sent = () => aDraftOnRoute(house, office, [
    aStep('content', [ownUnit]), aStep('opinion', [askedUnit(legal.unitId), askedPost(finance.postId)], { withinDays: 2 }), aStep('form', [askedUnit(records.unitId)], { initials: true }),
  ]);
  const wayOf = async (id: string, who: Visitor = office.officer) => {
    const { rounds } = await who.call('documents', 'getApproval', { params: { id } });
    return rounds[0] ?? assert.fail();
  };
  const statesOf = async (id: string) => (await wayOf(id)).steps.map(({ seats }) => seats.map(({ state }) => state));
  const openItems = (id: string) => house.sql<{ kind: string; addressee: string; due: string | null }>(
    'select kind, addressee, due_on as due from queue.item where subject_id = $1 and done_at is null order by kind, addressee', [id]);
  const stateOf = async (id: string) => (await office.officer.call('documents', 'getOutgoing', { params: { id } })).state;

  test('asks one step after another, all of a step at once, and comes before the signer after the last', async () => {
    const draft = await sent();
    assert.deepEqual(await statesOf(draft.id), [['open'], ['waiting', 'waiting'], ['waiting']]);
    assert.equal((await give(office.unitHead, draft)).statusCode, 200);
    assert.deepEqual(await statesOf(draft.id), [['given'], ['open', 'open'], ['waiting']]);
    const due = dueAfterWorkingDays(new Date(), 2);
    assert.deepEqual(await openItems(draft.id), [legal, finance].map(({ postId }) => ({ kind: 'documents.advise', addressee: `post:${postId}`, due })).toSorted((a, b) => (a.addressee < b.addressee ? -1 : 1)));
    // Finance has the screen from before legal answered: the text is the same, so nothing is stale.
    const seen = await finance.visitor.call('documents', 'getOutgoing', { params: { id: draft.id } });
    assert.equal((await give(legal.visitor, { ...draft, version: seen.version }, { opinion: 'Nhất trí về căn cứ pháp lý' })).statusCode, 200);
    assert.deepEqual((await openItems(draft.id)).map(({ addressee }) => addressee), [`post:${finance.postId}`]);
    assert.equal((await give(finance.visitor, seen)).statusCode, 200);
    assert.deepEqual(await openItems(draft.id), [{ kind: 'documents.check', addressee: `post:${records.postId}`, due: null }]);
    assert.equal(await stateOf(draft.id), 'checking');
    const { version } = await records.visitor.call('documents', 'getOutgoing', { params: { id: draft.id } });
    assert.equal((await give(records.visitor, { id: draft.id, version })).statusCode, 200);
    assert.equal(await stateOf(draft.id), 'to-sign');
    assert.deepEqual(await openItems(draft.id), [{ kind: 'documents.sign', addressee: `post:${office.headPostId}`, due: null }]);
    await assertAudited(house, draft.id, 'documents.draft-passed');
  });

  test('keeps who gave what, when and through which post, initials included', async () => {
    const draft = await sent();
    await give(office.unitHead, draft);
    await give(legal.visitor, draft, { opinion: 'Nhất trí' });
    const round = await wayOf(draft.id, legal.visitor);
    const [, { seats } = assert.fail(), last] = round.steps;
    const { by, byTitle, note, inPlaceOf } = seats[0]?.answer ?? assert.fail();
    assert.deepEqual([by, byTitle, note, inPlaceOf], [legal.name, legal.title, 'Nhất trí', null]);
    assert.deepEqual([last?.kind, last?.initials, round.state, round.number], ['form', true, 'running', 1]);
    assert.deepEqual((await wayOf(draft.id, finance.visitor)).steps.map((step) => step.seats.map(({ mine }) => mine)), [[false], [false, true], [false]]);
    const steps = (await office.officer.call('documents', 'getOutgoing', { params: { id: draft.id } })).steps;
    assert.deepEqual(steps.map(({ kind, note: said }) => [kind, said]), [['submitted', null], ['passed', null], ['passed', 'Nhất trí']]);
  });

  test('whoever is on its way may read it from the start; others of the agency may not', async () => {
    const draft = await sent();
    const [bystander] = (await otherUnitHeads(house, office, 4)).slice(3);
    for (const { visitor } of [legal, finance, records]) assert.equal((await visitor.send('documents', 'getOutgoing', { params: { id: draft.id } })).statusCode, 200);
    assert.ok(bystander);
    await assertRefused(house, 'not-found', () => give(bystander.visitor, draft));
    assert.equal((await bystander.visitor.send('documents', 'getApproval', { params: { id: draft.id } })).statusCode, 404);
    const stranger = await house.as('snv-head');
    await assertRefused(house, 'not-found', () => give(stranger, draft));
  });

  test('nobody out of turn, nobody twice, nobody for another', async () => {
    const draft = await sent();
    await assertRefused(house, 'documents/act-not-possible', () => give(legal.visitor, draft));
    await assertRefused(house, 'forbidden', () => give(office.clerk, draft));
    await give(office.unitHead, draft);
    await assertRefused(house, 'documents/act-not-possible', () => give(office.unitHead, draft));
    await give(legal.visitor, draft);
    await assertRefused(house, 'documents/act-not-possible', () => give(legal.visitor, draft));
    const [, step] = (await wayOf(draft.id)).steps;
    await assertRefused(house, 'documents/act-not-possible', () => give(finance.visitor, draft, { seatId: step?.seats[0]?.id ?? '' }));
    await assertRefused(house, 'stale-version', () => give(finance.visitor, { ...draft, version: draft.version - 1 }));
    await assertRefused(house, 'stale-version', () => give(finance.visitor, { ...draft, version: draft.version + 9 }));
    await assertRefused(house, 'invalid-input', () => give(finance.visitor, draft, { opinion: 'ý'.repeat(2001) }));
  });

  test('an opinion passes the gate like any text', async () => {
    const draft = await sent();
    assert.equal((await give(office.unitHead, draft, { opinion: 'Độ mật: TỐI MẬT' })).json().type, '/problems/secrecy/refused');
    assert.deepEqual(await statesOf(draft.id), [['open'], ['waiting', 'waiting'], ['waiting']]);
  });

  test('a return at any step ends the round for all, and the next one asks anew what the text decides', async () => {
    const draft = await sent();
    await give(office.unitHead, draft);
    await give(legal.visitor, draft, { opinion: 'Nhất trí' });
    const returned = await finance.visitor.call('documents', 'returnDraft', { params: { id: draft.id }, body: { version: draft.version, reason: 'Chưa rõ nguồn kinh phí' } });
    assert.deepEqual(await statesOf(draft.id), [['given'], ['given', 'returned'], ['dropped']]);
    assert.deepEqual(await openItems(draft.id), [{ kind: 'documents.redraft', addressee: `post:${office.officerPostId}`, due: null }]);
    await assertRefused(house, 'documents/act-not-possible', () => give(records.visitor, { id: draft.id, version: returned.version }));
    const again = await office.officer.call('documents', 'submitDraft', { params: { id: draft.id }, body: { version: returned.version } });
    assert.deepEqual(await statesOf(draft.id), [['open'], ['carried', 'waiting'], ['waiting']], 'the text is the same: the opinion stands, the check does not');
    const [, { seats } = assert.fail()] = (await wayOf(draft.id)).steps;
    assert.deepEqual([seats[0]?.answer?.by, seats[0]?.answer?.note], [legal.name, 'Nhất trí']);
    const back = await office.unitHead.call('documents', 'returnDraft', { params: { id: draft.id }, body: { version: again.version, reason: 'Sửa nội dung' } });
    const { fields } = await office.officer.call('documents', 'getOutgoing', { params: { id: draft.id } });
    const saved = await office.officer.call('documents', 'saveDraft', { params: { id: draft.id }, body: { version: back.version, fields: { ...fields, body: `${fields.body} Bổ sung nguồn kinh phí.` } } });
    await office.officer.call('documents', 'submitDraft', { params: { id: draft.id }, body: { version: saved.version } });
    assert.deepEqual(await statesOf(draft.id), [['open'], ['waiting', 'waiting'], ['waiting']], 'another text: everybody is asked again');
    const { rounds } = await office.officer.call('documents', 'getApproval', { params: { id: draft.id } });
    assert.deepEqual(rounds.map(({ number, state }) => [number, state]), [[3, 'running'], [2, 'returned'], [1, 'returned']]);
  });

  test('the signer’s return and the author’s giving up end a round too', async () => {
    const draft = await aDraftOnRoute(house, office, [aStep('content', [ownUnit])]);
    const passed = (await give(office.unitHead, draft)).json<{ version: number }>();
    const back = await office.head.call('documents', 'returnDraft', { params: { id: draft.id }, body: { version: passed.version, reason: 'Viết lại đoạn cuối' } });
    const round = await wayOf(draft.id);
    assert.deepEqual([round.state, round.givenBack?.note], ['returned', 'Viết lại đoạn cuối']);
    const again = await office.officer.call('documents', 'submitDraft', { params: { id: draft.id }, body: { version: back.version } });
    await office.officer.call('documents', 'cancelDraft', { params: { id: draft.id }, body: { version: again.version, reason: 'Không cần nữa' } });
    assert.equal((await wayOf(draft.id)).state, 'closed');
  });
});
