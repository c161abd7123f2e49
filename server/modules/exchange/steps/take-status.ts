import { roleKey } from '#server/platform/access/actor.ts';
import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { recordAudit } from '../../audit/index.ts';
import type { Addressee } from '../../catalogue/index.ts';
import { findHeading, findAskedBack, isDelivery, takeStatus, takeWithdrawalAnswer } from '../../documents/index.ts';
import { openItem } from '../../queue/index.ts';
import type { StatusFacts } from '../edxml/facts.ts';
import { standingAfter } from '../edxml/statuses.ts';
import type { ExchangeDeps } from '../exchange.deps.ts';
import { listStatusesOf } from '../store/packet.store.ts';
import { lockReceived } from '../store/received.store.ts';
import { insertRequest } from '../store/request.store.ts';
import { type Effect, refused, TAKEN, without } from './arriving.ts';
import { findOwnDocument } from './find-own-document.ts';

export interface Status {
  readonly packetId: string;
  readonly facts: StatusFacts;
  readonly sender: Addressee;
  /** Our agency that it is for. */
  readonly receiverId: string;
}

/**
 * What a status packet does here. Only a receiver of the document may report on it, only its sender ask for it back. The same status twice is
 * once (DocumentId, From, StatusCode), disorder is harmless.
 */
export function takeStatusPacket(deps: ExchangeDeps, tx: Tx, status: Status): Promise<Effect> {
  return status.facts.code === '13' ? takeRequest(deps, tx, status) : takeReport(deps, tx, status);
}

async function takeReport(deps: ExchangeDeps, tx: Tx, { facts, sender }: Status): Promise<Effect> {
  const own = await findOwnDocument(tx, facts.responseFor);
  if (own === undefined) return refused('unknown-document');
  const delivery = { outgoingId: own.outgoingId, agencyId: sender.id };
  if (!(await isDelivery(tx, own.outgoingId, sender.id))) return refused('not-a-recipient');
  const { code, at, description } = facts;
  if (code !== '15' && code !== '16') {
    await takeStatus(deps, tx, { ...delivery, status: code, at: new Date(at).toISOString(), note: noteOf(facts) });
    return (await isContrary(tx, facts)) ? without('contrary-status') : TAKEN;
  }
  const asked = await findAskedBack(tx, delivery);
  if (asked === undefined) return refused('no-request');
  if (asked.isAnswered) return without('replay');
  await takeWithdrawalAnswer(deps, tx, { ...delivery, withdrawalId: asked.id, outcome: code === '15' ? 'cancelled' : 'kept', at: new Date(at).toISOString(), note: description });
  return TAKEN;
}

/** All that a receiver reports is kept and the highest is shown; what cannot all be true is said in the monitor, for a person to ask. */
async function isContrary(tx: Tx, { from, responseFor }: StatusFacts): Promise<boolean> {
  return standingAfter(await listStatusesOf(tx, { fromCode: from.organId, documentId: responseFor.documentId ?? '' })).contrary;
}

/** The reason of a refusal and what a finished one says; of the rest the code says all. */
const noteOf = ({ code, description }: StatusFacts): string | null => (code === '02' || code === '06' ? description : null);

/** 13: before the records office of the receiver, which answers once. */
async function takeRequest(deps: ExchangeDeps, tx: Tx, { facts, sender, packetId, receiverId }: Status): Promise<Effect> {
  const received = await lockReceived(tx, { agencyId: receiverId, senderId: sender.id, documentId: facts.responseFor.documentId ?? '' });
  if (received === undefined) return refused('unknown-document');
  const { incoming_id: incomingId, agency_id: agencyId } = received;
  const reason = facts.description ?? '';
  if (!(await insertRequest(tx, { id: newId(), incoming_id: incomingId, agency_id: agencyId, packet_id: packetId, reason, asked_at: deps.clock().toISOString() }))) return without('replay');
  await layRequest(deps, tx, { incomingId, agencyId, senderName: sender.name, reason });
  return TAKEN;
}

async function layRequest(deps: ExchangeDeps, tx: Tx, { incomingId, agencyId, senderName, reason }: { incomingId: string; agencyId: string; senderName: string; reason: string }): Promise<void> {
  const heading = await findHeading(tx, { incomingId });
  if (heading === undefined) throw new Error('A document that came over a line is missing.');
  await openItem(tx, deps.bus, {
    addressee: roleKey(agencyId, 'clerk'), agencyId, kind: 'exchange.answer-request', subjectType: 'incoming', subjectId: incomingId, title: heading.subject,
    context: [heading.number, senderName].filter((part) => part !== '').join(' · '), note: reason, urgency: heading.urgency, dueOn: null,
  });
  await recordAudit(tx, null, { action: 'exchange.asked-back', subjectType: 'incoming', subjectId: incomingId, agencyId, detail: { from: senderName, reason } });
  deps.bus.announce(tx, [`incoming:${incomingId}`]);
}
