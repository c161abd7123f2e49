import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { QUEUES } from '#server/app.ts';
import { connectDatabase } from '#server/platform/database/database.ts';
import { migrate } from '#server/platform/database/migrate.ts';
import { prepareJobs } from '#server/platform/jobs/jobs.ts';
import { type EmbeddedServer, startEmbeddedServer } from '#server/platform/postgres/embedded-server.ts';
import { APPLICATION_ROLE, provisionDatabase } from '#server/platform/postgres/provision.ts';
import { seedDemo } from '#server/seed/seed-demo.ts';
import { FOLDER, ROOT } from './place.ts';
import { fillWithDocuments } from './seed/documents.ts';
import { fillWithPeople } from './seed/people.ts';

export interface CityScale {
  readonly documents: number;
  readonly people: number;
  /** How often each invented letter is there. A city of copies is measured where it was made, and only read. */
  readonly copies: number;
}

type Tell = (text: string) => void;

/** The database that the server opens. */
const DATABASE = 'cong_so_so';
const POSTGRES = join(FOLDER, 'postgres');
const MIGRATIONS = join(ROOT, 'server/migrations');
/** Raise it when the seed changes: a city made by another seed is made again. */
const SEED_VERSION = 5;

/**
 * Leaves a fresh copy of the large city as the database that the server will open, and stops PostgreSQL again. The city
 * itself is made once and kept as a template, so every run measures the same data.
 */
export async function layOutCity(scale: CityScale, tell: Tell): Promise<void> {
  await mkdir(POSTGRES, { recursive: true, mode: 0o700 });
  const embedded = await startEmbeddedServer({ folder: POSTGRES, durability: 'full' });
  running = embedded;
  try {
    const template = scale.copies > 1 ? DATABASE : `city_${SEED_VERSION}_${scale.documents}_${scale.people}`;
    const superuser = new pg.Client({ connectionString: embedded.superuserUrl });
    await superuser.connect();
    await withoutSync(superuser, () => makeCity(embedded, superuser, { template, scale, tell }));
    if (template !== DATABASE) {
      await superuser.query(`drop database if exists ${DATABASE} with (force)`);
      await superuser.query(`create database ${DATABASE} template ${template} owner cong_so_so_owner strategy file_copy`);
    }
    await superuser.query('checkpoint');
    await superuser.end();
  } finally {
    running = undefined;
    await embedded.stop();
  }
}

/** What is made here can be made again, so it need not reach the disk at once; what is measured does. */
async function withoutSync(superuser: pg.Client, work: () => Promise<void>): Promise<void> {
  await superuser.query('alter system set fsync = off');
  await superuser.query('select pg_reload_conf()');
  try {
    await work();
  } finally {
    await superuser.query('alter system reset all');
    await superuser.query('select pg_reload_conf()');
  }
}

let running: EmbeddedServer | undefined;

/** For Ctrl-C while the city is being made. */
export async function stopLayingOut(): Promise<void> {
  await running?.stop();
}

/** A server that had to be killed leaves its PostgreSQL behind. */
export async function stopLeftPostgres(): Promise<void> {
  if (!existsSync(join(POSTGRES, 'data/postmaster.pid'))) return;
  const left = await startEmbeddedServer({ folder: POSTGRES, durability: 'full' });
  await left.stop();
}

/** Made whole or made again: the comment on the database is the last thing written. Newer migrations are brought to it. */
async function makeCity(embedded: EmbeddedServer, superuser: pg.Client, city: { template: string; scale: CityScale; tell: Tell }): Promise<void> {
  const { template, scale, tell } = city;
  if (await isFinished(superuser, template)) {
    const urls = await provisionDatabase(embedded.superuserUrl, POSTGRES, template);
    const brought = await migrate(urls.owner, MIGRATIONS).catch((error: unknown) => String(error));
    if (typeof brought !== 'string') {
      tell(`the city is there; ${brought.length} newer migrations brought to it`);
      return;
    }
    // An hour's work is thrown away by whoever says so.
    if (scale.copies > 1) throw new Error(`${brought} The city was made for other migrations: rm -r ${FOLDER}, and it is made again.`);
    tell('the city was made for other migrations: it is made again');
  }
  await superuser.query(`drop database if exists ${template} with (force)`);
  const begin = performance.now();
  const urls = await provisionDatabase(embedded.superuserUrl, POSTGRES, template);
  await migrate(urls.owner, MIGRATIONS);
  await prepareJobs(urls.owner, QUEUES, APPLICATION_ROLE);
  const database = connectDatabase(urls.application, { connections: 2 });
  await seedDemo(database);
  const owner = new pg.Client({ connectionString: urls.owner });
  await owner.connect();
  tell(`${await fillWithPeople(owner, database, scale.people)} people`);
  await owner.end();
  await database.close();
  await fillWithDocuments(urls.owner, { documents: scale.documents, copies: scale.copies, today: new Date() }, tell);
  await superuser.query(`comment on database ${template} is 'finished'`);
  tell(`the city was made in ${Math.round((performance.now() - begin) / 1000)} s`);
}

async function isFinished(superuser: pg.Client, template: string): Promise<boolean> {
  const { rows } = await superuser.query<{ finished: boolean }>(
    `select coalesce(shobj_description(oid, 'pg_database') = 'finished', false) as finished from pg_database where datname = $1`, [template],
  );
  return rows[0]?.finished === true;
}
