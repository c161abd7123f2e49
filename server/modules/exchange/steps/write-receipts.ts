import type { Tx } from '#server/platform/database/transaction.ts';
import type { PacketSigner } from '../../signing/index.ts';
import type { EvidenceDeps } from '../evidence.deps.ts';
import type { ReceiptRow } from '../store/log.store.ts';
import type { StoredPacket } from '../store/packet.store.ts';

/** Biên nhận: what each agency of the house confirms of these packets, signed where it has a key that the server may use. */
export async function receiptsFor({ packetSigner, clock }: Pick<EvidenceDeps, 'packetSigner' | 'clock'>, tx: Tx, packets: readonly StoredPacket[]): Promise<ReceiptRow[]> {
  const signers = new Map<string, PacketSigner | null>();
  const at = clock().toISOString();
  const receipts: ReceiptRow[] = [];
  for (const packet of packets) {
    for (const agencyId of packet.agency_ids) {
      const signer = signers.has(agencyId) ? (signers.get(agencyId) ?? null) : await packetSigner(tx, agencyId);
      signers.set(agencyId, signer);
      const body = bodyOf(packet, agencyId, at);
      const signature = signer === null ? null : Buffer.from(await signer.sign(Buffer.from(body)));
      receipts.push({ packet_id: packet.id, agency_id: agencyId, body, signature, certificate: signer === null ? null : Buffer.from(signer.certificate), at });
    }
  }
  return receipts;
}

const bodyOf = (packet: StoredPacket, agencyId: string, at: string): string => JSON.stringify({
  format: 'congsoso-receipt/1', packet: packet.id, direction: packet.direction, kind: packet.kind, what: packet.what, sha256: packet.sha256, size: packet.size, documentId: packet.document_id,
  from: packet.from_code, to: packet.to_codes, signature: packet.signature, passedAt: packet.at, agency: agencyId, receiptAt: at,
});
