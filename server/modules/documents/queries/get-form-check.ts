import type { OutputOf } from '#contract/endpoint.ts';
import type { outgoing } from '#contract/documents/outgoing.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { checkDraft } from './check-draft.ts';
import { findForPrint } from './get-outgoing.ts';

/** What the form check finds in a draft that the reader may see. */
export async function getFormCheck(tx: Tx, actor: Actor, id: string): Promise<OutputOf<typeof outgoing.getFormCheck>> {
  const { draft } = await findForPrint(tx, actor, id);
  return { version: draft.version, findings: (await checkDraft(tx, draft)).findings };
}
