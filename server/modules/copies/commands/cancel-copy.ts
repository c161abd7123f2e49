import type { Actor } from '#server/platform/access/actor.ts';
import { recordAudit } from '../../audit/index.ts';
import { closeItems } from '../../queue/index.ts';
import type { CopiesDeps } from '../copies.deps.ts';
import { openCopy } from '../steps/open-copy.ts';
import { saveCopy } from '../store/copy.store.ts';

/** An ordered copy that is not needed after all; it took no number. */
export async function cancelCopy(deps: CopiesDeps, actor: Actor, order: { id: string; version: number; reason: string; declaredNoSecret: boolean }) {
  await deps.gate.pass(actor, { channel: 'copies.cancel', declared: order.declaredNoSecret, texts: [{ where: 'body', text: order.reason }] });
  return deps.database.act(actor, async (tx) => {
    const { copy, capacity } = await openCopy(tx, actor, { ...order, act: 'cancel' });
    const version = await saveCopy(tx, copy.id, { state: 'cancelled', cancel_reason: order.reason });
    await closeItems(tx, deps.bus, { subjectId: copy.subject_id, partId: copy.id });
    await recordAudit(tx, { actor, capacity }, {
      action: 'copies.cancelled', subjectType: copy.subject_type, subjectId: copy.subject_id, agencyId: copy.agency_id, detail: { copy: copy.id, reason: order.reason },
    });
    deps.bus.announce(tx, [`${copy.subject_type}:${copy.subject_id}`]);
    return { id: copy.id, version };
  });
}
