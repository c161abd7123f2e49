import { type Actor, agenciesReadWhole, keysOf } from '#server/platform/access/actor.ts';

/** What of this module the actor may read: whole agencies for clerks and leaders, and what names one of their keys. */
export interface ReadingScope {
  readonly agencies: readonly string[];
  readonly keys: readonly string[];
}

export const readingScope = (actor: Actor): ReadingScope => ({ agencies: agenciesReadWhole(actor), keys: keysOf(actor) });
