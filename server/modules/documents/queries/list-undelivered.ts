import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/documents.tables.ts';

export interface Undelivered {
  readonly outgoingId: string;
  readonly agencyIds: readonly string[];
}

/** Issued before the given instant and still without a word from a receiver's side, not even status 01. */
export function listUndelivered(tx: Tx, issuedBefore: Date): Promise<Undelivered[]> {
  return tables(tx)
    .selectFrom('documents.outgoing as o')
    .innerJoin('documents.delivery as d', 'd.outgoing_id', 'o.id')
    .select(['o.id as outgoingId', sql<string[]>`array_agg(d.agency_id order by d.agency_id)`.as('agencyIds')])
    .where('o.state', '=', 'issued')
    .where('d.withdrawal_id', 'is', null)
    .where('o.issued_at', '<', issuedBefore.toISOString())
    .where(({ not, exists, selectFrom }) => not(exists(
      selectFrom('documents.delivery_status as s').select('s.status').whereRef('s.outgoing_id', '=', 'd.outgoing_id').whereRef('s.agency_id', '=', 'd.agency_id').where('s.status', '<>', '00'),
    )))
    .groupBy('o.id')
    .execute();
}
