import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/** One key for every process of one database, so that two starting at once do not both migrate. */
const LOCK_KEY = 20_200_401;

interface Applied {
  readonly name: string;
  readonly checksum: string;
}

/**
 * Brings a database up to the ordered list of plain SQL files, each in its own transaction together with its entry in
 * `platform.migration`: a kill between two files leaves a whole state behind. Refuses a changed file and a database that
 * knows migrations this program does not (an older program must not touch a newer schema).
 */
export async function migrate(ownerUrl: string, folder: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  // A lost connection is told by the statement that runs on it; unheard, its event would end the process without a word.
  client.on('error', () => undefined);
  await client.connect().catch((error: unknown) => {
    throw new Error(`The database does not answer: ${error instanceof Error ? error.message : String(error)}`);
  });
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK_KEY]);
    await client.query(`create schema if not exists platform;
      create table if not exists platform.migration (
        name text primary key, checksum text not null, applied_at timestamptz not null default now());`);
    const { rows: applied } = await client.query<Applied>('select name, checksum from platform.migration order by name');
    const files = await sqlFiles(folder);
    refuseStrangers(applied, files);
    const pending = files.slice(applied.length);
    for (const file of pending) await applyOne(client, file);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

interface SqlFile extends Applied {
  readonly text: string;
}

async function sqlFiles(folder: string): Promise<SqlFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

function refuseStrangers(applied: readonly Applied[], files: readonly SqlFile[]): void {
  const byName = new Map(files.map((file) => [file.name, file]));
  for (const done of applied) {
    const file = byName.get(done.name);
    if (file === undefined) throw new Error(`The database has migration ${done.name}, this program has not: it is older than its data.`);
    if (file.checksum !== done.checksum) throw new Error(`Migration ${done.name} was changed after it had been applied.`);
  }
  const early = files.slice(0, applied.length).find(({ name }) => !applied.some((done) => done.name === name));
  if (early !== undefined) throw new Error(`Migration ${early.name} stands before ones that this database has already. Give it the next number.`);
}

async function applyOne(client: pg.Client, file: SqlFile): Promise<void> {
  try {
    await client.query('begin');
    await client.query(file.text);
    await client.query('insert into platform.migration (name, checksum) values ($1, $2)', [file.name, file.checksum]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback').catch(() => undefined);
    throw new Error(`Migration ${file.name} failed and was undone.`, { cause });
  }
}
