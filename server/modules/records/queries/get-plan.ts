import { sql } from 'kysely';
import type { OutputOf } from '#contract/endpoint.ts';
import type { plans } from '#contract/records/plans.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { findOrganization } from '../../identity/index.ts';
import { beginnerOf, decideAdoption, mayWriteLine, plannerOf } from '../rules/plan-acts.ts';
import { agenciesOf } from '../steps/plan-of.ts';
import { tables } from '../store/records.tables.ts';

type Answer = OutputOf<typeof plans.getPlan>;

/** The plan of a year in the agency of the actor's first post, with what they may do on it. */
export async function getPlan(tx: Tx, actor: Actor, year: number): Promise<Answer> {
  const [agencyId = ''] = agenciesOf(actor);
  if (agencyId === '') return { plan: null, mayBegin: false, previousYear: null };
  const row = await tables(tx).selectFrom('records.plan').selectAll().where('agency_id', '=', agencyId).where('year', '=', year).executeTakeFirst();
  const previous = await tables(tx).selectFrom('records.plan').select('year').where('agency_id', '=', agencyId).where('year', '<', year).orderBy('year', 'desc').executeTakeFirst();
  const edge = { mayBegin: row === undefined && beginnerOf(actor)?.agencyId === agencyId, previousYear: previous?.year ?? null };
  if (row === undefined) return { plan: null, ...edge };
  const facts = { agencyId, state: row.state };
  const lines = await listLines(tx, row.id);
  const agency = await findOrganization(tx, agencyId);
  return {
    plan: {
      id: row.id, year, state: row.state, version: row.version, agencyName: agency?.name ?? '', adoptedAt: row.adopted_at, adoptedBy: row.adopted_by,
      lines: lines.map((line) => ({ ...line, mayEdit: mayWriteLine(facts, actor, line.unitId) })),
      mayEdit: plannerOf(agencyId, actor) !== undefined, mayAdopt: decideAdoption(facts, actor, lines.length).allowed,
    },
    ...edge,
  };
}

const listLines = (tx: Tx, planId: string) =>
  tables(tx)
    .selectFrom('records.plan_line as l')
    .leftJoin('records.work_file as f', 'f.plan_line_id', 'l.id')
    .select([
      'l.id', 'l.group_name as groupName', 'l.notation', 'l.title', 'l.retention_years as retentionYears', 'l.unit_id as unitId', 'l.unit_name as unitName', 'l.post_id as postId',
      'l.person_name as personName', 'l.late_reason as lateReason', 'f.id as fileId',
    ])
    .where('l.plan_id', '=', planId)
    .orderBy(sql`l.group_name collate "vi-x-icu"`).orderBy(sql`l.notation collate "vi-x-icu"`)
    .execute();
