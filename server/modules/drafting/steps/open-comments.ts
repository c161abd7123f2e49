import type { Actor } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import type { DraftingDeps, TextAccess } from '../drafting.deps.ts';
import { lockComment } from '../store/comment.store.ts';
import { lockStep } from '../store/text.store.ts';
import { readAccess } from './open-text.ts';

/** The first steps of every act on comments: who reads a draft comments on it, also while it is frozen, until it is issued. */
export async function openComments(deps: DraftingDeps, tx: Tx, actor: Actor, textId: string): Promise<TextAccess> {
  const access = await readAccess(deps, tx, actor, textId);
  if (!access.mayComment) throw new Refusal('forbidden');
  if ((await lockStep(tx, textId)) === undefined) throw new Refusal('not-found');
  return access;
}

/** The same, for an act on one comment. */
export async function openComment(deps: DraftingDeps, tx: Tx, actor: Actor, { id, commentId }: { id: string; commentId: string }) {
  const access = await openComments(deps, tx, actor, id);
  const comment = await lockComment(tx, id, commentId);
  if (comment === undefined) throw new Refusal('not-found');
  return { access, comment };
}
