import type { Database } from '#server/platform/database/database.ts';
import type { SecrecyGate } from '../secrecy/index.ts';
import type { LinesDeps } from './steps/open-lines.ts';

/** What the administration of lines works with. */
export interface LineActsDeps extends LinesDeps {
  readonly database: Database;
  readonly gate: SecrecyGate;
}
