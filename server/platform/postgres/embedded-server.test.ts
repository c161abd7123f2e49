import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { eventually } from '#server/testing/house.ts';
import { type EmbeddedServer, startEmbeddedServer } from './embedded-server.ts';

describe('a supervised PostgreSQL', () => {
  let folder: string;
  let server: EmbeddedServer;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'postgres-'));
    server = await startEmbeddedServer({ folder, durability: 'scratch', supervised: true });
  });
  after(() => rm(folder, { recursive: true }));

  const answers = async (): Promise<boolean> => {
    const client = new pg.Client({ connectionString: server.superuserUrl });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return (await client.query('select 1')).rowCount === 1;
    } catch {
      return false;
    } finally {
      await client.end().catch(() => undefined);
    }
  };
  const postmaster = async (): Promise<number> => Number((await readFile(join(folder, 'data/postmaster.pid'), 'utf8')).split('\n')[0]);

  test('that is killed alone comes back on its port; stopped, it stays stopped', async () => {
    const first = await postmaster();
    process.kill(first, 'SIGKILL');
    await eventually(async () => (await postmaster()) !== first && (await answers()));
    await server.restart();
    assert.ok(await answers());
    await server.stop();
    await new Promise((resolve) => setTimeout(resolve, 2500));
    assert.equal(await answers(), false);
  });
});
