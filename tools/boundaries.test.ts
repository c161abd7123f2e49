import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { boundaryFaults } from './boundaries/check-boundaries.ts';
import { levels, sideways } from './boundaries/levels.ts';
import { programsOf } from './source-files.ts';
import { type Files, inPlantedTree } from './testing/planted-tree.ts';

const rulesBroken = (planted: Files): Promise<string[]> =>
  inPlantedTree(planted, (root, files) => [...new Set(boundaryFaults(root, programsOf(files)).map(({ rule }) => rule))].sort());

const audited = `import { recordAudit } from '../../audit/index.ts'; export const audit = recordAudit;`;
const modules = 'server/modules';

/** Each rule with a house that breaks it and no other. */
const PLANTED: readonly [rule: string, planted: Files][] = [
  ['direction-files', { [`${modules}/files/sweep.ts`]: `import { close } from '../documents/index.ts'; export const sweep = close;` }],
  ['direction-documents', { [`${modules}/documents/read.ts`]: `import type { box } from '#server/modules/mail/index.ts'; export type Box = typeof box;`, [`${modules}/mail/index.ts`]: `export const box = '';` }],
  ['every-module-has-a-level', { [`${modules}/weather/index.ts`]: `import { sky } from './sky.ts'; export const weather = sky;`, [`${modules}/weather/sky.ts`]: `export const sky = '';` }],
  ['no-cycle', { [`${modules}/files/a.ts`]: `import { b } from './b.ts'; export const a = (): number => b();`, [`${modules}/files/b.ts`]: `import { a } from './a.ts'; export const b = (): number => a();` }],
  ['no-cycle', { [`${modules}/files/a.ts`]: `import type { B } from './b.ts'; export type A = B;`, [`${modules}/files/b.ts`]: `import type { A } from './a.ts'; export type B = A | 1;` }],
  ['front-door-only', { [`${modules}/documents/peek.ts`]: `import { keep } from '../files/store/blob.store.ts'; export const peek = keep;` }],
  ['front-door-only', { [`${modules}/documents/peek.ts`]: `export { keep } from '#server/modules/files/store/blob.store.ts';` }],
  ['front-door-only', { [`${modules}/documents/peek.ts`]: `export const peek = (): Promise<object> => import('#server/modules/files/store/blob.store.ts');` }],
  ['app-uses-front-doors', { 'server/seed/demo.ts': `import { keep } from '../modules/files/store/blob.store.ts'; export const demo = keep;` }],
  ['testing-only-in-tests', { [`${modules}/files/testing.ts`]: `export const aBlob = '';`, [`${modules}/files/use.ts`]: `import { aBlob } from './testing.ts'; export const use = aBlob;` }],
  ['rules-are-pure', { [`${modules}/documents/rules/number.ts`]: `import { readFileSync } from 'node:fs'; export const number = readFileSync;` }],
  ['rules-are-pure', { [`${modules}/documents/rules/number.ts`]: `import { keep } from '../../files/index.ts'; export const number = keep;` }],
  ['sql-in-store-and-queries-only', { [`${modules}/documents/commands/sign.ts`]: `${audited} import { sql } from 'kysely'; export const sign = sql;` }],
  ['sql-in-store-and-queries-only', { [`${modules}/documents/commands/sign.ts`]: `${audited} import type { tables } from '../store/documents.tables.ts'; export type T = typeof tables;` }],
  ['queries-do-not-write', { [`${modules}/documents/queries/get.ts`]: `import { save } from '../store/incoming.store.ts'; export const get = save;` }],
  ['queries-do-not-write', { [`${modules}/documents/queries/get.ts`]: `import { close } from '../commands/close.ts'; export const get = close;` }],
  ['every-command-is-audited', { [`${modules}/documents/commands/sign.ts`]: 'export const sign = (): void => undefined;' }],
  ['content-passes-secrecy', { [`${modules}/documents/commands/register.ts`]: `${audited} export const register = audit;` }],
  ['content-passes-secrecy', { [`${modules}/documents/commands/register-late.ts`]: `${audited} export const registerLate = audit;` }],
  ['platform-knows-no-module', { 'server/platform/log/log.ts': `import { close } from '#server/modules/documents/index.ts'; export const log = close;` }],
  ['contract-is-bare', { 'contract/day.ts': `import { readFileSync } from 'node:fs'; export const day = readFileSync;` }],
  ['web-and-server-meet-in-contract', { 'web/ui/clock.ts': `import { Refusal } from '#server/platform/errors/refusal.ts'; export const clock = Refusal;` }],
  ['web-and-server-meet-in-contract', { 'server/page.ts': `import { button } from '../web/ui/button.ts'; export const page = button;` }],
  ['web-feature-front-door', { 'web/features/documents/peek.ts': `import { item } from '../queue/item.ts'; export const peek = item;` }],
  ['web-feature-front-door', { 'web/app/menu.ts': `import { item } from '../features/queue/item.ts'; export const menu = item;` }],
  ['web-base-knows-no-feature', { 'web/ui/badge.ts': `import { item } from '../features/queue/index.ts'; export const badge = item;` }],
  ['resolvable', { 'web/ui/badge.ts': `import { gone } from './gone.ts'; export const badge = gone;` }],
  ['no-development-package-at-run-time', { 'server/build.ts': `import { build } from 'esbuild'; export const make = build;` }],
];

test('boundaries: the sound house breaks none', async () => {
  assert.deepEqual(await rulesBroken({}), []);
});

for (const [rule, planted] of PLANTED) {
  test(`boundaries: ${rule} fires on ${Object.keys(planted).join(' and ')}`, async () => {
    assert.deepEqual(await rulesBroken(planted), [rule]);
  });
}

test('boundaries: no rule without a planted fault', () => {
  const config = readFileSync(join(import.meta.dirname, '../.dependency-cruiser.cjs'), 'utf8');
  const named = [...config.matchAll(/(?:forbidden|required)\('(?<name>[a-z-]+)'/gu)].map((hit) => hit.groups?.['name'] ?? '');
  assert.deepEqual([...new Set(named)].filter((name) => !PLANTED.some(([rule]) => rule === name)), []);
});

test('boundaries: a file that the parser does not see is a fault', async () => {
  const faults = await inPlantedTree({}, (root, files) => boundaryFaults(root, [...programsOf(files), 'server/unseen.ts']));
  assert.deepEqual(faults.map(({ rule, from }) => [rule, from]), [['every-file-is-seen', 'server/unseen.ts']]);
});

test('boundaries: levels are those of ARCHITECTURE.md', () => {
  const text = readFileSync(join(import.meta.dirname, '../docs/ARCHITECTURE.md'), 'utf8');
  const rows = [...text.matchAll(/^\| (?<level>\d) \| (?<names>[^|]+) \|/gmu)].map((hit) => hit.groups?.['names']?.match(/[a-z]+/gu) ?? []);
  const written = rows.map((names) => names.filter((name) => name !== 'later'));
  assert.deepEqual(written, levels);
  assert.ok(Object.keys(sideways).every((name) => levels.flat().includes(name)));
});
