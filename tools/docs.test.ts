import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { ROOT } from './test/part.ts';

interface Manifest {
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const manifestIn = (folder: string): Manifest => JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as Manifest;
const { dependencies = {}, devDependencies = {} } = manifestIn('.');
const packages = { ...dependencies, ...devDependencies };

describe('the packages', () => {
  test('stand on their page, each with a sentence and the licence it states itself', () => {
    const page = readFileSync(join(ROOT, 'docs/dependencies.md'), 'utf8');
    const rows = [...page.matchAll(/^\| `(?<name>[^`]+)` \| (?<licence>[^|]+) \| (?<sentence>[^|]+)\.? \|$/gmu)].map(({ groups }) => groups ?? {});
    assert.deepEqual(rows.map(({ name }) => name).sort(), Object.keys(packages).sort());
    for (const { name = '', licence, sentence } of rows) {
      assert.ok((sentence?.length ?? 0) > 4, name);
      // Packages for another kind of machine are not installed here.
      if (existsSync(join(ROOT, 'node_modules', name))) assert.equal(licence, manifestIn(join('node_modules', name)).license, name);
    }
  });

  test('have exact versions', () => {
    for (const [name, version] of Object.entries(packages)) assert.match(version, /^\d+\.\d+\.\d+(?:-[\w.]+)?$/, name);
  });

  test('are each named by some file', () => {
    const files = globSync(['{server,web,contract,tools,bench,e2e}/**/*.{ts,tsx,sh,css}', 'bin/*', '*.{ts,json,cjs}', 'tools/*.sh'], { cwd: ROOT });
    const texts = files.filter((file) => !file.startsWith('package')).map((file) => readFileSync(join(ROOT, file), 'utf8')).join('\n');
    const unnamed = Object.keys(packages).filter((name) => !name.startsWith('@types/') && !texts.includes(name.replace('oxlint-tsgolint', 'type-aware').replace('@swc/core', 'swc')));
    assert.deepEqual(unnamed, []);
  });
});
