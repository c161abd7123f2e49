import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { recordAudit } from '../../audit/index.ts';
import { shortDeadline, today } from '../../calendar/index.ts';
import { saveSearchEntry } from '../../search/index.ts';
import { askForVerification } from '../../verification/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { findDelivered, findIssued } from '../queries/find-issued.ts';
import { fileOf, isJudged } from '../rules/attachment.ts';
import { issuerKey } from '../rules/issuer-key.ts';
import { numberAndSymbol } from '../rules/number-and-symbol.ts';
import { attachmentColumns } from '../store/attachment-columns.ts';
import { clerksOf, layIncoming } from '../store/desks.ts';
import { insertIncoming } from '../store/incoming.store.ts';
import { lockOutgoingById } from '../store/outgoing.store.ts';
import { isDeliveryWithdrawn } from '../store/withdrawal.store.ts';
import { noteEarlierSuccessions } from './note-succession.ts';

/**
 * Puts an issued document into the incoming queue of one receiving agency, its fields as the sender wrote them. The text
 * passed the gate when it was drafted. What was recalled on the way does not arrive. Once per sender's document and receiver: what is there already is left as it is, so
 * whoever is not sure may send again.
 */
export async function receiveFromPlatform(deps: Pick<DocumentsDeps, 'bus' | 'clock' | 'events'>, tx: Tx, sent: { outgoingId: string; agencyId: string }): Promise<string | undefined> {
  if (await isDeliveryWithdrawn(tx, sent)) return undefined;
  const known = await findDelivered(tx, sent);
  if (known !== undefined) return known;
  // A successor is issued either before this, and noted below, or after this is there.
  await lockOutgoingById(tx, sent.outgoingId);
  const issued = await findIssued(tx, sent.outgoingId);
  const now = deps.clock();
  const day = today(now);
  const deadline = shortDeadline(now, issued.urgency);
  const id = newId();
  await insertIncoming(tx, {
    id, agency_id: sent.agencyId, state: 'arrived', source: 'platform', received_by: null, register_due_at: deadline.dueAt,
    arrival_year: null, arrival_number: null, arrived_on: day, registered_at: null, issuer_name: issued.issuerName,
    issuer_agency_id: issued.agencyId, issuer_key: issuerKey(issued.issuerName), number: issued.number, symbol: issued.symbol,
    document_date: issued.issuedOn, type: issued.type, subject: issued.subject, signer_name: issued.signerName,
    signer_position: issued.signerTitle, urgency: issued.urgency, original_sha256: issued.sha256, original_size: issued.size,
    original_pages: null, original_name: `${issued.number}-${issued.symbol}.pdf`.replace(/[/\\]/gu, '-'), text_state: 'read', text: issued.body,
    due_on: null, lead_unit_name: null, return_reason: null, closed_at: null, closed_by_outgoing_id: null,
    sent_by_outgoing_id: sent.outgoingId, readers: [], ...attachmentColumns(issued.attachments),
  });
  await saveSearchEntry(tx, {
    subjectType: 'incoming', subjectId: id, agencyId: sent.agencyId, readers: [], title: issued.subject,
    number: numberAndSymbol(issued.number, issued.symbol), issuer: issued.issuerName, day: issued.issuedOn, body: [issued.body, ...issued.attachments.map(({ name }) => name)].join('\n'),
    type: issued.type, urgency: issued.urgency, state: 'arrived',
  });
  const matter = { ...issued, id, agencyId: sent.agencyId };
  await layIncoming(tx, deps.bus, matter, { addressee: clerksOf(sent.agencyId), kind: 'documents.register', dueOn: deadline.dueOn });
  for (const { sha256 } of [issued, ...issued.attachments.filter(isJudged).map(fileOf)]) await askForVerification(tx, deps.events, sha256);
  await recordAudit(tx, null, {
    action: 'documents.arrived', subjectType: 'incoming', subjectId: id, agencyId: sent.agencyId, detail: { from: issued.issuerName },
  });
  await noteEarlierSuccessions(deps, tx, sent);
  return id;
}
