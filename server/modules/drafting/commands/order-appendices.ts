import type { Actor } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import type { DraftingDeps } from '../drafting.deps.ts';
import { listAppendices } from '../queries/find-text.ts';
import { openText } from '../steps/open-text.ts';
import { tellDone } from '../steps/tell-done.ts';
import { saveAppendixOrder } from '../store/appendix.store.ts';

/** Puts the appendices in another order. Who names other ones than there are has an old screen. */
export function orderAppendices(deps: DraftingDeps, actor: Actor, { id, appendixIds }: { id: string; appendixIds: readonly string[] }) {
  return deps.database.act(actor, async (tx) => {
    const { access } = await openText(deps, tx, actor, id);
    const present = (await listAppendices(tx, id)).map((appendix) => appendix.id);
    if (present.toSorted().join(' ') !== appendixIds.toSorted().join(' ')) throw new Refusal('stale-version');
    await saveAppendixOrder(tx, appendixIds);
    await recordAudit(tx, { actor, capacity: access.capacity }, { action: 'drafting.appendices-ordered', subjectType: 'text', subjectId: id, agencyId: access.agencyId });
    tellDone(deps.bus, tx, { textId: id, access, news: 'appendices' });
    return { id };
  });
}
