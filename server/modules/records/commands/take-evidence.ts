import type { Actor } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { checkingPrograms, inMemory, type PackageMember, sumsOf } from '../../files/index.ts';
import { type Matter, readMatter } from '../queries/read-matter.ts';
import type { RecordsDeps } from '../records.deps.ts';
import { chained } from '../rules/history-chain.ts';
import { workFileXml } from '../rules/matter-xml.ts';
import { XML_START } from '../rules/xml.ts';
import { originalsOf, pathsOf } from '../steps/members.ts';

export interface Evidence {
  readonly members: readonly PackageMember[];
  readonly at: Date;
  readonly name: string;
}

/**
 * Gói chứng cứ of one matter. The record keeps the hash of its manifest, so that years later the house can say whether a
 * package is one that it gave out (docs/decisions/0017-work-files.md).
 */
export function takeEvidence(deps: RecordsDeps, actor: Actor, id: string): Promise<Evidence> {
  const at = deps.clock();
  return deps.database.transact(async (tx) => {
    const matter = await readMatter(tx, actor, id);
    if (matter.file.unreadable > 0) throw new Refusal('records/unreadable-contents');
    const members = await membersOf(deps, tx, { matter, at, by: actor.name });
    const manifest = members.find(({ path }) => path === 'manifest.json');
    await recordAudit(tx, { actor, capacity: actor.capacities.find(({ agencyId }) => agencyId === matter.file.agencyId) ?? null }, {
      action: 'records.evidence-taken', subjectType: 'work-file', subjectId: id, agencyId: matter.file.agencyId, detail: { manifest: manifest?.sha256 ?? '', members: String(members.length) },
    });
    return { members, at, name: `Ho so ${matter.file.notation} ${matter.file.year}.zip` };
  });
}

async function membersOf(deps: RecordsDeps, tx: Tx, { matter, at, by }: { matter: Matter; at: Date; by: string }): Promise<PackageMember[]> {
  const paths = pathsOf(matter);
  const { members, signatures } = await originalsOf(deps, tx, matter, paths);
  const history = chained(matter.events);
  const listed = [
    ...members, inMemory('metadata.xml', XML_START + workFileXml(matter, paths)), inMemory('history.jsonl', history.lines), ...checkingPrograms(), inMemory('README.txt', README),
  ];
  const sums = sumsOf(listed);
  const manifest = {
    format: 'congsoso-evidence/1', createdAt: at.toISOString(), createdBy: by, agency: matter.file.agencyName, file: { notation: matter.file.notation, year: matter.file.year }, title: matter.file.title,
    members: [...listed, sums].map(({ path, size, sha256 }) => ({ path, size, sha256 })),
    history: { path: 'history.jsonl', entries: history.entries, head: history.head }, signatures,
  };
  return [...listed, sums, inMemory('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`)];
}

const README = `GÓI CHỨNG CỨ CỦA MỘT HỒ SƠ CÔNG VIỆC (Công Sở Số)

documents/, papers/     bản gốc và tệp kèm theo (attachments/), đúng từng byte; bên cạnh là chữ ký số (.p7s, kèm chứng thư) và kết quả kiểm tra chữ ký
metadata.xml            các trường dữ liệu theo Phụ lục VI Nghị định 30/2020/NĐ-CP, văn bản và việc đã làm theo thứ tự thời gian
history.jsonl           trích nhật ký: mỗi dòng mang mã băm của dòng trước
manifest.json           danh sách mọi tệp với SHA-256; SHA256SUMS là cùng danh sách cho lệnh sha256sum

Kiểm tra, không cần mạng:
  node check-package.mjs <tệp .zip hoặc thư mục đã giải nén>     mã băm, đủ tệp, chuỗi nhật ký, chữ ký (nếu máy có openssl)
  sh check-package.sh                                            mã băm và đủ tệp, trong thư mục đã giải nén

Gói này không mang chữ ký của cơ quan. SHA-256 của manifest.json được ghi vào nhật ký của cơ quan khi lập gói: xin đối chiếu với cơ quan
để biết gói đúng là do cơ quan lập. Chuỗi trong history.jsonl được lập khi xuất gói; nó cho biết trích nhật ký không bị sửa từ lúc đó.
`;
