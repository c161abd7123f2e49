import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/records.tables.ts';

/** A file as every list shows it. */
export const selectFiles = (tx: Tx) =>
  tables(tx)
    .selectFrom('records.work_file as f')
    .select([
      'f.id', 'f.notation', 'f.title', 'f.year', 'f.state', 'f.unit_name as unitName', 'f.responsible_name as responsibleName', 'f.retention_years as retentionYears',
      'f.started_on as startedOn', 'f.ended_on as endedOn', 'f.hand_over_due_on as handOverDueOn', 'f.retention_ends_on as retentionEndsOn', 'f.changed_at as changedAt',
      sql<number>`((select count(*) from records.content c where c.work_file_id = f.id) + (select count(*) from records.paper p where p.work_file_id = f.id))::int`.as('documents'),
    ]);
