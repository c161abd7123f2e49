import type { Actor } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { type ProofDeps, prove } from '../credentials/prove.ts';
import { savePresence } from '../store/session.store.ts';

export interface PresenceClaim {
  /** Of the person who is signed in. */
  readonly email: string;
  readonly password: string;
  readonly code: string | null;
}

/** The person proves again to be there; for ten minutes the session may sign. A code is needed where one is switched on. */
export async function confirmPresence(deps: ProofDeps, actor: Actor, claim: PresenceClaim): Promise<{ until: string }> {
  const until = await prove(deps, { ...claim, address: actor.request.address }, async (tx, proof) => {
    const proved = proof.outcome === 'proved' && proof.account.personId === actor.personId;
    await recordAudit(tx, { actor, capacity: null }, {
      action: proved ? 'identity.presence-confirmed' : 'identity.presence-refused',
      subjectType: 'person', subjectId: actor.personId, agencyId: null, detail: { session: actor.sessionId, ...(proof.outcome === 'proved' && proof.byRecoveryCode ? { by: 'recovery-code' } : {}) },
    });
    return proved ? savePresence(tx, actor.sessionId) : undefined;
  });
  if (until === undefined) throw new Refusal('identity/wrong-credentials');
  return { until };
}
