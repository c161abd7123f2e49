import { sql } from 'kysely';
import type { OutputOf, ParsedOf } from '#contract/endpoint.ts';
import type { outgoing } from '#contract/documents/outgoing.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { printedNumber } from '../rules/number-and-symbol.ts';
import type { ReadingScope } from '../rules/reading-scope.ts';
import { tables } from '../store/documents.tables.ts';
import { readable } from '../store/readable.ts';
import { pageAfter, pageMark } from './page-mark.ts';

type Answer = OutputOf<typeof outgoing.listOutgoing>;
type Filter = ParsedOf<typeof outgoing.listOutgoing>['query'];

/** Of two changes in one millisecond a coarser mark would lose one between two pages. */
const EXACT = sql<string>`to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** Drafts and issued documents that the scope may read, latest change first. */
export async function listOutgoing(tx: Tx, scope: ReadingScope, filter: Filter): Promise<Answer> {
  const after = pageAfter(filter.before);
  const rows = await tables(tx)
    .selectFrom('documents.outgoing')
    .select([
      'id', 'issue_number', 'symbol', 'issued_on as issuedOn', 'type', 'subject', 'urgency', 'state', 'unit_name as unitName',
      'signer_name as signerName', sql<number>`cardinality(recipient_agency_ids)`.as('recipients'), 'updated_at as updatedAt', 'marks', EXACT.as('exactly'),
    ])
    .where(readable(scope))
    .$if(filter.state !== undefined, (query) => query.where('state', '=', filter.state ?? 'issued'))
    .$if(after !== undefined, (query) => query.where(sql<boolean>`(updated_at, id) < (${after?.at}::timestamptz, ${after?.id}::uuid)`))
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit + 1)
    .execute();
  const page = rows.slice(0, filter.limit);
  const last = rows.length > filter.limit ? page.at(-1) : undefined;
  return {
    rows: page.map(({ issue_number: number, symbol, exactly: _exactly, ...row }) => ({
      ...row, type: row.type as Answer['rows'][number]['type'], number: number === null ? null : `${printedNumber(number)}/${symbol}`,
    })),
    next: last === undefined ? null : pageMark(last.exactly, last.id),
  };
}
