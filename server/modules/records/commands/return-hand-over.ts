import type { ParsedOf } from '#contract/endpoint.ts';
import type { handOvers } from '#contract/records/hand-overs.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { postKey } from '#server/platform/access/actor.ts';
import { recordAudit } from '../../audit/index.ts';
import { closeItems, openItem } from '../../queue/index.ts';
import type { RecordsDeps } from '../records.deps.ts';
import { takeHandOver } from '../steps/take-hand-over.ts';
import { decideHandOver } from '../store/hand-over.store.ts';
import { lockFileById, saveFile } from '../store/work-file.store.ts';

type Order = ParsedOf<typeof handOvers.returnHandOver>['body'] & { readonly id: string };

/** The archive gives files back, with what is wanting; each lies on the desk of who offered them. */
export async function returnHandOver(deps: RecordsDeps, actor: Actor, order: Order) {
  await deps.gate.pass(actor, { channel: 'records.return', declared: order.declaredNoSecret, texts: [{ where: 'body', text: order.reason }] });
  return deps.database.act(actor, async (tx) => {
    const { handOver, capacity } = await takeHandOver(tx, actor, order.id);
    await decideHandOver(tx, handOver.id, { state: 'returned', by: actor.name, byTitle: capacity.title, at: deps.clock().toISOString(), reason: order.reason });
    await closeItems(tx, deps.bus, { subjectId: handOver.id });
    for (const { id } of handOver.files) {
      await saveFile(tx, id, { state: 'closed', hand_over_id: null });
      const file = await lockFileById(tx, id);
      await openItem(tx, deps.bus, {
        addressee: postKey(handOver.offeredPostId), agencyId: handOver.agencyId, kind: 'records.hand-over', subjectType: 'work-file', subjectId: id, title: file?.title ?? '',
        context: file?.notation ?? '', note: order.reason, urgency: 0, dueOn: null,
      });
      await recordAudit(tx, { actor, capacity }, { action: 'records.hand-over-returned', subjectType: 'work-file', subjectId: id, agencyId: handOver.agencyId, detail: { reason: order.reason } });
    }
    deps.bus.announce(tx, handOver.files.map(({ id }) => `work-file:${id}`));
    return { id: handOver.id };
  });
}
