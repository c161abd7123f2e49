import type { approval } from '#contract/approval/endpoints.ts';
import type { OutputOf } from '#contract/endpoint.ts';
import { type Actor, capacityWhere } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { keepsTemplates } from '../rules/templates.ts';
import { tables } from '../store/approval.tables.ts';

type Answer = OutputOf<typeof approval.listTemplates>;

/** The templates of the actor's agencies by name. */
export async function listTemplates(tx: Tx, actor: Actor): Promise<Answer> {
  const agencyIds = agenciesOf(actor);
  const rows = agencyIds.length === 0 ? [] : await tables(tx)
    .selectFrom('approval.template')
    .select(['id', 'name', 'applies_to', 'steps', 'saved_by as savedBy', 'updated_at as updatedAt'])
    .where('agency_id', 'in', agencyIds)
    .orderBy('name')
    .orderBy('id')
    .execute();
  const templates = rows.map(({ applies_to: appliesTo, ...row }) => ({ ...row, appliesTo: appliesTo as Answer['templates'][number]['appliesTo'] }));
  return { templates, maySave: capacityWhere(actor, keepsTemplates) !== undefined };
}

/** The agencies somebody works in; a post of administration works in none. */
export const agenciesOf = (actor: Actor): string[] => [...new Set(actor.capacities.filter(({ role }) => role !== 'administrator').map(({ agencyId }) => agencyId))];
