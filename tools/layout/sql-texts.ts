import { parseSync } from '@swc/core';
import type { Fault, Tree } from './fault.ts';

const TEST = /\.test\.ts$|\/testing[^/]*\.ts$|\/testing\//u;
const DEFINITION = /create\s+(?:or\s+replace\s+)?(?:table|view|materialized\s+view|function|sequence|type)\s+(?:if\s+not\s+exists\s+)?(?<schema>[a-z_]+)\.(?<name>[a-z_0-9]+)/giu;
const WRITE = /\b(?:insert\s+into|delete\s+from|merge\s+into|truncate\s)|\bupdate\s+[\w."]+\s+(?:as\s+\w+\s+)?set\b/iu;

export interface Defined {
  readonly file: string;
  readonly kind: string;
  readonly schema: string;
  readonly name: string;
}

/** Tables, views and functions that the migrations create. */
export function definitions(tree: Tree): Defined[] {
  return tree.files.filter((file) => /^server\/migrations\/.*\.sql$/u.test(file)).flatMap((file) =>
    [...tree.read(file).matchAll(DEFINITION)].map((hit) => ({
      file, kind: /table/iu.test(hit[0]) ? 'table' : 'other', schema: hit.groups?.['schema'] ?? '', name: hit.groups?.['name'] ?? '',
    })),
  );
}

/** The types keep a statement on its module's tables, except in raw SQL text: there no other module's schema may be named. */
export function foreignSchemas(tree: Tree): Fault[] {
  const known = definitions(tree).filter(({ schema }) => schema !== 'platform');
  return tree.files.filter((file) => /^server\/.*\.ts$/u.test(file) && !TEST.test(file)).flatMap((file) => {
    const own = /^server\/modules\/(?<module>[^/]+)\//u.exec(file)?.groups?.['module'];
    const foreign = known.filter(({ schema, name }) => schema !== own && !name.startsWith('public_'));
    const text = textsOf(tree, file).join('\n');
    const named = new Set(foreign.filter(({ schema, name }) => new RegExp(`\\b${schema}"?\\."?${name}\\b`, 'u').test(text)).map(({ schema, name }) => `${schema}.${name}`));
    return [...named].map((name) => ({ rule: 'sql-stays-in-its-schema', file, message: `names ${name} of another module; ask that module's door, or its public_ views.` }));
  });
}

/** The linter sees a query builder that writes; raw SQL that writes is seen here. */
export function writingQueries(tree: Tree): Fault[] {
  return tree.files.filter((file) => /^server\/modules\/[^/]+\/queries\/.*\.ts$/u.test(file) && !TEST.test(file))
    .filter((file) => textsOf(tree, file).some((text) => WRITE.test(text)))
    .map((file) => ({ rule: 'queries-do-not-write', file, message: 'holds SQL that changes rows; that belongs in a store.' }));
}

/** A migration creates tables in the schema its file name announces, and says what each is for. */
export function migrationFaults(tree: Tree): Fault[] {
  return definitions(tree).flatMap(({ file, kind, schema, name }) => {
    const announced = /__(?<schema>[a-z_]+)__/u.exec(file)?.groups?.['schema'];
    const faults: Fault[] = [];
    if (announced !== schema) faults.push({ rule: 'migration-of-one-module', file, message: `creates ${schema}.${name}, but its name says ${announced ?? 'no module (NNNN__module__what.sql)'}.` });
    if (kind === 'table' && !new RegExp(`comment on table ${schema}\\.${name} is`, 'iu').test(allMigrations(tree))) {
      faults.push({ rule: 'every-table-has-a-comment', file, message: `${schema}.${name} has no comment.` });
    }
    return faults;
  });
}

/** A word that is not in the glossary may not become a table. The platform's own tables carry no business word. */
export function missingTerms(tree: Tree): Fault[] {
  const glossary = tree.files.includes('docs/GLOSSARY.md') ? tree.read('docs/GLOSSARY.md') : '';
  return definitions(tree)
    .filter(({ kind, schema, name }) => kind === 'table' && schema !== 'platform' && !new RegExp(`\\b${schema}\\.${name}\\b`, 'u').test(glossary))
    .map(({ file, schema, name }) => ({ rule: 'every-table-is-in-the-glossary', file, message: `${schema}.${name} is not in docs/GLOSSARY.md.` }));
}

const allMigrations = (tree: Tree): string => tree.files.filter((file) => file.startsWith('server/migrations/')).map((file) => tree.read(file)).join('\n');

/** Every string and template text of a program, comments left out. */
function textsOf(tree: Tree, file: string): string[] {
  const texts: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null) return;
    const { type, value, quasis } = node as { type?: string; value?: unknown; quasis?: readonly { raw: string }[] };
    if (type === 'StringLiteral') texts.push(String(value));
    if (quasis !== undefined) texts.push(quasis.map(({ raw }) => raw).join(' ? '));
    Object.values(node).forEach(visit);
  };
  visit(parseSync(tree.read(file), { syntax: 'typescript', tsx: file.endsWith('x') }));
  return texts;
}
