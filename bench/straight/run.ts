import { spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FOLDER } from '../place.ts';
import type { Script } from './script.ts';

export interface StraightOrder {
  readonly script: Script;
  /** Connection string of the application's role. */
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  /** The first upload of connection k is `base + 100,000 k + 1`. */
  readonly base: number;
}

export interface StraightResult {
  readonly perSecond: number;
  readonly transactions: number;
}

/** Uploads of one connection are numbered within so many. */
export const STRIDE = 100_000;
const GRACE_MS = 60_000;

/** pgbench of this machine (Debian: postgresql-contrib), when it has one. */
export function findPgbench(): string | undefined {
  return [...globSync('/usr/lib/postgresql/*/bin/pgbench').toSorted().toReversed(), '/usr/bin/pgbench', '/usr/local/bin/pgbench'].find((path) => existsSync(path));
}

/** The statements of the script as fast as a client can send them, prepared once for each connection, from a process of its own. */
export async function runStraight(order: StraightOrder): Promise<StraightResult> {
  const pgbench = findPgbench();
  return pgbench === undefined ? runClient(order) : runPgbench(pgbench, order);
}

async function runPgbench(program: string, { script, url, connections, seconds, base }: StraightOrder): Promise<StraightResult> {
  const file = join(FOLDER, 'register.pgbench');
  await writeFile(file, pgbenchText(script));
  const { hostname, port, username, password, pathname } = new URL(url);
  const constants = Object.entries({ ...script.constants, begun: '0', i: '0', base: String(base) }).flatMap(([name, value]) => ['-D', `${name}=${value}`]);
  const words = ['-n', '-M', 'prepared', '-c', String(connections), '-j', '1', '-T', String(seconds), '-f', file, ...constants, '-h', hostname, '-p', port, '-U', username, pathname.slice(1)];
  const output = await outputOf(program, words, { seconds, environment: { PGPASSWORD: decodeURIComponent(password), LC_ALL: 'C' } });
  const perSecond = Number(/tps = ([\d.]+) \(without initial/.exec(output)?.[1]);
  const transactions = Number(/transactions actually processed: (\d+)/.exec(output)?.[1]);
  if (Number.isNaN(perSecond) || Number.isNaN(transactions) || /aborted/.test(output)) throw new Error(`pgbench: ${output}`);
  return { perSecond, transactions };
}

/** The same script in pgbench's words. */
function pgbenchText({ opening, steps }: Script): string {
  const line = ({ text, keep }: Script['opening']): string => (keep === undefined ? `${text};` : `${text} \\gset ${keep}`);
  return [
    '\\if :begun = 0', line(opening), '\\set begun 1', '\\endif', '\\set i :i + 1', `\\set n :base + :client_id * ${STRIDE} + :i`, ...steps.map(line),
  ].join('\n');
}

async function runClient(order: StraightOrder): Promise<StraightResult> {
  const file = join(FOLDER, 'straight-order.json');
  await writeFile(file, JSON.stringify(order));
  return JSON.parse(await outputOf(process.execPath, [join(import.meta.dirname, 'client.ts'), file], { seconds: order.seconds, environment: {} })) as StraightResult;
}

/** Ended when it takes a minute longer than it should. */
function outputOf(program: string, words: readonly string[], { seconds, environment }: { seconds: number; environment: Record<string, string> }): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...environment }, timeout: seconds * 1000 + GRACE_MS });
    const chunks: string[] = [];
    const faults: string[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk.toString('utf8')));
    child.stderr.on('data', (chunk: Buffer) => faults.push(chunk.toString('utf8')));
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve(chunks.join('')) : reject(new Error(`${program} ended with ${code}: ${faults.join('').slice(0, 2000)}`))));
  });
}
