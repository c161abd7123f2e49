import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { assertGated } from '#server/testing/gate.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertRefused, auditOf } from '#server/testing/refusals.ts';
import type { Visitor } from '#server/testing/visitor.ts';
import { anIncoming, anOffice, type Matter, type Office } from '../testing.ts';
import { remindOfDeadlines } from './remind-of-deadlines.ts';

describe('urging', () => {
  let house: House;
  let office: Office;
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
  });
  after(() => house.close());

  const urge = (person: Visitor, { id, assignmentId }: Matter, changes: { assignmentIds?: string[]; note?: string | null; declaredNoSecret?: boolean } = {}) =>
    person.send('documents', 'urge', { params: { id }, body: { assignmentIds: [assignmentId], note: 'Đề nghị gửi trước 16 giờ', ...changes } });
  const onDesk = async (person: Visitor, subjectId: string) => (await person.call('queue', 'listMine', { query: { limit: 200 } })).items.find((item) => item.subjectId === subjectId);
  const urgingsOf = (id: string) => house.sql<{ kind: string; day: string; by: string | null }>('select kind, on_day::text as day, by_name as by from documents.urging where incoming_id = $1 order by id', [id]);

  test('marks what lies on the desk of who has the part, once, with the words', async () => {
    const matter = await anIncoming(house, office, 'assigned');
    const { urged, version } = (await urge(office.clerk, matter)).json();
    assert.deepEqual([urged, version], [1, matter.version + 1]);
    const item = await onDesk(office.officer, matter.id);
    const { name, capacities } = await office.clerk.call('identity', 'getMe', {});
    assert.deepEqual([item?.kind, item?.urged?.note, item?.urged?.count, item?.urged?.by], ['documents.process', 'Đề nghị gửi trước 16 giờ', 1, `${capacities[0]?.title} ${name}`]);
    const { assignments } = await office.officer.call('documents', 'getIncoming', { params: { id: matter.id } });
    assert.deepEqual(assignments[0]?.urgings.map(({ kind, by, note }) => [kind, by, note]), [['urged', name, 'Đề nghị gửi trước 16 giờ']]);
    assert.deepEqual((await assertAudited(house, matter.id, 'documents.urged')).detail, { parts: '1' });
  });

  test('the unit head is urged while nobody is assigned', async () => {
    const matter = await anIncoming(house, office, 'directed');
    assert.equal((await urge(office.head, matter, { note: null })).statusCode, 200);
    assert.deepEqual([(await onDesk(office.unitHead, matter.id))?.urged?.count, (await onDesk(office.unitHead, matter.id))?.urged?.note], [1, null]);
  });

  test('once a day for each part and person; ten at the same moment are one', async () => {
    const matter = await anIncoming(house, office, 'assigned');
    const answers = await Promise.all(Array.from({ length: 10 }, () => urge(office.clerk, matter)));
    assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [200, ...Array.from({ length: 9 }, () => 409)]);
    assert.equal((await urgingsOf(matter.id)).length, 1);
    await assertRefused(house, 'documents/already-urged', () => urge(office.clerk, matter));
    assert.equal((await urge(office.head, matter)).statusCode, 200, 'another person may');
    assert.equal((await onDesk(office.officer, matter.id))?.urged?.count, 2);
  });

  test('refused without a trace', async () => {
    const [matter, stranger] = [await anIncoming(house, office, 'assigned'), await house.as('snv-clerk')];
    await assertRefused(house, 'forbidden', () => urge(office.officer, matter));
    await assertRefused(house, 'not-found', () => urge(stranger, matter));
    await assertRefused(house, 'documents/already-urged', () => urge(office.clerk, matter, { assignmentIds: [office.unitId] }));
    await assertRefused(house, 'invalid-input', () => urge(office.clerk, matter, { assignmentIds: [] }));
    const closed = await anIncoming(house, office, 'closed');
    await assertRefused(house, 'documents/act-not-possible', () => urge(office.clerk, closed));
    await assertGated(house, 'documents.urge', (note, declaredNoSecret) => urge(office.clerk, matter, { note, declaredNoSecret }));
  });

  test('the system reminds on the working day before and once when it is late, of a deadline put off anew', async () => {
    const registered = await anIncoming(house, office);
    const { id } = registered;
    await office.head.call('documents', 'direct', { params: { id }, body: { version: registered.version, opinion: 'Giao phòng', lead: { unitId: office.unitId, dueOn: '2030-05-06' } } });
    const remindOn = async (day: string): Promise<string[]> => {
      await remindOfDeadlines({ database: house.database, bus: { announce: () => undefined, announceNow: () => undefined, subscribe: () => () => undefined }, clock: () => new Date(`${day}T01:00:00Z`) });
      return (await urgingsOf(id)).map((row) => `${row.kind} ${row.day}`);
    };
    assert.deepEqual(await remindOn('2030-05-02'), [], 'a Thursday');
    assert.deepEqual(await remindOn('2030-05-03'), ['due-soon 2030-05-06'], 'the Friday before a Monday');
    assert.deepEqual(await remindOn('2030-05-05'), ['due-soon 2030-05-06']);
    assert.deepEqual(await remindOn('2030-05-07'), ['due-soon 2030-05-06', 'late 2030-05-06']);
    assert.deepEqual(await remindOn('2030-05-08'), ['due-soon 2030-05-06', 'late 2030-05-06'], 'not every morning');
    const { version, assignments } = await office.head.call('documents', 'getIncoming', { params: { id } });
    await office.head.call('documents', 'addDirection', { params: { id }, body: { version, opinion: 'Gia hạn', extensions: [{ assignmentId: assignments[0]?.id ?? '', dueOn: '2030-05-20' }] } });
    assert.equal((await remindOn('2030-05-08')).length, 2, 'there is time again');
    assert.deepEqual((await remindOn('2030-05-21')).slice(2), ['late 2030-05-20']);
    assert.deepEqual((await urgingsOf(id)).map(({ by }) => by), [null, null, null]);
    assert.equal((await auditOf(house, id)).filter(({ action }) => action === 'documents.reminded').length, 3);
    assert.equal((await onDesk(office.unitHead, id))?.urged?.count, 3);
  });
});
