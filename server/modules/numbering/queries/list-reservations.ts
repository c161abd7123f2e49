import type { OutputOf, ParsedOf } from '#contract/endpoint.ts';
import type { numbering } from '#contract/numbering/endpoints.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { seriesOf } from '../rules/series-key.ts';
import { tables } from '../store/numbering.tables.ts';
import { findDivision } from './find-division.ts';

type Answer = OutputOf<typeof numbering.listReservations>['reservations'];
type Filter = ParsedOf<typeof numbering.listReservations>['query'];

const MOST = 500;

/** Numbers the agency keeps or kept; for a document of a type only those it may take today. */
export async function listReservations(tx: Tx, agencyId: string, { filter, today }: { filter: Filter; today: string }): Promise<Answer> {
  const { type, unitId } = filter;
  const year = Number(today.slice(0, 4));
  const key = type === undefined ? undefined : seriesOf(await findDivision(tx, agencyId, today), { type, unitId: unitId ?? '', year }).key;
  const rows = await tables(tx)
    .selectFrom('numbering.reservation as r')
    .innerJoin('numbering.series as s', (join) => join.onRef('s.agency_id', '=', 'r.agency_id').onRef('s.book', '=', 'r.book').onRef('s.year', '=', 'r.year').onRef('s.key', '=', 'r.series'))
    .select([
      'r.id', 'r.number', 'r.year', 's.name as seriesName', 'r.state', 'r.purpose', 'r.planned_on as plannedOn', 'r.reason', 'r.by_name as by', 'r.reserved_on as reservedOn',
      'r.voided_on as voidedOn', 'r.void_reason as voidReason', 'r.voided_by as voidedBy',
    ])
    .where('r.agency_id', '=', agencyId)
    .$if(filter.state !== undefined, (query) => query.where('r.state', '=', filter.state ?? 'reserved'))
    .$if(key !== undefined, (query) => query.where('r.book', '=', 'outgoing').where('r.year', '=', year).where('r.series', '=', key ?? ''))
    .orderBy('r.id', 'desc')
    .limit(MOST)
    .execute();
  return rows;
}
