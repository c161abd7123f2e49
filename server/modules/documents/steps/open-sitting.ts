import { type Actor, type Capacity, capacityWhere } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { stateOfItem } from '../rules/sitting.ts';
import { listSittingItems, lockSitting } from '../store/sitting.store.ts';
import { type OpenOutgoing, openOutgoing } from './open-outgoing.ts';

export interface SeeingOrder {
  readonly id: string;
  readonly outgoingId: string;
  readonly version: number;
}

/** The first steps of opening a document of a sitting or putting it off: the sitting is theirs and open, the document before them. */
export async function openSittingItem(tx: Tx, actor: Actor, { id, outgoingId, version }: SeeingOrder): Promise<OpenOutgoing> {
  const { isEnded } = await lockSitting(tx, id, actor.personId);
  const item = (await listSittingItems(tx, id)).find((candidate) => candidate.outgoingId === outgoingId);
  if (item === undefined) throw new Refusal('not-found');
  const state = stateOfItem(item);
  if (isEnded || state === 'signed' || state === 'gone') throw new Refusal('documents/act-not-possible');
  return openOutgoing(tx, actor, { id: outgoingId, version, act: 'sign' });
}

/** Through which post a sitting of an agency is held; somebody who has lost it since leaves it through none. */
export const sittingCapacity = (actor: Actor, agencyId: string): Capacity | null => capacityWhere(actor, (capacity) => capacity.agencyId === agencyId) ?? null;
