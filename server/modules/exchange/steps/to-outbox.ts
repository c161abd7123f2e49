import type { Tx } from '#server/platform/database/transaction.ts';
import type { Addressee } from '../../catalogue/index.ts';
import { findForLine } from '../../documents/index.ts';
import type { ExchangeDeps } from '../exchange.deps.ts';
import { SEND_DUE } from '../jobs/queues.ts';
import { insertOutgoing, type NewOutgoing, type OutboxWhat } from '../store/outbox.store.ts';
import type { Received } from '../store/received.store.ts';

type Deps = Pick<ExchangeDeps, 'jobs' | 'clock'>;

const NOTHING_YET = { incoming_id: null, outgoing_id: null, withdrawal_id: null, recipient_code: null, own_code: null, document_id: null, note: null, line_id: null } as const;

/** Queued once, in the transaction of the event that caused it; whoever sends is woken by its commit. */
async function queue(deps: Deps, tx: Tx, row: Omit<NewOutgoing, 'happened_at'> & { happened_at?: string }, about = ''): Promise<boolean> {
  const now = deps.clock();
  const isNew = await insertOutgoing(tx, { happened_at: now.toISOString(), ...row }, { about, now });
  if (isNew) await deps.jobs.enqueue(tx, SEND_DUE, {});
  return isNew;
}

const recipientOf = ({ id, name }: Pick<Addressee, 'id' | 'name'>) => ({ recipient_id: id, recipient_name: name });

/** The issued document for receivers in other houses. What replaces another goes as a replacement to those who have that one. */
export async function queueDocument(deps: Deps, tx: Tx, outgoingId: string, recipients: readonly Addressee[]): Promise<void> {
  if (recipients.length === 0) return;
  const { agencyId, succession } = await findForLine(tx, outgoingId);
  for (const recipient of recipients) {
    const replaces = succession?.kind === 'replaces' && succession.receiverIds.includes(recipient.id);
    await queue(deps, tx, { ...NOTHING_YET, ...recipientOf(recipient), agency_id: agencyId, what: replaces ? 'replace' : 'new', outgoing_id: outgoingId });
  }
}

/** A recall of an issued document, or the request to let go of it, to one receiver in another house. */
export function queueWithdrawal(deps: Deps, tx: Tx, asked: { agencyId: string; outgoingId: string; withdrawalId: string; recipient: Addressee; kind: 'recall' | 'take-back'; reason: string }): Promise<boolean> {
  const { agencyId, outgoingId, withdrawalId, recipient, kind, reason } = asked;
  const what = kind === 'recall' ? 'recall' : '13';
  return queue(deps, tx, { ...NOTHING_YET, ...recipientOf(recipient), agency_id: agencyId, what, outgoing_id: outgoingId, withdrawal_id: withdrawalId, note: reason }, withdrawalId);
}

/** A status of a received document, back to where it came from, in the order of the acts. */
export function queueStatus(deps: Deps, tx: Tx, received: Received, status: { code: OutboxWhat; note: string | null; at: string }): Promise<boolean> {
  return queue(deps, tx, {
    ...NOTHING_YET, agency_id: received.agency_id, what: status.code, incoming_id: received.incoming_id, recipient_id: received.sender_id, recipient_name: received.sender_name,
    recipient_code: received.sender_code, own_code: received.own_code, document_id: received.document_id, line_id: received.line_id, note: status.note, happened_at: status.at,
  }, received.packet_id);
}

export interface Refused {
  readonly agencyId: string;
  readonly ownCode: string;
  readonly sender: { readonly id: string; readonly name: string; readonly code: string };
  readonly documentId: string;
  readonly lineId: string;
  /** Of the packet: one that comes twice is refused once. */
  readonly sha256: string;
  readonly reason: string;
}

/** 02 for a packet of which nothing was taken. */
export function queueRefusal(deps: Deps, tx: Tx, { agencyId, ownCode, sender, documentId, lineId, sha256, reason }: Refused): Promise<boolean> {
  return queue(deps, tx, {
    ...NOTHING_YET, agency_id: agencyId, what: '02', recipient_id: sender.id, recipient_name: sender.name, recipient_code: sender.code, own_code: ownCode, document_id: documentId, line_id: lineId, note: reason,
  }, sha256);
}
