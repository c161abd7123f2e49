import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { recordAudit } from '../../audit/index.ts';
import { saveSearchEntry } from '../../search/index.ts';
import { askForVerification } from '../../verification/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { type Attachment, fromOutside, isJudged } from '../rules/attachment.ts';
import { changedFields, type FieldChange } from '../rules/received-changes.ts';
import { numberAndSymbol } from '../rules/number-and-symbol.ts';
import { attachmentColumns } from '../store/attachment-columns.ts';
import { lockIncomingById, saveIncoming } from '../store/incoming.store.ts';
import { readUpdatable, type Updatable } from '../store/updatable.store.ts';
import { insertNotice } from '../store/succession.store.ts';
import { keptText, type ReadFile } from '../steps/read-line-file.ts';
import { tellOfChange } from '../steps/tell-of-change.ts';
import type { ArrivedFields } from './receive-from-line.ts';

export interface UpdatedFields {
  readonly incomingId: string;
  readonly fields: ArrivedFields;
  /** New files, the document first; none where only the fields change. Kept by the caller. */
  readonly files: readonly ReadFile[];
  readonly reason: string;
}

type Deps = Pick<DocumentsDeps, 'bus' | 'events' | 'scans'>;

/**
 * Cập nhật (BussinessDocType 2): what the sender says anew of a document that is here. One that nobody has registered simply becomes what it
 * is now. A registered one gets the new fields with a notice that names old and new, and keeps its original; new files lie beside it.
 * Answers false for what was withdrawn.
 */
export async function updateReceived(deps: Deps, tx: Tx, update: UpdatedFields): Promise<boolean> {
  const document = await lockIncomingById(tx, update.incomingId);
  if (document === undefined || document.marks.includes('recalled') || document.state === 'returned') return false;
  const before = await readUpdatable(tx, document.id);
  const changes = changedFields(before, update.fields);
  const isRegistered = document.arrivalNumber !== null;
  const { columns, text } = await filesOf(deps, tx, { before, files: update.files, isRegistered });
  await saveIncoming(tx, document.id, { ...columnsOf(update.fields), ...columns });
  await saveSearchEntry(tx, {
    subjectType: 'incoming', subjectId: document.id, agencyId: document.agencyId, readers: before.readers, title: update.fields.subject, number: numberAndSymbol(update.fields.number, update.fields.symbol),
    issuer: document.issuerName, day: update.fields.documentDate ?? before.arrivedOn, body: text, type: update.fields.type, urgency: update.fields.urgency, state: document.state,
  });
  const said = [update.reason, ...changes.map(sentenceOf), ...(isRegistered ? update.files.map(({ name }) => `Tệp mới: ${name}`) : [])].filter((part) => part !== '').join('. ');
  await insertNotice(tx, { incomingId: document.id, kind: 'updated', outgoingId: null, number: null, reason: said });
  await recordAudit(tx, null, {
    action: 'documents.updated-by-sender', subjectType: 'incoming', subjectId: document.id, agencyId: document.agencyId,
    detail: { reason: update.reason, ...Object.fromEntries(changes.map(({ field, from, to }) => [field, `${from} → ${to}`])) },
  });
  await tellOfChange(deps, tx, { ...document, ...update.fields }, `Nơi gửi cập nhật văn bản: ${said}`);
  return true;
}

const sentenceOf = ({ label, from, to }: FieldChange): string => `${label}: ${from || '—'} → ${to || '—'}`;

const columnsOf = ({ number, symbol, documentDate, type, subject, signerName, signerPosition, urgency }: ArrivedFields) =>
  ({ number, symbol, document_date: documentDate, type, subject, signer_name: signerName, signer_position: signerPosition, urgency });

/** The original of a registered document is what was registered; only before that the new file takes its place. */
async function filesOf(deps: Deps, tx: Tx, { before, files, isRegistered }: { before: Updatable; files: readonly ReadFile[]; isRegistered: boolean }) {
  const [original, ...rest] = files;
  if (original === undefined) return { columns: {}, text: before.text };
  const attached = (isRegistered ? files : rest).map((file) => fromOutside(file, newId()));
  const attachments: Attachment[] = [...(isRegistered ? before.attachments : []), ...attached];
  for (const { sha256 } of [...(original.isPdf ? [original] : []), ...attached.filter(isJudged)]) await askForVerification(tx, deps.events, sha256);
  if (isRegistered) return { columns: attachmentColumns(attachments), text: before.text };
  const { text, textState } = await keptText(deps, tx, original);
  const columns = { original_sha256: original.sha256, original_size: original.size, original_pages: original.pages, original_name: original.name, text, text_state: textState };
  return { columns: { ...columns, ...attachmentColumns(attachments) }, text };
}
