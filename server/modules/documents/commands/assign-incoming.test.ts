import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { assertGated } from '#server/testing/gate.ts';
import { eventually, type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { anArrived, anIncoming, anOffice, type Matter, type Office, postOf } from '../testing.ts';

const OTHER_OFFICER = `select post.id, person.email from identity.post join identity.holding on holding.post_id = post.id join identity.person on person.id = holding.person_id
  where post.unit_id = $1 and post.role = 'officer' and post.id <> $2 order by person.email limit 1`;

describe('handing a unit’s part to one of its people', () => {
  let house: House;
  let office: Office;
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
  });
  after(() => house.close());

  interface Changes {
    readonly postId?: string;
    readonly assignmentId?: string;
    readonly instruction?: string | null;
    readonly declaredNoSecret?: boolean;
  }
  const assign = (person: Visitor, { id, version, assignmentId }: Matter, changes: Changes = {}) =>
    person.send('documents', 'assign', { params: { id }, body: { version, assignmentId, postId: office.officerPostId, instruction: 'Trình trước thứ Sáu', ...changes } });
  const look = (person: Visitor, { id }: { id: string }) => person.call('documents', 'getIncoming', { params: { id } });
  const desksOf = async (person: Visitor, { id }: { id: string }): Promise<(string | null)[][]> => {
    const { items } = await person.call('queue', 'listMine', { query: {} });
    return items.filter(({ subjectId }) => subjectId === id).map(({ kind, note }) => [kind, note]);
  };

  test('the lead’s officer has it on the desk with the instruction, and may read it', async () => {
    const matter = await anIncoming(house, office, 'directed');
    assert.equal((await office.officer.send('documents', 'getIncoming', { params: { id: matter.id } })).statusCode, 404);
    const { version } = (await assign(office.unitHead, matter)).json();
    const stored = await look(office.officer, matter);
    const { name } = await office.officer.call('identity', 'getMe', {});
    assert.deepEqual([stored.state, stored.version, stored.acts, stored.myAssignmentId], ['in-hand', version, ['draft-reply', 'report-done'], matter.assignmentId]);
    const [part] = stored.assignments;
    assert.deepEqual([part?.state, part?.postId, part?.personName, part?.instruction], ['assigned', office.officerPostId, name, 'Trình trước thứ Sáu']);
    assert.deepEqual([await desksOf(office.officer, matter), await desksOf(office.unitHead, matter)], [[['documents.process', 'Trình trước thứ Sáu']], []]);
    const { detail } = await assertAudited(house, matter.id, 'documents.assigned');
    assert.deepEqual([detail['assignment'], detail['to']], [matter.assignmentId, name]);
  });

  test('given to another, it leaves the first one’s desk and sight', async () => {
    const matter = await anIncoming(house, office, 'assigned');
    const [other] = await house.sql<{ id: string; email: string }>(OTHER_OFFICER, [office.unitId, office.officerPostId]);
    assert.ok(other);
    assert.equal((await assign(office.unitHead, matter, { postId: other.id })).statusCode, 200);
    assert.deepEqual(await desksOf(office.officer, matter), []);
    assert.equal((await office.officer.send('documents', 'getIncoming', { params: { id: matter.id } })).statusCode, 404);
    const open = await house.sql('select addressee from queue.item where subject_id = $1 and done_at is null', [matter.id]);
    assert.deepEqual(open, [{ addressee: `post:${other.id}` }]);
  });

  test('a co-operating unit hands out its own part; the document’s state stays the lead’s', async () => {
    const { id, version } = await anIncoming(house, office);
    const [unit] = await house.sql<{ unit_id: string; post_id: string; email: string }>(`select post.unit_id, post.id as post_id, person.email from identity.post
      join identity.holding on holding.post_id = post.id join identity.person on person.id = holding.person_id join identity.current_organization unit on unit.id = post.unit_id
      where unit.agency_id = $1 and post.role = 'unit-head' and post.unit_id <> $2 order by person.email limit 1`, [office.agencyId, office.unitId]);
    assert.ok(unit);
    const body = { version, opinion: 'Phối hợp', lead: { unitId: office.unitId, dueOn: null }, coordinating: [{ unitId: unit.unit_id, dueOn: '2030-05-05' }] };
    const directed = await office.head.call('documents', 'direct', { params: { id }, body });
    const part = (await look(office.head, { id })).assignments.find((each) => each.part === 'coordinate');
    const theirHead = await house.asColleagueOf(office.unitHead);
    assert.equal(theirHead.email, unit.email, 'the colleague leads the co-operating unit');
    await assertRefused(house, 'forbidden', () => assign(office.unitHead, { id, version: directed.version, assignmentId: part?.id ?? '' }));
    const handed = await assign(theirHead, { id, version: directed.version, assignmentId: part?.id ?? '' }, { postId: unit.post_id, instruction: null });
    assert.equal(handed.statusCode, 200, handed.body);
    const stored = await look(office.head, { id });
    assert.deepEqual([stored.state, stored.assignments.map((each) => [each.part, each.state]).sort()], ['directed', [['coordinate', 'assigned'], ['lead', 'waiting']]]);
    assert.deepEqual(await desksOf(theirHead, { id }), [['documents.coordinate', null]]);
  });

  test('the lead’s first step tells the sender 05', async () => {
    const sender = await anOffice(house, 'snv');
    const { id, version, outgoingId } = await anArrived(house, { from: sender, to: office });
    const registered = await office.clerk.call('documents', 'registerArrived', { params: { id }, body: { version } });
    const directed = await office.head.call('documents', 'direct', { params: { id }, body: { version: registered.version, opinion: 'Giao phòng', lead: { unitId: office.unitId, dueOn: null } } });
    const { myAssignmentId } = await look(office.unitHead, { id });
    assert.equal((await assign(office.unitHead, { id, version: directed.version, assignmentId: myAssignmentId ?? '' })).statusCode, 200);
    await eventually(async () => (await sender.clerk.call('documents', 'getOutgoing', { params: { id: outgoingId } })).deliveries[0]?.status === '05');
  });

  test('refused without a trace: to whom, when, and with an old screen', async () => {
    const matter = await anIncoming(house, office, 'directed');
    for (const person of [office.clerk, office.head]) await assertRefused(house, 'forbidden', () => assign(person, matter));
    for (const outsider of [office.officer, await house.as('snv-unit-head')]) await assertRefused(house, 'not-found', () => assign(outsider, matter));
    await assertRefused(house, 'forbidden', () => assign(office.unitHead, matter, { assignmentId: '0190a0a0-0000-7000-8000-000000000000' }));
    await assertRefused(house, 'stale-version', () => assign(office.unitHead, { ...matter, version: matter.version - 1 }));
    const closed = await anIncoming(house, office, 'closed');
    await assertRefused(house, 'documents/act-not-possible', () => assign(office.unitHead, closed));
    await assertRefused(house, 'forbidden', () => assign(office.unitHead, matter, { assignmentId: closed.assignmentId }));
  });

  test('work in hand is handed on: the next one drafts, the one who began no longer can', async () => {
    const matter = await anIncoming(house, office, 'assigned');
    const { assignmentId } = matter;
    await office.officer.call('documents', 'createDraft', { body: { assignmentId } });
    const { version } = await look(office.unitHead, matter);
    const [next] = await house.sql<{ id: string; email: string }>(OTHER_OFFICER, [office.unitId, office.officerPostId]);
    assert.equal((await assign(office.unitHead, { ...matter, version }, { postId: next?.id ?? '' })).statusCode, 200);
    const stored = (await look(office.unitHead, matter)).assignments.find(({ id }) => id === assignmentId);
    assert.deepEqual([stored?.postId, stored?.state], [next?.id, 'assigned']);
    await assertRefused(house, 'not-found', () => office.officer.send('documents', 'createDraft', { body: { assignmentId } }));
  });

  test('only to somebody of the unit: nobody of another agency or unit, no post without a person', async () => {
    const matter = await anIncoming(house, office, 'directed');
    const { postId: theirs } = await postOf(await house.as('snv-officer'));
    const [empty] = await house.sql<{ id: string }>(`insert into identity.post (id, unit_id, title, role, valid_from) values (gen_random_uuid(), $1, 'Chuyên viên', 'officer', '2020-01-01') returning id`, [office.unitId]);
    for (const postId of [theirs, office.headPostId, (await postOf(office.clerk)).postId, empty?.id ?? '', '0190a0a0-0000-7000-8000-000000000000']) {
      await assertRefused(house, 'documents/outside-agency', () => assign(office.unitHead, matter, { postId }));
    }
  });

  test('input that is none', async () => {
    const matter = await anIncoming(house, office, 'directed');
    for (const [changes, path] of [[{ postId: 'x' }, 'postId'], [{ assignmentId: '' }, 'assignmentId'], [{ instruction: 'Ở'.repeat(2001) }, 'instruction'], [{ instruction: '\uD83D' }, 'instruction']] as const) {
      const { errors } = await assertRefused(house, 'invalid-input', () => assign(office.unitHead, matter, changes));
      assert.deepEqual([...new Set(errors?.map((error) => error.path))], [path]);
    }
  });

  test('the instruction passes the secrecy gate', async () => {
    const matter = await anIncoming(house, office, 'directed');
    await assertGated(house, 'documents.assign', (instruction, declaredNoSecret) => assign(office.unitHead, matter, { instruction, declaredNoSecret }));
  });
});
