import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import * as z from 'zod';
import { contract } from '#contract/index.ts';
import type { EndpointFacts } from '#contract/endpoint.ts';
import { text } from '#contract/primitives.ts';
import { treeOf } from '../check-layout.ts';
import { ungatedContent } from '../layout/names-and-texts.ts';
import { inPlantedTree } from '../testing/planted-tree.ts';
import { contentCommands, hasFreeText, KEPT_NOWHERE, PROOFS } from './content-commands.ts';

describe('which schemas let words through', () => {
  const free = {
    string: z.string(), 'text of ours': text(20), nullable: z.string().nullable(), optional: z.string().optional(), default: z.string().default(''), array: z.array(z.string()), 'deep object': z.object({ a: z.object({ b: z.array(z.object({ c: z.string() })) }) }),
    union: z.union([z.uuid(), z.string()]), record: z.record(z.string(), z.int()), tuple: z.tuple([z.int(), z.string()]), any: z.any(), unknown: z.unknown(), lazy: z.lazy(() => z.string()), transform: z.string().transform((value) => value.length),
    intersection: z.intersection(z.object({ a: z.int() }), z.object({ b: z.string() })),
  };
  const fixed = { uuid: z.uuid(), day: z.iso.date(), instant: z.iso.datetime(), number: z.int(), boolean: z.boolean(), enum: z.enum(['a']), literal: z.literal('a'), pattern: z.string().regex(/^[0-9a-f]{64}$/), nothing: undefined, object: z.object({ id: z.uuid(), on: z.boolean() }) };
  for (const [name, schema] of Object.entries(free)) test(`${name} does`, () => assert.equal(hasFreeText(schema), true));
  for (const [name, schema] of Object.entries(fixed)) test(`${name} does not`, () => assert.equal(hasFreeText(schema), false));
});

test('every operation that takes words is found, with its command, and no proof of identity stands for one that is gone', () => {
  const found = contentCommands(join(import.meta.dirname, '../..'));
  const named = Object.entries(contract).flatMap(([group, operations]) =>
    Object.entries(operations as Record<string, EndpointFacts>).filter(([, { method, upload, body, params, query }]) => method !== 'GET' && (upload === true || [body, params, query].some(hasFreeText))).map(([name]) => `${group}.${name}`));
  assert.deepEqual([...found.map(({ operation }) => operation), ...PROOFS, ...KEPT_NOWHERE].sort(), named.sort());
  assert.ok(found.some(({ operation, gate }) => operation === 'identity.delegate' && gate === 'handed-down'));
  assert.deepEqual(found.filter(({ files }) => files.length === 0), []);
});

const AUDITED = `import { recordAudit } from '../../audit/index.ts'; export const audit = recordAudit;`;
const DELEGATE = `import * as z from 'zod';
  export const contract = { identity: { delegate: { method: 'POST', path: '/', body: z.object({ reason: z.string() }) } }, documents: {} };`;

describe('a module below the gate', () => {
  const faultsOf = (command: string) => inPlantedTree({
    'contract/index.ts': DELEGATE, 'server/modules/identity/identity.routes.ts': `export { delegate } from './commands/delegate.ts';`, 'server/modules/identity/commands/delegate.ts': `${AUDITED} ${command}`,
  }, (root, files) => ungatedContent(treeOf(root, files)).map(({ file }) => file));

  test('calls the gate that was handed down', async () => {
    assert.deepEqual(await faultsOf('export const delegate = (passSecrecyGate: (text: string) => void): void => { passSecrecyGate(String()); audit(); };'), []);
  });
  test('or fails the check', async () => {
    assert.deepEqual(await faultsOf('export const delegate = (): void => audit();'), ['server/modules/identity/commands/delegate.ts']);
    assert.deepEqual(await faultsOf('export const delegate = (passSecrecyGate: unknown): unknown => passSecrecyGate;'), ['server/modules/identity/commands/delegate.ts'], 'taken and not called');
  });
});
