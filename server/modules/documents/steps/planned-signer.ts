import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { agencyHeadPosts, type HeldPost } from '../../identity/index.ts';

interface Planned {
  readonly agencyId: string;
  readonly signerPostId: string | null;
}

/** The leader of the agency who is to sign, while somebody holds that post. */
export async function findSigner(tx: Tx, { agencyId, signerPostId }: Planned): Promise<HeldPost | undefined> {
  if (signerPostId === null) return undefined;
  return (await agencyHeadPosts(tx, agencyId)).find(({ postId }) => postId === signerPostId);
}

/** The same, refused when the post is none of the agency's leaders, or nobody holds it any more. */
export async function requireSigner(tx: Tx, planned: Planned): Promise<HeldPost> {
  const signer = await findSigner(tx, planned);
  if (signer === undefined) throw new Refusal('documents/signer-not-entitled');
  return signer;
}

/** The columns that name the signer of a draft; all empty without one. */
export const signerColumns = (signer: HeldPost | undefined) => ({
  signer_post_id: signer?.postId ?? null, signer_name: signer?.personName ?? null, signer_title: signer?.title ?? null,
});
