import { sql } from 'kysely';
import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import type { Place } from '#server/platform/typesetting/index.ts';
import type { SignatureLevel } from '../signing-facts.ts';
import { tables } from './signing.tables.ts';

export interface NewSignature {
  readonly subjectId: string;
  readonly kind: 'person' | 'agency';
  readonly keyId: string;
  readonly signerName: string;
  readonly signedAt: string;
  readonly level: SignatureLevel;
  readonly sha256: string;
  readonly places: readonly Place[];
}

export async function insertSignature(tx: Tx, { subjectId, kind, keyId, signerName, signedAt, level, sha256, places }: NewSignature): Promise<void> {
  await tables(tx)
    .insertInto('signing.signature')
    .values({
      id: newId(), subject_type: 'outgoing', subject_id: subjectId, kind, key_id: keyId, signer_name: signerName, signed_at: signedAt, level, sha256,
      places: sql`${JSON.stringify(places)}::jsonb`,
    })
    .execute();
}

/** The personal signature that counts, by the file it made. */
export function findPersonalSignature(tx: Tx, subjectId: string): Promise<{ sha256: string; places: readonly Place[] } | undefined> {
  return tables(tx)
    .selectFrom('signing.signature')
    .select(['sha256', 'places'])
    .where('subject_id', '=', subjectId)
    .where('kind', '=', 'person')
    .where('void_at', 'is', null)
    .executeTakeFirst();
}

/** A document given back to its author: what was signed is not what will be issued. */
export async function voidSignatures(tx: Tx, subjectId: string): Promise<void> {
  await tables(tx).updateTable('signing.signature').set({ void_at: sql<string>`now()` }).where('subject_id', '=', subjectId).where('void_at', 'is', null).execute();
}
