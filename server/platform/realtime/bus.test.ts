import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { createTestDatabase, type TestDatabase } from '#server/testing/test-database.ts';
import { connectDatabase, type Database } from '../database/database.ts';
import { statement } from '../database/transaction.ts';
import { createBus } from './bus.ts';

describe('what screens are told', () => {
  let scratch: TestDatabase;
  let database: Database;
  const bus = createBus();
  let heard: string[] = [];
  before(async () => {
    scratch = await createTestDatabase();
    database = connectDatabase(scratch.urls.application, { connections: 3 });
    bus.subscribe((topic) => void heard.push(topic));
  });
  beforeEach(() => {
    heard = [];
  });
  after(async () => {
    await database.close();
    await scratch.close();
  });

  const KEY = `insert into platform.once (person_id, key) values ('0190a0a0-0000-7000-8000-000000000001', $1)`;

  test('is told after the commit: whoever hears of it and looks finds it', async () => {
    const [entered, leave] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    const act = database.transact(async (tx) => {
      await statement(tx, KEY, ['committed']);
      bus.announce(tx, ['document:1', 'queue:1', 'document:1']);
      entered.resolve(undefined);
      await leave.promise;
    });
    await entered.promise;
    const early = [...heard];
    let seen: Promise<unknown[]> | undefined;
    const stop = bus.subscribe(() => {
      seen ??= database.read((tx) => statement(tx, `select 1 from platform.once where key = 'committed'`));
    });
    leave.resolve(undefined);
    await act;
    stop();
    assert.deepEqual(early, [], 'nothing while the transaction is open');
    assert.deepEqual(heard, ['document:1', 'queue:1']);
    assert.equal((await seen)?.length, 1);
  });

  test('is not told when the act is refused, when its commit fails, or of a try that was begun again', async () => {
    await assert.rejects(database.transact(async (tx) => {
      bus.announce(tx, ['refused']);
      throw new Error('no');
    }));
    await assert.rejects(database.transact(async (tx) => {
      bus.announce(tx, ['killed']);
      await statement(tx, 'select pg_terminate_backend(pg_backend_pid())');
    }));
    let tries = 0;
    await database.transact(async (tx) => {
      tries += 1;
      bus.announce(tx, [`try ${tries}`]);
      if (tries === 1) await statement(tx, `do $$ begin raise exception using errcode = '40001'; end $$`);
    });
    assert.deepEqual(heard, ['try 2']);
  });
});
