import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/identity.tables.ts';

export interface AgencyRow {
  readonly id: string;
  readonly name: string;
  readonly abbreviation: string;
  readonly codeQcvn102: string;
  readonly codeQd20: string;
}

/** Agencies whose name, short name or abbreviation has every word of the search, with or without accents; all without a search. */
export async function listAgencies(tx: Tx, search: string): Promise<AgencyRow[]> {
  const { rows } = await sql<AgencyRow>`
    select id, name, abbreviation, coalesce(code_qcvn102, '') as "codeQcvn102", coalesce(code_qd20, '') as "codeQd20"
    from identity.current_organization
    where kind in ('city', 'agency') and not exists (
      select from regexp_split_to_table(platform.fold(${search}), '\\s+') as word
      where position(word in platform.fold(name || ' ' || short_name || ' ' || abbreviation)) = 0
    )
    order by kind = 'agency', name collate "vi-x-icu", id
    limit 300
  `.execute(tables(tx));
  return rows;
}
