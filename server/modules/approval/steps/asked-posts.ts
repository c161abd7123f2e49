import type { RouteStep, SeatRef } from '#contract/approval/route.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { findOrganization, findPost, findUnitHead, type Post } from '../../identity/index.ts';
import { askedSteps } from '../rules/route.ts';
import { findSubstitutes } from '../store/substitute.store.ts';

/** Whose subject it is: a leader's own has no unit between author and signer. */
export interface Author {
  readonly postId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly agencyId: string;
}

export interface AskedStep extends RouteStep {
  readonly posts: readonly Post[];
}

/** The posts that a route asks today; refuses where nobody is there to answer. */
export async function askedPosts(tx: Tx, steps: readonly RouteStep[], author: Author): Promise<AskedStep[]> {
  const asked: AskedStep[] = [];
  for (const step of steps) {
    const posts: Post[] = [];
    for (const ref of step.seats) posts.push(...(await postsOf(tx, ref, author)));
    asked.push({ ...step, posts });
  }
  return askedSteps(asked, author.postId);
}

async function postsOf(tx: Tx, { postId, unitId }: SeatRef, author: Author): Promise<Post[]> {
  if (postId !== null) return [await postOrStandIn(tx, postId, author)];
  if (unitId !== null) return [await headOf(tx, unitId, author)];
  return author.unitId === author.agencyId ? [] : [await headOf(tx, author.unitId, author)];
}

async function headOf(tx: Tx, unitId: string, author: Author): Promise<Post> {
  const head = await findUnitHead(tx, unitId);
  if (head === undefined) throw new Refusal('documents/unit-without-head', { unitName: unitId === author.unitId ? author.unitName : ((await findOrganization(tx, unitId))?.name ?? '') });
  return ofAgency(head, author);
}

/** The post itself; while nobody holds it and nobody is named to stand in, whoever is in charge of its unit. */
async function postOrStandIn(tx: Tx, postId: string, author: Author): Promise<Post> {
  const post = await findPost(tx, postId);
  if (post === undefined) throw new Refusal('approval/seat-vacant', { post: '' });
  if (post.personId !== null || (await findSubstitutes(tx, [postId])).has(postId)) return ofAgency(post, author);
  const inCharge = await findUnitHead(tx, post.unitId);
  if (inCharge === undefined) throw new Refusal('approval/seat-vacant', { post: `${post.title} ${post.unitName}` });
  return ofAgency(inCharge, author);
}

function ofAgency(post: Post, { agencyId }: Author): Post {
  if (post.agencyId !== agencyId) throw new Refusal('approval/seat-outside-agency');
  return post;
}
