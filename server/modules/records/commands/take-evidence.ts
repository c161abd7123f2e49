import type { Actor } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { checkingPrograms, inMemory, type PackageMember, sumsOf } from '../../files/index.ts';
import { type Matter, readMatter } from '../queries/read-matter.ts';
import type { RecordsDeps } from '../records.deps.ts';
import { chained } from '../rules/history-chain.ts';
import { workFileXml } from '../rules/matter-xml.ts';
import { packageWords } from '../rules/package-words.ts';
import { XML_START } from '../rules/xml.ts';
import { originalsOf, pathsOf } from '../steps/members.ts';
import { certificateMember, SIGNATURE, signatureMember } from '../steps/sign-manifest.ts';

export interface Evidence {
  readonly members: readonly PackageMember[];
  readonly at: Date;
  readonly name: string;
}

/**
 * Gói chứng cứ of one matter. The record keeps the hash of its manifest, so that years later the house can say whether a
 * package is one that it gave out; the agency's key signs the manifest where the house has it (docs/decisions/0017-work-files.md).
 */
export function takeEvidence(deps: RecordsDeps, actor: Actor, id: string): Promise<Evidence> {
  const at = deps.clock();
  return deps.database.transact(async (tx) => {
    const matter = await readMatter(tx, actor, id);
    if (matter.file.unreadable > 0) throw new Refusal('records/unreadable-contents');
    const members = await membersOf(deps, tx, { matter, at, by: actor.name });
    const manifest = members.find(({ path }) => path === 'manifest.json');
    await recordAudit(tx, { actor, capacity: actor.capacities.find(({ agencyId }) => agencyId === matter.file.agencyId) ?? null }, {
      action: 'records.evidence-taken', subjectType: 'work-file', subjectId: id, agencyId: matter.file.agencyId, detail: {
        manifest: manifest?.sha256 ?? '', members: String(members.length), signed: members.some(({ path }) => path === SIGNATURE.path) ? 'yes' : 'no',
      },
    });
    return { members, at, name: `Ho so ${matter.file.notation} ${matter.file.year}.zip` };
  });
}

async function membersOf(deps: RecordsDeps, tx: Tx, { matter, at, by }: { matter: Matter; at: Date; by: string }): Promise<PackageMember[]> {
  const paths = pathsOf(matter);
  const { members, signatures } = await originalsOf(deps, tx, matter, paths);
  const history = chained(matter.events);
  const signer = await deps.packetSigner(tx, matter.file.agencyId);
  const listed = [
    ...members, ...(signer === null ? [] : [certificateMember(signer)]), inMemory('metadata.xml', XML_START + workFileXml(matter, paths)), inMemory('history.jsonl', history.lines), ...checkingPrograms(), inMemory('README.txt', packageWords(signer !== null)),
  ];
  const sums = sumsOf(listed);
  const manifest = {
    format: 'congsoso-evidence/1', createdAt: at.toISOString(), createdBy: by, agency: matter.file.agencyName, file: { notation: matter.file.notation, year: matter.file.year }, title: matter.file.title,
    members: [...listed, sums].map(({ path, size, sha256 }) => ({ path, size, sha256 })),
    history: { path: 'history.jsonl', entries: history.entries, head: history.head }, signatures,
    signature: signer === null ? null : SIGNATURE,
  };
  const written = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
  return [...listed, sums, inMemory('manifest.json', written), ...(signer === null ? [] : [await signatureMember(signer, written, at)])];
}
