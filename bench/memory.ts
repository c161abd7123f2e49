import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FOLDER } from './place.ts';

export interface Memory {
  readonly processes: number;
  /** Megabytes, each process counted whole: PostgreSQL's shared buffers as often as it has processes. */
  readonly rss: number;
  /** Megabytes, what is shared counted once. */
  readonly pss: number;
}

/** Server, its children, PostgreSQL and its children. Undefined where there is no /proc to read it from. */
export async function memoryOfHouse(serverProcessId: number): Promise<Memory | undefined> {
  const postmaster = Number((await readFile(join(FOLDER, 'postgres/data/postmaster.pid'), 'utf8')).split('\n')[0]);
  const parents = await parentsOfProcesses();
  const family = [...parents.keys()].filter((pid) => isOf(pid, new Set([serverProcessId, postmaster]), parents));
  const sizes = await Promise.all(family.map(sizeOf));
  const known = sizes.filter((size) => size !== undefined);
  if (known.length === 0) return undefined;
  const sum = (part: 'rss' | 'pss'): number => known.reduce((total, size) => total + size[part], 0) / 1024;
  return { processes: known.length, rss: sum('rss'), pss: sum('pss') };
}

function isOf(pid: number, heads: ReadonlySet<number>, parents: ReadonlyMap<number, number>): boolean {
  if (heads.has(pid)) return true;
  const parent = parents.get(pid);
  return parent !== undefined && parent !== 0 && isOf(parent, heads, parents);
}

async function parentsOfProcesses(): Promise<Map<number, number>> {
  const names = await readdir('/proc').catch(() => []);
  const pairs = await Promise.all(names.filter((name) => /^\d+$/.test(name)).map(async (name) => {
    const status = await readFile(`/proc/${name}/stat`, 'latin1').catch(() => undefined);
    // The name of the program, in brackets, may hold spaces.
    const parent = status?.slice(status.lastIndexOf(')') + 2).split(' ')[1];
    return parent === undefined ? undefined : ([Number(name), Number(parent)] as const);
  }));
  return new Map(pairs.filter((pair) => pair !== undefined));
}

async function sizeOf(pid: number): Promise<{ rss: number; pss: number } | undefined> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => undefined);
  if (rollup === undefined) return undefined;
  const kilobytes = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(rollup)?.[1] ?? 0);
  return { rss: kilobytes('Rss'), pss: kilobytes('Pss') };
}
