import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FOLDER } from './place.ts';

/** Server, its children, PostgreSQL and its children; none where there is no /proc. */
export async function processesOfHouse(serverProcessId: number): Promise<number[]> {
  const postmaster = Number((await readFile(join(FOLDER, 'postgres/data/postmaster.pid'), 'utf8')).split('\n')[0]);
  const parents = await parentsOfProcesses();
  return [...parents.keys()].filter((pid) => isOf(pid, new Set([serverProcessId, postmaster]), parents));
}

/** A tick of /proc/…/stat, in milliseconds: 100 a second on every Linux that Node runs on. */
const TICK = 10;

/**
 * Milliseconds of processor that the house has used so far. Another program on the machine makes an answer wait and hardly makes it
 * cost more: one after another, what an answer costs is how long it takes on a machine at rest.
 */
export async function processorOfHouse(serverProcessId: number): Promise<number> {
  const used = await Promise.all((await processesOfHouse(serverProcessId)).map(async (pid) => {
    const fields = (await statusOf(pid)) ?? [];
    // Of the process in its own code and in the system's, and the same of its children that have ended.
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) * TICK;
  }));
  return used.reduce((sum, each) => sum + each, 0);
}

function isOf(pid: number, heads: ReadonlySet<number>, parents: ReadonlyMap<number, number>): boolean {
  if (heads.has(pid)) return true;
  const parent = parents.get(pid);
  return parent !== undefined && parent !== 0 && isOf(parent, heads, parents);
}

async function parentsOfProcesses(): Promise<Map<number, number>> {
  const names = await readdir('/proc').catch(() => []);
  const pairs = await Promise.all(names.filter((name) => /^\d+$/.test(name)).map(async (name) => {
    const parent = (await statusOf(Number(name)))?.[1];
    return parent === undefined ? undefined : ([Number(name), Number(parent)] as const);
  }));
  return new Map(pairs.filter((pair) => pair !== undefined));
}

/** The fields after the name of the program, which stands in brackets and may hold spaces. */
async function statusOf(pid: number): Promise<string[] | undefined> {
  const status = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => undefined);
  return status?.slice(status.lastIndexOf(')') + 2).split(' ');
}
