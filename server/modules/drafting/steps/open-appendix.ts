import type { Actor } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import type { DraftingDeps, TextAccess } from '../drafting.deps.ts';
import { listAppendices, type StoredText } from '../queries/find-text.ts';
import { openText } from './open-text.ts';

/** As `openText`, for an act on one appendix of the text. */
export async function openAppendix(deps: DraftingDeps, tx: Tx, actor: Actor, { id, appendixId }: { id: string; appendixId: string }): Promise<{ text: StoredText; access: TextAccess }> {
  const opened = await openText(deps, tx, actor, id);
  if (!(await listAppendices(tx, id)).some((appendix) => appendix.id === appendixId)) throw new Refusal('not-found');
  return opened;
}
