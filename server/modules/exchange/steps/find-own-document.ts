import type { Tx } from '#server/platform/database/transaction.ts';
import { findByCode } from '../../catalogue/index.ts';
import { findIssuedByNumber } from '../../documents/index.ts';
import { type DocumentIdParts, parseDocumentId, splitCode } from '../edxml/document-id.ts';
import type { ResponseFor } from '../edxml/facts.ts';
import { findSentUnder } from '../store/outbox.store.ts';

export interface OwnDocument {
  readonly outgoingId: string;
  readonly agencyId: string;
}

/** The issued document of this house that another house names: by the name it was sent under, else by issuer, number, symbol and day. */
export async function findOwnDocument(tx: Tx, { organId, code, promulgatedOn, documentId }: ResponseFor): Promise<OwnDocument | undefined> {
  const sent = documentId === null ? undefined : await findSentUnder(tx, documentId);
  if (sent !== undefined) return sent;
  return findNumbered(tx, (documentId === null ? undefined : parseDocumentId(documentId)) ?? { organId, promulgatedOn, code: code ?? '' });
}

async function findNumbered(tx: Tx, parts: DocumentIdParts): Promise<OwnDocument | undefined> {
  const issuer = await findByCode(tx, parts.organId);
  const numbered = splitCode(parts.code);
  if (issuer?.hosted !== true || numbered === undefined || parts.promulgatedOn === null) return undefined;
  const outgoingId = await findIssuedByNumber(tx, { agencyId: issuer.id, ...numbered, issuedOn: parts.promulgatedOn });
  return outgoingId === undefined ? undefined : { outgoingId, agencyId: issuer.id };
}
