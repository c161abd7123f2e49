import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { RouteStep } from '#contract/approval/route.ts';
import { USUAL_ROUTE } from '#contract/approval/limits.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { aDraft, anOffice, type Office, postOf } from '../testing.ts';
import { askedPost, askedUnit, aStep, type Colleague, otherUnitHeads, ownUnit } from '../testing-routes.ts';

describe('choosing the way of a draft', () => {
  let house: House;
  let office: Office;
  let legal: Colleague;
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
    [legal] = (await otherUnitHeads(house, office, 1)) as [Colleague];
  });
  after(() => house.close());

  const choose = (id: string, steps: readonly RouteStep[], who: Visitor = office.officer) => who.send('documents', 'setRoute', { params: { id }, body: { steps: [...steps] } });
  const wayOf = (id: string) => office.officer.call('documents', 'getApproval', { params: { id } });

  test('without a choice it is the head of the author’s unit', async () => {
    const { id } = await aDraft(house, office);
    const { route, rounds, mayChange, putOff } = await wayOf(id);
    assert.deepEqual([route, rounds, mayChange, putOff], [[...USUAL_ROUTE], [], true, null]);
  });

  test('is kept as chosen, replaced by the next choice, and leaves the text current', async () => {
    const { id, version } = await aDraft(house, office);
    await choose(id, [aStep('content', [ownUnit])]);
    const steps = [aStep('content', [ownUnit]), aStep('opinion', [askedUnit(legal.unitId)], { withinDays: 3 }), aStep('form', [askedPost(legal.postId)], { initials: true })];
    assert.equal((await choose(id, steps)).statusCode, 200);
    assert.deepEqual((await wayOf(id)).route, steps);
    assert.equal((await office.officer.call('documents', 'getOutgoing', { params: { id } })).version, version);
    const [route] = await house.sql<{ id: string }>('select id from approval.route where subject_id = $1', [id]);
    assert.deepEqual((await assertAudited(house, route?.id ?? '', 'documents.route-set')).detail, { draft: id, steps: '3' });
  });

  test('only its author, only until it is sent; to another agency it does not exist', async () => {
    const { id } = await aDraft(house, office);
    for (const who of [office.unitHead, office.clerk, office.head]) await assertRefused(house, 'forbidden', () => choose(id, USUAL_ROUTE, who));
    const stranger = await house.as('snv-officer');
    await assertRefused(house, 'not-found', () => choose(id, USUAL_ROUTE, stranger));
    const sent = await aDraft(house, office, 'checking');
    await assertRefused(house, 'documents/act-not-possible', () => choose(sent.id, USUAL_ROUTE));
    assert.equal((await wayOf(sent.id)).mayChange, false);
  });

  test('not without a check of content, not twice in one step, not outside the agency', async () => {
    const { id } = await aDraft(house, office);
    const foreign = await postOf(await house.as('snv-unit-head'));
    const own = aStep('content', [ownUnit]);
    await assertRefused(house, 'approval/own-unit-missing', () => choose(id, [aStep('form', [askedPost(legal.postId)])]));
    await assertRefused(house, 'approval/seat-twice', () => choose(id, [own, aStep('opinion', [askedUnit(legal.unitId), askedUnit(legal.unitId)])]));
    for (const seat of [askedPost(foreign.postId), askedUnit(foreign.unitId), askedPost(randomUUID()), askedUnit(randomUUID())]) {
      await assertRefused(house, 'approval/seat-outside-agency', () => choose(id, [own, aStep('opinion', [seat])]));
    }
    for (const steps of [[], Array.from({ length: 11 }, () => own), [aStep('content', [])]]) await assertRefused(house, 'invalid-input', () => choose(id, steps));
  });

  test('whom it asks is decided when it is sent: the author is passed over, an empty post goes to who is in charge', async () => {
    const deputy = await house.sql<{ id: string }>(
      `insert into identity.post (id, unit_id, title, role, valid_from) values (gen_random_uuid(), $1, 'Phó Trưởng phòng', 'unit-deputy', '2020-01-01') returning id`, [legal.unitId]);
    const steps = [aStep('content', [ownUnit]), aStep('opinion', [askedPost(deputy[0]?.id ?? ''), askedUnit(office.unitId)])];
    const { id, version } = await aDraft(house, office);
    await choose(id, steps);
    await office.officer.call('documents', 'submitDraft', { params: { id }, body: { version } });
    const { name } = await office.unitHead.call('identity', 'getMe', {});
    assert.deepEqual((await wayOf(id)).rounds[0]?.steps.map(({ seats }) => seats.map(({ personName }) => personName)), [[name], [legal.name, name]]);
    const vacant = await house.sql<{ id: string }>(
      `with unit as (select id, agency_id from identity.current_organization where agency_id = $1 and id not in ($2, $3) limit 1)
       insert into identity.post (id, unit_id, title, role, valid_from) select gen_random_uuid(), id, 'Trưởng ban', 'officer', '2020-01-01' from unit returning id`,
      [office.agencyId, office.unitId, legal.unitId]);
    const lost = await aDraft(house, office);
    await choose(lost.id, [aStep('content', [ownUnit]), aStep('opinion', [askedPost(vacant[0]?.id ?? '')])]);
    const inCharge = `post_id in (select p.id from identity.post p join identity.post v on v.unit_id = p.unit_id where v.id = '${vacant[0]?.id}' and p.role in ('unit-head', 'unit-deputy'))`;
    await house.sql(`update identity.holding set valid_to = (now() at time zone 'Asia/Ho_Chi_Minh')::date where ${inCharge}`);
    await assertRefused(house, 'approval/seat-vacant', () => office.officer.send('documents', 'submitDraft', { params: { id: lost.id }, body: { version: lost.version } }));
  });
});
