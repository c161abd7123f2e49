import type { Actor } from '#server/platform/access/actor.ts';
import { newId } from '#server/platform/database/ids.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { today } from '../../calendar/index.ts';
import { closeItems } from '../../queue/index.ts';
import { saveSearchReaders } from '../../search/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { type DirectionOrder, faultOfParts, partsOf } from '../rules/direction.ts';
import { readersOfIncoming } from '../rules/readers.ts';
import { insertAssignments, insertDirection, saveIncoming } from '../store/incoming.store.ts';
import { openIncoming } from '../steps/open-incoming.ts';
import { layPart, ownUnitsOf, placeParts, rowOf } from '../steps/place-parts.ts';
import { tellProgress } from '../steps/tell-progress.ts';

export interface DirectOrder extends DirectionOrder {
  readonly id: string;
  readonly version: number;
  readonly opinion: string;
  readonly declaredNoSecret: boolean;
}

/** Bút phê: the leader names one lead unit, those who co-operate and those to be informed, each with its clock. Status 04. */
export async function directIncoming(deps: DocumentsDeps, actor: Actor, order: DirectOrder) {
  await deps.gate.pass(actor, { channel: 'documents.direct', declared: order.declaredNoSecret, texts: [{ where: 'body', text: order.opinion }] });
  return deps.database.act(actor, async (tx) => {
    const { document, capacity } = await openIncoming(tx, actor, { id: order.id, version: order.version, act: 'direct' });
    const ordered = partsOf(order);
    const fault = faultOfParts(ordered, await ownUnitsOf(tx, document), today(deps.clock()));
    if (fault !== undefined) throw new Refusal(fault);
    const parts = await placeParts(tx, document, ordered);
    await insertDirection(tx, { id: newId(), incomingId: document.id, opinion: order.opinion, byName: actor.name, byTitle: capacity.title });
    await insertAssignments(tx, parts.map((part) => rowOf(document.id, part)));
    const readers = readersOfIncoming(parts.map((part) => ({ ...part, postId: null })));
    const lead = parts.find(({ part }) => part === 'lead');
    const version = await saveIncoming(tx, document.id, {
      state: 'directed', due_on: order.lead.dueOn, lead_unit_name: lead?.unitName ?? null, readers,
    });
    await saveSearchReaders(tx, document.id, readers);
    await closeItems(tx, deps.bus, { subjectId: document.id, kinds: ['documents.direct'] });
    for (const part of parts) await layPart(deps, tx, { document, part, opinion: order.opinion });
    await recordAudit(tx, { actor, capacity }, {
      action: 'documents.directed', subjectType: 'incoming', subjectId: document.id, agencyId: document.agencyId,
      detail: { lead: lead?.unitName ?? '', dueOn: order.lead.dueOn ?? '', units: String(parts.length) },
    });
    await tellProgress(deps, tx, { document, status: '04' });
    return { id: document.id, version };
  });
}
