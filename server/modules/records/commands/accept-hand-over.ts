import type { Actor } from '#server/platform/access/actor.ts';
import { recordAudit } from '../../audit/index.ts';
import { closeItems } from '../../queue/index.ts';
import type { RecordsDeps } from '../records.deps.ts';
import { retentionEndsOn } from '../rules/retention.ts';
import { takeHandOver } from '../steps/take-hand-over.ts';
import { decideHandOver } from '../store/hand-over.store.ts';
import { saveFile } from '../store/work-file.store.ts';

/** The archive takes the files: read-only from now on, and the day is fixed until which they are kept. */
export function acceptHandOver(deps: RecordsDeps, actor: Actor, order: { readonly id: string }) {
  return deps.database.act(actor, async (tx) => {
    const { handOver, capacity } = await takeHandOver(tx, actor, order.id);
    await decideHandOver(tx, handOver.id, { state: 'accepted', by: actor.name, byTitle: capacity.title, at: deps.clock().toISOString() });
    for (const { id, endedOn, retentionYears } of handOver.files) {
      const endsOn = retentionEndsOn(endedOn ?? '', retentionYears);
      await saveFile(tx, id, { state: 'archived', retention_ends_on: endsOn });
      await recordAudit(tx, { actor, capacity }, { action: 'records.archived', subjectType: 'work-file', subjectId: id, agencyId: handOver.agencyId, detail: { handOver: handOver.id, ...(endsOn === null ? {} : { keptUntil: endsOn }) } });
    }
    await closeItems(tx, deps.bus, { subjectId: handOver.id });
    deps.bus.announce(tx, handOver.files.map(({ id }) => `work-file:${id}`));
    return { id: handOver.id };
  });
}
