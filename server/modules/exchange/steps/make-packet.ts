import type { Tx } from '#server/platform/database/transaction.ts';
import { type Addressee, findAddressees } from '../../catalogue/index.ts';
import { findForLine, findIssuedAttachments, type IssuedForLine } from '../../documents/index.ts';
import { keepBlob, readBlob } from '../../files/index.ts';
import type { PacketSigner } from '../../signing/index.ts';
import type { AttachmentFacts, Organ, PacketFacts, ResponseFor, StatusCode } from '../edxml/facts.ts';
import type { ExchangeDeps } from '../exchange.deps.ts';
import type { OutgoingAttachment } from '../edxml/write/pieces.ts';
import { writeEdoc, writeStatus } from '../edxml/write-packet.ts';
import { documentIdOf, edocOfIssued, originalOf } from '../packets/edoc-of-issued.ts';
import { codeOf, organOf } from '../rules/organ.ts';
import { ExchangeFault } from '../packets/problems.ts';
import { statusFacts } from '../packets/status-facts.ts';
import { type Outgoing, savePacketMade } from '../store/outbox.store.ts';
import { findPacket, insertPacket, type StoredPacket } from '../store/packet.store.ts';
import { findReceived } from '../store/received.store.ts';

type Deps = Pick<ExchangeDeps, 'database' | 'storage' | 'clock' | 'packetSigner'>;

interface Gathered {
  readonly facts: PacketFacts;
  readonly documentId: string;
  readonly from: string;
  readonly to: string;
  readonly files: readonly (AttachmentFacts & { readonly sha256: string; readonly size: number })[];
}

/**
 * The bytes of a packet, made once and kept before the first try: whatever becomes of a try, the next sends the same. Of two workers that
 * make them at one moment the first to keep them counts.
 */
export async function packetOf(deps: Deps, row: Outgoing): Promise<StoredPacket> {
  const kept = await deps.database.read((tx) => findPacket(tx, row.id));
  if (kept !== undefined) return kept;
  const gathered = await deps.database.read((tx) => (row.kind === 'status' ? gatherStatus(tx, row) : gatherEdoc(tx, row, deps.clock().toISOString())));
  const signer = await deps.database.read((tx) => deps.packetSigner(tx, row.agency_id));
  const held = await deps.storage.hold(written(deps, gathered, signer));
  return deps.database.transact(async (tx) => {
    await keepBlob(tx, held);
    await insertPacket(tx, {
      id: row.id, direction: 'out', kind: row.kind, line_id: row.line_id, agency_ids: [row.agency_id], sha256: held.sha256, size: held.size, from_code: gathered.from,
      to_codes: [gathered.to], document_id: gathered.documentId, what: row.what, signature: null, at: deps.clock().toISOString(),
    });
    await savePacketMade(tx, row.id, { packetId: row.id, documentId: gathered.documentId, ownCode: gathered.from, recipientCode: gathered.to });
    const made = await findPacket(tx, row.id);
    if (made === undefined) throw new Error('A packet that was just made is not there.');
    return made;
  });
}

const written = (deps: Deps, { facts, files }: Gathered, signer: PacketSigner | null): AsyncIterable<Uint8Array> =>
  facts.kind === 'status' ? writeStatus(facts, signer) : writeEdoc(facts, files.map((file) => fileFrom(deps, file)), signer);

/** Opened anew whenever the encoder wants it. */
function fileFrom({ database, storage }: Deps, { sha256, size: _size, ...facts }: Gathered['files'][number]): OutgoingAttachment {
  return {
    facts,
    open: async function* open() {
      const blob = await database.read((tx) => readBlob(tx, storage, sha256));
      if (blob === undefined) throw new Error('A file of an issued document is missing.');
      yield* blob.bytes;
    },
  };
}

async function gatherEdoc(tx: Tx, row: Outgoing, at: string): Promise<Gathered> {
  const issued = await findForLine(tx, row.outgoing_id ?? '');
  const [from, to] = await bothOf(tx, row, issued.issuedOn);
  const sender: Organ = { ...organOf(from, codeOfSender(from)), ...contactOf(issued) };
  const receiver = organOf(to, codeOfReceiver(to));
  const what = row.what as 'new' | 'recall' | 'replace';
  const facts = edocOfIssued({ what, issued, from: sender, to: receiver, answers: await answeredBy(tx, issued), replacedReceivers: await codesOf(tx, what === 'replace' ? (issued.succession?.receiverIds ?? []) : []), reason: row.note, at });
  return { facts, documentId: documentIdOf(issued, sender.organId), from: sender.organId, to: receiver.organId, files: what === 'recall' ? [] : await filesOf(tx, issued) };
}

const contactOf = ({ contact: { address, email, telephone, fax, website } }: IssuedForLine) =>
  ({ address: address || null, email: email || null, telephone: telephone || null, fax: fax || null, website: website || null });

async function filesOf(tx: Tx, issued: IssuedForLine): Promise<Gathered['files']> {
  const attached = await findIssuedAttachments(tx, issued.id);
  return [
    { ...originalOf(issued), ...issued.original },
    ...attached.map(({ name, contentType, sha256, size }, index) => ({ contentId: `kem-${index + 1}`, name, description: 'Tài liệu kèm theo', contentType, sha256, size })),
  ];
}

async function bothOf(tx: Tx, row: Outgoing, on: string): Promise<[Addressee, Addressee]> {
  const found = new Map((await findAddressees(tx, [row.agency_id, row.recipient_id], on)).map((each) => [each.id, each]));
  const [from, to] = [found.get(row.agency_id), found.get(row.recipient_id)];
  if (from === undefined || to === undefined) throw new ExchangeFault('recipient-gone');
  return [from, to];
}

/** Never skipped in silence: what lacks an identifier lies before the clerk with this reason. */
function codeOfSender(agency: Addressee): string {
  const code = codeOf(agency);
  if (code === null) throw new ExchangeFault('sender-without-code');
  return code;
}

function codeOfReceiver(agency: Addressee): string {
  const code = codeOf(agency);
  if (code === null) throw new ExchangeFault('recipient-without-code');
  return code;
}

const codesOf = async (tx: Tx, ids: readonly string[]): Promise<string[]> => (await findAddressees(tx, ids, null)).flatMap((each) => codeOf(each) ?? []);

/** What it answers, under the name by which the other house knows it; nothing where that did not come over a line. */
async function answeredBy(tx: Tx, { answersIncomingId }: IssuedForLine): Promise<ResponseFor | null> {
  const received = answersIncomingId === null ? undefined : await findReceived(tx, answersIncomingId);
  return received === undefined ? null : { organId: received.sender_code, code: null, promulgatedOn: null, documentId: received.document_id };
}

async function gatherStatus(tx: Tx, row: Outgoing): Promise<Gathered> {
  const [from, to] = await bothOf(tx, row, row.happened_at.slice(0, 10));
  const [own, theirs] = [row.own_code ?? codeOfSender(from), row.recipient_code ?? codeOfReceiver(to)];
  const documentId = row.document_id ?? documentIdOf(await findForLine(tx, row.outgoing_id ?? ''), own);
  const facts = statusFacts({ from: organOf(from, own), about: { documentId, organId: theirs }, code: row.what as StatusCode, note: row.note, at: row.happened_at });
  return { facts, documentId, from: own, to: theirs, files: [] };
}
