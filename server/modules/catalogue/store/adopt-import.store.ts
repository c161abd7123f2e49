import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from './catalogue.tables.ts';
import { findSuperiors, isMissing, takeTime } from './judge-import.store.ts';

/** Nobody enters an agency until the transaction has ended; reading goes on. What is a second's work here may be a minute's on a busy server. */
export async function lockCatalogue(tx: Tx): Promise<void> {
  await takeTime(tx);
  await sql`lock table catalogue.agency in share row exclusive mode`.execute(tables(tx));
}

const LINES_AT_ONCE = 5_000;

/** Carries out what the judged lines say. Names are closed and opened by day, so that old documents keep old ones. */
export async function adoptLines(tx: Tx, importId: string, { today, lastLine, endsMissing }: { today: string; lastLine: number; endsMissing: boolean }): Promise<void> {
  await endAgencies(tx, importId, today);
  if (endsMissing) await sql`update catalogue.agency a set ended_on = ${today} where ${isMissing(importId)}`.execute(tables(tx));
  await nameNewAgencies(tx, importId);
  await findSuperiors(tx, importId);
  for (let from = 0; from <= lastLine; from += LINES_AT_ONCE) {
    const part = { importId, today, from, to: from + LINES_AT_ONCE };
    await changeAgencies(tx, part);
    await enterAgencies(tx, part);
  }
}

/** So that an agency can be entered below another one of the same file. */
async function nameNewAgencies(tx: Tx, importId: string): Promise<void> {
  await sql`update catalogue.import_row set agency_id = gen_random_uuid() where import_id = ${importId} and verdict = 'new'`.execute(tables(tx));
}

interface Part {
  readonly importId: string;
  readonly today: string;
  readonly from: number;
  readonly to: number;
}

async function endAgencies(tx: Tx, importId: string, today: string): Promise<void> {
  await sql`
    update catalogue.agency a set ended_on = least(r.ended_on, ${today}::date) from catalogue.import_row r
    where r.import_id = ${importId} and r.verdict = 'ended' and a.id = r.agency_id and a.ended_on is null
  `.execute(tables(tx));
}

async function changeAgencies(tx: Tx, { importId, today, from, to }: Part): Promise<void> {
  const changed = sql`catalogue.import_row r where r.import_id = ${importId} and r.verdict = 'changed' and r.line >= ${from} and r.line < ${to}`;
  await sql`
    with renamed as (select a.id, r.name from catalogue.agency a join (select r.agency_id, r.name from ${changed}) r on r.agency_id = a.id where a.name <> r.name),
    closed as (update catalogue.name n set valid_to = ${today} from renamed where n.agency_id = renamed.id and n.valid_to is null and n.valid_from < ${today}::date)
    insert into catalogue.name (agency_id, valid_from, name) select id, ${today}, name from renamed
    on conflict (agency_id, valid_from) do update set name = excluded.name
  `.execute(tables(tx));
  await sql`
    update catalogue.agency a set name = r.name, code102 = coalesce(r.code102, a.code102), code_qd20 = coalesce(r.code_qd20, a.code_qd20), source = 'official', superior_id = coalesce(nullif(r.superior_id, a.id), a.superior_id),
      address = coalesce(r.address, a.address), email = coalesce(r.email, a.email), telephone = coalesce(r.telephone, a.telephone), fax = coalesce(r.fax, a.fax), website = coalesce(r.website, a.website)
    from (select * from ${changed}) r where a.id = r.agency_id
  `.execute(tables(tx));
}

async function enterAgencies(tx: Tx, { importId, today, from, to }: Part): Promise<void> {
  await sql`
    with entered as (
      insert into catalogue.agency (id, code102, code_qd20, name, superior_id, address, email, telephone, fax, website, source)
      select agency_id, code102, code_qd20, name, nullif(superior_id, agency_id), address, email, telephone, fax, website, 'official' from catalogue.import_row
      where import_id = ${importId} and verdict = 'new' and line >= ${from} and line < ${to} returning id, name
    )
    insert into catalogue.name (agency_id, valid_from, name) select id, ${today}, name from entered
  `.execute(tables(tx));
}
