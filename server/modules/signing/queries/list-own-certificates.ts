import type { OutputOf } from '#contract/endpoint.ts';
import type { signing } from '#contract/signing/endpoints.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/signing.tables.ts';
import { shownKey } from './shown-key.ts';

/** The certificates a person signs with: their own, and those of the agencies whose records clerk they are (NĐ 30, art. 33). */
export async function listOwnCertificates(tx: Tx, { personId, capacities }: Actor): Promise<OutputOf<typeof signing.getOwnCertificates>> {
  const agencies = new Map(capacities.filter(({ role }) => role === 'clerk').map(({ agencyId, agencyName }) => [agencyId, agencyName]));
  const rows = await tables(tx).selectFrom('signing.key').selectAll().where('replaced_at', 'is', null).where((where) => where.or([
    where.and([where('owner_kind', '=', 'person'), where('owner_id', '=', personId)]),
    where.and([where('owner_kind', '=', 'agency'), where('owner_id', 'in', [...agencies.keys(), personId])]),
  ])).execute();
  const keyOf = (id: string) => {
    const row = rows.find(({ owner_id: owner }) => owner === id);
    return row === undefined ? null : { ...shownKey(row), isDemo: row.issuer.startsWith('DEMO') };
  };
  return { own: keyOf(personId), agencies: [...agencies].map(([agencyId, agencyName]) => ({ agencyId, agencyName, key: keyOf(agencyId) })) };
}
