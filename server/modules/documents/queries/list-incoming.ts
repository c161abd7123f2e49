import { sql } from 'kysely';
import type { OutputOf, ParsedOf } from '#contract/endpoint.ts';
import type { incoming } from '#contract/documents/incoming.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { numberAndSymbol } from '../rules/number-and-symbol.ts';
import type { ReadingScope } from '../rules/reading-scope.ts';
import { tables } from '../store/documents.tables.ts';
import { readable } from '../store/readable.ts';
import { pageAfter, pageMark } from './page-mark.ts';

type Answer = OutputOf<typeof incoming.listIncoming>;
type Filter = ParsedOf<typeof incoming.listIncoming>['query'];

/** The register as a list, newest arrival first, of what the scope may read. */
export async function listIncoming(tx: Tx, scope: ReadingScope, filter: Filter): Promise<Answer> {
  const after = pageAfter(filter.before);
  const rows = await tables(tx)
    .selectFrom('documents.incoming')
    .select([
      'id', 'arrival_number as arrivalNumber', 'arrived_on as arrivedOn', 'issuer_name as issuerName', 'number', 'symbol',
      'document_date as documentDate', 'type', 'subject', 'urgency', 'state', 'due_on as dueOn', 'lead_unit_name as leadUnitName',
    ])
    .where(readable(scope))
    .$if(filter.state !== undefined, (query) => query.where('state', '=', filter.state ?? 'registered'))
    .$if(filter.year !== undefined, (query) => query.where('arrival_year', '=', filter.year ?? 0))
    .$if(after !== undefined, (query) => query.where(sql<boolean>`(arrived_on, id) < (${after?.at}::date, ${after?.id}::uuid)`))
    .orderBy('arrived_on', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit + 1)
    .execute();
  const page = rows.slice(0, filter.limit);
  const last = rows.length > filter.limit ? page.at(-1) : undefined;
  return {
    rows: page.map(({ symbol, ...row }) => ({ ...row, type: row.type as Answer['rows'][number]['type'], number: numberAndSymbol(row.number, symbol) })),
    next: last === undefined ? null : pageMark(last.arrivedOn, last.id),
  };
}
