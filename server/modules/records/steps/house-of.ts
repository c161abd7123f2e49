import type { Tx } from '#server/platform/database/transaction.ts';
import { findOrganization } from '../../identity/index.ts';

/** The names at the head of a printed list. */
export async function houseOf(tx: Tx, agencyId: string): Promise<{ superior: string | null; agency: string }> {
  const agency = await findOrganization(tx, agencyId);
  return { superior: agency?.superiorName ?? null, agency: agency?.name ?? '' };
}
