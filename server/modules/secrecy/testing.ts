import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { EndpointFacts } from '#contract/endpoint.ts';
import type { House } from '#server/testing/house.ts';
import { testServer } from '#server/testing/test-server.ts';

/** A word that stands nowhere else; what is searched for after a refusal. Short enough for every field. */
export const aMarker = (): string => `zq${randomBytes(4).toString('hex')}`;

/** A text every rule agrees on, whatever field it is put into; the marker is its content. */
export const secretWith = (marker: string): string => `MẬT\n${marker}`;

/** Rows of all tables the application sees, lines of the log and files of the house that hold the marker. */
export async function tracesOf(house: House, marker: string): Promise<string[]> {
  const tables = await house.sql<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') and has_table_privilege(quote_ident(schemaname) || '.' || quote_ident(tablename), 'select') order by 1`,
  );
  const written = [marker, Buffer.from(marker).toString('hex'), Buffer.from(marker).toString('base64').slice(0, 12)].map((form) => `%${form}%`);
  const each = tables.map(({ name }) => `select '${name}' as place from ${name} row where row::text ilike any($1::text[])`);
  const rows = await house.sql<{ place: string }>(each.join(' union all '), [written]);
  const lines = house.logged.filter((line) => line.toLowerCase().includes(marker)).map(() => 'log');
  return [...rows.map(({ place }) => place), ...lines, ...(await filesWith(house.folder, marker))];
}

/** How many tables the search cannot reach. */
export async function countTablesUnseen(house: House): Promise<number> {
  const [row] = await house.sql<{ count: number }>(
    `select count(*) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')
      and not has_table_privilege(quote_ident(schemaname) || '.' || quote_ident(tablename), 'select')`,
  );
  return row?.count ?? NaN;
}

export async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
}

async function filesWith(folder: string, marker: string): Promise<string[]> {
  const found: string[] = [];
  for (const file of await filesOf(folder)) {
    if (file.includes(marker) || (await readFile(file)).includes(marker)) found.push(file);
  }
  return found;
}

/** Files of the database server itself, its journal included, that hold one of the markers: what was rolled back stands there too. */
export async function clusterFilesWith(markers: readonly string[]): Promise<string[]> {
  const { folder } = await testServer();
  const found: string[] = [];
  for (const file of await filesOf(join(folder, 'data'))) {
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    if (markers.some((marker) => bytes.includes(marker))) found.push(file);
  }
  return found;
}

/** One request that puts `text` into one field and something harmless into all others. */
export interface FilledInput {
  readonly field: string;
  readonly params?: Record<string, string>;
  readonly query?: Record<string, unknown>;
  readonly body?: object;
}

type Parts = Readonly<Record<'params' | 'query' | 'body', unknown>>;

/** Every field of an operation that takes words somebody chose, each once, found in its schemas. */
export function* fieldsFilled(facts: EndpointFacts, text: string): Generator<FilledInput> {
  const schemas = z.object({ params: z.object({}), query: z.object({}), body: z.object({}), ...partsOf(facts) });
  for (const [field, value] of variants(schemas, text)) yield { field, ...(value as Parts) } as FilledInput;
}

const partsOf = ({ params, query, body }: EndpointFacts) =>
  Object.fromEntries(Object.entries({ params, query, body }).filter((part): part is [string, z.ZodType] => part[1] !== undefined));

type Variant = readonly [field: string, value: unknown];

/** The value with the text in one free place, for each such place. */
function variants(schema: z.core.$ZodType, text: string, path = ''): Variant[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'string') return isFree(schema) ? [[path, text]] : [];
  if (def.type === 'object') {
    return Object.entries(def.shape).flatMap(([key, inner]) =>
      variants(inner, text, `${path}.${key}`).map(([field, value]): Variant => [field, { ...(harmless(schema) as object), [key]: value }]));
  }
  if (def.type === 'array') return variants(def.element, text, `${path}[]`).map(([field, value]): Variant => [field, [value]]);
  if ('innerType' in def) return variants(def.innerType, text, path);
  // What a pipe lets through is what comes out of it: of "true" and "false" a boolean.
  if (def.type === 'pipe') return variants(def.out, text, path);
  if (def.type === 'union') return def.options.flatMap((option) => variants(option, text, path));
  return FIXED.has(def.type) ? [] : unknownKind(def.type, path);
}

const FIXED: ReadonlySet<string> = new Set(['number', 'int', 'boolean', 'enum', 'literal', 'null']);

/** A kind of schema that nobody taught this walk must not slip past the gate unseen. */
function unknownKind(type: string, path: string): never {
  throw new Error(`teach server/modules/secrecy/testing.ts the schema ${type} at ${path}`);
}

/**
 * Free: no format tells what may stand there. The walk of the boundary check decides alike (tools/boundaries/content-commands.ts). Where the
 * schema itself takes no mark with a word after it (initials, the key of a series), there is nothing to let in.
 */
function isFree(schema: z.core.$ZodType): boolean {
  const isText = z.safeParse(schema, 'bình thường').success || z.safeParse(schema, 'abc').success;
  return isText && z.safeParse(schema, secretWith('zq00000000')).success;
}

const SAMPLES: readonly unknown[] = [undefined, null, 'abc', '2020-04-01', '0190a0a0-0000-7000-8000-000000000000', 'an@tphcm.gov.vn', 1, false, []];

/** The first plain value a schema takes. */
function harmless(schema: z.core.$ZodType): unknown {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'object') return Object.fromEntries(Object.entries(def.shape).map(([key, inner]) => [key, harmless(inner)]).filter(([, value]) => value !== undefined));
  if (def.type === 'enum') return Object.values(def.entries)[0];
  if (def.type === 'literal') return def.values[0];
  const plain = SAMPLES.find((value) => z.safeParse(schema, value).success);
  // A list that may not be empty.
  return plain === undefined && def.type === 'array' && !z.safeParse(schema, undefined).success ? [harmless(def.element)] : plain;
}
