import type { Actor } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import type { AuditAuthor } from '../../audit/index.ts';
import { administer } from '../../identity/index.ts';

export interface KeyOwnerRef {
  readonly ownerKind: 'person' | 'agency';
  readonly id: string;
}

/** The owner of a key, if the actor looks after them (quản trị hệ thống); refuses everybody else. A unit has no seal of its own. */
export async function ownerInCare(tx: Tx, actor: Actor, { ownerKind, id }: KeyOwnerRef): Promise<{ author: AuditAuthor; name: string; agencyId: string }> {
  const administration = administer(tx, actor);
  const { author } = administration;
  if (ownerKind === 'person') return { author, ...(await administration.person(id)) };
  const { kind, name, agencyId } = await administration.organization(id);
  if (kind === 'unit') throw new Refusal('not-found');
  return { author, name, agencyId };
}
