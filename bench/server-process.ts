import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { FOLDER, ROOT } from './place.ts';

/** A server in a process of its own, started as bin/start starts it, on the data of the benchmark. */
export interface RunningServer {
  readonly port: number;
  readonly origin: string;
  readonly processId: number;
  /** From the start of the process to the first page, in milliseconds. */
  readonly firstPageMs: number;
  stop(): Promise<void>;
}

export interface ServerForm {
  /** Where the server keeps its database and files. */
  readonly dataFolder?: string;
  /** Further words for node, for example --cpu-prof. */
  readonly nodeOptions?: readonly string[];
}

const WAIT_MS = 90_000;
const STOP_MS = 30_000;
const FIRST_PORT = 4700;
const running = new Set<RunningServer>();

export async function startServer({ dataFolder = FOLDER, nodeOptions = [] }: ServerForm = {}): Promise<RunningServer> {
  const port = await freePort(FIRST_PORT);
  const origin = `http://127.0.0.1:${port}`;
  const begin = performance.now();
  const child = spawn(process.execPath, ['--enable-source-maps', ...nodeOptions, 'dist/server/main.js'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    // Not in our process group: Ctrl-C comes to us alone, and we stop the server.
    detached: true,
    env: {
      ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_FOLDER: dataFolder, DEMO: 'on', REQUEST_LIMITS: 'off', NODE_ENV: 'production',
      NODE_COMPILE_CACHE: join(ROOT, 'dist/compile-cache'),
    },
  });
  child.stdout.resume();
  const stop = async (): Promise<void> => {
    await stopped(child);
    running.delete(server);
  };
  const server: RunningServer = { port, origin, processId: child.pid ?? 0, firstPageMs: 0, stop };
  running.add(server);
  try {
    await firstPage(origin, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return Object.assign(server, { firstPageMs: performance.now() - begin });
}

/** Whatever of ours still runs, for the end by error or Ctrl-C. */
export async function stopServers(): Promise<void> {
  await Promise.allSettled([...running].map((server) => server.stop()));
}

async function firstPage(origin: string, child: ChildProcess): Promise<void> {
  const giveUp = performance.now() + WAIT_MS;
  while (performance.now() < giveUp) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    const response = await fetch(`${origin}/`).catch(() => undefined);
    if (response?.ok === true && (await response.text()).includes('<html')) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('no page within 90 seconds');
}

/** Asks it to end and, when it has not within half a minute, makes it. */
function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve();
      return;
    }
    const force = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    child.once('exit', () => {
      clearTimeout(force);
      resolve();
    });
    child.kill('SIGINT');
  });
}

async function freePort(first: number): Promise<number> {
  for (let port = first; port < first + 100; port += 1) {
    if (await isFree(port)) return port;
  }
  throw new Error(`no free port from ${first} on`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/** The superuser's way into the database that the server has open: for looking, capturing and laying out uploads. */
export async function superuserUrl(database = 'cong_so_so'): Promise<string> {
  const folder = join(FOLDER, 'postgres');
  const [password, lock] = await Promise.all([readFile(join(folder, 'superuser-password'), 'utf8'), readFile(join(folder, 'data/postmaster.pid'), 'utf8')]);
  return `postgres://postgres:${password.trim()}@127.0.0.1:${lock.split('\n')[3]}/${database}`;
}
