import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { childEnvironment } from '../config/config.ts';
import { postgresHome } from './binaries.ts';
import { unprivilegedLauncher } from './privileges.ts';

const run = promisify(execFile);

/** A PostgreSQL server of our own, on this machine only. */
export interface EmbeddedServer {
  /** Connection string of the superuser, database `postgres`. Used to make roles and databases, nothing else. */
  readonly superuserUrl: string;
  readonly port: number;
  stop(): Promise<void>;
  /** Stops and starts again on the same port; connections break off. */
  restart(): Promise<void>;
}

export interface EmbeddedServerOptions {
  /** Folder that holds `data/`, the password and the log; made when missing. */
  readonly folder: string;
  /** `scratch` gives up durability for speed and is for tests alone. */
  readonly durability: 'full' | 'scratch';
  /** Whether a server that dies alone (killed, out of memory) is started again on its port within seconds, until `stop`. */
  readonly supervised?: boolean;
}

/**
 * Starts the server of a folder, or adopts the one still running there after its parent was killed.
 * A postmaster.pid left by a power cut does not hinder: pg_ctl asks whether that process lives and is a postmaster.
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  await mkdir(options.folder, { recursive: true, mode: 0o700 });
  const password = await passwordOf(options.folder);
  const data = join(options.folder, 'data');
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(options, password);
  let port = await runningPort(data);
  if (port === undefined) {
    port = await freePort();
    await launch(options, port);
  }
  const watch = options.supervised ? watchOver(options, port) : unwatched;
  return {
    port,
    superuserUrl: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await watch.end();
      await postgres('pg_ctl', ['stop', '-D', data, '-m', 'fast', '-w', '-t', '60']);
    },
    restart: () => watch.pausedFor(() => postgres('pg_ctl', ['restart', '-D', data, '-l', join(options.folder, 'postgres.log'), '-m', 'fast', '-w', '-t', '60'])),
  };
}

const LOOK_EVERY_MS = 1000;

interface Watch {
  /** Nobody is started again while `work` runs. */
  pausedFor(work: () => Promise<void>): Promise<void>;
  /** Resolves when nothing will be started any more. */
  end(): Promise<void>;
}

const unwatched: Watch = { pausedFor: (work) => work(), end: async () => undefined };

/** Starts the server again when it is gone. One look at a time: a start that takes long is waited for, one that fails is tried again. */
function watchOver(options: EmbeddedServerOptions, port: number): Watch {
  let turn: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => (turn = turn.catch(() => undefined).then(work));
  const look = async (): Promise<void> => {
    if (!(await isRunning(join(options.folder, 'data')))) await launch(options, port).catch(() => undefined);
  };
  const timer = setInterval(() => void inTurn(look), LOOK_EVERY_MS).unref();
  return {
    pausedFor: inTurn,
    end: () => {
      clearInterval(timer);
      return turn;
    },
  };
}

/** Whether the process named in the lock lives; asked without a program, since it is asked all the time. */
async function isRunning(data: string): Promise<boolean> {
  const pid = await readFile(join(data, 'postmaster.pid'), 'utf8').then((text) => Number(text.split('\n')[0]), () => undefined);
  if (pid === undefined || pid === 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Made apart and put in place whole: what a kill leaves half made is never taken for a database. */
async function initialise({ folder, durability }: EmbeddedServerOptions, password: string): Promise<void> {
  const data = join(folder, 'data.new');
  await rm(data, { recursive: true, force: true });
  const passwordFile = join(folder, 'initdb-password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  // The locale is PostgreSQL's own, so that lower('QUYẾT ĐỊNH') is right and no system library can change the order.
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const safety = durability === 'full' ? ['--data-checksums'] : ['--no-sync', '--no-data-checksums'];
  await postgres('initdb', ['-D', data, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, ...locale, ...safety]);
  await rm(passwordFile);
  await appendFile(join(data, 'postgresql.conf'), `\n${settings(durability).join('\n')}\n`, { flush: true });
  await rename(data, join(folder, 'data'));
}

function settings(durability: EmbeddedServerOptions['durability']): string[] {
  const common = [
    "listen_addresses = '127.0.0.1'",
    "unix_socket_directories = ''",
    'max_connections = 100',
    'shared_buffers = 128MB',
    'max_wal_size = 4GB',
    "timezone = 'Asia/Ho_Chi_Minh'",
    "log_min_messages = 'warning'",
    // A failing statement may carry a citizen's words: it stays out of the log.
    "log_min_error_statement = 'panic'",
    'log_parameter_max_length_on_error = 0',
  ];
  const durable = ['fsync = on', 'synchronous_commit = on', 'full_page_writes = on'];
  const scratch = ['fsync = off', 'synchronous_commit = off', 'full_page_writes = off'];
  return [...common, ...(durability === 'full' ? durable : scratch)];
}

async function launch({ folder }: EmbeddedServerOptions, port: number): Promise<void> {
  const data = join(folder, 'data');
  const log = join(folder, 'postgres.log');
  try {
    await postgres('pg_ctl', ['start', '-D', data, '-l', log, '-w', '-t', '60', '-o', `-p ${port}`]);
  } catch (cause) {
    // It may still have come up, late or after the one who waited was interrupted.
    await postgres('pg_ctl', ['stop', '-D', data, '-m', 'fast', '-w']).catch(() => undefined);
    const tail = await readFile(log, 'utf8').then((text) => text.split('\n').slice(-8).join('\n'), () => '');
    throw new Error(`PostgreSQL did not start in ${data}.\n${tail}`, { cause });
  }
}

/**
 * The port of the live server of this data folder. A lock left by a power cut may name a process number that belongs to
 * another program by now; PostgreSQL would refuse to start beside it, so such a lock is removed.
 */
async function runningPort(data: string): Promise<number | undefined> {
  await dropForeignLock(join(data, 'postmaster.pid'));
  const alive = await postgres('pg_ctl', ['status', '-D', data]).then(() => true, () => false);
  if (!alive) return undefined;
  const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n');
  return Number(lines[3]);
}

async function dropForeignLock(lock: string): Promise<void> {
  const pid = await readFile(lock, 'utf8').then((text) => Number(text.split('\n')[0]), () => undefined);
  if (pid === undefined) return;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  if (command !== undefined && !command.includes('postgres')) await rm(lock);
}

async function passwordOf(folder: string): Promise<string> {
  const file = join(folder, 'superuser-password');
  if (!existsSync(file)) await writeFile(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return (await readFile(file, 'utf8')).trim();
}

async function postgres(program: string, args: readonly string[]): Promise<void> {
  const home = postgresHome();
  const words = [...unprivilegedLauncher(), join(home, 'bin', program), ...args];
  const [first = '', ...rest] = words;
  await run(first, rest, { env: childEnvironment({ LD_LIBRARY_PATH: join(home, 'lib'), LC_ALL: 'C' }) });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}
