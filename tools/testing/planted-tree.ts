import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const REPOSITORY = join(import.meta.dirname, '../..');

/** Paths and what stands in them. */
export type Files = Readonly<Record<string, string>>;

/** A house that breaks no rule, as small as every rule allows. */
export const SOUND: Files = {
  'package.json': JSON.stringify({
    type: 'module', imports: { '#contract/*': './contract/*', '#server/*': './server/*', '#web/*': './web/*' },
    dependencies: { kysely: '*', zod: '*', fastify: '*' }, devDependencies: { esbuild: '*' },
  }),
  'tsconfig.json': JSON.stringify({ compilerOptions: { module: 'nodenext', allowImportingTsExtensions: true, noEmit: true, strict: true, types: ['node'] } }),
  'contract/index.ts': `import * as z from 'zod';
    const body = z.object({ id: z.uuid(), fields: z.object({ subject: z.string().max(9).nullable() }) });
    export const contract = { documents: { register: { method: 'POST', path: '/', body }, close: { method: 'POST', path: '/', body: z.object({ id: z.uuid() }) } } };`,
  'server/platform/errors/refusal.ts': 'export class Refusal extends Error {}',
  'server/platform/database/transaction.ts': `import type { Transaction } from 'kysely';
    export type Tx = object;
    export const openTables = <T,>(tx: Tx): Transaction<T> => tx as Transaction<T>;`,
  'server/modules/audit/index.ts': 'export const recordAudit = (): void => undefined;',
  'server/modules/secrecy/index.ts': 'export const pass = (): void => undefined;',
  'server/modules/files/index.ts': `export { keep } from './store/blob.store.ts';`,
  'server/modules/files/store/blob.store.ts': 'export const keep = (): void => undefined;',
  'server/modules/documents/documents.routes.ts': `export { register } from './commands/register.ts'; export { close } from './commands/close.ts';`,
  'server/modules/documents/commands/register.ts': `import { recordAudit } from '#server/modules/audit/index.ts';
    import { pass } from '../../secrecy/index.ts'; import { keep } from '../../files/index.ts'; import { isLate } from '../rules/late.ts';
    export const register = (): void => { pass(); keep(); if (!isLate()) recordAudit(); };`,
  'server/modules/documents/commands/close.ts': `import { recordAudit } from '../../audit/index.ts'; export const close = recordAudit;`,
  'server/modules/documents/queries/list.ts': `import { sql } from 'kysely'; import { tables } from '../store/documents.tables.ts'; export const list = [sql, tables];`,
  'server/modules/documents/rules/late.ts': `import type { Tx } from '#server/platform/database/transaction.ts';
    export const isLate = (tx?: Tx): boolean => tx !== undefined;`,
  'server/modules/documents/store/documents.tables.ts': `import { openTables } from '#server/platform/database/transaction.ts'; export const tables = openTables;`,
  'server/modules/documents/store/incoming.store.ts': `import { tables } from './documents.tables.ts'; export const save = tables;`,
  'server/modules/documents/index.ts': `export { register, close } from './documents.routes.ts';`,
  'server/app.ts': `import { register } from './modules/documents/index.ts'; export const app = register;`,
  'web/ui/button.ts': `export const button = '';`,
  'web/features/queue/index.ts': `export { item } from './item.ts';`,
  'web/features/queue/item.ts': `import type { contract } from '#contract/index.ts'; export type C = typeof contract; export const item = '';`,
  'web/features/documents/index.ts': `import { item } from '../queue/index.ts'; import { button } from '#web/ui/button.ts'; export const page = [item, button];`,
  'web/app/shell.ts': `import { page } from '#web/features/documents/index.ts'; export const shell = page;`,
};

/** Writes the sound house and what is planted in it to a new folder, hands it to `work`, and takes it away again. */
export async function inPlantedTree<T>(planted: Files, work: (root: string, files: string[]) => T | Promise<T>): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), 'planted-'));
  try {
    const files = { ...SOUND, ...planted };
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), `${text}\n`);
    }
    await symlink(join(REPOSITORY, 'node_modules'), join(root, 'node_modules'));
    return await work(root, Object.keys(files).sort());
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
