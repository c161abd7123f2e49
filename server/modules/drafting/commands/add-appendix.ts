import { DRAFTING_LIMITS } from '#contract/drafting/endpoints.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import type { DraftingDeps } from '../drafting.deps.ts';
import { listAppendices, listAppendixIds } from '../queries/find-text.ts';
import { openText } from '../steps/open-text.ts';
import { tellDone } from '../steps/tell-done.ts';
import { insertAppendix } from '../store/appendix.store.ts';
import { saveStep } from '../store/text.store.ts';

/** Thêm phụ lục: an appendix at the end, empty. */
export async function addAppendix(deps: DraftingDeps, actor: Actor, { id, title, declaredNoSecret }: { id: string; title: string; declaredNoSecret: boolean }) {
  await deps.gate.pass(actor, { channel: 'drafting.appendix', texts: [{ where: 'title', text: title }], declared: declaredNoSecret });
  return deps.database.act(actor, async (tx) => {
    const { text, access } = await openText(deps, tx, actor, id);
    if ((await listAppendices(tx, id)).length >= DRAFTING_LIMITS.appendices) throw new Refusal('drafting/too-many-appendices');
    const appendixId = await insertAppendix(tx, id, { title, position: (await listAppendixIds(tx, id)).length });
    await saveStep(tx, id, text.step + 1);
    await recordAudit(tx, { actor, capacity: access.capacity }, { action: 'drafting.appendix-added', subjectType: 'text', subjectId: id, agencyId: access.agencyId, detail: { appendix: appendixId } });
    tellDone(deps.bus, tx, { textId: id, access, news: 'appendices' });
    return { id, appendixId };
  });
}
