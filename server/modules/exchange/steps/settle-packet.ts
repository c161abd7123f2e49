import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { today } from '../../calendar/index.ts';
import { keepBlob } from '../../files/index.ts';
import { reportFound } from '../../secrecy/index.ts';
import type { PacketFacts } from '../edxml/facts.ts';
import type { ExchangeDeps } from '../exchange.deps.ts';
import type { Settled } from '../store/inbound.store.ts';
import { findReplay, insertPacket } from '../store/packet.store.ts';
import { lockDocumentId } from '../store/request.store.ts';
import { type Arriving, type Effect, type GoodRead, refused } from './arriving.ts';
import { judgeSender } from './judge-sender.ts';
import { type OwnReceiver, ownReceivers } from './own-receivers.ts';
import { settleFaulty } from './settle-faulty.ts';
import { recalledBy, takeEdoc } from './take-edoc.ts';
import { takeStatusPacket } from './take-status.ts';

/** Everything that comes of a packet, in the transaction that ends it: its effect here, the bytes kept, what is told to its sender. */
export function settlePacket(deps: ExchangeDeps, tx: Tx, arriving: Arriving): Promise<Settled> {
  const { read } = arriving;
  return read.ok ? settleReadable(deps, tx, arriving, read) : settleFaulty(deps, tx, arriving, read);
}

/** The document a packet carries or is about, as its sender calls it. */
function aboutOf(facts: PacketFacts): string {
  if (facts.kind === 'status') return facts.responseFor.documentId ?? '';
  return facts.business.type === 'recall' ? recalledBy(facts) : facts.documentId;
}

const whatOf = (facts: PacketFacts) => (facts.kind === 'edoc' ? facts.business.type : facts.code);
/** A status is for the house of the document it is about; a request for the receiver that is asked. */
const codesOf = (facts: PacketFacts): string[] => (facts.kind === 'edoc' ? facts.to.map(({ organId }) => organId) : [facts.responseFor.organId]);

async function settleReadable(deps: ExchangeDeps, tx: Tx, arriving: Arriving, read: GoodRead): Promise<Settled> {
  const { facts } = read;
  const documentId = aboutOf(facts);
  await lockDocumentId(tx, documentId);
  const receivers = await ownReceivers(tx, arriving.line.agencyIds, codesOf(facts));
  const agencyIds = receivers.map(({ id }) => id);
  const replay = await findReplay(tx, { fromCode: facts.from.organId, documentId, what: whatOf(facts), sha256: arriving.packet.sha256 });
  if (replay !== undefined) return { state: 'taken', packetId: replay, agencyIds, problem: 'replay', detail: null };
  const packetId = await keepPacket(deps, tx, arriving, { read, documentId, receivers });
  const { state, problem, detail } = await effectOf(deps, tx, { arriving, read, packetId, receivers });
  return { state, problem, detail, packetId, agencyIds };
}

interface Kept {
  readonly arriving: Arriving;
  readonly read: GoodRead;
  readonly packetId: string;
  readonly receivers: readonly OwnReceiver[];
}

async function effectOf(deps: ExchangeDeps, tx: Tx, { arriving, read, packetId, receivers }: Kept): Promise<Effect> {
  const { facts, files } = read;
  const judged = await judgeSender(tx, { facts, toldFrom: arriving.row.told_from, today: today(deps.clock()) });
  if ('problem' in judged) return refused(judged.problem);
  const [receiver] = receivers;
  if (receiver === undefined) return refused('not-for-us');
  const { sender, isNew } = judged;
  if (facts.kind === 'status') return takeStatusPacket(deps, tx, { packetId, facts, sender, receiverId: receiver.id });
  await reportQuestion(tx, read, { packetId, receivers });
  return takeEdoc(deps, tx, { arriving, packetId, facts, files, sender, receivers, note: noteFor(read, isNew) });
}

function noteFor({ inspection }: GoodRead, isNewSender: boolean): string | null {
  const notes = [
    ...(isNewSender ? ['Mã định danh của nơi gửi chưa có trong danh mục cơ quan: xin kiểm tra nơi gửi trước khi vào sổ'] : []),
    ...(inspection.verdict === 'question' ? ['Nội dung có cụm từ liên quan đến bí mật nhà nước: xin kiểm tra trước khi vào sổ'] : []),
  ];
  return notes.length === 0 ? null : notes.join('. ');
}

/** Words that leave it open: taken, on record, and before the eyes of whoever registers it. */
async function reportQuestion(tx: Tx, { inspection }: GoodRead, { packetId, receivers }: Pick<Kept, 'packetId' | 'receivers'>): Promise<void> {
  if (inspection.verdict !== 'question') return;
  await reportFound(tx, { inspection, channel: 'exchange.receive', characters: 0 }, { type: 'packet', id: packetId, agencyId: receivers[0]?.id ?? null });
}

async function keepPacket(deps: ExchangeDeps, tx: Tx, { line, packet }: Arriving, { read, documentId, receivers }: Pick<Kept, 'read' | 'receivers'> & { documentId: string }): Promise<string> {
  const { facts, signature } = read;
  const id = newId();
  await keepBlob(tx, packet);
  await insertPacket(tx, {
    id, direction: 'in', kind: facts.kind, line_id: line.id, agency_ids: receivers.map((each) => each.id), sha256: packet.sha256, size: packet.size, from_code: facts.from.organId,
    to_codes: codesOf(facts), document_id: documentId, what: whatOf(facts), signature, at: deps.clock().toISOString(),
  });
  return id;
}
