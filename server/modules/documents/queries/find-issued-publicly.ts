import { sql } from 'kysely';
import type { Mark } from '#contract/documents/withdrawal.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import type { verification } from '#contract/verification/endpoints.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { findOrganization } from '../../identity/index.ts';
import { fileOf } from '../rules/attachment.ts';
import { printedNumber } from '../rules/number-and-symbol.ts';
import { tables } from '../store/documents.tables.ts';

/** What became of it since: who holds an old page must learn that it is no more in force. */
const standingOf = (marks: readonly Mark[]): PublicFacts['standing'] => (marks.includes('recalled') ? 'recalled' : marks.includes('replaced') ? 'replaced' : 'issued');

/** Of the documents with one file, so many are looked at. */
const MOST_READ = 20;

export type PublicFacts = OutputOf<typeof verification.lookUp>['document'];

type Asked = { readonly lookupCode: string } | { readonly sha256: string };

/**
 * An issued document by the code on its pages, or by the very bytes of it or of an attachment as it went out, for anybody who holds
 * either: who has the paper or the file knows what it says already. Drafts and unsigned pages are never found.
 */
export async function findIssuedPublicly(tx: Tx, by: Asked): Promise<PublicFacts | undefined> {
  const itself = await issued(tx).$if('lookupCode' in by, (query) => query.where('lookup_code', '=', 'lookupCode' in by ? by.lookupCode : ''))
    .$if('sha256' in by, (query) => query.where('original_sha256', '=', 'sha256' in by ? by.sha256 : '')).limit(1).executeTakeFirst();
  if (itself !== undefined) return factsOf(tx, itself, null);
  return 'sha256' in by ? byAttachment(tx, by.sha256) : undefined;
}

const issued = (tx: Tx) => tables(tx).selectFrom('documents.outgoing').selectAll().where('state', '=', 'issued');
type Row = Awaited<ReturnType<ReturnType<typeof issued>['executeTakeFirstOrThrow']>>;

/** One file may have gone out with several documents: the first is named. */
async function byAttachment(tx: Tx, sha256: string): Promise<PublicFacts | undefined> {
  const rows = await issued(tx).where('attached_files', '<>', sql<string[]>`'{}'`).where(sql<boolean>`attached_files @> array[${sha256}]::text[]`).orderBy('issued_at').limit(MOST_READ).execute();
  for (const row of rows) {
    const file = row.attachments.find((each) => !each.isWithheld && fileOf(each).sha256 === sha256);
    if (file !== undefined) return factsOf(tx, row, file.name);
  }
  return undefined;
}

async function factsOf(tx: Tx, row: Row, attachment: string | null): Promise<PublicFacts | undefined> {
  if (row.issue_number === null || row.issued_on === null || row.original_sha256 === null) return undefined;
  const issuer = await findOrganization(tx, row.agency_id);
  return {
    number: `${printedNumber(row.issue_number)}/${row.symbol}`, issuedOn: row.issued_on, type: row.type as PublicFacts['type'], issuerName: issuer?.name ?? '', subject: row.subject,
    signerName: row.signer_name, signerTitle: row.signer_title, sha256: row.original_sha256, standing: standingOf(row.marks), attachment,
  };
}
