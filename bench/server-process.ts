import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { FOLDER, ROOT } from './place.ts';

/** A server of its own process, started as bin/start starts it, on the data of the benchmark. */
export interface RunningServer {
  readonly port: number;
  readonly origin: string;
  readonly processId: number;
  /** From the start of the process to the first page, in milliseconds. */
  readonly firstPageMs: number;
  stop(): Promise<void>;
}

export interface ServerForm {
  /** What is run: the bundle that bin/start builds, or the source (for profiles that name lines). */
  readonly entry: 'dist/server/main.js' | 'server/main.ts';
  /** Further words for node, for example --cpu-prof. */
  readonly nodeOptions: readonly string[];
}

const WAIT_MS = 90_000;

export async function startServer({ entry, nodeOptions }: ServerForm): Promise<RunningServer> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const begin = performance.now();
  const child = spawn(process.execPath, ['--enable-source-maps', ...nodeOptions, entry], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PORT: String(port), DATA_FOLDER: FOLDER, DEMO: 'on', REQUEST_LIMITS: 'off', NODE_ENV: 'production', NODE_COMPILE_CACHE: join(ROOT, 'dist/compile-cache') },
  });
  child.stdout.resume();
  await firstPage(origin, child);
  return { port, origin, processId: child.pid ?? 0, firstPageMs: performance.now() - begin, stop: () => stopped(child) };
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

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) resolve();
    child.once('exit', () => resolve());
    child.kill('SIGINT');
  });
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

/** The superuser's way into the database that the server has open: for looking, capturing and laying out uploads. */
export async function superuserUrl(database = 'cong_so_so'): Promise<string> {
  const folder = join(FOLDER, 'postgres');
  const [password, lock] = await Promise.all([readFile(join(folder, 'superuser-password'), 'utf8'), readFile(join(folder, 'data/postmaster.pid'), 'utf8')]);
  return `postgres://postgres:${password.trim()}@127.0.0.1:${lock.split('\n')[3]}/${database}`;
}
