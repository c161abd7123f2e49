import { spawnSync } from 'node:child_process';

/** The words to put before a PostgreSQL program so that it does not run as root, which it refuses. */
export type Launcher = readonly string[];

let found: Launcher | undefined;

/**
 * As an ordinary user nothing is needed. As root (containers, CI) the program runs in a user namespace in which this
 * same user looks like an ordinary one: no account is created and files stay where they are, also under a closed home.
 * Throws when the machine allows neither.
 */
export function unprivilegedLauncher(): Launcher {
  found ??= findLauncher();
  return found;
}

function findLauncher(): Launcher {
  if (process.getuid?.() !== 0) return [];
  const namespace = ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'];
  if (works(namespace)) return namespace;
  throw new Error(
    'PostgreSQL does not run as root and this machine allows no user namespaces. ' +
      'Start as an ordinary user, or set DATABASE_URL to a PostgreSQL server of your own.',
  );
}

function works(words: Launcher): boolean {
  const [program = '', ...rest] = words;
  return spawnSync(program, [...rest, 'true'], { stdio: 'ignore' }).status === 0;
}
