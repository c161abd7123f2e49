import type { Database } from '#server/platform/database/database.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import type { SecrecyGate } from '../secrecy/index.ts';

/** What the acts on templates and substitutes work with. */
export interface ApprovalDeps {
  readonly database: Database;
  readonly gate: SecrecyGate;
  readonly clock: () => Date;
  /** Who may answer an open seat of these subjects has changed: whoever owns them lays them on the right desks, in the same transaction. */
  readonly desksChanged: (tx: Tx, subjectIds: readonly string[]) => Promise<void>;
}
