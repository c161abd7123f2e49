import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { InputOf } from '#contract/endpoint.ts';
import type { contract } from '#contract/index.ts';
import { assertGated } from '#server/testing/gate.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { anIncoming, anOffice, type Office } from '../testing.ts';

type Body = InputOf<typeof contract.documents.addDirection>['body'];

describe('adding a direction', () => {
  let house: House;
  let office: Office;
  let others: { id: string; name: string }[];
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
    others = await house.sql('select id, name from identity.current_organization where agency_id = $1 and kind = $2 and id <> $3 order by name', [office.agencyId, 'unit', office.unitId]);
  });
  after(() => house.close());

  const unit = (index: number): string => others[index]?.id ?? assert.fail('the agency has too few units');
  const add = (person: Visitor, { id, version }: { id: string; version: number }, changes: Partial<Body> = {}) =>
    person.send('documents', 'addDirection', { params: { id }, body: { version, opinion: 'Bổ sung số liệu quý III', ...changes } });
  const detailOf = (id: string) => office.head.call('documents', 'getIncoming', { params: { id } });
  const desks = (id: string) => house.sql<{ addressee: string; kind: string; due: string | null }>('select addressee, kind, due_on::text as due from queue.item where subject_id = $1 and done_at is null order by kind, addressee', [id]);

  test('the opinion stands beside the first, which nobody changes', async () => {
    const matter = await anIncoming(house, office, 'directed');
    const { version } = (await add(office.head, matter)).json();
    const { directions, assignments, version: stored, state } = await detailOf(matter.id);
    assert.deepEqual([directions.map(({ opinion }) => opinion), assignments.length, stored, state], [['Giao phòng tham mưu', 'Bổ sung số liệu quý III'], 1, version, 'directed']);
    await assert.rejects(house.sql(`set role cong_so_so_app; update documents.direction set opinion = 'khác'`), /permission denied/);
    assert.deepEqual((await assertAudited(house, matter.id, 'documents.direction-added')).detail, {});
  });

  test('further units get their part, read and find the document from then on', async () => {
    const matter = await anIncoming(house, office, 'assigned');
    await add(office.head, matter, { coordinating: [{ unitId: unit(0), dueOn: '2030-05-06' }], informed: [{ unitId: unit(1) }] });
    const { assignments } = await detailOf(matter.id);
    assert.deepEqual(assignments.map(({ part, unitId, state, dueOn }) => [part, unitId, state, dueOn]), [['lead', office.unitId, 'assigned', null], ['coordinate', unit(0), 'waiting', '2030-05-06'], ['inform', unit(1), 'waiting', null]]);
    assert.deepEqual((await desks(matter.id)).map(({ kind, due }) => [kind, due]), [['documents.assign', '2030-05-06'], ['documents.process', null], ['documents.read', null]]);
    const [entry] = await house.sql<{ readers: string[] }>('select readers from search.entry where subject_id = $1', [matter.id]);
    assert.ok(entry?.readers.includes(`unit:${unit(0)}`) && entry.readers.includes(`unit:${office.unitId}`));
    assert.equal((await assertAudited(house, matter.id, 'documents.direction-added')).detail['units'], '2');
  });

  test('another lead: the former part is withdrawn and off its desk, who had it still reads, the new one leads to the end', async () => {
    const matter = await anIncoming(house, office, 'assigned');
    const { version } = (await add(office.head, matter, { lead: { unitId: unit(0), dueOn: '2030-05-06' } })).json();
    const { assignments, leadUnitName, dueOn } = await detailOf(matter.id);
    assert.deepEqual([assignments.map(({ unitId, part, state }) => [unitId, part, state]), leadUnitName, dueOn], [[[office.unitId, 'lead', 'withdrawn'], [unit(0), 'lead', 'waiting']], others[0]?.name, '2030-05-06']);
    assert.deepEqual((await desks(matter.id)).map(({ kind }) => kind), ['documents.assign']);
    await assertRefused(house, 'documents/act-not-possible', () => office.officer.send('documents', 'reportDone', { params: { id: matter.id }, body: { version, assignmentId: matter.assignmentId, result: 'Xong' } }));
    assert.deepEqual((await office.officer.call('documents', 'getIncoming', { params: { id: matter.id } })).acts, []);
  });

  test('more time: the first deadline stays for judging, the desk shows the later one', async () => {
    const matter = await anIncoming(house, office);
    const directed = await office.head.call('documents', 'direct', { params: { id: matter.id }, body: { version: matter.version, opinion: 'Giao phòng', lead: { unitId: office.unitId, dueOn: '2030-05-06' } } });
    const [part] = (await detailOf(matter.id)).assignments;
    const assignmentId = part?.id ?? assert.fail();
    const added = (await add(office.head, directed, { extensions: [{ assignmentId, dueOn: '2030-05-20' }] })).json();
    const stored = await detailOf(matter.id);
    assert.deepEqual([stored.dueOn, stored.assignments[0]?.dueOn, stored.assignments[0]?.extendedTo], ['2030-05-06', '2030-05-06', '2030-05-20']);
    assert.deepEqual((await desks(matter.id)).map(({ due }) => due), ['2030-05-20']);
    assert.deepEqual((await assertAudited(house, matter.id, 'documents.direction-added')).detail, { extendedTo: '2030-05-20', extensions: '1' });
    await assertRefused(house, 'documents/extension-not-possible', () => add(office.head, added, { extensions: [{ assignmentId, dueOn: '2030-05-20' }] }));
  });

  test('two leaders who name another lead at the same moment: one of them is told that the screen is old', async () => {
    const matter = await anIncoming(house, office, 'directed');
    const statuses = (await Promise.all([0, 1, 2].map((index) => add(office.head, matter, { lead: { unitId: unit(index), dueOn: null } })))).map(({ statusCode }) => statusCode);
    assert.deepEqual(statuses.sort(), [200, 412, 412]);
    assert.equal((await detailOf(matter.id)).assignments.filter(({ part, state }) => part === 'lead' && state !== 'withdrawn').length, 1);
  });

  test('refused without a trace', async () => {
    const [matter, stranger] = [await anIncoming(house, office, 'directed'), await house.as('snv-head')];
    await assertRefused(house, 'forbidden', () => add(office.clerk, matter));
    await assertRefused(house, 'forbidden', () => add(office.unitHead, matter));
    await assertRefused(house, 'not-found', () => add(stranger, matter));
    await assertRefused(house, 'stale-version', () => add(office.head, { ...matter, version: 1 }));
    await assertRefused(house, 'documents/unit-named-twice', () => add(office.head, matter, { lead: { unitId: office.unitId, dueOn: null } }));
    await assertRefused(house, 'documents/outside-agency', () => add(office.head, matter, { informed: [{ unitId: office.agencyId }] }));
    await assertRefused(house, 'documents/due-before-today', () => add(office.head, matter, { coordinating: [{ unitId: unit(0), dueOn: '2020-01-01' }] }));
    await assertRefused(house, 'invalid-input', () => add(office.head, matter, { opinion: '' }));
    for (const until of ['registered', 'closed'] as const) {
      const other = await anIncoming(house, office, until);
      await assertRefused(house, 'documents/act-not-possible', () => add(office.head, other));
    }
  });

  test('a unit without a head gets none', async () => {
    await house.sql(`update identity.holding set valid_to = (now() at time zone 'Asia/Ho_Chi_Minh')::date where post_id in (select id from identity.post where unit_id = $1)`, [unit(3)]);
    const matter = await anIncoming(house, office, 'directed');
    await assertRefused(house, 'documents/unit-without-head', () => add(office.head, matter, { informed: [{ unitId: unit(3) }] }));
  });

  test('the opinion passes the secrecy gate', async () => {
    const matter = await anIncoming(house, office, 'directed');
    await assertGated(house, 'documents.add-direction', (opinion, declaredNoSecret) => add(office.head, matter, { opinion, declaredNoSecret }));
  });
});
