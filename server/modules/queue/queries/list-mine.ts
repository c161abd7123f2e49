import { type RawBuilder, sql } from 'kysely';
import type { OutputOf } from '#contract/endpoint.ts';
import type { queue } from '#contract/queue/endpoints.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/queue.tables.ts';

type Answer = OutputOf<typeof queue.listMine>;
type Item = Answer['items'][number];

export interface MineOptions {
  readonly keys: readonly string[];
  readonly today: string;
  readonly endOfWeek: string;
  /** Only items of this kind in the list; the counts are of all. */
  readonly kind: Item['kind'] | null;
  readonly limit: number;
}

interface KindCounts {
  readonly kind: Item['kind'];
  readonly all: number;
  readonly overdue: number;
  readonly today: number;
  readonly thisWeek: number;
}

/** An item with the counts beside it; the counts alone where there is nothing to list. */
type Row = { readonly counts: readonly KindCounts[] } & (Item | { readonly id: null });

/**
 * Everything the given keys have to do: overdue first, then by urgency and due date. One statement, so that the counts are
 * of the same moment as the list, whatever its limit. Counts come from the index `queue.item_desk` alone, and each part of the
 * list (a key, an urgency, overdue or not) is read from it in its order: a desk of five thousand open items is not read and sorted to show a hundred.
 */
export async function listMine(tx: Tx, { keys, today, endOfWeek, kind, limit }: MineOptions): Promise<Answer> {
  const order = sql`("dueOn" < ${today}) is true desc, urgency desc, "dueOn" nulls last, since, id`;
  const first = (due: RawBuilder<unknown>): RawBuilder<unknown> => sql`(
    select * from queue.item where addressee = desk.key and urgency = level.value and done_at is null and ${due} and (${kind}::text is null or kind = ${kind})
    order by due_on, opened_at, id limit ${limit})`;
  const { rows } = await sql<Row>`
    with per_kind as (
      select kind, count(*) as "all", count(*) filter (where due_on < ${today}) as overdue, count(*) filter (where due_on = ${today}) as today,
        count(*) filter (where due_on between ${today} and ${endOfWeek}) as "thisWeek"
      from queue.item where addressee = any(${sql.val([...keys])}::text[]) and done_at is null group by kind order by kind
    ), counted as (select coalesce(json_agg(per_kind), '[]') as counts from per_kind),
    parts as (
      select id, kind, subject_type as "subjectType", subject_id as "subjectId", title, context, note, urgency, due_on as "dueOn", opened_at as since,
        case when urged_at is null then null else jsonb_build_object('at', to_char(urged_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'by', urged_by, 'note', urge_note, 'count', urge_count) end as urged
      from unnest(${sql.val([...keys])}::text[]) as desk (key)
      cross join (values (0), (1), (2), (3)) as level (value)
      cross join lateral (${first(sql`due_on < ${today}`)} union all ${first(sql`(due_on >= ${today} or due_on is null)`)}) as item
    ), listed as (select * from parts order by ${order} limit ${limit})
    select * from counted left join listed on true
    order by ${order}`.execute(tables(tx));
  const counts = rows[0]?.counts ?? [];
  const total = (column: 'all' | 'overdue' | 'today' | 'thisWeek'): number => counts.reduce((sum, row) => sum + row[column], 0);
  return {
    today,
    counts: { all: total('all'), overdue: total('overdue'), today: total('today'), thisWeek: total('thisWeek') },
    countsByKind: counts.map((row) => ({ kind: row.kind, count: row.all })),
    items: rows.flatMap((row) => (row.id === null ? [] : [itemOf(row)])),
  };
}

const itemOf = ({ id, kind, subjectType, subjectId, title, context, note, urgency, dueOn, since, urged }: Item): Item =>
  ({ id, kind, subjectType, subjectId, title, context, note, urgency, dueOn, since, urged });
