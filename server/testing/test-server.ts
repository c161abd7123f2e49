import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after } from 'node:test';
import pg from 'pg';
import { type EmbeddedServer, startEmbeddedServer } from '#server/platform/postgres/embedded-server.ts';

/** The scratch PostgreSQL of all tests on this machine, shared by every test process that runs at the time. */
export interface TestServer {
  readonly folder: string;
  readonly superuserUrl: string;
  /** Runs `work` while no other test process does the same. */
  alone<T>(work: (superuser: pg.Client) => Promise<T>): Promise<T>;
}

const FOLDER = join(import.meta.dirname, '../../var/test-postgres');
/** Held shared by each test process; who gets it exclusively is the last one and may stop the server. */
const IN_USE_LOCK = 7001;

let running: Promise<{ server: TestServer; embedded: EmbeddedServer; holder: pg.Client }> | undefined;

/** The server, started at the first call of the process. It stops with the last process that uses it. */
export async function testServer(): Promise<TestServer> {
  running ??= start();
  return (await running).server;
}

// With --test-isolation=none this hook belongs to the whole run, else to the one file of the process.
after(async () => {
  if (running === undefined) return;
  const { embedded, holder } = await running;
  keepProcessAlive(holder, true);
  await alone(async () => {
    await holder.query('select pg_advisory_unlock_shared($1)', [IN_USE_LOCK]);
    const { rows } = await holder.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [IN_USE_LOCK]);
    await holder.end();
    if (rows[0]?.last === true) await embedded.stop();
  });
});

async function start() {
  await mkdir(FOLDER, { recursive: true, mode: 0o700 });
  return alone(async () => {
    const embedded = await startEmbeddedServer({ folder: FOLDER, durability: 'scratch' });
    const { superuserUrl } = embedded;
    const holder = new pg.Client({ connectionString: superuserUrl });
    holder.on('error', () => undefined);
    await holder.connect();
    keepProcessAlive(holder, false);
    await holder.query('select pg_advisory_lock_shared($1)', [IN_USE_LOCK]);
    await dropAbandoned(holder);
    return {
      embedded,
      holder,
      server: { folder: FOLDER, superuserUrl, alone: <T>(work: (superuser: pg.Client) => Promise<T>) => alone(() => awake(holder, work)) },
    };
  });
}

async function awake<T>(client: pg.Client, work: (client: pg.Client) => Promise<T>): Promise<T> {
  keepProcessAlive(client, true);
  try {
    return await work(client);
  } finally {
    keepProcessAlive(client, false);
  }
}

/** A connection that waits for nothing must not keep the process from ending; one that is asked something must. */
function keepProcessAlive(client: pg.Client, alive: boolean): void {
  const socket = client as unknown as { ref(): void; unref(): void };
  if (alive) socket.ref();
  else socket.unref();
}

/** Databases of test processes that were killed: their names carry the process number. */
async function dropAbandoned(superuser: pg.Client): Promise<void> {
  const { rows } = await superuser.query<{ datname: string }>(`select datname from pg_database where datname ~ '^test_[0-9]+_'`);
  for (const { datname } of rows) {
    if (!isAlive(Number(datname.split('_')[1]))) await superuser.query(`drop database if exists ${datname} with (force)`);
  }
}

let queue: Promise<unknown> = Promise.resolve();

/** One at a time in this process, and one process at a time on this machine. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  const turn = queue.then(async () => {
    const lock = join(FOLDER, 'test.lock');
    while (!(await claim(lock))) await new Promise((resolve) => setTimeout(resolve, 50));
    try {
      return await work();
    } finally {
      await rm(lock, { force: true });
    }
  });
  queue = turn.catch(() => undefined);
  return turn;
}

async function claim(lock: string): Promise<boolean> {
  // Linked with the owner's number already in it: a process killed between making and writing would leave a lock of nobody.
  const own = `${lock}.${process.pid}`;
  await writeFile(own, String(process.pid));
  const claimed = await link(own, lock).then(() => true, () => false);
  await rm(own, { force: true });
  if (claimed) return true;
  const owner = await readFile(lock, 'utf8').catch(() => '');
  if (/^\d+$/.test(owner) && !isAlive(Number(owner))) await rm(lock, { force: true });
  return false;
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
