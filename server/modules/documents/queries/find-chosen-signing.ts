import type { Tx } from '#server/platform/database/transaction.ts';
import { agencyHeadPosts } from '../../identity/index.ts';
import type { ChosenSigning } from '../rules/signing-authority.ts';
import { findAgencyForm } from './find-agency-form.ts';
import type { LockedOutgoing } from '../store/outgoing-facts.ts';

/** What decides the words above a signature beside the post: the drafter's choice, the regulations, the head's title. */
export async function findChosenSigning(tx: Tx, { agencyId, signerPostId, form }: Pick<LockedOutgoing, 'agencyId' | 'signerPostId' | 'form'>): Promise<ChosenSigning> {
  const { byOrderPostIds } = await findAgencyForm(tx, agencyId);
  const [head] = await agencyHeadPosts(tx, agencyId);
  return {
    mode: form.signingMode, byOrder: signerPostId !== null && byOrderPostIds.includes(signerPostId),
    headTitle: head?.role === 'head' ? head.title : null,
  };
}
