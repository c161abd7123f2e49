import * as z from 'zod';

type JsonSchema = Record<string, unknown>;

/** The schema as published in OpenAPI 3.1 (JSON Schema 2020-12). */
export function publishedSchema(schema: z.core.$ZodType, direction: 'input' | 'output'): JsonSchema {
  const { $schema: _dialect, ...published } = z.toJSONSchema(schema, { io: direction, unrepresentable: 'any', target: 'draft-2020-12' }) as JsonSchema;
  return published;
}

/**
 * The schema by which answers are written. Fields that the contract does not name cannot leave the server; text patterns
 * are dropped because they would be checked for every row written.
 */
export function writingSchema(schema: z.core.$ZodType): JsonSchema {
  return lower(z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any', target: 'draft-7' }) as JsonSchema);
}

const DROPPED = new Set(['$schema', 'format', 'pattern', 'minLength', 'maxLength', 'const', 'default', 'minimum', 'maximum']);

/** Recurses into schema positions only: a property may be called `format` or `pattern` itself. */
function lower(schema: JsonSchema): JsonSchema {
  const only = onlyBesideNull(schema);
  if (only !== undefined) return { ...lower(only), nullable: true };
  const words = Object.entries(schema).filter(([word]) => !DROPPED.has(word));
  return Object.fromEntries(words.map(([word, value]) => lowerWord(word, value)));
}

/** The X of `anyOf [X, null]`. */
function onlyBesideNull(schema: JsonSchema): JsonSchema | undefined {
  const alternatives = (schema['anyOf'] ?? []) as JsonSchema[];
  const kept = alternatives.filter((option) => option['type'] !== 'null');
  return kept.length === 1 && kept.length < alternatives.length ? kept[0] : undefined;
}

function lowerWord(word: string, value: unknown): [word: string, value: unknown] {
  switch (word) {
    case 'properties':
    case 'definitions':
      return [word, mapValues(value as Record<string, JsonSchema>)];
    case 'items':
    case 'additionalProperties':
      return [word, typeof value === 'object' ? lower(value as JsonSchema) : value];
    case 'anyOf':
    case 'oneOf':
      return ['anyOf', (value as JsonSchema[]).map(lower)];
    default:
      return [word, value];
  }
}

function mapValues(properties: Record<string, JsonSchema>): Record<string, JsonSchema> {
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, lower(schema)]));
}
