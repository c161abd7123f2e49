import { sql } from 'kysely';
import type { OutputOf } from '#contract/endpoint.ts';
import type { workFiles } from '#contract/records/files.ts';
import { numberAndSymbol } from '#contract/documents/number.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import type { ReadingScope } from '../../documents/index.ts';
import { listSignatures } from '../../signing/index.ts';
import { isFinished, readableDocument } from '../store/readable-file.ts';
import { tables } from '../store/records.tables.ts';

type Detail = OutputOf<typeof workFiles.getFile>;
export type FileDocument = Detail['contents'][number];
export type FilePaper = Detail['papers'][number];

/** The file's documents in order of time; of the reader's alone, and how many others there are. */
export async function listContents(tx: Tx, scope: ReadingScope, fileId: string): Promise<{ contents: FileDocument[]; unreadable: number }> {
  const rows = await selectDocuments(tx, scope, fileId);
  const { total } = await tables(tx).selectFrom('records.content').select(({ fn }) => fn.countAll<number>().as('total')).where('work_file_id', '=', fileId).executeTakeFirstOrThrow();
  const said = await listSaid(tx, rows.map(({ id }) => id));
  const contents = rows.map(({ symbol, state, type, ...row }): FileDocument => ({
    ...row, type: type as FileDocument['type'], state: state as FileDocument['state'], number: numberAndSymbol(row.number, symbol),
    directions: said.directions.filter(({ incomingId }) => incomingId === row.id),
    parts: said.parts.filter(({ incomingId }) => incomingId === row.id),
    deliveries: said.deliveries.filter(({ outgoingId }) => outgoingId === row.id),
    signatures: said.signatures.get(row.id) ?? [],
  }));
  return { contents, unreadable: total - rows.length };
}

const selectDocuments = (tx: Tx, scope: ReadingScope, fileId: string) =>
  tables(tx)
    .selectFrom('records.content as c')
    .innerJoin('documents.public_document as d', (join) => join.onRef('d.id', '=', 'c.document_id').onRef('d.kind', '=', 'c.kind'))
    .select([
      'd.id', 'd.kind', 'd.type', 'd.number', 'd.symbol', 'd.subject', 'd.document_date as documentDate', 'd.issuer_name as issuerName', 'd.signer_name as signerName',
      'd.arrival_number as arrivalNumber', 'd.urgency', 'd.state', isFinished.as('isFinished'), 'd.pages', 'd.due_on as dueOn', 'd.answers_id as answersId',
      'c.by_reply as byReply', 'c.added_at as addedAt', 'c.added_by as addedBy',
    ])
    .where('c.work_file_id', '=', fileId)
    .where(readableDocument(scope))
    .orderBy('d.began_at').orderBy('d.id')
    .execute();

/** What was said and done on these documents; they were found readable. */
async function listSaid(tx: Tx, ids: readonly string[]) {
  const named = (column: string) => sql<boolean>`${sql.ref(column)} = any(${sql.val([...ids])}::uuid[])`;
  const directions = await tables(tx).selectFrom('documents.public_direction').select(['id', 'incoming_id as incomingId', 'opinion', 'by_name as by', 'by_title as byTitle', 'at']).where(named('incoming_id')).orderBy('id').execute();
  const parts = await tables(tx).selectFrom('documents.public_assignment')
    .select(['id', 'incoming_id as incomingId', 'part', 'unit_name as unitName', 'person_name as personName', 'instruction', 'due_on as dueOn', 'state', 'result']).where(named('incoming_id')).orderBy('id').execute();
  const deliveries = await tables(tx).selectFrom('documents.public_delivery').select(['outgoing_id as outgoingId', 'agency_id as agencyId', 'agency_name as agencyName', 'status', 'at']).where(named('outgoing_id')).orderBy('agency_name').execute();
  const signatures = new Map<string, FileDocument['signatures']>();
  for (const id of ids) signatures.set(id, (await listSignatures(tx, id)).map(({ kind, signerName, signedAt }) => ({ kind, signerName, signedAt })));
  return { directions, parts, deliveries, signatures };
}

export function listPapers(tx: Tx, fileId: string): Promise<FilePaper[]> {
  return tables(tx)
    .selectFrom('records.paper')
    .select(['id', 'title', 'file_name as fileName', 'paper_on as paperOn', 'pages', 'size', 'added_at as addedAt', 'added_by as addedBy'])
    .where('work_file_id', '=', fileId)
    .orderBy('paper_on').orderBy('id')
    .execute();
}
