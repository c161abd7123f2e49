import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from './identity.tables.ts';

export interface NewDelegation {
  readonly id: string;
  readonly postId: string;
  readonly fromPersonId: string;
  readonly toPersonId: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

export async function saveDelegation(tx: Tx, order: NewDelegation): Promise<void> {
  await tables(tx)
    .insertInto('identity.delegation')
    .values({
      id: order.id, post_id: order.postId, from_person_id: order.fromPersonId, to_person_id: order.toPersonId,
      first_day: order.from, last_day: order.to, reason: order.reason, revoked_at: null,
    })
    .execute();
}
