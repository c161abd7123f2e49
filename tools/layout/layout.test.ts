import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layoutFaults, treeOf } from '../check-layout.ts';
import { type Files, inPlantedTree } from '../testing/planted-tree.ts';
import { formatFaults } from './names-and-texts.ts';

const rulesBroken = (planted: Files): Promise<string[]> =>
  inPlantedTree(planted, (root, files) => {
    const tree = treeOf(root, files);
    return [...new Set([...layoutFaults(tree, 'https://packages.example.vn/npm/'), ...formatFaults(tree)].map(({ rule }) => rule))];
  });

const table = `create table documents.incoming (id uuid);\ncomment on table documents.incoming is 'Văn bản đến.';`;
const house = { 'server/migrations/0001__documents__incoming.sql': table, 'docs/GLOSSARY.md': '| `documents.incoming` | văn bản đến |' };
const audited = `import { recordAudit } from '../../audit/index.ts'; export const audit = recordAudit;`;

const PLANTED: readonly [rule: string, planted: Files][] = [
  ['every-table-is-in-the-glossary', { ...house, 'docs/GLOSSARY.md': '| `documents.outgoing` | văn bản đi |' }],
  ['every-table-has-a-comment', { ...house, 'server/migrations/0001__documents__incoming.sql': 'create table documents.incoming (id uuid);' }],
  ['migration-of-one-module', { ...house, 'server/migrations/0001__documents__incoming.sql': '', 'server/migrations/0002__files__incoming.sql': table }],
  ['sql-stays-in-its-schema', { ...house, 'server/modules/files/store/count.ts': 'export const text = `select count(*) from documents.incoming`;' }],
  ['sql-stays-in-its-schema', { ...house, 'server/platform/log/count.ts': `export const text = 'update "documents"."incoming" set id = id';` }],
  ['queries-do-not-write', { ...house, 'server/modules/documents/queries/tidy.ts': 'export const text = `delete from documents.incoming`;' }],
  ['folders-say-the-domain', { 'server/modules/files/utils/dates.ts': 'export const a = 1;' }],
  ['kebab-case', { 'server/modules/files/BlobStore.ts': 'export const a = 1;' }],
  ['no-trace-of-a-machine', { 'docs/notes.md': ['See ', '/home', '/an/city.md'].join('') }],
  ['no-trace-of-a-machine', { 'docs/notes.md': 'npm --registry https://packages.example.vn/npm/' }],
  ['lock-without-addresses', { 'package-lock.json': '{ "packages": { "node_modules/a": { "resolved": "https://a" } } }' }],
  ['lock-is-complete', { 'package-lock.json': '{ "packages": { "node_modules/a": { "optionalDependencies": { "a-linux-x64": "1.0.0" } } } }' }],
  ['links-lead-somewhere', { 'docs/notes.md': 'See [the plan](plan.md).' }],
  ['content-passes-secrecy', { 'server/modules/documents/commands/register.ts': `${audited} import { pass } from '../../secrecy/index.ts'; export const register = [pass];` }],
  ['content-passes-secrecy', { 'contract/index.ts': `import * as z from 'zod'; export const contract = { documents: { opine: { method: 'POST', body: z.object({ opinion: z.string() }) } } };` }],
  ['format', { 'docs/notes.md': 'A blank at the end. ' }],
  ['format', { 'docs/notes.md': 'Decomposed: e\u0301' }],
  ['format', { 'docs/notes.md': 'Two line ends at the end.\n' }],
];

test('layout: the sound house breaks none', async () => {
  assert.deepEqual(await rulesBroken(house), []);
});

for (const [rule, planted] of PLANTED) {
  test(`layout: ${rule} fires on ${Object.keys(planted).at(-1)}`, async () => {
    assert.deepEqual(await rulesBroken(planted), [rule]);
  });
}

test('layout: what a comment or a test says about another schema is no statement', async () => {
  const said = { 'server/modules/files/a.ts': '/** Not in documents.incoming. */ export const a = 1;', 'server/modules/files/a.test.ts': `export const sql = 'select 1 from documents.incoming';` };
  assert.deepEqual(await rulesBroken({ ...house, ...said }), []);
});
