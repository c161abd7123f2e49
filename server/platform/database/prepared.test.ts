import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createTestDatabase, type TestDatabase } from '#server/testing/test-database.ts';
import { connectDatabase, type Database } from './database.ts';
import { statement } from './transaction.ts';

describe('statements of one connection', () => {
  let scratch: TestDatabase;
  let database: Database;
  before(async () => {
    scratch = await createTestDatabase();
    database = connectDatabase(scratch.urls.application, { connections: 1 });
  });
  after(async () => {
    await database.close();
    await scratch.close();
  });

  const ask = <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> => database.transact((tx) => statement<Row>(tx, text, values));
  const prepared = async (text: string): Promise<number> => (await ask<{ count: number }>('select count(*)::int as count from pg_prepared_statements where statement = $1', [text]))[0]?.count ?? 0;

  test('are prepared once and answer each time by their own values', async () => {
    const text = 'select $1::int + 1 as sum, $2::text as word';
    for (const [number, word] of [[1, 'một'], [41, 'hai'], [-1, '']] as const) assert.deepEqual(await ask(text, [number, word]), [{ sum: number + 1, word }]);
    assert.equal(await prepared(text), 1);
  });

  test('what selects by rights or words is planned for each reader', async () => {
    for (const text of [`select 'a' like $1 as found`, `select array['a'] && $1::text[] as found`, `select to_tsvector('simple', 'a') @@ to_tsquery('simple', $1) as found`]) {
      assert.deepEqual(await ask(text, [text.includes('&&') ? ['a'] : 'a']), [{ found: true }]);
      assert.equal(await prepared(text), 0, text);
    }
  });

  test('a refused statement does not spoil the next one of the same text', async () => {
    const text = 'select 10 / $1::int as share';
    await assert.rejects(ask(text, [0]), { code: '22012' });
    assert.deepEqual(await ask(text, [5]), [{ share: 2 }]);
  });
});
