import type { Actor } from '#server/platform/access/actor.ts';
import type { Database } from '#server/platform/database/database.ts';
import type { Authenticate } from '#server/platform/http/implement.ts';

export interface CatalogueDeps {
  readonly database: Database;
  readonly authenticate: Authenticate;
  readonly clock: () => Date;
  /** The gate stands beside this module and is handed over. */
  readonly passSecrecyGate: (actor: Actor, text: string, channel: string, declared?: boolean) => Promise<void>;
}
