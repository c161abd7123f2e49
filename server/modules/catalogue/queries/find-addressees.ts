import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { normalCode } from '../rules/agency-code.ts';
import { tables } from '../store/catalogue.tables.ts';

/** An agency that a document can be addressed to, of this house or outside, by the names of one day. */
export interface Addressee {
  readonly id: string;
  readonly name: string;
  /** Cơ quan chủ quản; null at the top or where nobody said. */
  readonly superiorName: string | null;
  readonly code102: string | null;
  readonly codeQd20: string | null;
  /** It works in this house: documents reach it without a line. */
  readonly hosted: boolean;
  /** The line by which it was last reached; null while none is known. */
  readonly lineHint: string | null;
  /** It had ended by that day, or had not begun. */
  readonly gone: boolean;
}

const today = sql`(now() at time zone 'Asia/Ho_Chi_Minh')::date`;
const dayOr = (on: string | null): RawBuilder<unknown> => (on === null ? today : sql`${on}::date`);

/** The name an agency of the house has on a day; where it had none yet or no more, the nearest. */
const hostedOn = (on: string | null): RawBuilder<unknown> => sql`
  select distinct on (p.id) p.id, p.name, p.superior_id, p.code102, p.code_qd20, p.ended_on, p.valid_from
  from identity.public_agency_period p
  order by p.id, p.valid_from > ${dayOr(on)}, abs(p.valid_from - ${dayOr(on)})`;

const select = (on: string | null, where: { readonly hosted: RawBuilder<unknown>; readonly outside: RawBuilder<unknown> }): RawBuilder<Addressee> => sql<Addressee>`
  with hosted as (${hostedOn(on)}), found as (
    select h.id, h.name, h.superior_id, h.code102, h.code_qd20, true as hosted, null as line_hint, h.ended_on, h.valid_from <= ${dayOr(on)} as begun
    from hosted h where ${where.hosted}
    union all
    select a.id, coalesce(
        (select n.name from catalogue.name n where n.agency_id = a.id and n.valid_from <= ${dayOr(on)} order by n.valid_from desc limit 1),
        (select n.name from catalogue.name n where n.agency_id = a.id order by n.valid_from limit 1), a.name),
      a.superior_id, a.code102, a.code_qd20, false, a.line_hint, a.ended_on, true
    from catalogue.agency a where ${where.outside}
  )
  select f.id, f.name, coalesce(above.name, elsewhere.name) as "superiorName", f.code102, f.code_qd20 as "codeQd20", f.hosted, f.line_hint as "lineHint",
    not f.begun or coalesce(f.ended_on <= ${dayOr(on)}, false) as gone
  from found f
  left join hosted above on above.id = f.superior_id
  left join catalogue.agency elsewhere on elsewhere.id = f.superior_id`;

/** Those of the agencies that are known, by their names on a day (null: today), in no order. Units and people are no agencies. */
export async function findAddressees(tx: Tx, ids: readonly string[], on: string | null): Promise<Addressee[]> {
  if (ids.length === 0) return [];
  const wanted = sql`${sql.val([...ids])}::uuid[]`;
  const { rows } = await select(on, { hosted: sql`h.id = any(${wanted})`, outside: sql`a.id = any(${wanted})` }).execute(tables(tx));
  return rows;
}

/** The agency with this identifier of either scheme, whatever its case and blanks; one that still exists before one that has ended. */
export async function findByCode(tx: Tx, organId: string): Promise<Addressee | undefined> {
  const code = normalCode(organId);
  if (code === '') return undefined;
  const bears = (alias: string): RawBuilder<unknown> => sql`(${sql.ref(`${alias}.code102`)} = ${code} or ${sql.ref(`${alias}.code_qd20`)} = ${code})`;
  const { rows } = await sql<Addressee>`
    select * from (${select(null, { hosted: bears('h'), outside: bears('a') })}) named order by gone, hosted desc, id desc limit 1
  `.execute(tables(tx));
  return rows[0];
}
