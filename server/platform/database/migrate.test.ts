import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import pg from 'pg';
import { testServer } from '#server/testing/test-server.ts';
import { provisionDatabase } from '../postgres/provision.ts';
import { migrate } from './migrate.ts';

describe('the migrations', () => {
  const name = `test_${process.pid}_migrate`;
  let url: string;
  let client: pg.Client;
  let folder: string;
  before(async () => {
    const server = await testServer();
    ({ owner: url } = await server.alone(() => provisionDatabase(server.superuserUrl, server.folder, name)));
    client = new pg.Client({ connectionString: url });
    await client.connect();
  });
  after(async () => {
    await client.end();
    const server = await testServer();
    await server.alone((superuser) => superuser.query(`drop database if exists ${name} with (force)`));
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'migrations-'));
  });
  afterEach(async () => {
    await client.query('drop schema if exists platform, trial cascade');
    await rm(folder, { recursive: true });
  });

  const write = (file: string, text: string): Promise<void> => writeFile(join(folder, file), text);
  const rows = async (text: string): Promise<unknown[]> => (await client.query<Record<string, unknown>>(text)).rows;
  const applied = async (): Promise<unknown[]> => (await client.query<{ name: string }>('select name from platform.migration order by name')).rows.map((row) => row.name);
  const FIRST = 'create schema trial; create table trial.note (text text);';

  test('are applied in the order of their names, once', async () => {
    await write('0002__trial__fill.sql', `insert into trial.note values ('một');`);
    await write('0001__trial__note.sql', FIRST);
    await write('notes.txt', 'not sql at all');
    assert.deepEqual(await migrate(url, folder), ['0001__trial__note.sql', '0002__trial__fill.sql']);
    assert.deepEqual(await migrate(url, folder), []);
    await write('0003__trial__more.sql', `insert into trial.note values ('hai');`);
    assert.deepEqual(await migrate(url, folder), ['0003__trial__more.sql']);
    assert.deepEqual(await rows('select text from trial.note order by 1'), [{ text: 'hai' }, { text: 'một' }]);
  });

  test('are refused when one was changed afterwards, and nothing new is applied', async () => {
    await write('0001__trial__note.sql', FIRST);
    await migrate(url, folder);
    await write('0001__trial__note.sql', `${FIRST} -- one word more`);
    await write('0002__trial__fill.sql', `insert into trial.note values ('một');`);
    await assert.rejects(migrate(url, folder), { message: 'Migration 0001__trial__note.sql was changed after it had been applied.' });
    assert.deepEqual([await applied(), await rows('select text from trial.note')], [['0001__trial__note.sql'], []]);
  });

  test('are refused when the database knows one that the program does not', async () => {
    await write('0001__trial__note.sql', FIRST);
    await write('0002__trial__fill.sql', `insert into trial.note values ('một');`);
    await migrate(url, folder);
    await rm(join(folder, '0002__trial__fill.sql'));
    const older = { message: 'The database has migration 0002__trial__fill.sql, this program has not: it is older than its data.' };
    await assert.rejects(migrate(url, folder), older);
    await write('0002__trial__other.sql', 'select 1;');
    await assert.rejects(migrate(url, folder), older);
  });

  test('are refused when a new one stands before ones that are applied', async () => {
    await write('0001__trial__note.sql', FIRST);
    await write('0003__trial__fill.sql', `insert into trial.note values ('một');`);
    await migrate(url, folder);
    await write('0002__trial__late.sql', `insert into trial.note values ('muộn');`);
    await assert.rejects(migrate(url, folder), { message: 'Migration 0002__trial__late.sql stands before ones that this database has already. Give it the next number.' });
    assert.deepEqual(await rows('select text from trial.note'), [{ text: 'một' }]);
  });

  test('that fail half-way are undone whole, what came before stays, and the mended one is applied later', async () => {
    await write('0001__trial__note.sql', FIRST);
    await write('0002__trial__fill.sql', `insert into trial.note values ('một'); create table trial.half (id int); insert into trial.nowhere values (1);`);
    await assert.rejects(migrate(url, folder), (error: Error) => error.message === 'Migration 0002__trial__fill.sql failed and was undone.' && /nowhere/.test((error.cause as Error).message));
    assert.deepEqual(await applied(), ['0001__trial__note.sql']);
    assert.deepEqual(await rows(`select to_regclass('trial.half') as half, (select count(*)::int from trial.note) as notes`), [{ half: null, notes: 0 }]);
    await write('0002__trial__fill.sql', `insert into trial.note values ('một');`);
    assert.deepEqual(await migrate(url, folder), ['0002__trial__fill.sql']);
  });

  test('and the entry that they are applied stand or fall together', async () => {
    await write('0001__trial__note.sql', `${FIRST} alter table platform.migration add check (name not like '0001%');`);
    await assert.rejects(migrate(url, folder), { message: 'Migration 0001__trial__note.sql failed and was undone.' });
    assert.deepEqual(await rows(`select to_regnamespace('trial') as trial`), [{ trial: null }]);
  });

  test('are applied once when several programs start at the same moment', async () => {
    await write('0001__trial__note.sql', `${FIRST} select pg_sleep(0.2);`);
    await write('0002__trial__fill.sql', `insert into trial.note values ('một');`);
    const done = await Promise.all([1, 2, 3, 4].map(() => migrate(url, folder)));
    assert.deepEqual(done.flat().sort(), ['0001__trial__note.sql', '0002__trial__fill.sql']);
    assert.deepEqual(await rows('select text from trial.note'), [{ text: 'một' }]);
  });

  test('of which one is cut off by a lost connection leave nothing of it, and the lock is free again', async () => {
    await write('0001__trial__note.sql', `${FIRST} select pg_terminate_backend(pg_backend_pid());`);
    await assert.rejects(migrate(url, folder), { message: 'Migration 0001__trial__note.sql failed and was undone.' });
    assert.deepEqual([await applied(), await rows(`select to_regnamespace('trial') as trial`)], [[], [{ trial: null }]]);
    await write('0001__trial__note.sql', FIRST);
    assert.deepEqual(await migrate(url, folder), ['0001__trial__note.sql']);
  });

  test('say that the database is not there, and not by which password', async () => {
    await assert.rejects(migrate('postgres://a:mat-khau@127.0.0.1:1/c', folder), (error: Error) => error.message.startsWith('The database does not answer: ') && !error.message.includes('mat-khau'));
  });
});
