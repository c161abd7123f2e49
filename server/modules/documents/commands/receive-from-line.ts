import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { recordAudit } from '../../audit/index.ts';
import { shortDeadline, today } from '../../calendar/index.ts';
import { saveSearchEntry } from '../../search/index.ts';
import { askForVerification } from '../../verification/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { fromOutside, isJudged } from '../rules/attachment.ts';
import { issuerKey } from '../rules/issuer-key.ts';
import { numberAndSymbol } from '../rules/number-and-symbol.ts';
import { attachmentColumns } from '../store/attachment-columns.ts';
import { clerksOf, layIncoming } from '../store/desks.ts';
import { insertIncoming } from '../store/incoming.store.ts';
import type { SaidFields } from '../rules/received-changes.ts';
import { keptText, type ReadFile } from '../steps/read-line-file.ts';

/** What the sender says of its document. */
export interface ArrivedFields extends SaidFields {
  /** Hạn trả lời. */
  readonly dueOn: string | null;
}

export interface Arrival {
  readonly agencyId: string;
  /** By the catalogue of agencies. */
  readonly issuer: { readonly id: string; readonly name: string };
  readonly fields: ArrivedFields;
  /** Read, let through by the secrecy gate and kept by the caller. */
  readonly original: ReadFile;
  readonly attachments: readonly ReadFile[];
  /** The issued document of this agency that it answers. */
  readonly answersOutgoingId: string | null;
  /** For the clerk who registers it, where something about it is unusual. */
  readonly note: string | null;
}

/** Puts a document that came from another house into the incoming queue of an agency. Whether it was here before, the caller knows. */
export async function receiveFromLine(deps: Pick<DocumentsDeps, 'bus' | 'clock' | 'events' | 'scans'>, tx: Tx, arrival: Arrival): Promise<string> {
  const { agencyId, issuer, fields, original } = arrival;
  const attachments = arrival.attachments.map((file) => fromOutside(file, newId()));
  const now = deps.clock();
  const deadline = shortDeadline(now, fields.urgency);
  const id = newId();
  const { text, textState } = await keptText(deps, tx, original);
  await insertIncoming(tx, {
    id, agency_id: agencyId, state: 'arrived', source: 'line', received_by: null, register_due_at: deadline.dueAt,
    arrival_year: null, arrival_number: null, arrived_on: today(now), registered_at: null, issuer_name: issuer.name,
    issuer_agency_id: issuer.id, issuer_key: issuerKey(issuer.name), number: fields.number, symbol: fields.symbol,
    document_date: fields.documentDate, type: fields.type, subject: fields.subject, signer_name: fields.signerName,
    signer_position: fields.signerPosition, urgency: fields.urgency, original_sha256: original.sha256, original_size: original.size,
    original_pages: original.pages, original_name: original.name, text_state: textState, text, due_on: fields.dueOn,
    lead_unit_name: null, return_reason: null, closed_at: null, closed_by_outgoing_id: null, sent_by_outgoing_id: null,
    answers_outgoing_id: arrival.answersOutgoingId, readers: [], ...attachmentColumns(attachments),
  });
  await saveSearchEntry(tx, {
    subjectType: 'incoming', subjectId: id, agencyId, readers: [], title: fields.subject, number: numberAndSymbol(fields.number, fields.symbol),
    issuer: issuer.name, day: fields.documentDate ?? today(now), body: [text, ...attachments.map(({ name }) => name)].join('\n'), type: fields.type, urgency: fields.urgency, state: 'arrived',
  });
  const matter = { ...fields, id, agencyId, issuerName: issuer.name };
  await layIncoming(tx, deps.bus, matter, { addressee: clerksOf(agencyId), kind: 'documents.register', dueOn: deadline.dueOn, ...(arrival.note === null ? {} : { note: arrival.note }) });
  // Their words are not kept; the pages of scans are read for the secrecy gate all the same.
  for (const file of arrival.attachments) await keptText(deps, tx, file);
  for (const { sha256 } of [original, ...attachments.filter(isJudged)]) await askForVerification(tx, deps.events, sha256);
  await recordAudit(tx, null, { action: 'documents.arrived', subjectType: 'incoming', subjectId: id, agencyId, detail: { from: issuer.name } });
  return id;
}
