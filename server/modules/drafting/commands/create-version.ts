import type { Actor } from '#server/platform/access/actor.ts';
import { recordAudit } from '../../audit/index.ts';
import type { DraftingDeps } from '../drafting.deps.ts';
import { assemble, contentOf } from '../live/shared-text.ts';
import { listAppendices } from '../queries/find-text.ts';
import { openText } from '../steps/open-text.ts';
import { tellDone } from '../steps/tell-done.ts';
import { insertVersion } from '../store/version.store.ts';

/** Lưu phiên bản: keeps the text as it stands under a name. */
export async function createVersion(deps: DraftingDeps, actor: Actor, { id, name, declaredNoSecret }: { id: string; name: string; declaredNoSecret: boolean }) {
  await deps.gate.pass(actor, { channel: 'drafting.version', texts: [{ where: 'title', text: name }], declared: declaredNoSecret });
  return deps.database.act(actor, async (tx) => {
    const { text, access } = await openText(deps, tx, actor, id);
    const content = contentOf(assemble(text), await listAppendices(tx, id));
    const versionId = await insertVersion(tx, id, { kind: 'named', name, by: actor.name, content });
    await recordAudit(tx, { actor, capacity: access.capacity }, { action: 'drafting.version-created', subjectType: 'text', subjectId: id, agencyId: access.agencyId, detail: { version: versionId } });
    tellDone(deps.bus, tx, { textId: id, access, news: 'versions' });
    return { id, versionId };
  });
}
