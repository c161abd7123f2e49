import type { OutputOf } from '#contract/endpoint.ts';
import type { copies } from '#contract/copies/endpoints.ts';
import { printedNumber } from '#contract/documents/number.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { actsOnCopy } from '../rules/copy-order.ts';
import { tables } from '../store/copies.tables.ts';

type Row = OutputOf<typeof copies.listOfDocument>['rows'][number];

/** Copies that the agency has made of a document; the caller has asked whether the reader may read it. */
export async function listCopies(tx: Tx, actor: Actor, subject: { subjectId: string; agencyId: string }): Promise<Row[]> {
  const rows = await tables(tx).selectFrom('copies.copy').selectAll().where('subject_id', '=', subject.subjectId).where('agency_id', '=', subject.agencyId).orderBy('ordered_at', 'desc').limit(200).execute();
  return rows.map((row) => ({
    id: row.id, version: row.version, kind: row.kind, form: row.form, state: row.state, number: row.number === null ? null : `${printedNumber(row.number)}/${row.symbol}`, issuedOn: row.issued_on,
    orderedBy: row.ordered_by, orderedByTitle: row.ordered_by_title, orderedAt: row.ordered_at, reason: row.reason, pages: row.pages, bars: row.bars.length, recipients: row.recipients,
    cancelReason: row.cancel_reason, acts: actsOnCopy({ agencyId: row.agency_id, state: row.state, orderedByPostId: row.ordered_by_post_id }, actor),
  }));
}

/** Which of these files are the source or the result of a copy. */
export async function findCopiesInUse(tx: Tx, hashes: readonly string[]): Promise<string[]> {
  const rows = await tables(tx).selectFrom('copies.copy').select(['source_sha256', 'file_sha256']).where((where) => where.or([where('source_sha256', 'in', hashes), where('file_sha256', 'in', hashes)])).execute();
  return rows.flatMap(({ source_sha256: source, file_sha256: file }) => [source, ...(file === null ? [] : [file])]);
}

/** The copy as its reader opens it. */
export function findCopy(tx: Tx, id: string) {
  return tables(tx).selectFrom('copies.copy').select(['subject_type as subjectType', 'subject_id as subjectId', 'agency_id as agencyId', 'file_sha256 as sha256', 'file_size as size', 'number', 'symbol']).where('id', '=', id).executeTakeFirst();
}
