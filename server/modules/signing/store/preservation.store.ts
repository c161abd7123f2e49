import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import type { PreservationFault } from '../rules/preservation.ts';
import { tables } from './signing.tables.ts';

export interface Preserved {
  readonly subjectId: string;
  readonly issuedSha256: string;
  /** The newest file: the issued one itself until a later job has added to it. */
  readonly sha256: string;
  readonly level: 'B-T' | 'B-LTA';
  readonly dueAt: Date;
  readonly attempts: number;
  readonly fault: PreservationFault | null;
}

export async function savePreservation(tx: Tx, { subjectId, issuedSha256, sha256, level, dueAt, attempts, fault }: Preserved): Promise<void> {
  const row = { sha256, level, due_at: dueAt.toISOString(), attempts, fault, updated_at: sql<string>`now()` };
  await tables(tx).insertInto('signing.preservation').values({ subject_id: subjectId, issued_sha256: issuedSha256, ...row }).onConflict((conflict) => conflict.column('subject_id').doUpdateSet(row)).execute();
}

/** What every signature of the document that counts has now. */
export async function saveLevel(tx: Tx, subjectId: string, level: 'B-LTA'): Promise<void> {
  await tables(tx).updateTable('signing.signature').set({ level }).where('subject_id', '=', subjectId).where('void_at', 'is', null).where('level', '<>', 'B-B').execute();
}

export interface DueDocument {
  readonly subjectId: string;
  readonly issuedSha256: string;
  readonly sha256: string;
  readonly level: 'B-T' | 'B-LTA';
  readonly attempts: number;
}

export function listDue(tx: Tx, now: Date, limit: number): Promise<DueDocument[]> {
  return tables(tx)
    .selectFrom('signing.preservation')
    .select(['subject_id as subjectId', 'issued_sha256 as issuedSha256', 'sha256', 'level', 'attempts'])
    .where('due_at', '<=', now.toISOString())
    .orderBy('due_at')
    .limit(limit)
    .execute();
}

/** The newest file with the proofs, where it is another than the issued one. */
export async function findPreserved(tx: Tx, subjectId: string): Promise<{ sha256: string } | undefined> {
  const row = await tables(tx).selectFrom('signing.preservation').select(['sha256', 'issued_sha256']).where('subject_id', '=', subjectId).executeTakeFirst();
  return row === undefined || row.sha256 === row.issued_sha256 ? undefined : { sha256: row.sha256 };
}

/** Which of these files are documents with their lasting proofs. */
export async function findPreservedInUse(tx: Tx, hashes: readonly string[]): Promise<string[]> {
  const rows = await tables(tx).selectFrom('signing.preservation').select('sha256').where('sha256', 'in', hashes).execute();
  return rows.map(({ sha256 }) => sha256);
}
