import { type RawBuilder, sql } from 'kysely';
import type { OutputOf, ParsedOf } from '#contract/endpoint.ts';
import type { catalogue } from '#contract/catalogue/endpoints.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { normalCode } from '../rules/agency-code.ts';
import { tables } from '../store/catalogue.tables.ts';
import { hasWords, wordsOf } from './find-agencies.ts';

type Listed = OutputOf<typeof catalogue.listCatalogue>;
type Asked = ParsedOf<typeof catalogue.listCatalogue>['query'];

/** One page of the whole catalogue by code, and how many lines there are in all. */
export async function listCatalogue(tx: Tx, { q, source, state, skip, limit }: Asked): Promise<Listed> {
  const narrowed = sql`${STATES[state]} and ${source === undefined ? sql`true` : sql`source = ${source}`} and ${hasAsked(q, await wordsOf(tx, q))}`;
  const { rows: counted } = await sql<{ total: number }>`select count(*) as total from (${all}) a where ${narrowed}`.execute(tables(tx));
  const { rows } = await sql<Listed['agencies'][number]>`
    select a.id, a.name, coalesce(above.name, (select h.name from identity.public_agency_period h where h.id = a.superior_id and h.valid_to is null limit 1)) as "superiorName",
      a.code102, a.code_qd20 as "codeQd20", case when a.source = 'hosted' then 'hosted' when a.line_hint is null then 'none' else 'line' end as reach,
      coalesce(a.ended_on <= ${today}, false) as gone, a.source, a.hidden, a.ended_on as "endedOn"
    from (select * from (${all}) a where ${narrowed} order by coalesce(code_qd20, code102), id offset ${skip} limit ${limit}) a
    left join catalogue.agency above on above.id = a.superior_id
    order by coalesce(a.code_qd20, a.code102), a.id
  `.execute(tables(tx));
  return { agencies: rows, total: counted[0]?.total ?? 0 };
}

const today = sql`(now() at time zone 'Asia/Ho_Chi_Minh')::date`;

const STATES: Readonly<Record<Asked['state'], RawBuilder<unknown>>> = {
  current: sql`coalesce(ended_on > ${today}, true) and not hidden`, ended: sql`ended_on <= ${today}`, hidden: sql`hidden`,
};

const hasAsked = (q: string, words: readonly string[]): RawBuilder<unknown> => {
  const code = normalCode(q);
  return code === '' ? sql`true` : sql`(${words.length === 0 ? sql`false` : hasWords(sql`key`, words)} or position(${code} in coalesce(code102, '')) > 0 or position(${code} in coalesce(code_qd20, '')) > 0)`;
};

/** Both kinds of agencies as lines of one catalogue. */
const all = sql`
  select id, name, key, code102, code_qd20, superior_id, line_hint, ended_on, source, hidden from catalogue.agency
  union all
  select distinct on (id) id, name, catalogue.search_key(name || ' ' || short_name), code102, code_qd20, superior_id, null, ended_on, 'hosted', false
  from (select * from identity.public_agency_period where valid_from <= ${sql`(now() at time zone 'Asia/Ho_Chi_Minh')::date`} order by id, valid_from desc) h`;
