import type { Actor } from '#server/platform/access/actor.ts';
import { afterCommit } from '#server/platform/database/transaction.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { hashPassword } from '../credentials/password.ts';
import { type ProofDeps, prove } from '../credentials/prove.ts';
import { decideNewPassword } from '../rules/new-password.ts';
import { savePassword } from '../store/account.store.ts';
import { saveSessionsEnd } from '../store/session.store.ts';

export interface ChangePasswordDeps extends ProofDeps {
  readonly sessionEnded: (sessionId: string) => void;
}

export interface NewPassword {
  /** Of the person who is signed in. */
  readonly email: string;
  readonly password: string;
  readonly code: string | null;
  readonly newPassword: string;
}

/** Changes one's own password after a full proof. Every other session ends: somebody else may sit at one of them. */
export async function changePassword(deps: ChangePasswordDeps, actor: Actor, order: NewPassword): Promise<{ outcome: 'changed' | 'code-needed' }> {
  const password = orRefuse(decideNewPassword(order.newPassword, { present: order.password, email: order.email }));
  const hash = await hashPassword(password);
  const claim = { email: order.email, password: order.password, code: order.code, address: actor.request.address };
  const outcome = await prove(deps, claim, async (tx, proof) => {
    if (proof.outcome === 'code-needed') return proof.outcome;
    const proved = proof.outcome === 'proved' && proof.account.personId === actor.personId;
    const ended = proved ? await saveSessionsEnd(tx, actor.personId, actor.sessionId) : [];
    if (proved) await savePassword(tx, actor.personId, { hash, isOneTime: false });
    await recordAudit(tx, { actor, capacity: null }, {
      action: proved ? 'identity.password-changed' : 'identity.password-change-refused',
      subjectType: 'person', subjectId: actor.personId, agencyId: null, detail: { session: actor.sessionId, endedSessions: String(ended.length) },
    });
    afterCommit(tx, () => ended.forEach(({ id }) => deps.sessionEnded(id)));
    return proved ? ('changed' as const) : undefined;
  });
  if (outcome === undefined) throw new Refusal('identity/wrong-credentials');
  return { outcome };
}
