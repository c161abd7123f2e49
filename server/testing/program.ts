import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { childEnvironment } from '../platform/config/config.ts';

/** The real program in a process of its own. */
export interface Program {
  readonly pid: number;
  /** What it has printed so far, faults included. */
  readonly printed: () => string;
  /** The address it has announced. */
  readonly address: string;
  /** Sends a signal and answers the exit code, or the signal that ended it. */
  end(signal: NodeJS.Signals): Promise<number | string>;
}

const ANNOUNCED = /Công Sở Số: (http\S+)/;
const ROOT = resolve(import.meta.dirname, '../..');

function launch(environment: Readonly<Record<string, string>>): { child: ChildProcess; printed: () => string } {
  const settings = { PORT: '0', HOST: '', DEMO: 'off', PUBLIC_ORIGIN: '', DATABASE_URL: '', DATABASE_OWNER_URL: '', REQUEST_LIMITS: 'on', ...environment };
  const child = spawn(process.execPath, ['server/main.ts'], { cwd: ROOT, env: childEnvironment(settings), stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
  return { child, printed: () => text };
}

/** Starts the program and waits until it announces its address. */
export async function startProgram(environment: Readonly<Record<string, string>>): Promise<Program> {
  const { child, printed } = launch(environment);
  while (!ANNOUNCED.test(printed())) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`the program ended: ${printed()}`);
    await new Promise((done) => setTimeout(done, 25));
  }
  return {
    pid: child.pid ?? 0,
    printed,
    address: ANNOUNCED.exec(printed())?.[1] ?? '',
    end: async (signal) => {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill(signal);
        await once(child, 'exit');
      }
      return child.exitCode ?? child.signalCode ?? '';
    },
  };
}

/** Starts a program that is to refuse; answers its exit code and what it printed. */
export async function refusedProgram(environment: Readonly<Record<string, string>>): Promise<{ code: number | null; printed: string }> {
  const { child, printed } = launch(environment);
  // One that does not refuse would run for ever.
  child.stdout?.on('data', () => {
    if (ANNOUNCED.test(printed())) child.kill('SIGKILL');
  });
  await once(child, 'close');
  return { code: child.exitCode, printed: printed() };
}

/** The embedded PostgreSQL of a data folder as it says itself; undefined when it has stopped. */
export async function postmasterOf(dataFolder: string): Promise<{ pid: number; port: number } | undefined> {
  const text = await readFile(join(dataFolder, 'postgres/data/postmaster.pid'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const lines = text.split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}
