import type { Tx } from '#server/platform/database/transaction.ts';
import { findByCode } from '../../catalogue/index.ts';

/** An agency of this house that a packet is for, under the identifier the packet names it by. */
export interface OwnReceiver {
  readonly id: string;
  readonly code: string;
}

/** Those of our agencies on this line that have one of these identifiers, each once. */
export async function ownReceivers(tx: Tx, served: readonly string[], codes: readonly string[]): Promise<OwnReceiver[]> {
  const found = new Map<string, OwnReceiver>();
  for (const code of codes) {
    const agency = await findByCode(tx, code);
    if (agency?.hosted === true && served.includes(agency.id) && !found.has(agency.id)) found.set(agency.id, { id: agency.id, code });
  }
  return [...found.values()];
}
