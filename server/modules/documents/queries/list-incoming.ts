import { type RawBuilder, sql } from 'kysely';
import type { OutputOf, ParsedOf } from '#contract/endpoint.ts';
import type { incoming } from '#contract/documents/incoming.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { numberAndSymbol } from '../rules/number-and-symbol.ts';
import type { ReadingScope } from '../rules/reading-scope.ts';
import { tables } from '../store/documents.tables.ts';
import { readable } from '../store/readable.ts';
import { pageAfter, pageMark } from './page-mark.ts';

type Answer = OutputOf<typeof incoming.listIncoming>;
type Filter = ParsedOf<typeof incoming.listIncoming>['query'] & { readonly today: string };

/** The register as a list, newest arrival first, of what the scope may read. */
export async function listIncoming(tx: Tx, scope: ReadingScope, filter: Filter): Promise<Answer> {
  const rows = await tables(tx)
    .selectFrom('documents.incoming')
    .select([
      'id', 'arrival_number as arrivalNumber', 'arrived_on as arrivedOn', 'issuer_name as issuerName', 'number', 'symbol',
      'document_date as documentDate', 'type', 'subject', 'urgency', 'state', 'due_on as dueOn', 'lead_unit_name as leadUnitName', 'marks',
    ])
    .where(sql<boolean>`id in (${idsOfPage(scope, filter)})`)
    .where(readable(scope))
    .orderBy('arrived_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const page = rows.slice(0, filter.limit);
  const last = rows.length > filter.limit ? page.at(-1) : undefined;
  return {
    rows: page.map(({ symbol, ...row }) => ({ ...row, type: row.type as Answer['rows'][number]['type'], number: numberAndSymbol(row.number, symbol) })),
    next: last === undefined ? null : pageMark(last.arrivedOn, last.id),
  };
}

/**
 * The ids of one page and of the row after it. Each part of what the scope may read comes from an index that has it in the
 * order of the list; asked for all parts at once PostgreSQL reads and sorts the whole register of the agency.
 */
function idsOfPage(scope: ReadingScope, { state, overdue, year, before, limit, today }: Filter): RawBuilder<unknown> {
  const after = pageAfter(before);
  const filters = [
    ...(state === undefined ? [] : [sql`state = ${state}`]),
    ...(overdue === true ? [sql`state in ('directed', 'in-hand') and due_on < ${today}::date`] : []),
    ...(year === undefined ? [] : [sql`arrival_year = ${year}`]),
    ...(after === undefined ? [] : [sql`(arrived_on, id) < (${after.at}::date, ${after.id}::uuid)`]),
  ];
  const newest = sql`order by arrived_on desc, id desc limit ${limit + 1}`;
  const parts = partsOf(scope).map((part) => sql`(select id, arrived_on from documents.incoming where ${sql.join([part, ...filters], sql` and `)} ${newest})`);
  return sql`select id from (${sql.join(parts, sql` union all `)}) as part ${newest}`;
}

/** What `readable` says, in parts of which no two have a document in common. */
function partsOf({ agencies, keys }: ReadingScope): RawBuilder<unknown>[] {
  const elsewhere = agencies.length === 0 ? sql`` : sql` and agency_id <> all(${sql.val([...agencies])}::uuid[])`;
  return [...agencies.map((id) => sql`agency_id = ${id}`), sql`readers && ${sql.val([...keys])}::text[]${elsewhere}`];
}
