import { type Actor, agenciesReadWhole, capacityWhere } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { checkingPrograms, inMemory, type PackageMember, sumsOf } from '../../files/index.ts';
import type { EvidenceDeps } from '../evidence.deps.ts';
import { sealLog } from '../jobs/seal-log.ts';
import { evidenceMembers } from '../steps/evidence-members.ts';
import { findExchanged, listPacketsOf } from '../store/exchanged.store.ts';
import { findEntries } from '../store/log.store.ts';
import type { StoredPacket } from '../store/packet.store.ts';

export interface ExchangeEvidence {
  readonly members: readonly PackageMember[];
  readonly at: Date;
  readonly name: string;
}

/**
 * Gói chứng cứ liên thông of one document: every packet byte for byte, the agency's receipts, and the proof of the log. The record
 * keeps the hash of its manifest. What passed since the last hour is put into the log first.
 */
export async function takeEvidence(deps: EvidenceDeps, actor: Actor, id: string): Promise<ExchangeEvidence> {
  const found = await deps.database.read((tx) => findExchanged(tx, id));
  if (found === undefined || !agenciesReadWhole(actor).includes(found.agencyId)) throw new Refusal('not-found');
  if ((await deps.database.read((tx) => listPacketsOf(tx, found))).length === 0) throw new Refusal('exchange/nothing-exchanged');
  await sealLog(deps);
  const at = deps.clock();
  return deps.database.transact(async (tx) => {
    // What came in this moment waits for the next package: what is in this one is in the log.
    const packets = await onlyLogged(tx, await listPacketsOf(tx, found));
    const { members, exchange } = await evidenceMembers(tx, packets, found.agencyId);
    const listed = [...members, ...checkingPrograms(), inMemory('README.txt', README)];
    const capacity = capacityWhere(actor, ({ agencyId }) => agencyId === found.agencyId) ?? null;
    const [documentId = ''] = found.documentIds;
    const all = [...listed, sumsOf(listed)];
    const manifest = inMemory('manifest.json', `${JSON.stringify({
      format: 'congsoso-evidence/1', createdAt: at.toISOString(), createdBy: actor.name, agency: capacity?.agencyName ?? '', title: documentId,
      members: all.map(({ path, size, sha256 }) => ({ path, size, sha256 })), signatures: [], exchange,
    }, null, 2)}\n`);
    await recordAudit(tx, { actor, capacity }, {
      action: 'exchange.evidence-taken', subjectType: found.type, subjectId: id, agencyId: found.agencyId, detail: { manifest: manifest.sha256, packets: String(packets.length) },
    });
    return { members: [...all, manifest], at, name: `Chung cu lien thong ${documentId.replaceAll(/[^\p{L}\p{N}.-]+/gu, '_')}.zip` };
  });
}

async function onlyLogged(tx: Tx, packets: readonly StoredPacket[]): Promise<StoredPacket[]> {
  const logged = new Set((await findEntries(tx, { packetIds: packets.map((packet) => packet.id) })).map((entry) => entry.packet_id));
  return packets.filter((packet) => logged.has(packet.id));
}

const README = `GÓI CHỨNG CỨ LIÊN THÔNG CỦA MỘT VĂN BẢN (Công Sở Số)

packets/                từng gói tin edXML (QCVN 102:2016/BTTTT) đã gửi (out) và đã nhận (in), đúng từng byte, theo thứ tự thời gian
receipts/               biên nhận của cơ quan cho từng gói tin (.json), chữ ký của cơ quan trên biên nhận (.sig, RSA PKCS#1 v1.5, SHA-256)
                        và chứng thư (.cer); biên nhận không có .sig: cơ quan chưa có khóa mà máy chủ được dùng
log/chain.jsonl         nhật ký liên thông theo lô: mỗi lô mang mã băm của lô trước và gốc của cây băm (RFC 6962) trên các gói tin của lô
log/batch-*.tst         dấu thời gian (RFC 3161) trên mã băm của lô, nếu máy chủ có cấp dấu thời gian
manifest.json           danh sách mọi tệp với SHA-256, đường đi của từng gói tin đến gốc của lô; SHA256SUMS là cùng danh sách cho lệnh sha256sum

Kiểm tra, không cần mạng:
  node check-package.mjs <tệp .zip hoặc thư mục đã giải nén>     mã băm, đủ tệp, biên nhận, nhật ký, dấu thời gian (nếu máy có openssl)
  sh check-package.sh                                            mã băm và đủ tệp, trong thư mục đã giải nén

Chữ ký XML trong từng gói tin kiểm tra được bằng chương trình khác, ví dụ xmlsec1. Chứng thư có đáng tin hay không, gói này không tự nói:
xin đối chiếu chứng thư với tổ chức cấp. SHA-256 của manifest.json được ghi vào nhật ký của cơ quan khi lập gói.
`;
