import { sql } from 'kysely';
import type { Actor, Capacity } from '#server/platform/access/actor.ts';
import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import type { Viewed } from '../rules/viewed.ts';
import { tables } from './audit.tables.ts';

export interface ViewingEntry {
  /** `<module>.viewed`. */
  readonly action: `${string}.viewed`;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly agencyId: string;
  readonly what: Viewed;
  /** The name of the file, where there are several. */
  readonly file?: string | undefined;
  /** The day in Vietnam: a page refreshes itself, so looks of one person at one thing on one day are one entry. */
  readonly day: string;
}

/** Writes that somebody looked at something, unless that is written for this day (Decree 30/2020, Appendix VI: every access is followed). */
export async function recordViewing(tx: Tx, { actor, capacity }: { actor: Actor; capacity: Capacity | null }, entry: ViewingEntry): Promise<void> {
  const { personId, name, request } = actor;
  const file = entry.file ?? null;
  await sql`
    insert into audit.entry (id, action, subject_type, subject_id, agency_id, person_id, person_name, post_id, post_title, on_behalf_of, address, request_id, detail)
    select ${newId()}, ${entry.action}, ${entry.subjectType}, ${entry.subjectId}, ${entry.agencyId}, ${personId}, ${name},
      ${capacity?.postId ?? null}, ${capacity?.title ?? null}, ${capacity?.onBehalfOf?.name ?? null}, ${request.address}, ${request.id}, jsonb_strip_nulls(jsonb_build_object('what', ${entry.what}::text, 'file', ${file}::text))
    where not exists (
      select 1 from audit.entry where subject_id = ${entry.subjectId} and person_id = ${personId} and action = ${entry.action} and detail ->> 'what' = ${entry.what} and detail ->> 'file' is not distinct from ${file}::text
        and at >= ${entry.day}::timestamp at time zone 'Asia/Ho_Chi_Minh')`.execute(tables(tx));
}
