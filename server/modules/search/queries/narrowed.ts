import { type RawBuilder, sql } from 'kysely';
import type { SearchQuestion } from '#contract/search/endpoints.ts';
import { unitKey } from '#server/platform/access/actor.ts';
import { numberKey } from '../rules/number-key.ts';
import { plain } from '../rules/words.ts';

export interface Finder {
  readonly keys: readonly string[];
  /** Agencies whose documents the reader may all see. */
  readonly agencies: readonly string[];
}

export type Filters = Omit<SearchQuestion, 'q'>;

type Condition<Key extends keyof Filters> = (value: NonNullable<Filters[Key]>) => RawBuilder<boolean>;

const CONDITIONS: { readonly [Key in keyof Required<Filters>]: Condition<Key> } = {
  direction: (direction) => sql`subject_type = ${direction}`,
  type: (type) => sql`type = ${type}`,
  issuer: (issuer) => sql`position(${plain(issuer)} in platform.fold(issuer)) > 0`,
  from: (day) => sql`day >= ${day}::date`,
  to: (day) => sql`day <= ${day}::date`,
  urgency: (urgency) => sql`urgency = ${urgency}`,
  state: (state) => sql`state = ${state}`,
  unitId: (unitId) => sql`readers @> array[${unitKey(unitId)}]`,
  number: (number) => sql`number_key like ${`%${numberKey(number)}%`}`,
};

const askedOf = (filters: Filters): [string, unknown][] => Object.entries(filters).filter(([, value]) => value !== undefined && value !== '');

/** All that the filters ask of an entry, as one condition. */
export function narrowed(filters: Filters): RawBuilder<boolean> {
  const conditions = askedOf(filters).map(([name, value]) => (CONDITIONS[name as keyof Filters] as Condition<keyof Filters>)(value as never));
  return sql.join([sql`true`, ...conditions], sql` and `);
}

/** What the person may find: whole agencies, and what names one of their keys. */
export const mayRead = ({ agencies, keys }: Finder): RawBuilder<boolean> =>
  sql<boolean>`(agency_id = any(${sql.val([...agencies])}::uuid[]) or readers && ${sql.val([...keys])}::text[])`;
