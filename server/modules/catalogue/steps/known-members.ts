import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { findAddressees } from '../queries/find-addressees.ts';

/** Refuses with the ids of those that are no agencies or are none any more. */
export async function requireAddressees(tx: Tx, ids: readonly string[]): Promise<void> {
  const standing = new Set((await findAddressees(tx, ids, null)).filter(({ gone }) => !gone).map(({ id }) => id));
  const agencyIds = ids.filter((id) => !standing.has(id));
  if (agencyIds.length > 0) throw new Refusal('documents/recipient-unknown', { agencyIds });
}
