import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Entry {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly [fact: string]: unknown;
}

export interface Lock {
  readonly packages: Record<string, Entry>;
}

const PLATFORM = /(?<os>android|darwin|freebsd|linux|openharmony|win32)-(?<cpu>arm64|arm|x64|ia32|ppc64|riscv64|s390x)(?:-(?<kind>[a-z]+))?$/u;

export interface Missing {
  readonly name: string;
  readonly version: string;
  readonly dev: boolean;
}

/**
 * Packages for other kinds of machine that the lock file should name and does not. npm drops them without a word when the
 * registry has none at that moment, and from then on `npm ci` refuses the lock file everywhere.
 */
export function missingFromLock({ packages }: Lock): Missing[] {
  return Object.entries(packages).flatMap(([place, { optionalDependencies = {}, dev = false }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => packages[`node_modules/${name}`] === undefined && packages[`${place}/node_modules/${name}`] === undefined)
      .map(([name, version]) => ({ name, version, dev })),
  );
}

function entryFor({ name, version, dev }: Missing): Entry {
  const { os, cpu, kind } = PLATFORM.exec(name)?.groups ?? {};
  if (os === undefined || cpu === undefined || !/^\d/u.test(version)) throw new Error(`${name}@${version}: not a package for a known kind of machine.`);
  const libc = { gnu: ['glibc'], musl: ['musl'] }[kind ?? ''];
  return { version, cpu: [cpu], ...(dev ? { dev } : {}), ...(os === 'linux' && libc !== undefined ? { libc } : {}), optional: true, os: [os] };
}

/** Names what is missing, so that `npm ci` has nothing to look up; an entry is skipped on any machine it is not for. */
export function completed(lock: Lock): Lock {
  const added = Object.fromEntries(missingFromLock(lock).map((missing) => [`node_modules/${missing.name}`, entryFor(missing)]));
  const sorted = Object.entries({ ...lock.packages, ...added }).sort(([one], [other]) => one.localeCompare(other, 'en'));
  return { ...lock, packages: Object.fromEntries(sorted) };
}

if (import.meta.main) {
  const file = fileURLToPath(new URL('../../package-lock.json', import.meta.url));
  const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock;
  process.stdout.write(`${missingFromLock(lock).length} packages for other machines added to the lock file.\n`);
  writeFileSync(file, `${JSON.stringify(completed(lock), null, 2)}\n`);
}
