import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { assertGated } from '#server/testing/gate.ts';
import { eventually, type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { anArrived, anIncoming, anOffice, type Matter, type Office, postOf } from '../testing.ts';

describe('reporting a part done', () => {
  let house: House;
  let office: Office;
  let colleague: Visitor;
  let theirs: { postId: string; unitId: string };
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
    colleague = await house.asColleagueOf(office.unitHead);
    theirs = await postOf(colleague);
  });
  after(() => house.close());

  const report = (person: Visitor, { id, version, assignmentId }: Matter, result = 'Đã cử người tham dự', declaredNoSecret = false) =>
    person.send('documents', 'reportDone', { params: { id }, body: { version, assignmentId, result, declaredNoSecret } });
  const look = (person: Visitor, { id }: { id: string }) => person.call('documents', 'getIncoming', { params: { id } });
  const openKinds = async ({ id }: { id: string }): Promise<string[]> =>
    (await house.sql<{ kind: string }>('select kind from queue.item where subject_id = $1 and done_at is null order by kind', [id])).map(({ kind }) => kind);

  /** Directed to the office's unit as lead, to a second unit to co-operate, both parts assigned; the second to its head. */
  async function aSharedMatter(): Promise<{ lead: Matter; second: Matter }> {
    const { id, version } = await anIncoming(house, office);
    const params = { id };
    const body = { version, opinion: 'Phối hợp', lead: { unitId: office.unitId, dueOn: null }, coordinating: [{ unitId: theirs.unitId, dueOn: null }] };
    await office.head.call('documents', 'direct', { params, body });
    const { assignments } = await look(office.head, { id });
    const partOf = (part: string): string => assignments.find((each) => each.part === part)?.id ?? '';
    const [lead, second] = [partOf('lead'), partOf('coordinate')];
    await office.unitHead.call('documents', 'assign', { params, body: { version: 2, assignmentId: lead, postId: office.officerPostId, instruction: null } });
    await colleague.call('documents', 'assign', { params, body: { version: 3, assignmentId: second, postId: theirs.postId, instruction: null } });
    return { lead: { id, version: 4, assignmentId: lead }, second: { id, version: 4, assignmentId: second } };
  }

  test('a co-operating part ends alone, with its own words; the document goes on', async () => {
    const { second } = await aSharedMatter();
    const { version } = (await report(colleague, second, 'Đã góp ý')).json();
    const stored = await look(office.head, second);
    assert.deepEqual([stored.state, stored.version], ['in-hand', version]);
    assert.deepEqual(stored.assignments.map(({ part, state, result }) => [part, state, result]).sort(), [['coordinate', 'done', 'Đã góp ý'], ['lead', 'assigned', null]]);
    assert.ok(stored.assignments.every(({ part, doneAt }) => (doneAt !== null) === (part === 'coordinate')));
    assert.deepEqual(await openKinds(second), ['documents.process']);
    const { detail } = await assertAudited(house, second.id, 'documents.reported-done');
    assert.deepEqual([detail['assignment'], detail['result']], [second.assignmentId, 'Đã góp ý']);
    await assertRefused(house, 'documents/act-not-possible', () => report(colleague, { ...second, version }));
  });

  test('the lead’s report closes the document with every part that is still open', async () => {
    const { lead } = await aSharedMatter();
    const { version } = (await report(office.officer, lead)).json();
    const stored = await look(office.head, lead);
    assert.deepEqual([stored.state, stored.version, stored.acts], ['closed', version, []]);
    assert.deepEqual(stored.assignments.map(({ state, doneAt }) => [state, doneAt !== null]), [['done', true], ['done', true]]);
    assert.equal(stored.assignments.find(({ part }) => part === 'lead')?.result, 'Đã cử người tham dự');
    assert.deepEqual(await openKinds(lead), []);
    await assertAudited(house, lead.id, 'documents.reported-done');
    const [row] = await house.sql<{ closed: boolean }>('select closed_at is not null and closed_by_outgoing_id is null as closed from documents.incoming where id = $1', [lead.id]);
    assert.equal(row?.closed, true);
  });

  test('the sender hears 06 with the result', async () => {
    const sender = await anOffice(house, 'snv');
    const { id, version, outgoingId } = await anArrived(house, { from: sender, to: office });
    await office.clerk.call('documents', 'registerArrived', { params: { id }, body: { version } });
    await office.head.call('documents', 'direct', { params: { id }, body: { version: 2, opinion: 'Giao phòng', lead: { unitId: office.unitId, dueOn: null } } });
    const assignmentId = (await look(office.unitHead, { id })).myAssignmentId ?? '';
    await office.unitHead.call('documents', 'assign', { params: { id }, body: { version: 3, assignmentId, postId: office.officerPostId, instruction: null } });
    assert.equal((await report(office.officer, { id, version: 4, assignmentId })).statusCode, 200);
    const steps = await eventually(async () => {
      const { deliveries } = await sender.clerk.call('documents', 'getOutgoing', { params: { id: outgoingId } });
      return deliveries[0]?.status === '06' && deliveries[0].steps;
    });
    assert.deepEqual(steps.map(({ status }) => status), ['00', '01', '03', '04', '05', '06']);
  });

  test('refused without a trace: to whom, when, and with an old screen', async () => {
    const matter = await anIncoming(house, office, 'assigned');
    for (const person of [office.clerk, office.head, office.unitHead]) await assertRefused(house, 'forbidden', () => report(person, matter));
    for (const outsider of [await house.asColleagueOf(office.officer), await house.as('snv-officer')]) await assertRefused(house, 'not-found', () => report(outsider, matter));
    await assertRefused(house, 'forbidden', () => report(office.officer, { ...matter, assignmentId: '0190a0a0-0000-7000-8000-000000000000' }));
    await assertRefused(house, 'stale-version', () => report(office.officer, { ...matter, version: matter.version - 1 }));
    const { version } = (await report(office.officer, matter)).json();
    for (const seen of [matter.version, version]) await assertRefused(house, 'documents/act-not-possible', () => report(office.officer, { ...matter, version: seen }));
  });

  test('two reports at the same moment: one closes it, the other is told', async () => {
    const matter = await anIncoming(house, office, 'assigned');
    const responses = await Promise.all([report(office.officer, matter, 'Một'), report(office.officer, matter, 'Hai')]);
    assert.deepEqual(responses.map(({ statusCode }) => statusCode).sort(), [200, 409]);
    assert.equal((await house.sql(`select 1 from audit.entry where subject_id = $1 and action = 'documents.reported-done'`, [matter.id])).length, 1);
  });

  test('input that is none', async () => {
    const matter = await anIncoming(house, office, 'assigned');
    for (const [changes, path] of [[{ result: '' }, 'result'], [{ result: 'Ở'.repeat(2001) }, 'result'], [{ assignmentId: 'x' }, 'assignmentId'], [{ version: 0 }, 'version']] as const) {
      const body = { version: matter.version, assignmentId: matter.assignmentId, result: 'Xong', ...changes };
      const { errors } = await assertRefused(house, 'invalid-input', () => office.officer.send('documents', 'reportDone', { params: { id: matter.id }, body }));
      assert.deepEqual([...new Set(errors?.map((error) => error.path))], [path]);
    }
  });

  test('the result passes the secrecy gate', async () => {
    const matter = await anIncoming(house, office, 'assigned');
    await assertGated(house, 'documents.report', (result, declared) => report(office.officer, matter, result, declared));
  });
});
