import { wordsOf } from '#contract/drafting/plain-text.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { readText } from '../../drafting/index.ts';
import { findOrganization } from '../../identity/index.ts';
import type { Attachment } from '../rules/attachment.ts';
import { printedNumber } from '../rules/number-and-symbol.ts';
import { tables } from '../store/documents.tables.ts';

export interface IssuedDocument {
  readonly agencyId: string;
  readonly issuerName: string;
  readonly number: string;
  readonly symbol: string;
  readonly issuedOn: string;
  readonly type: string;
  readonly subject: string;
  readonly body: string;
  readonly signerName: string | null;
  readonly signerTitle: string | null;
  readonly urgency: number;
  readonly sha256: string;
  readonly size: number;
  readonly attachments: readonly Attachment[];
}

/** What a receiver is told of an issued document. Throws for one that was never issued: nothing else may be sent. */
export async function findIssued(tx: Tx, outgoingId: string): Promise<IssuedDocument> {
  const row = await tables(tx)
    .selectFrom('documents.outgoing')
    .selectAll()
    .where('id', '=', outgoingId)
    .where('state', '=', 'issued')
    .executeTakeFirstOrThrow();
  const issuer = await findOrganization(tx, row.agency_id);
  return {
    agencyId: row.agency_id, issuerName: issuer?.name ?? '', number: printedNumber(row.issue_number ?? 0), symbol: row.symbol ?? '',
    issuedOn: row.issued_on ?? '', type: row.type, subject: row.subject, body: wordsOf(await readText(tx, row.id)), signerName: row.signer_name,
    signerTitle: row.signer_title, urgency: row.urgency, sha256: row.original_sha256 ?? '', size: row.original_size ?? 0,
    attachments: row.attachments,
  };
}

/** The incoming document that a receiver has of an issued one; undefined before it arrived. */
export async function findDelivered(tx: Tx, { outgoingId, agencyId }: { outgoingId: string; agencyId: string }): Promise<string | undefined> {
  const row = await tables(tx)
    .selectFrom('documents.incoming')
    .select('id')
    .where('agency_id', '=', agencyId)
    .where('sent_by_outgoing_id', '=', outgoingId)
    .executeTakeFirst();
  return row?.id;
}
