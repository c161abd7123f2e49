import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/identity.tables.ts';

export interface DelegationRow {
  readonly id: string;
  readonly postId: string;
  readonly title: string;
  readonly unitName: string;
  /** The other person: who received it, or who gave it. */
  readonly personName: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly state: 'coming' | 'running' | 'over' | 'revoked';
}

/** The last hundred delegations a person gave or received, by Vietnamese days; one whose giver has left the post is over. */
export async function listDelegations(tx: Tx, side: 'given' | 'received', personId: string): Promise<DelegationRow[]> {
  const [mine, other] = side === 'given' ? [sql.ref('d.from_person_id'), sql.ref('d.to_person_id')] : [sql.ref('d.to_person_id'), sql.ref('d.from_person_id')];
  const { rows } = await sql<DelegationRow>`
    with today as materialized (select (now() at time zone 'Asia/Ho_Chi_Minh')::date as day)
    select d.id, d.post_id as "postId", p.title, u.name as "unitName", other.full_name as "personName",
      d.first_day as "from", d.last_day as "to", d.reason,
      case when d.revoked_at is not null then 'revoked' when d.last_day < day or not exists (
        select from identity.holding h where h.post_id = d.post_id and h.person_id = d.from_person_id and h.valid_from <= greatest(day, d.first_day)
          and (h.valid_to is null or h.valid_to > greatest(day, d.first_day))
      ) then 'over' when d.first_day > day then 'coming' else 'running' end as state
    from today, identity.delegation d join identity.post p on p.id = d.post_id join identity.person other on other.id = ${other}
    join lateral (select name from identity.organization_period where organization_id = p.unit_id order by valid_from desc limit 1) u on true
    where ${mine} = ${personId}
    order by d.first_day desc, d.id desc limit 100
  `.execute(tables(tx));
  return rows;
}
