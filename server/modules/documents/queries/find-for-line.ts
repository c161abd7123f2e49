import type { Tx } from '#server/platform/database/transaction.ts';
import { findOrganization } from '../../identity/index.ts';
import { placeOfAgency } from '../rules/place.ts';
import { printedNumber } from '../rules/number-and-symbol.ts';
import { tables } from '../store/documents.tables.ts';
import { findAgencyForm } from './find-agency-form.ts';

/** Another document, named as its issuer names it. */
export interface CitedDocument {
  readonly id: string;
  readonly number: string;
  readonly symbol: string;
  readonly issuedOn: string;
}

/** All that another house is told of an issued document. */
export interface IssuedForLine extends CitedDocument {
  readonly agencyId: string;
  readonly issuerName: string;
  readonly contact: { readonly address: string; readonly email: string; readonly telephone: string; readonly fax: string; readonly website: string };
  readonly place: string;
  readonly type: string;
  readonly subject: string;
  readonly signerName: string | null;
  readonly signerTitle: string | null;
  readonly urgency: number;
  readonly recipientLines: readonly string[];
  readonly drafterInitials: string;
  readonly copies: number | null;
  readonly pages: number | null;
  readonly unitName: string;
  readonly original: { readonly sha256: string; readonly size: number };
  /** The received document that it answers. */
  readonly answersIncomingId: string | null;
  /** What it corrects, amends or replaces, and who has that. */
  readonly succession: { readonly kind: 'corrects' | 'amends' | 'replaces'; readonly original: CitedDocument; readonly receiverIds: readonly string[] } | null;
}

/** What of an issued document goes out over a line. Throws for one that was never issued. */
export async function findForLine(tx: Tx, outgoingId: string): Promise<IssuedForLine> {
  const row = await tables(tx).selectFrom('documents.outgoing').selectAll().where('id', '=', outgoingId).where('state', '=', 'issued').executeTakeFirstOrThrow();
  const [issuer, form] = [await findOrganization(tx, row.agency_id), await findAgencyForm(tx, row.agency_id)];
  const issuerName = issuer?.name ?? '';
  const { address, email, telephone, fax, website } = form;
  return {
    id: row.id, agencyId: row.agency_id, issuerName, contact: { address, email, telephone, fax, website },
    number: printedNumber(row.issue_number ?? 0), symbol: row.symbol ?? '', issuedOn: row.issued_on ?? '',
    place: [row.place, form.place].find((place) => place !== '') ?? placeOfAgency(issuerName),
    type: row.type, subject: row.subject, signerName: row.signer_name, signerTitle: row.signer_title, urgency: row.urgency,
    recipientLines: row.recipient_lines, drafterInitials: row.drafter_initials, copies: row.copies, pages: row.original_pages, unitName: row.unit_name,
    original: { sha256: row.original_sha256 ?? '', size: row.original_size ?? 0 }, answersIncomingId: row.reply_to_incoming_id,
    succession: await findSuccessionOf(tx, outgoingId),
  };
}

async function findSuccessionOf(tx: Tx, outgoingId: string): Promise<IssuedForLine['succession']> {
  const row = await tables(tx)
    .selectFrom('documents.succession as s')
    .innerJoin('documents.outgoing as o', 'o.id', 's.original_id')
    .select(['s.kind', 'o.id', 'o.issue_number', 'o.symbol', 'o.issued_on'])
    .where('s.outgoing_id', '=', outgoingId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const receivers = await tables(tx).selectFrom('documents.delivery').select('agency_id').where('outgoing_id', '=', row.id).orderBy('agency_id').execute();
  return {
    kind: row.kind, original: { id: row.id, number: printedNumber(row.issue_number ?? 0), symbol: row.symbol ?? '', issuedOn: row.issued_on ?? '' },
    receiverIds: receivers.map(({ agency_id: id }) => id),
  };
}
