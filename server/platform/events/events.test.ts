import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { eventually } from '#server/testing/house.ts';
import { createTestDatabase, type TestDatabase } from '#server/testing/test-database.ts';
import { connectDatabase, type Database } from '../database/database.ts';
import { statement, type Tx } from '../database/transaction.ts';
import { createJobs, type Jobs } from '../jobs/jobs.ts';
import { createEvents, type Event, EVENT_QUEUE, type Events } from './events.ts';
import { forgetOldMarks } from './forget-marks.ts';

describe('events', () => {
  let scratch: TestDatabase;
  let database: Database;
  let jobs: Jobs;
  let events: Events;
  let taken: string[] = [];
  let broken: (() => boolean) | undefined;
  before(async () => {
    scratch = await createTestDatabase({ queues: [EVENT_QUEUE] });
    database = connectDatabase(scratch.urls.application, { connections: 4 });
    jobs = createJobs(scratch.urls.application, () => undefined);
    events = createEvents(database, jobs);
    events.subscribe('first', 'letter.sent', (tx, event) => take(tx, 'first', event));
    events.subscribe('second', 'letter.sent', async (tx, event) => {
      await take(tx, 'second', event);
      if (broken?.() === true) throw new Error('second is broken');
    });
    await jobs.start();
  });
  beforeEach(() => {
    taken = [];
    broken = undefined;
  });
  after(async () => {
    await jobs.stop();
    await database.close();
    await scratch.close();
  });

  /** The effect of a subscriber is a row, so that it is undone with its transaction. */
  async function take(tx: Tx, subscriber: string, event: Event): Promise<void> {
    taken.push(subscriber);
    await statement(tx, 'insert into platform.once (person_id, key) values ($1, $2)', [event.id, `${subscriber}-${String(event.facts['name'])}`]);
  }
  const effectsOf = (name: string) => sql<{ key: string }>('select key from platform.once where key like $1 order by 1', [`%-${name}`]).then((rows) => rows.map(({ key }) => key.split('-')[0]));
  const sql = <Row>(text: string, values: readonly unknown[] = []) => database.transact((tx) => statement<Row>(tx, text, values));
  const send = (name: string) => database.transact((tx) => events.publish(tx, 'letter.sent', { name }));
  const hurry = () => sql(`update jobs.job set start_after = now() where state = 'retry'`);
  const settled = () => eventually(async () => {
    await hurry();
    return (await sql(`select 1 from jobs.job where name = $1 and state < 'completed'`, [EVENT_QUEUE])).length === 0;
  });

  test('reach every subscriber after the commit, and nobody when there is none', async () => {
    await send('committed');
    await assert.rejects(database.transact(async (tx) => {
      await events.publish(tx, 'letter.sent', { name: 'rolled-back' });
      throw new Error('no');
    }));
    await settled();
    assert.deepEqual([await effectsOf('committed'), await effectsOf('rolled-back')], [['first', 'second'], []]);
  });

  test('a handler that throws is tried again and leaves no half of its work; the others are not repeated', async () => {
    let failures = 0;
    broken = () => (failures += 1) <= 2;
    await send('mended');
    await settled();
    assert.deepEqual(taken, ['first', 'second', 'second', 'second']);
    assert.deepEqual(await effectsOf('mended'), ['first', 'second']);
  });

  test('one that always throws is not lost: it lies with the dead jobs, its event whole', async () => {
    broken = () => true;
    await send('poisoned');
    await settled();
    assert.equal(await jobs.countDead(), 1);
    assert.deepEqual(await effectsOf('poisoned'), ['first']);
    const [dead] = await sql<{ name: string; facts: { name: string } }>(`select data ->> 'name' as name, data -> 'facts' as facts from jobs.job where name = 'dead'`);
    assert.deepEqual(dead, { name: 'letter.sent', facts: { name: 'poisoned' } });
  });

  test('the same event delivered again has no second effect', async () => {
    await send('twice-told');
    await settled();
    const [job] = await sql<{ data: object }>(`select data from jobs.job where data -> 'facts' ->> 'name' = 'twice-told'`);
    await database.transact((tx) => jobs.enqueue(tx, EVENT_QUEUE, job?.data ?? {}));
    await settled();
    assert.deepEqual(taken, ['first', 'second']);
  });

  test('old marks are forgotten, answers after a week and events after a month, and no others', async () => {
    await sql(`delete from platform.once`);
    await sql(`delete from platform.delivered`);
    for (const days of [6, 8]) await sql(`insert into platform.once (person_id, key, at) values (gen_random_uuid(), $1, now() - $2::int * interval '1 day')`, [`answer of ${days} days`, days]);
    for (const days of [29, 31]) await sql(`insert into platform.delivered values (gen_random_uuid(), $1, now() - $2::int * interval '1 day')`, [`event of ${days} days`, days]);
    await database.transact(forgetOldMarks);
    assert.deepEqual(await sql('select key as left from platform.once union all select subscriber from platform.delivered'), [{ left: 'answer of 6 days' }, { left: 'event of 29 days' }]);
  });
});
