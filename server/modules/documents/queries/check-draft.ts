import type { FormFinding } from '#contract/documents/form-check.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { isPrintable } from '#server/platform/typesetting/index.ts';
import { findPost } from '../../identity/index.ts';
import { checkForm } from '../rules/form-check/check-form.ts';
import { formFactsOfDraft, type CheckedSigner } from '../rules/form-facts-of-draft.ts';
import { lawfulModes } from '../rules/signing-authority.ts';
import type { LockedOutgoing } from '../store/outgoing-facts.ts';
import { findChosenSigning } from './find-chosen-signing.ts';
import { type GatheredLetter, gatherLetter } from './letter-parts.ts';

/** Kiểm tra thể thức of a draft as it stands, with the letter it would be. */
export async function checkDraft(tx: Tx, draft: LockedOutgoing): Promise<{ findings: FormFinding[]; letter: GatheredLetter }> {
  const letter = await gatherLetter(tx, draft, { number: null, date: null, lookup: null });
  const facts = formFactsOfDraft(letter.parts, await checkedSigner(tx, draft, letter.agencyName), isPrintable);
  return { findings: checkForm(facts), letter };
}

async function checkedSigner(tx: Tx, draft: LockedOutgoing, agencyName: string): Promise<CheckedSigner | null> {
  const post = draft.signerPostId === null ? undefined : await findPost(tx, draft.signerPostId);
  if (post === undefined) return null;
  return { name: draft.signerName ?? '', lawfulModes: lawfulModes({ role: post.role, agencyName }, await findChosenSigning(tx, draft)) };
}
