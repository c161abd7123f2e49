import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/identity.tables.ts';
import { isInCare } from '../store/in-care.ts';

export interface AdministeredRow {
  readonly id: string;
  readonly kind: 'city' | 'agency' | 'unit';
  readonly parentId: string | null;
  readonly agencyId: string;
  readonly name: string;
  readonly shortName: string;
  readonly abbreviation: string;
  readonly codeQcvn102: string | null;
  readonly codeQd20: string | null;
  readonly from: string;
  readonly to: string | null;
}

/** Everything in the care of administrators of these agencies by its name of today, or the first one when it has not begun. */
export const listAdministered = (tx: Tx, agencyIds: readonly string[]): Promise<AdministeredRow[]> => select(tx, isInCare('o.id', agencyIds));

export async function findAdministered(tx: Tx, id: string, agencyIds: readonly string[]): Promise<AdministeredRow | undefined> {
  return (await select(tx, sql`o.id = ${id} and ${isInCare('o.id', agencyIds)}`))[0];
}

async function select(tx: Tx, where: RawBuilder<unknown>): Promise<AdministeredRow[]> {
  const { rows } = await sql<AdministeredRow>`
    select o.id, o.kind, p.parent_id as "parentId", coalesce(p.agency_id, o.id) as "agencyId", p.name, p.short_name as "shortName", p.abbreviation,
      p.code_qcvn102 as "codeQcvn102", p.code_qd20 as "codeQd20", o.valid_from as "from", o.valid_to as "to"
    from identity.organization o
    join lateral (
      select * from identity.organization_period named where named.organization_id = o.id
      order by named.valid_from > (now() at time zone 'Asia/Ho_Chi_Minh')::date, abs(named.valid_from - (now() at time zone 'Asia/Ho_Chi_Minh')::date) limit 1
    ) p on true
    where ${where}
    order by array_position(array['city', 'agency', 'unit'], o.kind), p.name collate "vi-x-icu", o.id
  `.execute(tables(tx));
  return rows;
}
