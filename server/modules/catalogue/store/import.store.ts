import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import type { ImportLine } from '../rules/import-line.ts';
import { tables } from './catalogue.tables.ts';

export interface NewImport {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly fileName: string;
  readonly sha256: string;
}

/** Keeps that a file was read. The lines of files read before are forgotten: they were looked at against another catalogue. */
export async function insertImport(tx: Tx, { id, personId, personName, fileName, sha256 }: NewImport): Promise<void> {
  await tables(tx).deleteFrom('catalogue.import_row').execute();
  await tables(tx).insertInto('catalogue.import').values({ id, person_id: personId, person_name: personName, file_name: fileName, file_sha256: sha256, counts: JSON.stringify(NOTHING), state: 'read', adopted_at: null }).execute();
}

const NOTHING = { lines: 0 };
const LINES_AT_ONCE = 5_000;

export async function insertImportLines(tx: Tx, importId: string, lines: readonly ImportLine[]): Promise<void> {
  for (let from = 0; from < lines.length; from += LINES_AT_ONCE) {
    const part = lines.slice(from, from + LINES_AT_ONCE);
    await sql`
      insert into catalogue.import_row (import_id, line, verdict, fault, code102, code_qd20, name, superior_code, address, email, telephone, fax, website, ended_on)
      select ${importId}, line, case when fault is null then 'unseen' else 'faulty' end, fault, "code102", "codeQd20", name, "superiorCode", address, email, telephone, fax, website, "endedOn"
      from jsonb_to_recordset(${JSON.stringify(part)}::jsonb) as r (
        line int, fault text, "code102" text, "codeQd20" text, name text, "superiorCode" text, address text, email text, telephone text, fax text, website text, "endedOn" date)
    `.execute(tables(tx));
  }
}

/** A file that was read and not adopted, locked with its lines; undefined when there is none or another was read after it. */
export async function lockReadImport(tx: Tx, id: string): Promise<{ id: string; isOpen: boolean } | undefined> {
  const row = await tables(tx).selectFrom('catalogue.import').select(['id', 'state']).where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) return undefined;
  const line = await tables(tx).selectFrom('catalogue.import_row').select('line').where('import_id', '=', id).limit(1).executeTakeFirst();
  return { id, isOpen: row.state === 'read' && line !== undefined };
}

export async function saveImportCounts(tx: Tx, id: string, counts: object): Promise<void> {
  await tables(tx).updateTable('catalogue.import').set({ counts: JSON.stringify(counts) }).where('id', '=', id).execute();
}

/** Marks a file as adopted; of its lines only those that stayed out are kept. */
export async function closeImport(tx: Tx, id: string, endsMissing: boolean, at: Date): Promise<void> {
  await tables(tx).updateTable('catalogue.import').set({ state: 'adopted', ends_missing: endsMissing, adopted_at: at.toISOString() }).where('id', '=', id).execute();
  await tables(tx).deleteFrom('catalogue.import_row').where('import_id', '=', id).where('verdict', '<>', 'faulty').execute();
}
