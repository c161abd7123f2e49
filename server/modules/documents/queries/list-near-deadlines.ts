import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/documents.tables.ts';

export interface NearDeadline {
  readonly assignmentId: string;
  readonly incomingId: string;
  readonly deadline: string;
}

const AT_ONCE = 1000;

/** Running parts whose deadline, put off or not, is not later than the day and of which nobody was told yet that it has passed. */
export function listNearDeadlines(tx: Tx, until: string): Promise<NearDeadline[]> {
  const deadline = sql<string>`coalesce(a.extended_to, a.due_on)`;
  return tables(tx)
    .selectFrom('documents.assignment as a')
    .innerJoin('documents.incoming as i', 'i.id', 'a.incoming_id')
    .select(['a.id as assignmentId', 'a.incoming_id as incomingId', deadline.as('deadline')])
    .where('a.state', 'in', ['waiting', 'assigned', 'in-hand'])
    .where('a.part', '<>', 'inform')
    .where('a.due_on', '<=', until)
    .where(deadline, '<=', until)
    .where('i.state', 'in', ['directed', 'in-hand'])
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('documents.urging as u').select('u.id').whereRef('u.assignment_id', '=', 'a.id').where('u.kind', '=', 'late').where('u.on_day', '=', deadline))))
    .orderBy('a.incoming_id')
    .limit(AT_ONCE)
    .execute();
}
