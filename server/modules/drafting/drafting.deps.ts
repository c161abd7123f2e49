import type { Actor, Capacity } from '#server/platform/access/actor.ts';
import type { Database } from '#server/platform/database/database.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import type { Bus } from '#server/platform/realtime/bus.ts';
import type { SecrecyGate } from '../secrecy/index.ts';

/** What a person may do with a text; only the module that the draft belongs to knows. */
export interface TextAccess {
  /** The post through which they may; the audit names it. */
  readonly capacity: Capacity | null;
  readonly agencyId: string;
  /** By their post. Whether the text is frozen is known here. */
  readonly mayWrite: boolean;
  readonly mayComment: boolean;
  /** Screens that show the draft hear on it that something changed. */
  readonly topic: string;
}

/** Undefined for a text that the person may not read, or that does not exist. */
export type FindAccess = (tx: Tx, actor: Actor, textId: string) => Promise<TextAccess | undefined>;

export interface DraftingDeps {
  readonly database: Database;
  readonly bus: Bus;
  readonly gate: SecrecyGate;
  readonly findAccess: FindAccess;
}
