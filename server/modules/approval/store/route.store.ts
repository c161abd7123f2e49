import { sql } from 'kysely';
import { USUAL_ROUTE } from '#contract/approval/limits.ts';
import type { RouteStep } from '#contract/approval/route.ts';
import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from './approval.tables.ts';

/** The steps chosen for a subject; the usual way when nobody has chosen. */
export async function findRoute(tx: Tx, subjectId: string): Promise<readonly RouteStep[]> {
  const row = await tables(tx).selectFrom('approval.route').select('steps').where('subject_id', '=', subjectId).executeTakeFirst();
  return row?.steps ?? USUAL_ROUTE;
}

/** Keeps the steps of a subject; answers the identity of its route, under which it is audited. */
export async function saveRoute(tx: Tx, { subjectId, agencyId, steps }: { subjectId: string; agencyId: string; steps: readonly RouteStep[] }): Promise<string> {
  const written = asJson(steps);
  const { id } = await tables(tx)
    .insertInto('approval.route')
    .values({ id: newId(), subject_id: subjectId, agency_id: agencyId, steps: written })
    .onConflict((conflict) => conflict.column('subject_id').doUpdateSet({ steps: written, updated_at: sql<string>`now()` }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export interface TemplateFacts {
  readonly id: string;
  readonly agencyId: string;
  readonly name: string;
  readonly appliesTo: string | null;
  readonly steps: readonly RouteStep[];
  readonly savedBy: string;
}

/** Writes a template of an agency; answers false when the id belongs to another agency. */
export async function saveTemplate(tx: Tx, template: TemplateFacts): Promise<boolean> {
  const { id, agencyId, name, appliesTo, steps, savedBy } = template;
  const change = { name, applies_to: appliesTo, steps: asJson(steps), saved_by: savedBy, updated_at: sql<string>`now()` };
  const saved = await tables(tx)
    .insertInto('approval.template')
    .values({ id, agency_id: agencyId, ...change })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(change).where('approval.template.agency_id', '=', agencyId))
    .returning('id')
    .execute();
  return saved.length === 1;
}

/** Takes a template of these agencies away; answers whose it was. */
export async function deleteTemplate(tx: Tx, id: string, agencyIds: readonly string[]): Promise<{ agencyId: string; name: string } | undefined> {
  return tables(tx).deleteFrom('approval.template').where('id', '=', id).where('agency_id', '=', sql<string>`any(${sql.val([...agencyIds])}::uuid[])`).returning(['agency_id as agencyId', 'name']).executeTakeFirst();
}

const asJson = (steps: readonly RouteStep[]) => sql<RouteStep[]>`${JSON.stringify(steps)}::jsonb`;
