import { type RawBuilder, sql } from 'kysely';
import type { ReadingScope } from '../rules/reading-scope.ts';

/**
 * The one condition by which every list and look-up of this module is filtered inside SQL. Two plain branches instead of
 * one `or` where one of them is empty, so that the planner takes the index made for it.
 */
export function readable(scope: ReadingScope, alias = ''): RawBuilder<boolean> {
  const prefix = alias === '' ? '' : `${alias}.`;
  const whole = sql<boolean>`${sql.raw(`${prefix}agency_id`)} = any(${sql.val([...scope.agencies])}::uuid[])`;
  const named = sql<boolean>`${sql.raw(`${prefix}readers`)} && ${sql.val([...scope.keys])}::text[]`;
  return scope.agencies.length === 0 ? named : sql<boolean>`(${whole} or ${named})`;
}
