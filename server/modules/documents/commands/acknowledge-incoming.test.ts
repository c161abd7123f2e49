import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertRefused } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { anIncoming, anOffice, type Office, postOf } from '../testing.ts';

describe('taking note of a document received for information', () => {
  let house: House;
  let office: Office;
  let informed: Visitor;
  let informedUnit: string;
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
    informed = await house.asColleagueOf(office.unitHead);
    informedUnit = (await postOf(informed)).unitId;
  });
  after(() => house.close());

  interface Informed {
    readonly id: string;
    readonly version: number;
    readonly leadId: string;
    readonly assignmentId: string;
  }
  async function anInformed(): Promise<Informed> {
    const { id, version } = await anIncoming(house, office);
    const body = { version, opinion: 'Để biết', lead: { unitId: office.unitId, dueOn: null }, informed: [{ unitId: informedUnit }] };
    const directed = await office.head.call('documents', 'direct', { params: { id }, body });
    const { assignments } = await office.head.call('documents', 'getIncoming', { params: { id } });
    const partOf = (part: string): string => assignments.find((each) => each.part === part)?.id ?? '';
    return { id, version: directed.version, leadId: partOf('lead'), assignmentId: partOf('inform') };
  }
  const acknowledge = (person: Visitor, { id, assignmentId }: { id: string; assignmentId: string }) =>
    person.send('documents', 'acknowledge', { params: { id }, body: { assignmentId } });

  test('ends that part and its desk; the lead’s part stays where it is', async () => {
    const matter = await anInformed();
    const shown = await informed.call('documents', 'getIncoming', { params: { id: matter.id } });
    assert.deepEqual([shown.acts, shown.myAssignmentId], [['acknowledge'], matter.assignmentId]);
    assert.equal((await acknowledge(informed, matter)).json().version, matter.version + 1);
    const stored = await informed.call('documents', 'getIncoming', { params: { id: matter.id } });
    assert.deepEqual([stored.state, stored.acts], ['directed', []]);
    assert.deepEqual(stored.assignments.map(({ part, state, doneAt }) => [part, state, doneAt !== null]).sort(), [['inform', 'done', true], ['lead', 'waiting', false]]);
    const open = await house.sql('select kind from queue.item where subject_id = $1 and done_at is null', [matter.id]);
    assert.deepEqual(open, [{ kind: 'documents.assign' }]);
    assert.equal((await assertAudited(house, matter.id, 'documents.acknowledged')).detail['assignment'], matter.assignmentId);
  });

  test('may come after the document is closed, whatever else has happened', async () => {
    const matter = await anInformed();
    const assigned = await office.unitHead.call('documents', 'assign', { params: { id: matter.id }, body: { version: matter.version, assignmentId: matter.leadId, postId: office.officerPostId, instruction: null } });
    await office.officer.call('documents', 'reportDone', { params: { id: matter.id }, body: { version: assigned.version, assignmentId: matter.leadId, result: 'Xong' } });
    assert.equal((await acknowledge(informed, matter)).statusCode, 200);
    const { state, assignments } = await informed.call('documents', 'getIncoming', { params: { id: matter.id } });
    assert.deepEqual([state, assignments.map((part) => part.state)], ['closed', ['done', 'done']]);
  });

  test('refused without a trace: to whom and when', async () => {
    const matter = await anInformed();
    for (const person of [office.clerk, office.head, office.unitHead]) await assertRefused(house, 'forbidden', () => acknowledge(person, matter));
    for (const outsider of [office.officer, await house.as('snv-unit-head')]) await assertRefused(house, 'not-found', () => acknowledge(outsider, matter));
    await assertRefused(house, 'documents/act-not-possible', () => acknowledge(office.unitHead, { ...matter, assignmentId: matter.leadId }));
    await assertRefused(house, 'forbidden', () => acknowledge(informed, { ...matter, assignmentId: '0190a0a0-0000-7000-8000-000000000000' }));
    await acknowledge(informed, matter);
    await assertRefused(house, 'documents/act-not-possible', () => acknowledge(informed, matter));
    await assertRefused(house, 'documents/act-not-possible', () => informed.send('documents', 'assign', { params: { id: matter.id }, body: { version: matter.version + 1, assignmentId: matter.assignmentId, postId: office.officerPostId, instruction: null } }));
  });

  test('input that is none', async () => {
    const matter = await anInformed();
    for (const assignmentId of ['', 'x', null, undefined]) {
      const { errors } = await assertRefused(house, 'invalid-input', () => acknowledge(informed, { ...matter, assignmentId: assignmentId as string }));
      assert.deepEqual(errors?.map(({ path }) => path), ['assignmentId']);
    }
  });
});
