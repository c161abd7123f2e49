import type { Actor } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import type { DraftingDeps, TextAccess } from '../drafting.deps.ts';
import type { StoredText } from '../queries/find-text.ts';
import { lockText } from '../store/text.store.ts';

/** The first steps of every act that changes a text: may they, is it open, and from now on nobody else changes or freezes it. */
export async function openText(deps: DraftingDeps, tx: Tx, actor: Actor, textId: string): Promise<{ text: StoredText; access: TextAccess }> {
  const access = await readAccess(deps, tx, actor, textId);
  if (!access.mayWrite) throw new Refusal('forbidden');
  const text = await lockText(tx, textId);
  if (text === undefined) throw new Refusal('not-found');
  if (text.isFrozen) throw new Refusal('drafting/frozen');
  return { text, access };
}

/** What the actor may do with a text that they may read; refuses every other one as not there. */
export async function readAccess(deps: DraftingDeps, tx: Tx, actor: Actor, textId: string): Promise<TextAccess> {
  const access = await deps.findAccess(tx, actor, textId);
  if (access === undefined) throw new Refusal('not-found');
  return access;
}
