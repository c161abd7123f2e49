import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Makes the data folder and takes it for this process alone: a second program would stop the first one's database when
 * it ends. A lock left by a killed process is no hindrance. Answers how to give the folder back; throws a plain sentence
 * when another process works on it.
 */
export async function claimDataFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const lock = join(folder, 'server.lock');
  const mine = `${process.pid} ${await birthOf(process.pid)}`;
  const claim = (): Promise<boolean> => writeFile(lock, mine, { flag: 'wx', mode: 0o600 }).then(() => true, falseWhenThere);
  if (!(await claim())) {
    const [pid = '', ...birth] = (await textOf(lock)).split(' ');
    if (/^\d+$/.test(pid) && (await birthOf(Number(pid))) === birth.join(' ')) refuse(folder, pid);
    await rm(lock, { force: true });
    await claim();
    // Two that found the same dead lock: the later removed what the earlier wrote, and only the later may go on.
    await pause(100);
    if ((await textOf(lock)) !== mine) refuse(folder, (await textOf(lock)).split(' ')[0] ?? '');
  }
  return async () => {
    if ((await textOf(lock)) === mine) await rm(lock, { force: true });
  };
}

function falseWhenThere(error: NodeJS.ErrnoException): false {
  if (error.code !== 'EEXIST') throw error;
  return false;
}

function refuse(folder: string, pid: string): never {
  throw new Error(`Công Sở Số is running on ${folder} (process ${pid}). Stop it first, or name another DATA_FOLDER.`);
}

const textOf = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '');

/** When a process began, so that its number given to another program later is not mistaken for it. `dead` for none. */
async function birthOf(pid: number): Promise<string> {
  if (!isAlive(pid)) return 'dead';
  const [stat, boot] = await Promise.all([textOf(`/proc/${pid}/stat`), textOf('/proc/sys/kernel/random/boot_id')]);
  // Behind the name in brackets, which may hold anything: field 22, in ticks since the machine started.
  return stat === '' ? 'alive' : `${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''} ${boot.trim()}`;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
