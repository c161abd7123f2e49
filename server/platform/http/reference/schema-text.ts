/** A JSON Schema as published; only what our contract uses is read. */
export interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** The schema in the notation of TypeScript with bounds behind: shorter to read than JSON Schema, and as exact. */
export function schemaText(schema: Schema, indent = ''): string {
  const options = schema.anyOf ?? schema.oneOf;
  const value = options === undefined ? simpleText(schema, indent) : options.map((option) => schemaText(option, indent)).join(' | ');
  return value + bounds(schema) + (schema.default === undefined ? '' : ` = ${JSON.stringify(schema.default)}`);
}

function simpleText(schema: Schema, indent: string): string {
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.type === 'array') return listText(schema, indent);
  if (schema.type === 'object') return objectText(schema, indent);
  return schema.format ?? schema.type ?? 'unknown';
}

function listText({ items = {} }: Schema, indent: string): string {
  const each = schemaText(items, indent);
  return each.includes(' ') && !each.startsWith('{') ? `(${each})[]` : `${each}[]`;
}

function objectText({ properties, required = [], additionalProperties }: Schema, indent: string): string {
  if (properties === undefined) return `{ [name]: ${typeof additionalProperties === 'object' ? schemaText(additionalProperties, indent) : 'unknown'} }`;
  const inner = `${indent}  `;
  const lines = Object.entries(properties).map(([name, value]) => `${inner}${name}${required.includes(name) ? '' : '?'}: ${schemaText(value, inner)}`);
  return lines.length === 0 ? '{}' : `{\n${lines.join('\n')}\n${indent}}`;
}

/** Bounds that say something: none of JavaScript's largest number. */
function bounds({ minimum, maximum, minLength, maxLength }: Schema): string {
  const least = minimum ?? minLength;
  const most = maximum ?? maxLength;
  const has = (bound: number | undefined): bound is number => bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER;
  if (!has(least) && !has(most)) return '';
  return ` (${has(least) ? least : ''}…${has(most) ? most : ''})`;
}
