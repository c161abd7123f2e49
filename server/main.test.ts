import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { type DatabaseUrls, provisionDatabase } from './platform/postgres/provision.ts';
import { refusedProgram, startProgram } from './testing/program.ts';
import { testServer } from './testing/test-server.ts';

describe('the program on a database of one’s own, outside the demonstration', () => {
  let folder: string;
  let urls: DatabaseUrls;
  const database = `test_${process.pid}_own`;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'program-'));
    const server = await testServer();
    urls = await server.alone(() => provisionDatabase(server.superuserUrl, server.folder, database));
  });
  after(async () => {
    const server = await testServer();
    await server.alone((superuser) => superuser.query(`drop database if exists ${database} with (force)`));
    await rm(folder, { recursive: true });
  });

  const settings = () => ({ DATA_FOLDER: folder, DATABASE_URL: urls.application, DATABASE_OWNER_URL: urls.owner });
  const ask = async (text: string): Promise<unknown[]> => {
    const client = new pg.Client({ connectionString: urls.owner });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(text)).rows;
    } finally {
      await client.end();
    }
  };

  test('makes one administrator at the first start, prints the password once, and ends at a word', async () => {
    const first = await startProgram(settings());
    const [, email = '', password = ''] = /First administrator: (\S+) {2}one-time password: (\S+)/.exec(first.printed()) ?? [];
    const answer = await fetch(`${first.address}/api/identity/sign-in`, {
      method: 'POST', headers: { 'content-type': 'application/json', 'x-requested-with': 'cong-so-so' }, body: JSON.stringify({ email, password }),
    });
    assert.deepEqual([answer.status, await answer.json()], [200, { outcome: 'signed-in' }]);
    assert.equal((await fetch(`${first.address}/readyz`)).status, 200);
    assert.deepEqual(await (await fetch(`${first.address}/api/identity/personas`)).json(), { password: null, personas: [] });
    assert.equal(await first.end('SIGTERM'), 0);

    const second = await startProgram(settings());
    assert.doesNotMatch(second.printed(), /password/);
    assert.equal(await second.end('SIGINT'), 0);
    assert.deepEqual(await ask('select count(*)::int as people from identity.person'), [{ people: 1 }]);
    assert.deepEqual(await ask(`select count(*)::int as made from audit.entry where action = 'identity.first-administrator-made'`), [{ made: 1 }]);
  });

  test('starts no PostgreSQL of its own there, and leaves no connection behind', async () => {
    assert.ok(!existsSync(join(folder, 'postgres')));
    assert.deepEqual(await ask('select count(*)::int as others from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()'), [{ others: 0 }]);
  });

  test('says in one line that its port is taken, and touches nothing', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => squatter.once('listening', resolve));
    const { port } = squatter.address() as AddressInfo;
    const { code, printed } = await refusedProgram({ ...settings(), PORT: String(port) });
    squatter.close();
    assert.equal(code, 1);
    assert.equal(printed.split('\n')[0], `Port ${port} of 127.0.0.1 is in use. Stop what listens there, or name another: PORT=${port + 1}.`);
    assert.ok(!existsSync(join(folder, 'server.lock')));
  });

  test('says in one line what is wrong with a setting', async () => {
    const { code, printed } = await refusedProgram({ ...settings(), DATABASE_OWNER_URL: '' });
    assert.deepEqual([code, printed], [1, 'Configuration: DATABASE_URL (application role) and DATABASE_OWNER_URL (owner role) go together.\n']);
  });

  test('says in one line that the database is not there', async () => {
    const { code, printed } = await refusedProgram({ ...settings(), DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c', DATABASE_OWNER_URL: 'postgres://a:b@127.0.0.1:1/c' });
    assert.equal(code, 1);
    assert.match(printed, /^The database does not answer: connect ECONNREFUSED 127\.0\.0\.1:1\n$/);
    assert.doesNotMatch(printed, /a:b/);
  });
});
