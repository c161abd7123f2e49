import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import type { Division } from '../rules/series-key.ts';
import { tables } from './numbering.tables.ts';

export interface NewScheme extends Division {
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
      bodies: JSON.stringify(scheme.bodies), divided_since: scheme.dividedSince, reason: scheme.reason, by_name: scheme.byName, by_title: scheme.byTitle,
    })
    .execute();
  return id;
}
