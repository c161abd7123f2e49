import type { OutputOf } from '#contract/endpoint.ts';
import { sql } from 'kysely';
import type { catalogue } from '#contract/catalogue/endpoints.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { agenciesOfWriter, groupKeeper } from '../rules/groups.ts';
import { shown } from '../rules/shown-addressee.ts';
import { tables } from '../store/catalogue.tables.ts';
import { findAddressees } from './find-addressees.ts';

/** The groups of recipients of the person's agencies, in the order of their names. */
export async function listGroups(tx: Tx, actor: Actor): Promise<OutputOf<typeof catalogue.listGroups>['groups']> {
  const agencies = agenciesOfWriter(actor);
  if (agencies.length === 0) return [];
  const groups = await tables(tx).selectFrom('catalogue.recipient_group as g').innerJoin('catalogue.recipient_group_member as m', 'm.group_id', 'g.id')
    .select(['g.id', 'g.name', 'g.version', 'g.agency_id as agencyId', 'g.made_by_post_id as madeByPostId', sql<string[]>`array_agg(m.agency_id)`.as('members')])
    .where('g.agency_id', 'in', agencies).groupBy('g.id').orderBy(sql`g.name collate "vi-x-icu"`).execute();
  const named = new Map((await findAddressees(tx, [...new Set(groups.flatMap(({ members }) => members))], null)).map((each) => [each.id, each]));
  return groups.map(({ id, name, version, members, ...facts }) => ({
    id, name, version, mayChange: groupKeeper(facts, actor) !== undefined,
    members: members.flatMap((member) => named.get(member) ?? []).toSorted((one, other) => one.name.localeCompare(other.name, 'vi')).map(shown),
  }));
}
