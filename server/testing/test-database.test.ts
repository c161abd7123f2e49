import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { connectDatabase } from '#server/platform/database/database.ts';
import { statement } from '#server/platform/database/transaction.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

describe('a database of a test file', () => {
  let database: TestDatabase;
  before(async () => {
    database = await createTestDatabase({ queues: ['testing.nothing'] });
  });
  after(() => database.close());

  test('is migrated, has its queues, and is not shared', async () => {
    const other = await createTestDatabase({ queues: ['testing.nothing'] });
    const [first, second] = [connectDatabase(database.urls.application), connectDatabase(other.urls.application)];
    const person = `insert into identity.person (id, full_name, email) values (gen_random_uuid(), 'Lê Thị An', 'an@example.vn')`;
    await first.transact((tx) => statement(tx, person));
    await second.transact((tx) => statement(tx, person));
    const queues = await first.read((tx) => statement<{ name: string }>(tx, 'select name from jobs.queue'));
    assert.ok(queues.some(({ name }) => name === 'testing.nothing'));
    await Promise.all([first.close(), second.close()]);
    await other.close();
  });

  test('does not let the application change the structure or what was recorded', async () => {
    const connected = connectDatabase(database.urls.application);
    for (const forbidden of ['create table public.mine (id int)', 'delete from audit.entry', `update audit.entry set action = ''`]) {
      await assert.rejects(connected.transact((tx) => statement(tx, forbidden)), { code: '42501' });
    }
    await connected.close();
  });
});
