import type { OutputOf, ParsedOf } from '#contract/endpoint.ts';
import type { incoming } from '#contract/documents/incoming.ts';
import { type Actor, type Capacity, capacityWhere } from '#server/platform/access/actor.ts';
import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { shortDeadline, today } from '../../calendar/index.ts';
import { deleteUpload, findUpload, isWithheldUpload, lockUpload, type Upload } from '../../files/index.ts';
import { takeNumber } from '../../numbering/index.ts';
import { saveSearchEntry } from '../../search/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { findDuplicates } from '../queries/find-duplicates.ts';
import { issuerKey } from '../rules/issuer-key.ts';
import { numberAndSymbol } from '../rules/number-and-symbol.ts';
import { faultOfRegistration } from '../rules/registration.ts';
import { layIncoming } from '../store/desks.ts';
import { insertIncoming } from '../store/incoming.store.ts';
import { passCheck } from '../steps/pass-check.ts';
import { whoDirects } from '../steps/who-directs.ts';

type Order = ParsedOf<typeof incoming.registerUpload>['body'];
type Registered = OutputOf<typeof incoming.registerUpload>;

/** Vào sổ văn bản đến: number, register, the head's desk, index and audit in one transaction. */
export async function registerUpload(deps: DocumentsDeps, actor: Actor, order: Order): Promise<Registered> {
  const capacity = capacityWhere(actor, ({ role }) => role === 'clerk');
  if (capacity === undefined) throw new Refusal('forbidden');
  const { fields } = order;
  await deps.gate.pass(actor, {
    channel: 'documents.register',
    declared: order.declaredNoSecret,
    texts: [
      { where: 'title', text: fields.subject },
      { where: 'body', text: [fields.issuerName, fields.number, fields.symbol, fields.signerName, fields.signerPosition, order.unverifiedReason].join('\n') },
    ],
  });
  await deps.arrivals.judgeKept(async (tx) => (await findUpload(tx, order.uploadId, actor.personId))?.sha256);
  return deps.database.act(actor, async (tx) => {
    const held = await lockUpload(tx, order.uploadId, actor.personId);
    if (held === undefined) throw new Refusal((await isWithheldUpload(tx, order.uploadId, actor.personId)) ? 'files/withheld' : 'files/upload-expired');
    const upload = { ...held, ...(await deps.scans.textOf(tx, held.sha256)) };
    const unverifiedReason = await passCheck(tx, upload.sha256, order.unverifiedReason);
    const now = deps.clock();
    const day = today(now);
    // The number is taken first: its lock makes clerks of one agency wait here, so two cannot both miss a duplicate.
    const { number: arrivalNumber } = await takeNumber(tx, { book: 'incoming', agencyId: capacity.agencyId, on: day });
    await refuseFaults(tx, order, { capacity, upload, day });
    const id = newId();
    await insertRow(tx, { id, order, upload, capacity, actor, arrivalNumber, unverifiedReason, now });
    const number = numberAndSymbol(fields.number, fields.symbol);
    await saveSearchEntry(tx, {
      subjectType: 'incoming', subjectId: id, agencyId: capacity.agencyId, readers: [], title: fields.subject, number,
      issuer: fields.issuerName, day: fields.documentDate ?? day, body: upload.text, type: fields.type, urgency: fields.urgency, state: 'registered',
    });
    const matter = { id, agencyId: capacity.agencyId, subject: fields.subject, urgency: fields.urgency, issuerName: fields.issuerName, number: fields.number, symbol: fields.symbol };
    await layIncoming(tx, deps.bus, matter, { addressee: await whoDirects(tx, capacity.agencyId), kind: 'documents.direct', dueOn: shortDeadline(now, fields.urgency).dueOn });
    await recordAudit(tx, { actor, capacity }, {
      action: 'documents.registered', subjectType: 'incoming', subjectId: id, agencyId: capacity.agencyId,
      detail: { arrivalNumber: String(arrivalNumber), number, sha256: upload.sha256, ...(unverifiedReason === null ? {} : { unverifiedReason }) },
    });
    await deleteUpload(tx, upload.id);
    await deps.events.publish(tx, 'documents.progressed', { incomingId: id, agencyId: capacity.agencyId, status: '03', sentByOutgoingId: null });
    return { id, version: 1, arrivalNumber };
  });
}

async function refuseFaults(tx: Tx, order: Order, facts: { capacity: Capacity; upload: Upload; day: string }): Promise<void> {
  const { fields, acceptDuplicate } = order;
  const duplicates = await findDuplicates(tx, {
    agencyId: facts.capacity.agencyId, sha256: facts.upload.sha256, issuerName: fields.issuerName, number: fields.number, documentDate: fields.documentDate,
  });
  const fault = faultOfRegistration({ documentDate: fields.documentDate, today: facts.day, duplicates, acceptDuplicate });
  if (fault !== undefined) throw new Refusal(fault, fault === 'documents/duplicate' ? { duplicates } : {});
}

interface NewRow {
  readonly id: string;
  readonly order: Order;
  readonly upload: Upload;
  readonly capacity: Capacity;
  readonly actor: Actor;
  readonly arrivalNumber: number;
  readonly unverifiedReason: string | null;
  readonly now: Date;
}

function insertRow(tx: Tx, { id, order: { fields }, upload, capacity, actor, arrivalNumber, unverifiedReason, now }: NewRow): Promise<void> {
  const day = today(now);
  return insertIncoming(tx, {
    id, agency_id: capacity.agencyId, state: 'registered', source: 'upload', received_by: actor.name,
    register_due_at: shortDeadline(now, fields.urgency).dueAt, arrival_year: Number(day.slice(0, 4)), arrival_number: arrivalNumber,
    arrived_on: day, registered_at: now.toISOString(), issuer_name: fields.issuerName, issuer_agency_id: null,
    issuer_key: issuerKey(fields.issuerName), number: fields.number, symbol: fields.symbol, document_date: fields.documentDate,
    type: fields.type, subject: fields.subject, signer_name: fields.signerName, signer_position: fields.signerPosition,
    urgency: fields.urgency, original_sha256: upload.sha256, original_size: upload.size, original_pages: upload.pages,
    original_name: upload.fileName, text_state: upload.textState, text: upload.text, due_on: null, lead_unit_name: null,
    return_reason: null, unverified_reason: unverifiedReason, closed_at: null, closed_by_outgoing_id: null, sent_by_outgoing_id: null, readers: [],
  });
}
