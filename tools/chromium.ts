import { existsSync } from 'node:fs';
import { installDebian } from './debian-packages.ts';

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
  if (installDebian(PACKAGES)) return bringInstalled();
  throw new Error(missing());
}

function bringInstalled(): string {
  const path = chromiumPath();
  if (path === undefined) throw new Error(missing());
  return path;
}

const missing = (): string =>
  `The browser journeys need Chromium. Install it (Debian: apt-get install ${PACKAGES.join(' ')}) or name one in CHROMIUM_PATH.`;
