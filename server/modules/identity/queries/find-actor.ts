import { sql } from 'kysely';
import type { Capacity } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/identity.tables.ts';

export interface FoundActor {
  readonly sessionId: string;
  readonly personId: string;
  readonly name: string;
  readonly capacities: readonly Capacity[];
  /** Signed in with a password that was issued for one use. */
  readonly mustChangePassword: boolean;
  /** Not noted as seen for a minute or longer. */
  readonly seenLongAgo: boolean;
}

/**
 * The person of a live session with every post they may act through today: their own, and those delegated to them by
 * somebody who still holds them. Asked at every request, so what ended yesterday carries no right today. Cut into
 * materialized steps of few tables each: in one piece the planning took eight times as long as the answer.
 */
export async function findActorOfSession(tx: Tx, tokenHash: Buffer): Promise<FoundActor | undefined> {
  const { rows } = await sql<FoundActor>`
    with today as materialized (select (now() at time zone 'Asia/Ho_Chi_Minh')::date as day),
    who as materialized (
      select s.id as session_id, s.last_seen_at, p.id, p.full_name, account.must_change_password from identity.session s
      join identity.account on account.person_id = s.person_id and account.disabled_at is null
      join identity.person p on p.id = s.person_id
      where s.token_hash = ${tokenHash} and s.ended_at is null and s.expires_at > now() and s.last_seen_at > now() - interval '12 hours'
    ),
    exercised as materialized (
      select h.post_id, null::uuid as owner_id, h.valid_from as since from who, today, identity.holding h
      where h.person_id = who.id and h.valid_from <= day and (h.valid_to is null or h.valid_to > day)
      union all
      select d.post_id, d.from_person_id, d.first_day from who, today, identity.delegation d
      join identity.holding h on h.post_id = d.post_id and h.person_id = d.from_person_id
      where d.to_person_id = who.id and d.revoked_at is null and day between d.first_day and d.last_day
        and h.valid_from <= day and (h.valid_to is null or h.valid_to > day)
    ),
    mine as materialized (
      select distinct on (post.id) post.id as post_id, post.title, post.role, post.unit_id, exercised.owner_id, exercised.since
      from today, exercised join identity.post on post.id = exercised.post_id
      where post.valid_from <= day and (post.valid_to is null or post.valid_to > day)
      order by post.id, exercised.owner_id nulls first
    ),
    placed as materialized (
      select mine.*, u.name as unit_name, coalesce(u.agency_id, u.id) as agency_id from mine join identity.current_organization u on u.id = mine.unit_id
    ),
    capacities as materialized (
      select json_agg(json_build_object(
        'postId', c.post_id, 'title', c.title, 'role', c.role, 'unitId', c.unit_id, 'unitName', c.unit_name, 'agencyId', a.id, 'agencyName', a.name,
        'onBehalfOf', case when c.owner_id is null then null else json_build_object('personId', c.owner_id, 'name', owner.full_name) end
      ) order by c.owner_id is not null, c.since, c.title, c.post_id) as list
      from placed c join identity.current_organization a on a.id = c.agency_id
      left join identity.person owner on owner.id = c.owner_id
    )
    select who.session_id as "sessionId", who.id as "personId", who.full_name as name,
      who.must_change_password as "mustChangePassword",
      who.last_seen_at < now() - interval '1 minute' as "seenLongAgo", coalesce(capacities.list, '[]'::json) as capacities
    from who, capacities
  `.execute(tables(tx));
  return rows[0];
}
