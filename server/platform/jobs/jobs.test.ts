import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { PgBoss } from 'pg-boss';
import { createTestDatabase, type TestDatabase } from '#server/testing/test-database.ts';
import { eventually } from '#server/testing/house.ts';
import { connectDatabase, type Database } from '../database/database.ts';
import { statement } from '../database/transaction.ts';
import { createJobs, type Jobs } from './jobs.ts';

const QUEUE = 'test.letters';

describe('work done later', () => {
  let scratch: TestDatabase;
  let database: Database;
  let jobs: Jobs;
  const failures: unknown[] = [];
  const done: string[] = [];
  let broken = true;
  before(async () => {
    scratch = await createTestDatabase({ queues: [QUEUE] });
    database = connectDatabase(scratch.urls.application, { connections: 3 });
    jobs = createJobs(scratch.urls.application, (error) => failures.push(error));
    jobs.work(QUEUE, async (payload) => {
      const { name } = payload as { name: string };
      if (name === 'poisoned' && broken) throw new Error('cannot be done');
      done.push(name);
    });
    await jobs.start();
  });
  after(async () => {
    await jobs.stop();
    await database.close();
    await scratch.close();
  });

  const enqueue = (...names: string[]) => database.transact(async (tx) => {
    for (const name of names) await jobs.enqueue(tx, QUEUE, { name });
  });
  /** No test waits for a pause between two tries. */
  const hurry = () => database.transact((tx) => statement(tx, `update jobs.job set start_after = now() where state = 'retry'`));

  test('is queued with the transaction and never without it', async () => {
    await assert.rejects(database.transact(async (tx) => {
      await jobs.enqueue(tx, QUEUE, { name: 'rolled back' });
      throw new Error('no');
    }), /no/);
    await enqueue('kept');
    await eventually(async () => done.length > 0);
    assert.deepEqual(done, ['kept']);
  });

  test('one that always fails takes no other with it, is tried six times, and is then kept where it is seen', async () => {
    const others = Array.from({ length: 8 }, (_, index) => `letter ${index}`);
    assert.equal(await jobs.countDead(), 0);
    done.length = 0;
    await enqueue('poisoned', ...others);
    await eventually(async () => {
      await hurry();
      return (await jobs.countDead()) === 1;
    });
    assert.deepEqual([...done].sort(), others, 'each once, though one before them failed');
    assert.equal(failures.length, 6);
    const [dead] = await database.read((tx) => statement<{ data: object; keep_until: string }>(tx, `select data, keep_until from jobs.job where name = 'dead'`));
    assert.deepEqual(dead?.data, { name: 'poisoned' });
    assert.ok(new Date(dead.keep_until).getTime() > Date.now() + 5 * 365 * 86_400_000, 'not thrown away with finished jobs');
  });

  test('once its cause is mended it is tried again as the runbook says, and is done', async () => {
    broken = false;
    const boss = new PgBoss({ connectionString: scratch.urls.application, schema: 'jobs', migrate: false, supervise: false, schedule: false });
    await boss.start();
    assert.equal(await boss.redrive('dead'), 1);
    await boss.stop();
    await eventually(async () => done.includes('poisoned'));
    assert.equal(await jobs.countDead(), 0);
  });
});
