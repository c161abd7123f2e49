import type { Actor } from '#server/platform/access/actor.ts';
import { recordAudit } from '../../audit/index.ts';
import type { DraftingDeps } from '../drafting.deps.ts';
import { openAppendix } from '../steps/open-appendix.ts';
import { tellDone } from '../steps/tell-done.ts';
import { saveAppendixTitle } from '../store/appendix.store.ts';

export interface RenameOrder {
  readonly id: string;
  readonly appendixId: string;
  readonly title: string;
  readonly declaredNoSecret: boolean;
}

/** Gives an appendix another title. */
export async function renameAppendix(deps: DraftingDeps, actor: Actor, { id, appendixId, title, declaredNoSecret }: RenameOrder) {
  await deps.gate.pass(actor, { channel: 'drafting.appendix', texts: [{ where: 'title', text: title }], declared: declaredNoSecret });
  return deps.database.act(actor, async (tx) => {
    const { access } = await openAppendix(deps, tx, actor, { id, appendixId });
    await saveAppendixTitle(tx, appendixId, title);
    await recordAudit(tx, { actor, capacity: access.capacity }, { action: 'drafting.appendix-renamed', subjectType: 'text', subjectId: id, agencyId: access.agencyId, detail: { appendix: appendixId } });
    tellDone(deps.bus, tx, { textId: id, access, news: 'appendices' });
    return { id };
  });
}
