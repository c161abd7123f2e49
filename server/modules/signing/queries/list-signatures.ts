import type * as z from 'zod';
import type { signatureFacts } from '#contract/signing/signature.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/signing.tables.ts';

/** The signatures that count on a document, in the order they were put. Whether the reader may know, the caller has decided. */
export async function listSignatures(tx: Tx, subjectId: string): Promise<z.output<typeof signatureFacts>[]> {
  const rows = await tables(tx)
    .selectFrom('signing.signature as s')
    .innerJoin('signing.key as k', 'k.id', 's.key_id')
    .select(['s.kind', 's.signer_name', 's.signed_at', 's.level', 'k.subject', 'k.issuer', 'k.serial', 'k.valid_from', 'k.valid_to', 'k.revoked_at'])
    .where('s.subject_id', '=', subjectId)
    .where('s.void_at', 'is', null)
    .orderBy('s.signed_at')
    .execute();
  return rows.map((row) => ({
    kind: row.kind, signerName: row.signer_name, signedAt: row.signed_at, level: row.level,
    certificate: { subject: row.subject, issuer: row.issuer, serial: row.serial, validFrom: row.valid_from, validTo: row.valid_to, revokedAt: row.revoked_at },
  }));
}
