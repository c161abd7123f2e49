import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { contract } from '#contract/index.ts';
import type { InputOf } from '#contract/endpoint.ts';
import { today } from '../../calendar/index.ts';
import { assertGated } from '#server/testing/gate.ts';
import { eventually, type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { anArrived, anIncoming, anOffice, type Office } from '../testing.ts';

type Body = InputOf<typeof contract.documents.direct>['body'];

describe('giving the direction', () => {
  let house: House;
  let office: Office;
  let others: { id: string; name: string }[];
  let theirUnit: string;
  const day = today(new Date());
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
    theirUnit = (await anOffice(house, 'snv')).unitId;
    others = await house.sql('select id, name from identity.current_organization where agency_id = $1 and kind = $2 and id <> $3 order by name', [office.agencyId, 'unit', office.unitId]);
  });
  after(() => house.close());

  const unit = (index: number): string => others[index]?.id ?? assert.fail('the agency has too few units');
  const direct = (person: Visitor, { id, version }: { id: string; version: number }, changes: Partial<Body> = {}) =>
    person.send('documents', 'direct', { params: { id }, body: { version, opinion: 'Giao phòng tham mưu', lead: { unitId: office.unitId, dueOn: null }, ...changes } });
  const openDesks = (id: string) => house.sql<{ addressee: string; kind: string; note: string; due: string | null }>(
    'select addressee, kind, note, due_on::text as due from queue.item where subject_id = $1 and done_at is null', [id]);
  const heads = async (unitId: string): Promise<string> => {
    const [post] = await house.sql<{ id: string }>(`select id from identity.post where unit_id = $1 and role = 'unit-head'`, [unitId]);
    return `post:${post?.id ?? ''}`;
  };

  test('one lead, one co-operating, one for information: each a part with its own day, on the desk of its head', async () => {
    const matter = await anIncoming(house, office);
    const changes = { opinion: 'Giao Phòng chủ trì, trình trước thứ Sáu', lead: { unitId: office.unitId, dueOn: '2030-05-06' }, coordinating: [{ unitId: unit(0), dueOn: '2030-05-05' }], informed: [{ unitId: unit(1) }] };
    const { version } = (await direct(office.head, matter, changes)).json();
    const stored = await office.head.call('documents', 'getIncoming', { params: { id: matter.id } });
    assert.deepEqual([stored.state, stored.version, stored.dueOn, stored.acts], ['directed', version, '2030-05-06', ['add-direction', 'urge']]);
    const me = await office.head.call('identity', 'getMe', {});
    assert.deepEqual(stored.directions.map(({ opinion, by, byTitle }) => [opinion, by, byTitle]), [[changes.opinion, me.name, me.capacities[0]?.title]]);
    assert.deepEqual(stored.assignments.map(({ part, unitId, dueOn, state, postId }) => [part, unitId, dueOn, state, postId]).sort(), [
      ['coordinate', unit(0), '2030-05-05', 'waiting', null], ['inform', unit(1), null, 'waiting', null], ['lead', office.unitId, '2030-05-06', 'waiting', null],
    ]);
    const expected = [
      { addressee: await heads(office.unitId), kind: 'documents.assign', due: '2030-05-06' }, { addressee: await heads(unit(0)), kind: 'documents.assign', due: '2030-05-05' },
      { addressee: await heads(unit(1)), kind: 'documents.read', due: null },
    ].map((desk) => ({ ...desk, note: changes.opinion }));
    const byKey = (a: { addressee: string }, b: { addressee: string }): number => a.addressee.localeCompare(b.addressee);
    assert.deepEqual((await openDesks(matter.id)).sort(byKey), expected.sort(byKey));
    const { detail } = await assertAudited(house, matter.id, 'documents.directed');
    assert.deepEqual([detail['units'], detail['dueOn'], detail['lead']], ['3', '2030-05-06', stored.leadUnitName]);
  });

  test('from then on the named units read and find it, and no others do', async () => {
    const matter = await anIncoming(house, office, 'registered', { subject: 'Về việc quyền xem theo phần việc' });
    const find = async () => (await office.unitHead.call('search', 'find', { query: { q: 'quyen xem theo phan viec' } })).results.length;
    assert.deepEqual([(await office.unitHead.send('documents', 'getIncoming', { params: { id: matter.id } })).statusCode, await find()], [404, 0]);
    await direct(office.head, matter);
    assert.deepEqual([(await office.unitHead.send('documents', 'getIncoming', { params: { id: matter.id } })).statusCode, await find()], [200, 1]);
    assert.equal((await office.officer.send('documents', 'getIncoming', { params: { id: matter.id } })).statusCode, 404, 'not yet the officer’s');
  });

  test('the sender of a document that came over the network hears 04', async () => {
    const sender = await anOffice(house, 'snv');
    const arrived = await anArrived(house, { from: sender, to: office });
    const registered = await office.clerk.call('documents', 'registerArrived', { params: { id: arrived.id }, body: { version: arrived.version } });
    assert.equal((await direct(office.head, registered)).statusCode, 200);
    await eventually(async () => (await sender.clerk.call('documents', 'getOutgoing', { params: { id: arrived.outgoingId } })).deliveries[0]?.status === '04');
  });

  test('refused without a trace: to whom, when, and with an old screen', async () => {
    const matter = await anIncoming(house, office);
    await assertRefused(house, 'forbidden', () => direct(office.clerk, matter));
    for (const outsider of [office.unitHead, office.officer, await house.as('snv-head')]) await assertRefused(house, 'not-found', () => direct(outsider, matter));
    await assertRefused(house, 'stale-version', () => direct(office.head, { ...matter, version: 2 }));
    const directed = (await direct(office.head, matter)).json();
    await assertRefused(house, 'forbidden', () => direct(office.unitHead, directed));
    for (const seen of [matter, directed, await anIncoming(house, office, 'assigned'), await anIncoming(house, office, 'closed')]) {
      await assertRefused(house, 'documents/act-not-possible', () => direct(office.head, seen));
    }
    const arrived = await anArrived(house, { from: await anOffice(house, 'snv'), to: office });
    await assertRefused(house, 'documents/act-not-possible', () => direct(office.head, arrived));
  });

  test('units of other agencies, named twice, without a head, and days that are over', async () => {
    const matter = await anIncoming(house, office);
    const lead = { unitId: office.unitId, dueOn: null };
    const yesterday = new Date(Date.now() + 7 * 3_600_000 - 86_400_000).toISOString().slice(0, 10);
    for (const [code, changes] of [
      ['documents/outside-agency', { lead: { unitId: theirUnit, dueOn: null } }],
      ['documents/outside-agency', { coordinating: [{ unitId: theirUnit, dueOn: null }] }],
      ['documents/outside-agency', { informed: [{ unitId: theirUnit }] }],
      ['documents/outside-agency', { lead: { unitId: office.agencyId, dueOn: null } }],
      ['documents/unit-named-twice', { lead, coordinating: [lead] }],
      ['documents/unit-named-twice', { informed: [{ unitId: unit(0) }, { unitId: unit(0) }] }],
      ['documents/due-before-today', { lead: { unitId: office.unitId, dueOn: yesterday } }],
      ['documents/due-before-today', { coordinating: [{ unitId: unit(0), dueOn: '2020-01-01' }] }],
    ] as const) {
      await assertRefused(house, code, () => direct(office.head, matter, changes as unknown as Partial<Body>));
    }
    assert.equal((await direct(office.head, matter, { lead: { unitId: office.unitId, dueOn: day } })).statusCode, 200, 'today is not over');
  });

  test('while a unit has no head its deputy gets the part; without either it can be given none', async () => {
    const vacate = (role: string) => house.sql(`update identity.holding set valid_to = (now() at time zone 'Asia/Ho_Chi_Minh')::date where post_id in (select id from identity.post where unit_id = $1 and role = $2)`, [unit(2), role]);
    const informed = { informed: [{ unitId: unit(2) }] };
    await vacate('unit-head');
    const byDeputy = await anIncoming(house, office);
    assert.equal((await direct(office.head, byDeputy, informed)).statusCode, 200);
    const [deputy] = await house.sql<{ id: string }>(`select id from identity.post where unit_id = $1 and role = 'unit-deputy'`, [unit(2)]);
    assert.ok((await openDesks(byDeputy.id)).some(({ addressee, kind }) => addressee === `post:${deputy?.id}` && kind === 'documents.read'));
    await vacate('unit-deputy');
    const matter = await anIncoming(house, office);
    const { unitName } = await assertRefused(house, 'documents/unit-without-head', () => direct(office.head, matter, informed));
    assert.equal(unitName, others[2]?.name);
  });

  test('input that is none', async () => {
    const matter = await anIncoming(house, office);
    for (const [changes, path] of [
      [{ opinion: '' }, 'opinion'], [{ opinion: 'Ở'.repeat(2001) }, 'opinion'], [{ lead: { unitId: 'x', dueOn: null } }, 'lead.unitId'], [{ lead: { unitId: office.unitId, dueOn: '2030-02-30' } }, 'lead.dueOn'],
      [{ coordinating: Array.from({ length: 61 }, () => ({ unitId: office.unitId, dueOn: null })) }, 'coordinating'], [{ informed: [{}] }, 'informed.0.unitId'], [{ lead: undefined }, 'lead'],
    ] as const) {
      const { errors } = await assertRefused(house, 'invalid-input', () => direct(office.head, matter, changes as unknown as Partial<Body>));
      assert.deepEqual([...new Set(errors?.map((error) => error.path))], [path]);
    }
  });

  test('the opinion passes the secrecy gate', async () => {
    const matter = await anIncoming(house, office);
    await assertGated(house, 'documents.direct', (opinion, declaredNoSecret) => direct(office.head, matter, { opinion, declaredNoSecret }));
  });
});
