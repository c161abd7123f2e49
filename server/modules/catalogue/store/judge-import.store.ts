import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from './catalogue.tables.ts';

/** A hundred thousand lines are the work of seconds, and on a busy server of minutes; no other statement is given so long. */
export async function takeTime(tx: Tx): Promise<void> {
  // The lines were written a moment ago, so the planner knows nothing of them and would look each up in a loop.
  await sql`set local enable_nestloop = off`.execute(tables(tx));
  await sql`set local statement_timeout = '10min'`.execute(tables(tx));
}

/** Every identifier in force, and whose it is. */
const known: RawBuilder<unknown> = sql`
  select code102 as code, id, false as hosted from catalogue.agency where ended_on is null and code102 is not null
  union all select code_qd20, id, false from catalogue.agency where ended_on is null and code_qd20 is not null
  union all select code, h.id, true from identity.public_agency_period h cross join lateral (values (h.code102), (h.code_qd20)) c (code)
    where code is not null and h.valid_to is null and h.ended_on is null`;

/**
 * Says of each sound line what it means for the catalogue as it stands: new, changed, ended, the same, an agency of this house (which
 * names itself), or faulty because its identifiers are those of two agencies.
 */
export async function judgeImport(tx: Tx, importId: string, today: string): Promise<void> {
  await takeTime(tx);
  await sql`update catalogue.import_row set verdict = 'unseen', agency_id = null, superior_id = null where import_id = ${importId} and verdict <> 'faulty'`.execute(tables(tx));
  await findSuperiors(tx, importId);
  await sql`
    with known as materialized (${known}),
    codes as (select line, code from catalogue.import_row r cross join lateral (values (r.code102), (r.code_qd20)) c (code) where import_id = ${importId} and verdict = 'unseen' and code is not null),
    met as (
      select c.line, count(distinct k.id) filter (where k.hosted) as hosted, count(distinct k.id) filter (where not k.hosted) as outside,
        min(k.id::text) filter (where not k.hosted)::uuid as outside_id, min(k.id::text) filter (where k.hosted)::uuid as hosted_id
      from codes c join known k on k.code = c.code group by c.line
    )
    update catalogue.import_row r set
      agency_id = coalesce(m.hosted_id, m.outside_id),
      fault = case when m.hosted > 1 or m.hosted = 0 and m.outside > 1 then 'two-agencies' else r.fault end,
      verdict = case when m.hosted > 1 or m.hosted = 0 and m.outside > 1 then 'faulty' when m.hosted = 1 then 'hosted' when r.ended_on <= ${today}::date then 'ended' when ${differs} then 'changed' else 'same' end
    from met m left join catalogue.agency a on a.id = m.outside_id
    where r.import_id = ${importId} and r.line = m.line and r.verdict = 'unseen'
  `.execute(tables(tx));
  await sql`
    update catalogue.import_row set verdict = 'faulty', fault = 'twice' where import_id = ${importId} and verdict in ('changed', 'same', 'ended') and agency_id in (
      select agency_id from catalogue.import_row where import_id = ${importId} and verdict in ('changed', 'same', 'ended') group by agency_id having count(*) > 1)
  `.execute(tables(tx));
  await sql`update catalogue.import_row set verdict = case when ended_on <= ${today}::date then 'same' else 'new' end where import_id = ${importId} and verdict = 'unseen'`.execute(tables(tx));
}

/** What a file leaves empty it does not know, so that stays as it is. */
const differs: RawBuilder<boolean> = sql`(
  a.name is distinct from r.name or a.source <> 'official' or r.code102 <> coalesce(a.code102, '') or r.code_qd20 <> coalesce(a.code_qd20, '')
  or r.superior_code is not null and r.fault is null and a.superior_id is distinct from r.superior_id
  or r.address <> coalesce(a.address, '') or r.email <> coalesce(a.email, '') or r.telephone <> coalesce(a.telephone, '') or r.fax <> coalesce(a.fax, '') or r.website <> coalesce(a.website, ''))`;

/** Who stands above, where the catalogue, the house or the file itself knows that identifier. */
export async function findSuperiors(tx: Tx, importId: string): Promise<void> {
  await sql`
    with known as materialized (${known} union all select code, agency_id, false from catalogue.import_row r cross join lateral (values (r.code102), (r.code_qd20)) c (code)
      where r.import_id = ${importId} and r.verdict = 'new' and r.agency_id is not null and code is not null), best as (select distinct on (code) code, id from known order by code, hosted desc)
    update catalogue.import_row r set superior_id = b.id from best b where r.import_id = ${importId} and b.code = r.superior_code
  `.execute(tables(tx));
  await sql`
    update catalogue.import_row r set fault = case when r.superior_id is null and not exists (
        select from catalogue.import_row above where above.import_id = r.import_id and above.verdict <> 'faulty' and above.code102 = r.superior_code
        union all select from catalogue.import_row above where above.import_id = r.import_id and above.verdict <> 'faulty' and above.code_qd20 = r.superior_code) then 'superior-unknown' end
    where r.import_id = ${importId} and r.verdict <> 'faulty' and r.superior_code is not null
  `.execute(tables(tx));
}

export interface ImportCounts {
  readonly lines: number;
  readonly new: number;
  readonly changed: number;
  readonly ended: number;
  readonly same: number;
  readonly hosted: number;
  readonly faulty: number;
  readonly missing: number;
  readonly faults: readonly { readonly fault: string; readonly lines: number }[];
}

export async function countImport(tx: Tx, importId: string): Promise<ImportCounts> {
  const { rows: verdicts } = await sql<{ verdict: keyof ImportCounts; lines: number }>`select verdict, count(*) as lines from catalogue.import_row where import_id = ${importId} group by verdict`.execute(tables(tx));
  const { rows: faults } = await sql<{ fault: string; lines: number }>`select fault, count(*) as lines from catalogue.import_row where import_id = ${importId} and fault is not null group by fault order by count(*) desc, fault`.execute(tables(tx));
  const { rows: missing } = await sql<{ count: number }>`select count(*) as count from catalogue.agency a where ${isMissing(importId)}`.execute(tables(tx));
  const each = Object.fromEntries(verdicts.map(({ verdict, lines }) => [verdict, lines]));
  return { new: 0, changed: 0, ended: 0, same: 0, hosted: 0, faulty: 0, ...each, lines: verdicts.reduce((sum, { lines }) => sum + lines, 0), missing: missing[0]?.count ?? 0, faults };
}

/** Of the official catalogue, in force, and named by no line, faulty ones included. */
export const isMissing = (importId: string): RawBuilder<boolean> => {
  const codes = sql`(select code from catalogue.import_row r cross join lateral (values (r.code102), (r.code_qd20)) c (code) where r.import_id = ${importId} and code is not null)`;
  return sql<boolean>`(a.ended_on is null and a.source = 'official' and coalesce(a.code102, '') not in ${codes} and coalesce(a.code_qd20, '') not in ${codes})`;
};
