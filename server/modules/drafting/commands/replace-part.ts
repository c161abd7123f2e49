import type { BodyDocument } from '#contract/drafting/body.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import type { DraftingDeps } from '../drafting.deps.ts';
import { findDeclaredRules, listAppendices } from '../queries/find-text.ts';
import { decideSize } from '../rules/body-size.ts';
import { textOfBody } from '#contract/drafting/plain-text.ts';
import { openText } from '../steps/open-text.ts';
import { textGate } from '../steps/text-gate.ts';
import { writeText } from '../steps/write-text.ts';
import { saveDeclaredRules } from '../store/text.store.ts';

export interface ReplaceOrder {
  readonly id: string;
  /** `body`, or the id of an appendix. */
  readonly part: string;
  readonly content: BodyDocument;
  readonly declaredNoSecret: boolean;
}

/** Puts a whole text in the place of the main text or of an appendix: for what was imported, and for clients without a line. */
export async function replacePart(deps: DraftingDeps, actor: Actor, { id, part, content, declaredNoSecret }: ReplaceOrder) {
  const declaredRules = await deps.database.read(async (tx) => ((await mayWrite(deps, tx, actor, id)) ? findDeclaredRules(tx, id) : []));
  const answered = await textGate(deps.gate).pass(actor, { channel: 'drafting.replace', texts: [{ where: 'body', text: textOfBody(content) }], declared: declaredNoSecret, declaredRules });
  orRefuse(decideSize(content));
  return deps.database.act(actor, async (tx) => {
    const { text, access } = await openText(deps, tx, actor, id);
    if (part !== 'body' && !(await listAppendices(tx, id)).some((appendix) => appendix.id === part)) throw new Refusal('not-found');
    await writeText(deps.bus, tx, text, { part, body: content });
    await saveDeclaredRules(tx, id, answered);
    await recordAudit(tx, { actor, capacity: access.capacity }, {
      action: 'drafting.part-replaced', subjectType: 'text', subjectId: id, agencyId: access.agencyId, detail: { part, blocks: String(content.content.length) },
    });
    return { id };
  });
}

/** Who may not write learns nothing of what was declared for the text: the gate asks them as anybody, and the act then refuses them. */
const mayWrite = async (deps: DraftingDeps, tx: Tx, actor: Actor, id: string): Promise<boolean> => (await deps.findAccess(tx, actor, id))?.mayWrite === true;
