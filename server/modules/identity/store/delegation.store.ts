import { sql } from 'kysely';
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

export interface GivenDelegation {
  readonly id: string;
  readonly postId: string;
  readonly toPersonId: string;
  readonly isOver: boolean;
  readonly agencyId: string;
}

/** A delegation this person gave, locked until the act is done. */
export async function lockGivenDelegation(tx: Tx, delegation: { id: string; fromPersonId: string }): Promise<GivenDelegation | undefined> {
  const { rows } = await sql<GivenDelegation>`
    select d.id, d.post_id as "postId", d.to_person_id as "toPersonId",
      d.revoked_at is not null or d.last_day < (now() at time zone 'Asia/Ho_Chi_Minh')::date as "isOver",
      (select coalesce(u.agency_id, u.organization_id) from identity.organization_period u where u.organization_id = p.unit_id order by u.valid_from desc limit 1) as "agencyId"
    from identity.delegation d join identity.post p on p.id = d.post_id
    where d.id = ${delegation.id} and d.from_person_id = ${delegation.fromPersonId} for update of d
  `.execute(tables(tx));
  return rows[0];
}

export async function saveDelegationRevoked(tx: Tx, id: string): Promise<void> {
  await tables(tx).updateTable('identity.delegation').set({ revoked_at: sql<string>`now()` }).where('id', '=', id).execute();
}
