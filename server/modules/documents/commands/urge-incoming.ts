import type { Actor, Capacity } from '#server/platform/access/actor.ts';
import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { today } from '../../calendar/index.ts';
import { urgeItems } from '../../queue/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { isRunning } from '../rules/urging.ts';
import { type LockedIncoming, saveIncoming } from '../store/incoming.store.ts';
import { insertUrging } from '../store/urging.store.ts';
import { openIncoming } from '../steps/open-incoming.ts';

export interface UrgeOrder {
  readonly id: string;
  readonly assignmentIds: readonly string[];
  readonly note: string | null;
  readonly declaredNoSecret: boolean;
}

/**
 * Đôn đốc: whoever follows up asks those with an open part to get on (Decree 30/2020 art. 24 §2). It marks what lies on their desks
 * already, is kept for good, and counts once a day for each part and person, so that nobody is flooded.
 */
export async function urgeIncoming(deps: DocumentsDeps, actor: Actor, order: UrgeOrder) {
  await deps.gate.pass(actor, { channel: 'documents.urge', declared: order.declaredNoSecret, texts: [{ where: 'body', text: order.note ?? '' }] });
  return deps.database.act(actor, async (tx) => {
    const { document, capacity } = await openIncoming(tx, actor, { id: order.id, act: 'urge', version: null });
    const wanted = new Set(order.assignmentIds);
    const parts = document.assignments.filter((part) => wanted.has(part.id) && isRunning(part));
    let urged = 0;
    for (const { id } of parts) urged += (await urgePart(deps, tx, { document, partId: id, actor, through: capacity, note: order.note })) ? 1 : 0;
    if (urged === 0) throw new Refusal('documents/already-urged');
    const version = await saveIncoming(tx, document.id, {});
    await recordAudit(tx, { actor, capacity }, {
      action: 'documents.urged', subjectType: 'incoming', subjectId: document.id, agencyId: document.agencyId, detail: { parts: String(urged) },
    });
    deps.bus.announce(tx, [`incoming:${document.id}`]);
    return { id: document.id, version, urged };
  });
}

interface Urging {
  readonly document: LockedIncoming;
  readonly partId: string;
  readonly actor: Actor;
  readonly through: Capacity;
  readonly note: string | null;
}

async function urgePart(deps: DocumentsDeps, tx: Tx, { document, partId, actor, through, note }: Urging): Promise<boolean> {
  const isNew = await insertUrging(tx, {
    id: newId(), incoming_id: document.id, assignment_id: partId, kind: 'urged', on_day: today(deps.clock()), by_name: actor.name, by_title: through.title, note,
  });
  if (isNew) await urgeItems(tx, deps.bus, { subjectId: document.id, partId }, { by: `${through.title} ${actor.name}`, note });
  return isNew;
}
