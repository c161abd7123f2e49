import type { OutputOf } from '#contract/endpoint.ts';
import type { signing } from '#contract/signing/endpoints.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { administer } from '../../identity/index.ts';
import { tables } from '../store/signing.tables.ts';
import { listedKey } from './shown-key.ts';

type Listed = OutputOf<typeof signing.listKeys>;

/** Whose certificates this administrator looks after: the agency's own, and those of its people. */
export async function listKeys(tx: Tx, actor: Actor, id: string): Promise<Listed> {
  const administration = administer(tx, actor);
  const agency = await administration.organization(id);
  if (agency.kind === 'unit') throw new Refusal('not-found');
  const people = await administration.peopleOf(agency.id);
  const owners = [
    { ownerKind: 'agency' as const, id: agency.id, name: agency.name, titles: null },
    ...people.map(({ personId, name, titles }) => ({ ownerKind: 'person' as const, id: personId, name, titles })),
  ];
  const rows = await tables(tx).selectFrom('signing.key').selectAll().where('replaced_at', 'is', null).where('owner_id', 'in', owners.map((owner) => owner.id)).execute();
  const begun = await tables(tx).selectFrom('signing.agency').select('agency_id').where('agency_id', '=', agency.id).executeTakeFirst();
  const keyOf = (owner: { ownerKind: string; id: string }): Listed['owners'][number]['key'] => {
    const row = rows.find((key) => key.owner_kind === owner.ownerKind && key.owner_id === owner.id);
    return row === undefined ? null : listedKey(row);
  };
  return { agencyId: agency.id, agencyName: agency.name, signsDigitally: begun !== undefined, owners: owners.map((owner) => ({ ...owner, key: keyOf(owner) })) };
}
