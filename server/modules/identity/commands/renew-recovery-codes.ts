import type { Actor } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { type ProofDeps, prove } from '../credentials/prove.ts';
import { hashesOf, newRecoveryCodes } from '../credentials/recovery-codes.ts';
import { saveRecoveryCodes } from '../store/recovery-code.store.ts';
import type { PresenceClaim } from './confirm-presence.ts';

/** Ten new recovery codes in place of the former ones, after a full proof. Not `act`: the codes must not be kept as an answer. */
export async function renewRecoveryCodes(deps: ProofDeps, actor: Actor, claim: PresenceClaim): Promise<{ recoveryCodes: string[] }> {
  const recoveryCodes = newRecoveryCodes();
  const code = await prove(deps, { ...claim, address: actor.request.address }, async (tx, proof) => {
    const proved = proof.outcome === 'proved' && proof.account.personId === actor.personId;
    if (proved && !proof.account.secondFactorConfirmed) return 'forbidden' as const;
    if (proved) await saveRecoveryCodes(tx, actor.personId, hashesOf(recoveryCodes));
    await recordAudit(tx, { actor, capacity: null }, {
      action: proved ? 'identity.recovery-codes-renewed' : 'identity.recovery-codes-refused',
      subjectType: 'person', subjectId: actor.personId, agencyId: null,
    });
    return proved ? undefined : ('identity/wrong-credentials' as const);
  });
  if (code !== undefined) throw new Refusal(code);
  return { recoveryCodes };
}
