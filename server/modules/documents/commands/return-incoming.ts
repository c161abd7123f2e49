import type { Actor } from '#server/platform/access/actor.ts';
import { recordAudit } from '../../audit/index.ts';
import { closeItems } from '../../queue/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { saveIncoming } from '../store/incoming.store.ts';
import { openIncoming } from '../steps/open-incoming.ts';
import { tellProgress } from '../steps/tell-progress.ts';

export interface ReturnOrder {
  readonly id: string;
  readonly version: number;
  readonly reason: string;
  readonly declaredNoSecret: boolean;
}

/** Trả lại: a wrong or unverifiable document goes back with the reason and takes no arrival number (Decree 30/2020 art. 21). Status 02. */
export async function returnIncoming(deps: DocumentsDeps, actor: Actor, order: ReturnOrder) {
  await deps.gate.pass(actor, { channel: 'documents.return', declared: order.declaredNoSecret, texts: [{ where: 'body', text: order.reason }] });
  return deps.database.act(actor, async (tx) => {
    const { document, capacity } = await openIncoming(tx, actor, { id: order.id, version: order.version, act: 'return' });
    const version = await saveIncoming(tx, document.id, { state: 'returned', return_reason: order.reason });
    await closeItems(tx, deps.bus, { subjectId: document.id });
    await recordAudit(tx, { actor, capacity }, {
      action: 'documents.returned-to-sender', subjectType: 'incoming', subjectId: document.id, agencyId: document.agencyId,
      detail: { reason: order.reason },
    });
    await tellProgress(deps, tx, { document, status: '02', note: order.reason });
    return { id: document.id, version };
  });
}
