import type { Actor } from '#server/platform/access/actor.ts';
import { recordAudit } from '../../audit/index.ts';
import type { DraftingDeps } from '../drafting.deps.ts';
import { openAppendix } from '../steps/open-appendix.ts';
import { tellDone } from '../steps/tell-done.ts';
import { removeAppendix as takeOut } from '../store/appendix.store.ts';

/** Bỏ phụ lục: the appendix is no more part of the text; versions keep what it said. */
export function removeAppendix(deps: DraftingDeps, actor: Actor, { id, appendixId }: { id: string; appendixId: string }) {
  return deps.database.act(actor, async (tx) => {
    const { access } = await openAppendix(deps, tx, actor, { id, appendixId });
    await takeOut(tx, appendixId);
    await recordAudit(tx, { actor, capacity: access.capacity }, { action: 'drafting.appendix-removed', subjectType: 'text', subjectId: id, agencyId: access.agencyId, detail: { appendix: appendixId } });
    tellDone(deps.bus, tx, { textId: id, access, news: 'appendices' });
    return { id };
  });
}
