import type { Actor } from '#server/platform/access/actor.ts';
import { recordAudit } from '../../audit/index.ts';
import { closeItems } from '../../queue/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { saveAssignment, saveIncoming } from '../store/incoming.store.ts';
import { closeIncoming } from '../steps/close-incoming.ts';
import { openIncoming } from '../steps/open-incoming.ts';

export interface ReportOrder {
  readonly id: string;
  readonly version: number;
  readonly assignmentId: string;
  readonly result: string;
  readonly declaredNoSecret: boolean;
}

/** Báo cáo hoàn thành: ends one part by saying what was done; the lead's report ends the document. */
export async function reportDone(deps: DocumentsDeps, actor: Actor, order: ReportOrder) {
  await deps.gate.pass(actor, { channel: 'documents.report', declared: order.declaredNoSecret, texts: [{ where: 'body', text: order.result }] });
  return deps.database.act(actor, async (tx) => {
    const { document, capacity } = await openIncoming(tx, actor, { ...order, act: 'report-done' });
    const part = document.assignments.find(({ id }) => id === order.assignmentId);
    await recordAudit(tx, { actor, capacity }, {
      action: 'documents.reported-done', subjectType: 'incoming', subjectId: document.id, agencyId: document.agencyId,
      detail: { assignment: order.assignmentId, result: order.result },
    });
    if (part?.part === 'lead') return { id: document.id, version: await closeIncoming(deps, tx, { document, result: order.result, outgoingId: null }) };
    await saveAssignment(tx, order.assignmentId, { state: 'done', result: order.result, done_at: deps.clock().toISOString() });
    await closeItems(tx, deps.bus, { subjectId: document.id, partId: order.assignmentId });
    deps.bus.announce(tx, [`incoming:${document.id}`]);
    return { id: document.id, version: await saveIncoming(tx, document.id, {}) };
  });
}
