import type { Mark } from '#contract/documents/withdrawal.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import type { verification } from '#contract/verification/endpoints.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { findOrganization } from '../../identity/index.ts';
import { printedNumber } from '../rules/number-and-symbol.ts';
import { tables } from '../store/documents.tables.ts';

/** What became of it since: who holds an old page must learn that it is no more in force. */
const standingOf = (marks: readonly Mark[]): PublicFacts['standing'] => (marks.includes('recalled') ? 'recalled' : marks.includes('replaced') ? 'replaced' : 'issued');

export type PublicFacts = OutputOf<typeof verification.lookUp>['document'];

/**
 * An issued document by the code on its pages or by its very bytes, for anybody who holds either: who has the paper or the file knows
 * what it says already. Drafts and unsigned pages are never found.
 */
export async function findIssuedPublicly(tx: Tx, by: { readonly lookupCode: string } | { readonly sha256: string }): Promise<PublicFacts | undefined> {
  const row = await tables(tx)
    .selectFrom('documents.outgoing')
    .selectAll()
    .where('state', '=', 'issued')
    .$if('lookupCode' in by, (query) => query.where('lookup_code', '=', 'lookupCode' in by ? by.lookupCode : ''))
    .$if('sha256' in by, (query) => query.where('original_sha256', '=', 'sha256' in by ? by.sha256 : ''))
    .limit(1)
    .executeTakeFirst();
  if (row?.issue_number === undefined || row.issue_number === null || row.issued_on === null || row.original_sha256 === null) return undefined;
  const issuer = await findOrganization(tx, row.agency_id);
  return {
    number: `${printedNumber(row.issue_number)}/${row.symbol}`, issuedOn: row.issued_on, type: row.type as PublicFacts['type'], issuerName: issuer?.name ?? '', subject: row.subject,
    signerName: row.signer_name, signerTitle: row.signer_title, sha256: row.original_sha256, standing: standingOf(row.marks),
  };
}
