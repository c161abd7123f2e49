import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];
const PACKAGES = ['chromium', 'fonts-dejavu-core'];

/** The browser of the journeys: CHROMIUM_PATH or where Linux distributions put it. */
export function chromiumPath(): string | undefined {
  const { CHROMIUM_PATH: own } = process.env;
  return own === undefined || own === '' ? PLACES.find((place) => existsSync(place)) : own;
}

/** Finds the browser or installs Debian's where it may. Throws a sentence that names the packages otherwise. */
export function bringChromium(): string {
  const there = chromiumPath();
  if (there !== undefined) {
    if (!existsSync(there)) throw new Error(`CHROMIUM_PATH names ${there}, which is not there.`);
    return there;
  }
  const words = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (succeeds([...words, 'apt-get', '--version'], 'ignore')) {
    process.stdout.write(`Installing Debian packages: ${PACKAGES.join(' ')} …\n`);
    const install = [...words, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', '-y', '--no-install-recommends', 'install', ...PACKAGES];
    if (succeeds([...words, 'apt-get', '-qq', 'update'], 'inherit') && succeeds(install, 'inherit')) return bringInstalled();
  }
  throw new Error(missing());
}

function bringInstalled(): string {
  const path = chromiumPath();
  if (path === undefined) throw new Error(missing());
  return path;
}

const missing = (): string =>
  `The browser journeys need Chromium. Install it (Debian: apt-get install ${PACKAGES.join(' ')}) or name one in CHROMIUM_PATH.`;

function succeeds([program = '', ...args]: readonly string[], output: 'ignore' | 'inherit'): boolean {
  return spawnSync(program, args, { stdio: ['ignore', output, output] }).status === 0;
}
