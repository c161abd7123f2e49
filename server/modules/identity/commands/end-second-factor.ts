import type { Actor } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { type ProofDeps, prove } from '../credentials/prove.ts';
import { saveSecondFactorEnd } from '../store/account.store.ts';
import type { PresenceClaim } from './confirm-presence.ts';

/** Switches the second factor off after a full proof: the password and a code, or a recovery code when the phone is lost. */
export async function endSecondFactor(deps: ProofDeps, actor: Actor, claim: PresenceClaim): Promise<void> {
  const code = await prove(deps, { ...claim, address: actor.request.address }, async (tx, proof) => {
    const proved = proof.outcome === 'proved' && proof.account.personId === actor.personId;
    if (proved && !proof.account.secondFactorConfirmed) return 'forbidden' as const;
    if (proved) await saveSecondFactorEnd(tx, actor.personId);
    await recordAudit(tx, { actor, capacity: null }, {
      action: proved ? 'identity.second-factor-ended' : 'identity.second-factor-end-refused',
      subjectType: 'person', subjectId: actor.personId, agencyId: null,
    });
    return proved ? undefined : ('identity/wrong-credentials' as const);
  });
  if (code !== undefined) throw new Refusal(code);
}
