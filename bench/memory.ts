import { readFile } from 'node:fs/promises';
import { processesOfHouse } from './processes.ts';

export interface Memory {
  readonly processes: number;
  /** Megabytes, each process counted whole: PostgreSQL's shared buffers as often as it has processes. */
  readonly rss: number;
  /** Megabytes, what is shared counted once. */
  readonly pss: number;
}

/** Of the whole house. Undefined where there is no /proc to read it from. */
export async function memoryOfHouse(serverProcessId: number): Promise<Memory | undefined> {
  const sizes = await Promise.all((await processesOfHouse(serverProcessId)).map(sizeOf));
  const known = sizes.filter((size) => size !== undefined);
  if (known.length === 0) return undefined;
  const sum = (part: 'rss' | 'pss'): number => known.reduce((total, size) => total + size[part], 0) / 1024;
  return { processes: known.length, rss: sum('rss'), pss: sum('pss') };
}

async function sizeOf(pid: number): Promise<{ rss: number; pss: number } | undefined> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => undefined);
  if (rollup === undefined) return undefined;
  const kilobytes = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(rollup)?.[1] ?? 0);
  return { rss: kilobytes('Rss'), pss: kilobytes('Pss') };
}
