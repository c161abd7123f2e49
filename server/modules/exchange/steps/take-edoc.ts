import type { Tx } from '#server/platform/database/transaction.ts';
import { type Addressee, saveLineHint } from '../../catalogue/index.ts';
import { noteReplaced, receiveFromLine, updateReceived, wasReturned, withdrawFromLine } from '../../documents/index.ts';
import { keepBlob } from '../../files/index.ts';
import { parseDocumentId } from '../edxml/document-id.ts';
import type { EdocFacts } from '../edxml/facts.ts';
import type { ExchangeDeps } from '../exchange.deps.ts';
import { fieldsOfEdoc } from '../rules/fields-of-edoc.ts';
import { findRecall } from '../store/packet.store.ts';
import { insertReceived, lockReceived, type Received, savePast } from '../store/received.store.ts';
import { type ArrivedFile, type Arriving, type Effect, refused, TAKEN, without } from './arriving.ts';
import { findOwnDocument } from './find-own-document.ts';
import type { OwnReceiver } from './own-receivers.ts';
import { queueStatus } from './to-outbox.ts';

export interface Edoc {
  readonly arriving: Arriving;
  readonly packetId: string;
  readonly facts: EdocFacts;
  readonly files: readonly ArrivedFile[];
  readonly sender: Addressee;
  readonly receivers: readonly OwnReceiver[];
  /** What the records office should look at twice. */
  readonly note: string | null;
}

/** What a document packet does here, by its BussinessDocType. */
export function takeEdoc(deps: ExchangeDeps, tx: Tx, edoc: Edoc): Promise<Effect> {
  switch (edoc.facts.business.type) {
    case 'recall': return takeRecall(deps, tx, edoc);
    case 'update': return takeUpdate(deps, tx, edoc);
    case 'replace': return takeReplacement(deps, tx, edoc);
    case 'new': return takeNew(deps, tx, edoc);
  }
}

/** Each of our agencies gets the document; one that has it keeps what it has. What was recalled on its way does not arrive. */
async function takeNew(deps: ExchangeDeps, tx: Tx, edoc: Edoc): Promise<Effect> {
  const { facts, sender } = edoc;
  if (await findRecall(tx, { fromCode: facts.from.organId, documentId: facts.documentId })) return without('recalled-before');
  let isNew = false;
  for (const { held } of edoc.files) await keepBlob(tx, held);
  for (const receiver of edoc.receivers) {
    const known = await lockReceived(tx, { agencyId: receiver.id, senderId: sender.id, documentId: facts.documentId });
    if (known !== undefined && !(await wasReturned(tx, known.incoming_id))) continue;
    if (known !== undefined) await savePast(tx, known.incoming_id);
    await receive(deps, tx, edoc, receiver);
    isNew = true;
  }
  await saveLineHint(tx, [sender.id], edoc.arriving.line.kind);
  return isNew ? TAKEN : without('already-received');
}

async function receive(deps: ExchangeDeps, tx: Tx, edoc: Edoc, receiver: OwnReceiver): Promise<void> {
  const { facts, sender, packetId, arriving, note } = edoc;
  const [original, attachments] = mainAndRest(edoc.files);
  const answered = await answeredBy(tx, edoc, receiver);
  const incomingId = await receiveFromLine(deps, tx, {
    agencyId: receiver.id, issuer: { id: sender.id, name: sender.name }, fields: fieldsOfEdoc(facts), original, attachments, answersOutgoingId: answered, note,
  });
  const now = deps.clock().toISOString();
  const received = {
    incoming_id: incomingId, agency_id: receiver.id, sender_id: sender.id, sender_name: sender.name, line_id: arriving.line.id, packet_id: packetId, document_id: facts.documentId,
    sender_code: facts.from.organId, own_code: receiver.code, is_current: true, at: now,
  };
  await insertReceived(tx, received);
  // 01 Đã đến: this house has it, no clerk has acted.
  await queueStatus(deps, tx, received, { code: '01', note: null, at: now });
}

/** The document is the first PDF, else the first file. */
function mainAndRest(files: readonly ArrivedFile[]): [ArrivedFile, ArrivedFile[]] {
  const main = files.find(({ isPdf }) => isPdf) ?? files[0];
  if (main === undefined) throw new Error('A packet without a file was let through.');
  return [main, files.filter((file) => file !== main)];
}

async function answeredBy(tx: Tx, { facts }: Edoc, receiver: OwnReceiver): Promise<string | null> {
  for (const named of facts.responseFor) {
    const own = await findOwnDocument(tx, named);
    if (own?.agencyId === receiver.id) return own.outgoingId;
  }
  return null;
}

/** All that our agencies have of the sender's document of this name. */
async function receivedOf(tx: Tx, { receivers, sender }: Edoc, documentId: string): Promise<Received[]> {
  const found = [];
  for (const { id } of receivers) found.push(await lockReceived(tx, { agencyId: id, senderId: sender.id, documentId }));
  return found.filter((each) => each !== undefined);
}

/** Which document a recall is about: the one it answers to, else its own name. */
export const recalledBy = (facts: EdocFacts): string => facts.responseFor.find(({ documentId }) => documentId !== null)?.documentId ?? facts.business.documentId ?? facts.documentId;

/** Thu hồi: cancelled here with its trail; one that has not come yet will not arrive (takeNew). The sender hears that it was done by 15. */
async function takeRecall(deps: ExchangeDeps, tx: Tx, edoc: Edoc): Promise<Effect> {
  const recalled = recalledBy(edoc.facts);
  const decision = recalled === edoc.facts.documentId ? null : (parseDocumentId(edoc.facts.documentId)?.code ?? null);
  const found = await receivedOf(tx, edoc, recalled);
  if (found.length === 0) return refused('unknown-document');
  let isNew = false;
  for (const received of found) {
    if (!(await withdrawFromLine(deps, tx, received.incoming_id, { kind: 'recall', reason: edoc.facts.business.reason, decision }))) continue;
    await queueStatus(deps, tx, received, { code: '15', note: 'Đã hủy văn bản theo yêu cầu thu hồi', at: deps.clock().toISOString() });
    isNew = true;
  }
  return isNew ? TAKEN : without('withdrawn-already');
}

async function takeUpdate(deps: ExchangeDeps, tx: Tx, edoc: Edoc): Promise<Effect> {
  const found = await receivedOf(tx, edoc, edoc.facts.business.documentId ?? edoc.facts.documentId);
  if (found.length === 0) return refused('unknown-document');
  for (const { held } of edoc.files) await keepBlob(tx, held);
  let isNew = false;
  for (const { incoming_id: incomingId } of found) {
    const update = { incomingId, fields: fieldsOfEdoc(edoc.facts), files: inOrder(edoc.files), reason: edoc.facts.business.reason };
    isNew = (await updateReceived(deps, tx, update)) || isNew;
  }
  return isNew ? TAKEN : without('withdrawn-already');
}

const inOrder = (files: readonly ArrivedFile[]): ArrivedFile[] => {
  if (files.length === 0) return [];
  const [main, rest] = mainAndRest(files);
  return [main, ...rest];
};

/** Thay thế: those who have the replaced document are told, and the new one arrives like any other. */
async function takeReplacement(deps: ExchangeDeps, tx: Tx, edoc: Edoc): Promise<Effect> {
  const number = `${edoc.facts.number}/${edoc.facts.symbol}`;
  const effect = await takeNew(deps, tx, edoc);
  if (effect.problem !== null) return effect;
  for (const { documentId } of edoc.facts.business.replaces) {
    for (const received of await receivedOf(tx, edoc, documentId)) await noteReplaced(deps, tx, { incomingId: received.incoming_id, number });
  }
  return effect;
}
