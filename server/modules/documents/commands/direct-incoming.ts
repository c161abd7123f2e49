import type { Actor } from '#server/platform/access/actor.ts';
import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { today } from '../../calendar/index.ts';
import { findUnitHead, unitsOfAgency } from '../../identity/index.ts';
import { closeItems, type QueueKind } from '../../queue/index.ts';
import { saveSearchReaders } from '../../search/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { type DirectedPart, type DirectionOrder, faultOfParts, partsOf } from '../rules/direction.ts';
import { readersOfIncoming } from '../rules/readers.ts';
import { holderOf, layIncoming } from '../store/desks.ts';
import { insertAssignments, insertDirection, type LockedIncoming, saveIncoming } from '../store/incoming.store.ts';
import { openIncoming } from '../steps/open-incoming.ts';
import { tellProgress } from '../steps/tell-progress.ts';

export interface DirectOrder extends DirectionOrder {
  readonly id: string;
  readonly version: number;
  readonly opinion: string;
  readonly declaredNoSecret: boolean;
}

interface Part extends DirectedPart {
  readonly id: string;
  readonly unitName: string;
  readonly headPostId: string;
}

/** Bút phê: the leader names one lead unit, those who co-operate and those to be informed, each with its clock. Status 04. */
export async function directIncoming(deps: DocumentsDeps, actor: Actor, order: DirectOrder) {
  await deps.gate.pass(actor, { channel: 'documents.direct', declared: order.declaredNoSecret, texts: [{ where: 'body', text: order.opinion }] });
  return deps.database.act(actor, async (tx) => {
    const { document, capacity } = await openIncoming(tx, actor, { id: order.id, version: order.version, act: 'direct' });
    const parts = await placeParts(tx, document, order, today(deps.clock()));
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

async function placeParts(tx: Tx, document: LockedIncoming, order: DirectOrder, day: string): Promise<Part[]> {
  const units = new Map((await unitsOfAgency(tx, document.agencyId)).map((unit) => [unit.id, unit]));
  const parts = partsOf(order);
  const fault = faultOfParts(parts, new Set(units.keys()), day);
  if (fault !== undefined) throw new Refusal(fault);
  const placed: Part[] = [];
  for (const part of parts) {
    const head = await findUnitHead(tx, part.unitId);
    const unitName = units.get(part.unitId)?.name ?? '';
    if (head === undefined) throw new Refusal('documents/unit-without-head', { unitName });
    placed.push({ ...part, id: newId(), unitName, headPostId: head.postId });
  }
  return placed;
}

function rowOf(incomingId: string, part: Part) {
  return {
    id: part.id, incoming_id: incomingId, part: part.part, unit_id: part.unitId, unit_name: part.unitName, head_post_id: part.headPostId,
    due_on: part.dueOn, post_id: null, person_name: null, instruction: null, state: 'waiting' as const, result: null, done_at: null,
  };
}

function layPart(deps: DocumentsDeps, tx: Tx, { document, part, opinion }: { document: LockedIncoming; part: Part; opinion: string }): Promise<void> {
  const kind: QueueKind = part.part === 'inform' ? 'documents.read' : 'documents.assign';
  return layIncoming(tx, deps.bus, document, { addressee: holderOf(part.headPostId), kind, partId: part.id, note: opinion, dueOn: part.dueOn });
}
