import { sql } from 'kysely';
import type { OutputOf } from '#contract/endpoint.ts';
import type { catalogueImports } from '#contract/catalogue/imports.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { tables } from '../store/catalogue.tables.ts';

export type Imported = OutputOf<typeof catalogueImports.readImport>;
export type ImportedLine = OutputOf<typeof catalogueImports.listImportLines>['lines'][number];

const select = (tx: Tx) =>
  tables(tx).selectFrom('catalogue.import').select(['id', 'file_name as fileName', 'person_name as personName', 'at', 'state', 'ends_missing as endsMissing', 'adopted_at as adoptedAt', sql<Imported['counts']>`counts`.as('counts')]);

export async function getImport(tx: Tx, id: string): Promise<Imported> {
  const found = await select(tx).where('id', '=', id).executeTakeFirst();
  if (found === undefined) throw new Refusal('not-found');
  return found;
}

export const listImports = (tx: Tx): Promise<Imported[]> => select(tx).orderBy('at', 'desc').limit(20).execute();

export async function lastLineOf(tx: Tx, importId: string): Promise<number> {
  const { line } = await tables(tx).selectFrom('catalogue.import_row').select(({ fn }) => fn.max('line').as('line')).where('import_id', '=', importId).executeTakeFirstOrThrow();
  return line;
}

/** Lines of one meaning, page by page; with what the catalogue calls the agency until now. */
export async function listImportLines(tx: Tx, importId: string, { verdict, skip, limit }: { verdict: ImportedLine['verdict']; skip: number; limit: number }): Promise<ImportedLine[]> {
  await getImport(tx, importId);
  const { rows } = await sql<ImportedLine>`
    select r.line, r.verdict, r.fault, r.name, r.code102, r.code_qd20 as "codeQd20", r.superior_code as "superiorCode", r.ended_on as "endedOn", a.name as "knownAs"
    from (select * from catalogue.import_row where import_id = ${importId} and verdict = ${verdict} order by line offset ${skip} limit ${limit}) r
    left join catalogue.agency a on a.id = r.agency_id order by r.line
  `.execute(tables(tx));
  return rows;
}

/** Every line with something wrong, in the order of the file. */
export function listFaultyLines(tx: Tx, importId: string): Promise<{ line: number; fault: string | null; name: string; code102: string | null; codeQd20: string | null; superiorCode: string | null }[]> {
  return tables(tx).selectFrom('catalogue.import_row').select(['line', 'fault', 'name', 'code102', 'code_qd20 as codeQd20', 'superior_code as superiorCode'])
    .where('import_id', '=', importId).where('fault', 'is not', null).orderBy('line').execute();
}
