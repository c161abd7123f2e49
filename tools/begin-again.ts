import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbeddedServer } from '#server/platform/postgres/embedded-server.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Folders of test runs in var/: another terminal may be using them. */
const isOfTests = (name: string): boolean => name.startsWith('test-');

/** Whether a process is a server of this checkout that works on `data`, where the machine tells (Linux). */
function worksOn(pid: string, data: string): boolean {
  try {
    if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('dist/server/main.js')) return false;
    const folder = /(?:^|\0)DATA_FOLDER=(?<folder>[^\0]*)/u.exec(readFileSync(`/proc/${pid}/environ`, 'utf8'))?.groups?.['folder'];
    return resolve(readlinkSync(`/proc/${pid}/cwd`), folder === undefined || folder === '' ? 'var' : folder) === data;
  } catch {
    return false;
  }
}

function runningServer(data: string): string | undefined {
  const processes = existsSync('/proc') ? readdirSync('/proc').filter((name) => /^\d+$/u.test(name)) : [];
  return processes.find((pid) => worksOn(pid, data));
}

/** Throws a demonstration's data away. A database still running there after a crash is stopped first. */
async function beginAgain(data: string): Promise<void> {
  const running = runningServer(data);
  if (running !== undefined) throw new Error(`Công Sở Số is running on ${data} (process ${running}). Stop it first.`);
  if (!existsSync(data)) return;
  const postgres = join(data, 'postgres');
  if (existsSync(join(postgres, 'data/postmaster.pid'))) await (await startEmbeddedServer({ folder: postgres, durability: 'full' })).stop();
  for (const name of readdirSync(data).filter((each) => !isOfTests(each))) rmSync(join(data, name), { recursive: true, force: true });
}

/** With a folder named, that one (journeys); else var/, unless the environment says that the data is elsewhere. */
function folderToEmpty(named: string | undefined): string {
  if (named !== undefined) return resolve(ROOT, named);
  const { DATABASE_URL: server, DATA_FOLDER: folder } = process.env;
  if (server) throw new Error('--fresh throws away the embedded database only; with DATABASE_URL, empty that database yourself.');
  if (folder) throw new Error(`--fresh throws away var/ only, and DATA_FOLDER is ${folder}.`);
  return join(ROOT, 'var');
}

try {
  await beginAgain(folderToEmpty(process.argv[2]));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
