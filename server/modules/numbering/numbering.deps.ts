import type { Database } from '#server/platform/database/database.ts';
import type { SecrecyGate } from '../secrecy/index.ts';

export interface NumberingDeps {
  readonly database: Database;
  readonly gate: SecrecyGate;
  readonly clock: () => Date;
}
