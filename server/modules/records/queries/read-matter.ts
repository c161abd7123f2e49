import type { Actor } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { findAttachmentsOf, type KeptAttachment, readingScope } from '../../documents/index.ts';
import { findOrganization } from '../../identity/index.ts';
import { findPreserved } from '../../signing/index.ts';
import { readableDocument, readableFile } from '../store/readable-file.ts';
import { type PublicDocument, tables } from '../store/records.tables.ts';
import { type FileDetail, getFile } from './get-file.ts';
import { type FileEvent, listEvents } from './list-events.ts';

/** A document of the file with the data that only a package needs. */
export type Original = Pick<PublicDocument, 'id' | 'kind' | 'type' | 'number' | 'symbol' | 'subject' | 'urgency' | 'pages' | 'recipients' | 'sha256' | 'size'> & {
  readonly documentDate: string | null;
  readonly issuerName: string | null;
  readonly signerName: string | null;
  readonly signerPosition: string | null;
  readonly arrivalNumber: number | null;
  readonly arrivedOn: string | null;
  readonly dueOn: string | null;
  /** The issued file with the proofs that outlive its certificates, where it was made. */
  readonly lastingSha256: string | null;
  /** Files of their own that go with it. */
  readonly attachments: readonly KeptAttachment[];
};

export interface PaperFile {
  readonly id: string;
  readonly title: string;
  readonly fileName: string;
  readonly paperOn: string;
  readonly pages: number;
  readonly sha256: string;
  readonly size: number;
}

/** A whole matter as it leaves the system. */
export interface Matter {
  readonly file: FileDetail;
  readonly organId: string;
  readonly documents: readonly Original[];
  readonly papers: readonly PaperFile[];
  readonly events: readonly FileEvent[];
}

const SHEET = 500;

/** All that the reader may read of a file, documents and acts in order of time. */
export async function readMatter(tx: Tx, actor: Actor, id: string): Promise<Matter> {
  const file = await getFile(tx, actor, id);
  const agency = await findOrganization(tx, file.agencyId);
  const found = await tables(tx)
    .selectFrom('records.content as c')
    .innerJoin('documents.public_document as d', (join) => join.onRef('d.id', '=', 'c.document_id').onRef('d.kind', '=', 'c.kind'))
    .select([
      'd.id', 'd.kind', 'd.type', 'd.number', 'd.symbol', 'd.subject', 'd.urgency', 'd.pages', 'd.recipients', 'd.sha256', 'd.size', 'd.document_date as documentDate', 'd.issuer_name as issuerName',
      'd.signer_name as signerName', 'd.signer_position as signerPosition', 'd.arrival_number as arrivalNumber', 'd.arrived_on as arrivedOn', 'd.due_on as dueOn',
    ])
    .where('c.work_file_id', '=', id).where(readableDocument(readingScope(actor))).orderBy('d.began_at').orderBy('d.id').execute();
  const documents = await withFiles(tx, found);
  const papers = await tables(tx).selectFrom('records.paper').select(['id', 'title', 'file_name as fileName', 'paper_on as paperOn', 'pages', 'sha256', 'size'])
    .where('work_file_id', '=', id).orderBy('paper_on').orderBy('id').execute();
  return { file, organId: agency?.codeQcvn102 ?? agency?.codeQd20 ?? '', documents, papers, events: await allEvents(tx, actor, id) };
}

async function withFiles(tx: Tx, documents: readonly Omit<Original, 'attachments' | 'lastingSha256'>[]): Promise<Original[]> {
  const of = (kind: 'incoming' | 'outgoing') => findAttachmentsOf(tx, kind, documents.filter((each) => each.kind === kind).map(({ id }) => id));
  const attachments = { incoming: await of('incoming'), outgoing: await of('outgoing') };
  const whole: Original[] = [];
  for (const each of documents) {
    const lasting = each.kind === 'outgoing' ? await findPreserved(tx, each.id) : undefined;
    whole.push({ ...each, lastingSha256: lasting?.sha256 ?? null, attachments: attachments[each.kind].get(each.id) ?? [] });
  }
  return whole;
}

async function allEvents(tx: Tx, actor: Actor, id: string): Promise<FileEvent[]> {
  const events: FileEvent[] = [];
  for (let after: string | undefined; ; ) {
    const page = await listEvents(tx, actor, { id, after, limit: SHEET });
    events.push(...page.events);
    if (page.next === null) return events;
    after = page.next;
  }
}

export type PaperOfFile = { readonly sha256: string; readonly fileName: string };

/** A paper of a file that the reader may open. */
export async function findPaper(tx: Tx, actor: Actor, id: string): Promise<PaperOfFile | undefined> {
  const row = await tables(tx).selectFrom('records.paper').select(['sha256', 'file_name as fileName', 'work_file_id as fileId']).where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  const file = await tables(tx).selectFrom('records.work_file as f').select('f.id').where('f.id', '=', row.fileId).where(readableFile(readingScope(actor))).executeTakeFirst();
  return file === undefined ? undefined : row;
}
