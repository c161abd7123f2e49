import { sql } from 'kysely';
import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import type { Division } from '../rules/series-key.ts';
import { tables } from './numbering.tables.ts';

export interface NewScheme extends Omit<Division, 'dividedSince'> {
  readonly agencyId: string;
  readonly validFrom: string;
  readonly reason: string;
  readonly byName: string;
  readonly byTitle: string;
}

export async function insertScheme(tx: Tx, scheme: NewScheme): Promise<string> {
  const id = newId();
  await tables(tx)
    .insertInto('numbering.scheme')
    .values({
      id, agency_id: scheme.agencyId, valid_from: scheme.validFrom, division: scheme.division, groups: JSON.stringify(scheme.groups),
      bodies: JSON.stringify(scheme.bodies), reason: scheme.reason, by_name: scheme.byName, by_title: scheme.byTitle,
    })
    .execute();
  return id;
}

/** While a number is given the division of its agency stands still: what was read holds until the transaction ends. Givers do not wait for each other here. */
export async function holdDivision(tx: Tx, agencyId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${`numbering.scheme ${agencyId}`}, 0))`.execute(tables(tx));
}

/** Waits for every number of the agency that is being given, and lets none be given until the new division is there. */
export async function lockDivision(tx: Tx, agencyId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`numbering.scheme ${agencyId}`}, 0))`.execute(tables(tx));
}
