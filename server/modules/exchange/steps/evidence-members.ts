import type { Tx } from '#server/platform/database/transaction.ts';
import { inMemory, type PackageMember } from '../../files/index.ts';
import { proofOf, type ProofStep } from '../rules/log-tree.ts';
import { findBatchesFrom, findEntries, findReceipts, type LogEntry, type ReceiptRow, type StoredBatch } from '../store/log.store.ts';
import type { StoredPacket } from '../store/packet.store.ts';

/** What the manifest says of one packet, for the checking program. */
export interface PacketProof {
  /** Null where the bytes were destroyed. */
  readonly path: string | null;
  readonly sha256: string | null;
  readonly receipt: { readonly path: string; readonly signature: string | null; readonly certificate: string | null } | null;
  readonly log: { readonly batch: number; readonly entry: string; readonly steps: readonly ProofStep[] } | null;
}

export interface ExchangeProof {
  readonly packets: readonly PacketProof[];
  readonly chain: string;
  readonly stamps: readonly { readonly batch: number; readonly path: string }[];
}

interface Gathered {
  readonly members: readonly PackageMember[];
  readonly exchange: ExchangeProof;
}

const CHAIN = 'log/chain.jsonl';

/** The packets as they passed, their receipts, and the way of each through the log up to the newest time stamp. */
export async function evidenceMembers(tx: Tx, packets: readonly StoredPacket[], agencyId: string): Promise<Gathered> {
  const ids = packets.map(({ id }) => id);
  const [receipts, entries] = [await findReceipts(tx, ids, agencyId), await findEntries(tx, { packetIds: ids })];
  const numbers = [...new Set(entries.map(({ batch }) => batch))];
  const whole = numbers.length === 0 ? [] : await findEntries(tx, { batches: numbers });
  const batches = numbers.length === 0 ? [] : await findBatchesFrom(tx, Math.min(...numbers));
  const each = packets.map((packet, at) => ofPacket({ packet, at, receipt: receipts.find(({ packet_id: id }) => id === packet.id), entry: entries.find(({ packet_id: id }) => id === packet.id), whole }));
  const stamped = batches.flatMap(({ number, token }) => (token === null ? [] : [{ batch: number, path: `log/batch-${number}.tst`, token }]));
  return {
    members: [...each.flatMap(({ members }) => members), inMemory(CHAIN, chainOf(batches)), ...stamped.map(({ path, token }) => inMemory(path, token))],
    exchange: { packets: each.map(({ proof }) => proof), chain: CHAIN, stamps: stamped.map(({ batch, path }) => ({ batch, path })) },
  };
}

interface PacketParts {
  readonly packet: StoredPacket;
  readonly at: number;
  readonly receipt: ReceiptRow | undefined;
  readonly entry: LogEntry | undefined;
  readonly whole: readonly LogEntry[];
}

function ofPacket({ packet, at, receipt, entry, whole }: PacketParts): { members: PackageMember[]; proof: PacketProof } {
  const number = String(at + 1).padStart(3, '0');
  const path = packet.sha256 === null ? null : `packets/${number}-${packet.direction}-${packet.what ?? packet.kind}.edxml`;
  const bytes = path === null || packet.sha256 === null ? [] : [{ path, size: packet.size, sha256: packet.sha256, bytes: null }];
  const { members, proof } = receiptParts(`receipts/${number}`, receipt);
  return { members: [...bytes, ...members], proof: { path, sha256: packet.sha256, receipt: proof, log: entry === undefined ? null : wayOf(entry, whole) } };
}

function receiptParts(name: string, receipt: ReceiptRow | undefined): { members: PackageMember[]; proof: PacketProof['receipt'] } {
  if (receipt === undefined) return { members: [], proof: null };
  const body = inMemory(`${name}.json`, receipt.body);
  if (receipt.signature === null || receipt.certificate === null) return { members: [body], proof: { path: body.path, signature: null, certificate: null } };
  const [signature, certificate] = [inMemory(`${name}.sig`, receipt.signature), inMemory(`${name}.cer`, receipt.certificate)];
  return { members: [body, signature, certificate], proof: { path: body.path, signature: signature.path, certificate: certificate.path } };
}

function wayOf({ batch, position, text }: LogEntry, whole: readonly LogEntry[]): PacketProof['log'] {
  const texts = whole.filter((each) => each.batch === batch).map((each) => each.text);
  return { batch, entry: text, steps: proofOf(texts, position) };
}

const chainOf = (batches: readonly StoredBatch[]): string => batches.map(({ number, previous, root, entries, at, head }) => `${JSON.stringify({ number, previous, root, entries, at, head })}\n`).join('');
