import type { Actor } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { beginRound, type Round } from '../../approval/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { freezeText, readText } from '../../drafting/index.ts';
import { closeItems } from '../../queue/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { checkDraft } from '../queries/check-draft.ts';
import { missingOfDraft } from '../rules/draft-completeness.ts';
import { formErrors } from '../rules/form-check/check-form.ts';
import { actingTitle } from '../rules/outgoing-acts.ts';
import { holderOf, layOutgoing } from '../store/desks.ts';
import type { LockedOutgoing } from '../store/outgoing-facts.ts';
import { insertStep, saveOutgoing } from '../store/outgoing.store.ts';
import { layRound } from '../steps/lay-round.ts';
import { openOutgoing } from '../steps/open-outgoing.ts';
import { requireSigner } from '../steps/planned-signer.ts';
import { printsOf } from '../steps/prints-of.ts';
import { refuseWithheldAttachment } from '../steps/sign-attachments.ts';
import { typesetDraft } from '../steps/typeset-draft.ts';

/** Trình: the text is frozen and goes its way (decision 0013); a unit head's or a leader's own draft with nobody on it goes straight to the signer. */
export function submitDraft(deps: DocumentsDeps, actor: Actor, order: { id: string; version: number }) {
  return deps.database.act(actor, async (tx) => {
    const { draft, capacity } = await openOutgoing(tx, actor, { ...order, act: 'submit' });
    refuseWithheldAttachment(draft);
    // Closed first: what is looked at from here on is what goes on its way.
    await freezeText(tx, deps.bus, { textId: draft.id, by: actor.name });
    const text = await readText(tx, draft.id);
    const missing = missingOfDraft({ ...draft, body: text.body });
    if (missing.length > 0) throw new Refusal('documents/incomplete-draft', { missing });
    await refuseFaultyForm(deps, tx, draft);
    const signer = await requireSigner(tx, draft);
    const round = await beginRound(tx, {
      subjectType: 'outgoing', subjectId: draft.id, subjectVersion: draft.version + 1, now: deps.clock(), ...printsOf(draft, text),
      author: { postId: draft.drafterPostId, unitId: draft.unitId, unitName: draft.unitName, agencyId: draft.agencyId },
    });
    const isThrough = round.state === 'passed';
    const version = await saveOutgoing(tx, draft.id, { state: isThrough ? 'to-sign' : 'checking', checker_post_id: round.seats.find(({ kind }) => kind === 'content')?.postId ?? null });
    await insertStep(tx, draft, { kind: 'submitted', by: actor.name, byTitle: actingTitle(capacity) });
    await closeItems(tx, deps.bus, { subjectId: draft.id });
    if (isThrough) await layOutgoing(tx, deps.bus, draft, { addressee: holderOf(signer.postId), kind: 'documents.sign' });
    await layRound(deps, tx, draft, round);
    await recordAudit(tx, { actor, capacity }, {
      action: 'documents.draft-submitted', subjectType: 'outgoing', subjectId: draft.id, agencyId: draft.agencyId, detail: { to: isThrough ? signer.personName : askedNow(round) },
    });
    deps.bus.announce(tx, [`outgoing:${draft.id}`]);
    return { id: draft.id, version };
  });
}

/** What cannot be printed, and what the form check calls an error, is told to the author now and not to the clerk at issue. */
async function refuseFaultyForm(deps: DocumentsDeps, tx: Tx, draft: LockedOutgoing): Promise<void> {
  const { findings, letter } = await checkDraft(tx, draft);
  await typesetDraft(deps, letter.parts);
  const errors = formErrors(findings);
  if (errors.length > 0) throw new Refusal('documents/form-check-failed', { findings: errors });
}

const askedNow = ({ seats }: Round): string => seats.filter(({ state }) => state === 'open').map(({ personName }) => personName).join(', ');
