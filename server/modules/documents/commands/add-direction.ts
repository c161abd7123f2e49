import type { Actor } from '#server/platform/access/actor.ts';
import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { recordAudit } from '../../audit/index.ts';
import { today } from '../../calendar/index.ts';
import { closeItems, moveDue } from '../../queue/index.ts';
import { saveSearchReaders } from '../../search/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { decideFurtherDirection, type FurtherDirection, type FurtherOrder } from '../rules/further-direction.ts';
import { readersOfIncoming } from '../rules/readers.ts';
import { insertAssignments, insertDirection, type LockedIncoming, saveAssignment, saveIncoming } from '../store/incoming.store.ts';
import { openIncoming } from '../steps/open-incoming.ts';
import { layPart, ownUnitsOf, placeParts, type PlacedPart, rowOf } from '../steps/place-parts.ts';

export interface AddDirectionOrder extends FurtherOrder {
  readonly id: string;
  readonly version: number;
  readonly opinion: string;
  readonly declaredNoSecret: boolean;
}

/** Ý kiến chỉ đạo bổ sung: it stands beside the earlier ones, which nobody changes, and may add units, change the lead or give more time. */
export async function addDirection(deps: DocumentsDeps, actor: Actor, order: AddDirectionOrder) {
  await deps.gate.pass(actor, { channel: 'documents.add-direction', declared: order.declaredNoSecret, texts: [{ where: 'body', text: order.opinion }] });
  return deps.database.act(actor, async (tx) => {
    const { document, capacity } = await openIncoming(tx, actor, { id: order.id, version: order.version, act: 'add-direction' });
    const direction = orRefuse(decideFurtherDirection(document.assignments, order, { ownUnits: await ownUnitsOf(tx, document), today: today(deps.clock()) }));
    await insertDirection(tx, { id: newId(), incomingId: document.id, opinion: order.opinion, byName: actor.name, byTitle: capacity.title });
    await endParts(deps, tx, document, direction);
    const parts = await placeParts(tx, document, direction.added);
    if (parts.length > 0) await insertAssignments(tx, parts.map((part) => rowOf(document.id, part)));
    for (const part of parts) await layPart(deps, tx, { document, part, opinion: order.opinion });
    const version = await saveIncoming(tx, document.id, await changeOf(tx, document, parts));
    await recordAudit(tx, { actor, capacity }, {
      action: 'documents.direction-added', subjectType: 'incoming', subjectId: document.id, agencyId: document.agencyId, detail: detailOf(parts, direction),
    });
    deps.bus.announce(tx, [`incoming:${document.id}`]);
    return { id: document.id, version };
  });
}

/** Takes withdrawn parts off their desks and moves the deadlines that were put off. */
async function endParts(deps: DocumentsDeps, tx: Tx, document: LockedIncoming, { withdrawn, extended }: FurtherDirection): Promise<void> {
  for (const id of withdrawn) {
    await saveAssignment(tx, id, { state: 'withdrawn', done_at: deps.clock().toISOString() });
    await closeItems(tx, deps.bus, { subjectId: document.id, partId: id });
  }
  for (const { id, dueOn } of extended) {
    await saveAssignment(tx, id, { extended_to: dueOn });
    await moveDue(tx, deps.bus, { subjectId: document.id, partId: id }, dueOn);
  }
}

/** Those who had a part go on reading what they worked on; a new lead brings its own deadline, or leaves the one there is. */
async function changeOf(tx: Tx, document: LockedIncoming, parts: readonly PlacedPart[]) {
  const readers = readersOfIncoming([...document.assignments, ...parts.map((part) => ({ ...part, postId: null }))]);
  await saveSearchReaders(tx, document.id, readers);
  const lead = parts.find(({ part }) => part === 'lead');
  return lead === undefined ? { readers } : { readers, lead_unit_name: lead.unitName, due_on: document.dueOn ?? lead.dueOn };
}

function detailOf(parts: readonly PlacedPart[], { extended }: FurtherDirection): Record<string, string> {
  const lead = parts.find(({ part }) => part === 'lead');
  return {
    ...(lead === undefined ? {} : { lead: lead.unitName }), ...(parts.length === 0 ? {} : { units: String(parts.length) }),
    ...(extended[0] === undefined ? {} : { extendedTo: extended[0].dueOn, extensions: String(extended.length) }),
  };
}
