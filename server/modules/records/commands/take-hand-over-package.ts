import type { Actor } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { inMemory, type PackageMember, sumsOf } from '../../files/index.ts';
import { getHandOver } from '../queries/list-hand-overs.ts';
import { readMatter } from '../queries/read-matter.ts';
import type { RecordsDeps } from '../records.deps.ts';
import { NAMESPACE, workFileXml } from '../rules/matter-xml.ts';
import { element, field, XML_START } from '../rules/xml.ts';
import { originalsOf, pathsOf, shipped } from '../steps/members.ts';
import type { Evidence } from './take-evidence.ts';

/** The package for the archive: metadata by hand-over.xsd, and every file with its documents as they are. */
export function takeHandOverPackage(deps: RecordsDeps, actor: Actor, id: string): Promise<Evidence> {
  return deps.database.transact(async (tx) => {
    const handOver = await getHandOver(tx, actor, id);
    const members: PackageMember[] = [];
    const files: string[] = [];
    for (const [at, row] of handOver.files.entries()) {
      const matter = await readMatter(tx, actor, row.id);
      if (matter.file.unreadable > 0) throw new Refusal('records/unreadable-contents');
      const paths = pathsOf(matter, `files/${String(at + 1).padStart(3, '0')}/`);
      members.push(...(await originalsOf(deps, tx, matter, paths)).members);
      files.push(workFileXml(matter, paths));
    }
    const { offeredAt, offeredBy, offeredByTitle, decidedAt, decidedBy, unitName } = handOver;
    const xml = element('HandOver', [
      field('Unit', unitName), field('OfferedAt', offeredAt), field('OfferedBy', `${offeredBy}, ${offeredByTitle}`), field('AcceptedAt', decidedAt), field('AcceptedBy', decidedBy), element('WorkFiles', files),
    ], { xmlns: NAMESPACE });
    const listed = [inMemory('hand-over.xml', XML_START + xml), shipped('hand-over.xsd'), ...members];
    const sums = sumsOf(listed);
    await recordAudit(tx, { actor, capacity: actor.capacities.find(({ agencyId }) => agencyId === handOver.agencyId) ?? null }, {
      action: 'records.package-taken', subjectType: 'hand-over', subjectId: id, agencyId: handOver.agencyId, detail: { files: String(files.length), sums: sums.sha256 },
    });
    return { members: [...listed, sums], at: deps.clock(), name: `Nop luu ${unitName}.zip` };
  });
}
