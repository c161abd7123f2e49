import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { agencyHeadPosts, findPost, type HeldPost } from '../../identity/index.ts';
import { findAgencyForm } from '../queries/find-agency-form.ts';

interface Planned {
  readonly agencyId: string;
  readonly signerPostId: string | null;
}

/** The leader of the agency who is to sign, or who signs by order (TL.), while somebody holds that post. */
export async function findSigner(tx: Tx, { agencyId, signerPostId }: Planned): Promise<HeldPost | undefined> {
  if (signerPostId === null) return undefined;
  return (await agencyHeadPosts(tx, agencyId)).find(({ postId }) => postId === signerPostId) ?? findByOrder(tx, agencyId, signerPostId);
}

async function findByOrder(tx: Tx, agencyId: string, postId: string): Promise<HeldPost | undefined> {
  const { byOrderPostIds } = await findAgencyForm(tx, agencyId);
  const post = byOrderPostIds.includes(postId) ? await findPost(tx, postId) : undefined;
  if (post?.agencyId !== agencyId || post.personId === null || post.personName === null) return undefined;
  return { ...post, personId: post.personId, personName: post.personName };
}

/** The same, refused when the post may not sign for the agency, or nobody holds it any more. */
export async function requireSigner(tx: Tx, planned: Planned): Promise<HeldPost> {
  const signer = await findSigner(tx, planned);
  if (signer === undefined) throw new Refusal('documents/signer-not-entitled');
  return signer;
}

/** The columns that name the signer of a draft; all empty without one. */
export const signerColumns = (signer: HeldPost | undefined) => ({
  signer_post_id: signer?.postId ?? null, signer_name: signer?.personName ?? null, signer_title: signer?.title ?? null,
});
