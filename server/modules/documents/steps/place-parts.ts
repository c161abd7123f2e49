import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { findUnitHead, unitsOfAgency } from '../../identity/index.ts';
import type { QueueKind } from '../../queue/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import type { DirectedPart } from '../rules/direction.ts';
import { holderOf, layIncoming } from '../store/desks.ts';
import type { LockedIncoming } from '../store/incoming.store.ts';

/** A part with the unit's present head, who gets it. */
export interface PlacedPart extends DirectedPart {
  readonly id: string;
  readonly unitName: string;
  readonly headPostId: string;
}

export const ownUnitsOf = async (tx: Tx, { agencyId }: LockedIncoming): Promise<Set<string>> => new Set((await unitsOfAgency(tx, agencyId)).map(({ id }) => id));

/** Finds who gets each part; a unit that has nobody in charge can be given none. */
export async function placeParts(tx: Tx, document: LockedIncoming, parts: readonly DirectedPart[]): Promise<PlacedPart[]> {
  const names = new Map((await unitsOfAgency(tx, document.agencyId)).map(({ id, name }) => [id, name]));
  const placed: PlacedPart[] = [];
  for (const part of parts) {
    const head = await findUnitHead(tx, part.unitId);
    const unitName = names.get(part.unitId) ?? '';
    if (head === undefined) throw new Refusal('documents/unit-without-head', { unitName });
    placed.push({ ...part, id: newId(), unitName, headPostId: head.postId });
  }
  return placed;
}

export const rowOf = (incomingId: string, part: PlacedPart) => ({
  id: part.id, incoming_id: incomingId, part: part.part, unit_id: part.unitId, unit_name: part.unitName, head_post_id: part.headPostId,
  due_on: part.dueOn, post_id: null, person_name: null, instruction: null, state: 'waiting' as const, result: null, done_at: null,
});

/** Lays a part before the head of its unit. */
export function layPart(deps: Pick<DocumentsDeps, 'bus'>, tx: Tx, { document, part, opinion }: { document: LockedIncoming; part: PlacedPart; opinion: string }): Promise<void> {
  const kind: QueueKind = part.part === 'inform' ? 'documents.read' : 'documents.assign';
  return layIncoming(tx, deps.bus, document, { addressee: holderOf(part.headPostId), kind, partId: part.id, note: opinion, dueOn: part.dueOn });
}
