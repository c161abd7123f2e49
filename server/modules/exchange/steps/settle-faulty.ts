import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { today } from '../../calendar/index.ts';
import { noteUnknown } from '../../catalogue/index.ts';
import { keepBlob } from '../../files/index.ts';
import { reportFound } from '../../secrecy/index.ts';
import type { ExchangeDeps } from '../exchange.deps.ts';
import { saidOf } from '../packets/problems.ts';
import type { Settled } from '../store/inbound.store.ts';
import { insertPacket } from '../store/packet.store.ts';
import type { Arriving, BadRead } from './arriving.ts';
import { type OwnReceiver, ownReceivers } from './own-receivers.ts';
import { queueRefusal } from './to-outbox.ts';

/** A field of secrecy in the packet itself: rule H5. */
const MARKED_FIELD = { verdict: 'refused', findings: [{ ruleId: 'H5.metadata' }] } as const;

/** Nothing is taken. The bytes stay for whoever looks into it, but for those with the mark of a state secret, of which only the incident does. */
export async function settleFaulty(deps: ExchangeDeps, tx: Tx, arriving: Arriving, read: BadRead): Promise<Settled> {
  const { sender, problem, detail } = read;
  const receivers = await ownReceivers(tx, arriving.line.agencyIds, sender.to);
  const packetId = await (problem === 'secret' ? noteSecret : keepFaulty)(deps, tx, { arriving, read, receivers });
  if (sender.kind === 'edoc') await tellRefusal(deps, tx, { arriving, read, receivers });
  return { state: 'refused', problem, detail: detail === '' ? null : detail, packetId, agencyIds: receivers.map(({ id }) => id) };
}

interface Faulty {
  readonly arriving: Arriving;
  readonly read: BadRead;
  readonly receivers: readonly OwnReceiver[];
}

function rowOf(deps: ExchangeDeps, { arriving: { row, line, packet }, read: { sender }, receivers }: Faulty) {
  return {
    id: newId(), direction: 'in' as const, kind: row.kind, line_id: line.id, agency_ids: receivers.map(({ id }) => id), size: packet.size, from_code: sender.from?.organId ?? null,
    to_codes: [...sender.to], document_id: sender.documentId, what: null, signature: null, at: deps.clock().toISOString(),
  };
}

async function keepFaulty(deps: ExchangeDeps, tx: Tx, faulty: Faulty): Promise<string> {
  const { packet } = faulty.arriving;
  const row = rowOf(deps, faulty);
  await keepBlob(tx, packet);
  await insertPacket(tx, { ...row, sha256: packet.sha256 });
  return row.id;
}

async function noteSecret(deps: ExchangeDeps, tx: Tx, faulty: Faulty): Promise<string> {
  const { read, receivers } = faulty;
  const row = rowOf(deps, faulty);
  await insertPacket(tx, { ...row, sha256: null });
  await reportFound(tx, { inspection: read.inspection ?? MARKED_FIELD, channel: 'exchange.receive', characters: 0 }, { type: 'packet', id: row.id, agencyId: receivers[0]?.id ?? null });
  return row.id;
}

/** 02 with the reason, from each of our agencies that it was for, where the packet says who sent what. The reason names no content. */
async function tellRefusal(deps: ExchangeDeps, tx: Tx, { arriving: { packet, line }, read: { sender, problem }, receivers }: Faulty): Promise<void> {
  const { from, documentId } = sender;
  if (from === null || documentId === null || receivers.length === 0) return;
  const known = await noteUnknown(tx, { ...from }, today(deps.clock()));
  if (known === undefined || known.hosted) return;
  for (const { id, code } of receivers) {
    await queueRefusal(deps, tx, { agencyId: id, ownCode: code, sender: { id: known.id, name: known.name, code: from.organId }, documentId, lineId: line.id, sha256: packet.sha256, reason: saidOf(problem) });
  }
}
