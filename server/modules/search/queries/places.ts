import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/search.tables.ts';
import type { Finder } from './narrowed.ts';

/** A part of what somebody may find: of one agency, all of it or what names one of their keys. */
export interface Place {
  readonly agencyId: string;
  readonly isWhole: boolean;
  readonly keys: readonly string[];
}

/**
 * All that the reader may find, in parts of which no two have an entry in common: together they say what `mayRead` says.
 * Keys are named in the reader's own agency and, after a reorganisation, perhaps in another.
 */
export async function placesOf(tx: Tx, { agencies, keys }: Finder): Promise<Place[]> {
  const whole = agencies.map((agencyId): Place => ({ agencyId, isWhole: true, keys }));
  if (keys.length === 0) return whole;
  const rows = await tables(tx).selectFrom('search.reader').select('agency_id').distinct().where('key', 'in', [...keys]).execute();
  return [...whole, ...rows.filter(({ agency_id: id }) => !agencies.includes(id)).map(({ agency_id: agencyId }): Place => ({ agencyId, isWhole: false, keys }))];
}

/** Whether an entry lies in the place: the right to find it, part of every statement. */
export function inPlace({ agencyId, isWhole, keys }: Place): RawBuilder<boolean> {
  return isWhole ? sql`agency_id = ${agencyId}` : sql`(agency_id = ${agencyId} and readers && ${sql.val([...keys])}::text[])`;
}
