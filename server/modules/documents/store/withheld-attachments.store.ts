import { type SqlBool, sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import type { Attachment } from '../rules/attachment.ts';
import { attachmentColumns } from './attachment-columns.ts';
import { tables } from './documents.tables.ts';

const names = (sha256: string) => sql<SqlBool>`attached_files @> ${sql.val([sha256])}::text[]`;

/** As given or as signed: both show the same pages. */
const marked = (attachments: readonly Attachment[], sha256: string): Attachment[] =>
  attachments.map((each) => (each.sha256 === sha256 || each.signed?.sha256 === sha256 ? { ...each, isWithheld: true } : each));

const filesGone = (attachments: readonly Attachment[]): string[] =>
  attachments.filter(({ isWithheld }) => isWithheld).flatMap(({ sha256, signed }) => [sha256, ...(signed === null ? [] : [signed.sha256])]);

/** Marks the attachment in every draft and issued document that has it; answers which, and every file that shows its pages. */
export async function withholdSent(tx: Tx, sha256: string) {
  const rows = await tables(tx).selectFrom('documents.outgoing').select(['id', 'agency_id as agencyId', 'unit_name as unitName', 'subject', 'urgency', 'attachments'])
    .where('attached_files', '<>', sql<string[]>`'{}'`).where(names(sha256)).orderBy('id').forUpdate().execute();
  for (const { id, attachments } of rows) {
    await tables(tx).updateTable('documents.outgoing').set(attachmentColumns(marked(attachments, sha256))).where('id', '=', id).execute();
  }
  return rows.map((row) => ({ ...row, gone: filesGone(marked(row.attachments, sha256)) }));
}

/** The same in every incoming document. */
export async function withholdReceived(tx: Tx, sha256: string) {
  const rows = await tables(tx).selectFrom('documents.incoming').select(['id', 'agency_id as agencyId', 'issuer_name as issuerName', 'number', 'symbol', 'subject', 'urgency', 'attachments'])
    .where('attached_files', '<>', sql<string[]>`'{}'`).where(names(sha256)).orderBy('id').forUpdate().execute();
  for (const { id, attachments } of rows) {
    await tables(tx).updateTable('documents.incoming').set({ ...attachmentColumns(marked(attachments, sha256)), version: sql<number>`version + 1` }).where('id', '=', id).execute();
  }
  return rows.map((row) => ({ ...row, gone: filesGone(marked(row.attachments, sha256)) }));
}
