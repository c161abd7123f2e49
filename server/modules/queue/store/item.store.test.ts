import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { createBus } from '#server/platform/realtime/bus.ts';
import { type House, openHouse } from '#server/testing/house.ts';
import { aDraft, anOffice, type Office } from '../../documents/testing.ts';
import { anItem } from '../testing.ts';
import { closeItems, openItem } from './item.store.ts';

describe('items of a queue', () => {
  let house: House;
  let office: Office;
  before(async () => {
    house = await openHouse();
    office = await anOffice(house);
  });
  after(() => house.close());

  const openOf = (subjectId: string) => house.sql<{ addressee: string; kind: string }>('select addressee, kind from queue.item where subject_id = $1 and done_at is null order by addressee, kind', [subjectId]);

  test('the same thing to do is on a desk once, also when two acts put it there at the same moment', async () => {
    const subjectId = randomUUID();
    await Promise.all(Array.from({ length: 6 }, () => anItem(house, 'post:a', { subjectId })));
    assert.equal((await openOf(subjectId)).length, 1);
    await anItem(house, 'post:b', { subjectId });
    await anItem(house, 'post:a', { subjectId, kind: 'documents.read' });
    await anItem(house, 'post:a', { subjectId, partId: randomUUID() });
    assert.equal((await openOf(subjectId)).length, 4, 'another desk, kind or part is another thing');
  });

  test('what is done may have to be done again', async () => {
    const subjectId = await anItem(house, 'post:a');
    const bus = createBus();
    await house.database.transact((tx) => closeItems(tx, bus, { subjectId }));
    assert.deepEqual(await openOf(subjectId), []);
    await anItem(house, 'post:a', { subjectId });
    assert.equal((await openOf(subjectId)).length, 1);
  });

  test('closing takes only the kinds and the part it names, and tells those whose desks change', async () => {
    const [subjectId, other, partId] = [await anItem(house, 'post:a'), await anItem(house, 'post:a'), randomUUID()];
    await anItem(house, 'post:b', { subjectId, kind: 'documents.read', partId });
    await anItem(house, 'post:c', { subjectId, kind: 'documents.read', partId: randomUUID() });
    const told: string[] = [];
    const bus = createBus();
    bus.subscribe((topic) => told.push(topic));
    await house.database.transact((tx) => closeItems(tx, bus, { subjectId, kinds: ['documents.read'], partId }));
    assert.deepEqual(told, ['queue:post:b']);
    assert.deepEqual((await openOf(subjectId)).map(({ addressee }) => addressee), ['post:a', 'post:c']);
    await house.database.transact((tx) => closeItems(tx, bus, { subjectId }));
    assert.deepEqual(told.slice(1).sort(), ['queue:post:a', 'queue:post:c']);
    assert.equal((await openOf(other)).length, 1, 'another subject stays');
  });

  test('an act that fails lays nothing down and tells nobody', async () => {
    const [bus, told, subjectId] = [createBus(), [] as string[], randomUUID()];
    bus.subscribe((topic) => told.push(topic));
    const item = { addressee: 'post:a', agencyId: office.agencyId, kind: 'documents.read', subjectType: 'incoming', subjectId, title: '', context: '', urgency: 0, dueOn: null } as const;
    await assert.rejects(house.database.transact(async (tx) => {
      await openItem(tx, bus, item);
      throw new Error('fails later');
    }));
    assert.deepEqual([await openOf(subjectId), told], [[], []]);
  });

  test('what one clerk does is off the desks of all who could have done it', async () => {
    const colleague = await house.asColleagueOf(office.clerk);
    const sees = async (person: Office['clerk'], subjectId: string) => (await person.call('queue', 'listMine', { query: { limit: 200 } })).items.some((item) => item.subjectId === subjectId);
    const { id, version } = await aDraft(house, office, 'signed');
    assert.deepEqual([await sees(office.clerk, id), await sees(colleague, id)], [true, true]);
    assert.equal(await sees(await house.as('snv-clerk'), id), false, 'never another agency');
    await colleague.call('documents', 'issue', { params: { id }, body: { version } });
    assert.deepEqual([await sees(office.clerk, id), await sees(colleague, id)], [false, false]);
    assert.deepEqual(await openOf(id), []);
  });
});
