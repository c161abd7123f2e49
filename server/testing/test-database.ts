import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { prepareJobs } from '#server/platform/jobs/jobs.ts';
import { migrate } from '#server/platform/database/migrate.ts';
import { APPLICATION_ROLE, type DatabaseUrls, OWNER_ROLE, provisionDatabase } from '#server/platform/postgres/provision.ts';
import { type TestServer, testServer } from './test-server.ts';

/** A migrated database that belongs to one test file. */
export interface TestDatabase {
  readonly urls: DatabaseUrls;
  /** Drops the database, also when connections to it are still open. */
  close(): Promise<void>;
}

const MIGRATIONS = join(import.meta.dirname, '../migrations');

/**
 * Clones a database from the migrated template, with the given job queues in it. Call it in the `before` of a file's
 * `describe` and `close` in its `after`: all files run in one process, and top-level hooks run at the very end.
 */
export async function createTestDatabase(options: { queues?: readonly string[] } = {}): Promise<TestDatabase> {
  const server = await testServer();
  const queues = [...new Set(options.queues ?? [])].sort();
  const name = nextName();
  const templateUrls = await server.alone(async (superuser) => {
    const template = `template_${await fingerprint(queues)}`;
    const urls = await prepareTemplate(server, superuser, template, queues);
    await superuser.query(`create database ${name} template ${template} owner ${OWNER_ROLE}`);
    return urls;
  });
  return {
    urls: { owner: withDatabase(templateUrls.owner, name), application: withDatabase(templateUrls.application, name) },
    close: () => server.alone(async (superuser) => void (await superuser.query(`drop database if exists ${name} with (force)`))),
  };
}

let made = 0;

function nextName(): string {
  made += 1;
  return `test_${process.pid}_${made}`;
}

const prepared = new Map<string, DatabaseUrls>();

/** Migrated once per state of the migrations and kept between runs; half made (a kill), it is made again. */
async function prepareTemplate(server: TestServer, superuser: pg.Client, template: string, queues: readonly string[]): Promise<DatabaseUrls> {
  const known = prepared.get(template);
  if (known !== undefined) return known;
  const { rows } = await superuser.query<{ finished: boolean }>('select datistemplate as finished from pg_database where datname = $1', [template]);
  if (rows[0]?.finished === false) await superuser.query(`drop database ${template} with (force)`);
  const urls = await provisionDatabase(server.superuserUrl, server.folder, template);
  if (rows[0]?.finished !== true) {
    await migrate(urls.owner, MIGRATIONS);
    await prepareJobs(urls.owner, queues, APPLICATION_ROLE);
    await dropOutdated(superuser);
    await superuser.query(`alter database ${template} is_template true`);
  }
  prepared.set(template, urls);
  return urls;
}

/** Keeps the newest few templates: other processes may run on another set of queues. */
async function dropOutdated(superuser: pg.Client): Promise<void> {
  const { rows } = await superuser.query<{ datname: string }>(
    `select datname from pg_database where datname like 'template\\_%' and datistemplate order by oid desc offset 8`,
  );
  for (const { datname } of rows.filter((row) => /^template_[0-9a-f]{16}$/.test(row.datname))) {
    await superuser.query(`alter database ${datname} is_template false`);
    await superuser.query(`drop database ${datname} with (force)`);
  }
}

async function fingerprint(queues: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(queues.join('\n'));
  const files = (await readdir(MIGRATIONS)).filter((file) => file.endsWith('.sql')).sort();
  for (const file of files) hash.update(file).update(await readFile(join(MIGRATIONS, file)));
  return hash.digest('hex').slice(0, 16);
}

function withDatabase(url: string, database: string): string {
  const result = new URL(url);
  result.pathname = `/${database}`;
  return result.href;
}
