import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Files, inPlantedTree } from '../testing/planted-tree.ts';

const REPOSITORY = join(import.meta.dirname, '../..');

/** One file for each fault, all in one tree: the linter reads them together in a second. */
const PLANTED: Record<string, { rule: string; text: string }> = {
  'server/modules/documents/rules/clock.ts': { rule: 'house(pure-rules)', text: 'export const isLate = (due: number): boolean => Date.now() > due;' },
  'server/modules/documents/rules/today.ts': { rule: 'house(pure-rules)', text: 'export const today = (): string => new Date().toISOString();' },
  'server/modules/documents/rules/chance.ts': { rule: 'house(pure-rules)', text: 'export const draw = (): number => Math.random();' },
  'server/modules/documents/rules/waits.ts': { rule: 'house(pure-rules)', text: 'export const waits = async (): Promise<number> => { await Promise.resolve(); return 1; };' },
  'server/modules/documents/commands/tables.ts': {
    rule: 'house(only-tables-files-open-transactions)', text: `import { openTables } from '#server/platform/database/transaction.ts'; export const tables = openTables;`,
  },
  'server/seed/all-tables.ts': {
    rule: 'house(only-tables-files-open-transactions)', text: `import * as transaction from '../platform/database/transaction.ts'; export const tables = transaction.openTables;`,
  },
  'server/modules/documents/queries/tidy.ts': { rule: 'house(queries-do-not-write)', text: `export const tidy = (tx: { deleteFrom(name: string): void }): void => tx.deleteFrom('documents.step');` },
  'server/modules/files/all.ts': { rule: 'house(no-export-all)', text: `export * from './store/blob.store.ts';` },
  'server/modules/files/alone.ts': { rule: 'import(no-default-export)', text: 'export default 1;' },
  'server/modules/files/environment.ts': { rule: 'node(no-process-env)', text: `export const home = process.env['HOME'];` },
  'server/modules/files/talk.ts': { rule: 'eslint(no-console)', text: `export const talk = (): void => console.log('');` },
  'server/modules/files/long.ts': { rule: 'eslint(max-lines)', text: Array.from({ length: 301 }, (_, index) => `export const c${index} = ${index};`).join('\n') },
  'server/modules/files/long-function.ts': { rule: 'eslint(max-lines-per-function)', text: `export function long(): void {\n${'  long();\n'.repeat(60)}}` },
  'server/modules/files/many.ts': { rule: 'eslint(max-params)', text: 'export const many = (a: number, b: number, c: number, d: number, e: number): number => a + b + c + d + e;' },
  'server/modules/files/branches.ts': {
    rule: 'eslint(complexity)', text: `export const branches = (a: number): number => { ${Array.from({ length: 10 }, (_, index) => `if (a === ${index}) return ${index * 2};`).join(' ')} return a; };`,
  },
  'server/modules/files/deep.ts': { rule: 'eslint(max-depth)', text: 'export function deep(a: boolean): number { while (a) { while (a) { while (a) { while (a) return 1; } } } return 0; }' },
  'server/modules/files/floating.ts': { rule: 'typescript(no-floating-promises)', text: 'export const start = (work: () => Promise<void>): void => { work(); };' },
  'server/modules/files/any.ts': { rule: 'typescript(no-explicit-any)', text: 'export const any = (value: any): void => void value;' },
  'server/modules/files/switch.ts': { rule: 'typescript(switch-exhaustiveness-check)', text: `export function name(code: 'a' | 'b'): string { switch (code) { case 'a': return ''; } return 'b'; }` },
};

interface Report {
  readonly diagnostics: readonly { readonly code: string; readonly filename: string }[];
}

function lint(root: string, folders: readonly string[]): Report {
  for (const file of ['.oxlintrc.json', 'tools/lint/plugin.ts']) {
    mkdirSync(join(root, 'tools/lint'), { recursive: true });
    cpSync(join(REPOSITORY, file), join(root, file));
  }
  const { stdout } = spawnSync(process.execPath, [join(REPOSITORY, 'node_modules/.bin/oxlint'), '--type-aware', '--format=json', ...folders], { cwd: root, encoding: 'utf8' });
  return JSON.parse(stdout) as Report;
}

test('lint: each limit of the house fires where it is broken, and nowhere else', async () => {
  const files: Files = Object.fromEntries(Object.entries(PLANTED).map(([file, { text }]) => [file, text]));
  const { diagnostics } = await inPlantedTree(files, (root) => lint(root, ['server', 'contract', 'web']));
  const found = diagnostics.map(({ filename, code }) => `${filename.replaceAll('\\', '/')} ${code}`);
  for (const [file, { rule }] of Object.entries(PLANTED)) {
    assert.ok(found.includes(`${file} ${rule}`), `${rule} did not fire on ${file}: ${found.filter((line) => line.startsWith(file)).join(', ')}`);
  }
  const elsewhere = found.filter((line) => Object.keys(PLANTED).every((file) => !line.startsWith(`${file} `)));
  assert.deepEqual(elsewhere, []);
});
