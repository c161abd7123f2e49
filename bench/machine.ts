import { execFile } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { promisify } from 'node:util';
import { findPgbench } from './straight/run.ts';

/** What the figures were measured on, one line each. */
export async function machineLines(postgres: string): Promise<string[]> {
  const processors = cpus();
  return [
    `${processors.length} × ${processors[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB memory, ${process.platform} ${process.arch}`,
    `Node ${process.versions.node}, PostgreSQL ${postgres.split(' ')[0] ?? postgres}, ${await straightTool()}`,
  ];
}

/** Which client sends the statements straight. */
export async function straightTool(): Promise<string> {
  const program = findPgbench();
  if (program === undefined) return 'no pgbench here: raw connections of the package `pg`, in a process of their own';
  const { stdout } = await promisify(execFile)(program, ['--version']);
  return stdout.trim();
}

/** Of the last minute: what else ran on the machine is in it, the benchmark itself too. */
export const loadNow = (): number => loadavg()[0] ?? Number.NaN;
