import type { ParsedOf } from '#contract/endpoint.ts';
import type { workFiles } from '#contract/records/files.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import type { RecordsDeps } from '../records.deps.ts';
import { takeFile } from '../steps/take-file.ts';
import { deleteContent } from '../store/content.store.ts';
import { saveFile } from '../store/work-file.store.ts';

type Order = ParsedOf<typeof workFiles.takeOut>['body'] & { readonly id: string };

/** Takes a document or paper out of an open file, with the reason: duplicates and what belongs elsewhere (Decree 30/2020, art. 29). */
export async function takeOut(deps: RecordsDeps, actor: Actor, order: Order) {
  await deps.gate.pass(actor, { channel: 'records.take-out', declared: order.declaredNoSecret, texts: [{ where: 'body', text: order.reason }] });
  return deps.database.act(actor, async (tx) => {
    const { file, capacity } = await takeFile(tx, actor, { id: order.id, act: 'put-in', version: null });
    if (!(await deleteContent(tx, file.id, order.documentId))) throw new Refusal('not-found');
    await recordAudit(tx, { actor, capacity }, {
      action: 'records.taken-out', subjectType: 'work-file', subjectId: file.id, agencyId: file.agencyId, detail: { document: order.documentId, reason: order.reason },
    });
    deps.bus.announce(tx, [`work-file:${file.id}`]);
    return { id: file.id, version: await saveFile(tx, file.id, {}) };
  });
}
