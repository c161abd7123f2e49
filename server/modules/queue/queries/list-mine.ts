import { sql } from 'kysely';
import type { OutputOf } from '#contract/endpoint.ts';
import type { queue } from '#contract/queue/endpoints.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/queue.tables.ts';

type Answer = OutputOf<typeof queue.listMine>;

export interface MineOptions {
  readonly keys: readonly string[];
  readonly today: string;
  readonly endOfWeek: string;
  readonly kind: Answer['items'][number]['kind'] | undefined;
  readonly limit: number;
}

/** Everything the given keys have to do: overdue first, then by urgency and due date. Counts come from the same rows. */
export async function listMine(tx: Tx, options: MineOptions): Promise<Answer> {
  const mine = tables(tx).selectFrom('queue.item').where('addressee', 'in', [...options.keys]).where('done_at', 'is', null);
  const counts = await mine
    .select((row) => [
      'kind',
      row.fn.countAll<number>().as('all'),
      sql<number>`count(*) filter (where due_on < ${options.today})`.as('overdue'),
      sql<number>`count(*) filter (where due_on = ${options.today})`.as('today'),
      sql<number>`count(*) filter (where due_on between ${options.today} and ${options.endOfWeek})`.as('thisWeek'),
    ])
    .groupBy('kind')
    .execute();
  const items = await mine
    .select([
      'id', 'kind', 'subject_type as subjectType', 'subject_id as subjectId', 'title', 'context', 'note', 'urgency', 'due_on as dueOn',
      'opened_at as since',
    ])
    .$if(options.kind !== undefined, (query) => query.where('kind', '=', options.kind ?? ''))
    .orderBy(sql`(due_on < ${options.today}) is true`, 'desc')
    .orderBy('urgency', 'desc')
    .orderBy(sql`due_on nulls last`)
    .orderBy('opened_at')
    .orderBy('id')
    .limit(options.limit)
    .execute();
  const total = (column: 'all' | 'overdue' | 'today' | 'thisWeek'): number => counts.reduce((sum, row) => sum + row[column], 0);
  return {
    today: options.today,
    counts: { all: total('all'), overdue: total('overdue'), today: total('today'), thisWeek: total('thisWeek') },
    countsByKind: counts.map(({ kind, all }) => ({ kind: kind as Answer['items'][number]['kind'], count: all })),
    items: items as Answer['items'],
  };
}
