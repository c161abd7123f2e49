import type { Actor } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { hashesOf, newRecoveryCodes } from '../credentials/recovery-codes.ts';
import { stepOfCode } from '../rules/totp.ts';
import { lockAccount, saveSecondFactorConfirmed, saveUsedStep } from '../store/account.store.ts';
import { saveRecoveryCodes } from '../store/recovery-code.store.ts';
import type { SecondFactorDeps } from './begin-second-factor.ts';

/**
 * Switches the second factor on by a first code, which is used up by that, and gives out its recovery codes. Not `act`: the
 * codes must not be kept as an answer.
 */
export async function confirmSecondFactor({ database, keys, clock }: SecondFactorDeps, actor: Actor, code: string): Promise<{ recoveryCodes: string[] }> {
  const recoveryCodes = newRecoveryCodes();
  await database.transact(async (tx) => {
    const account = await lockAccount(tx, actor.personId);
    const secret = account?.secondFactor ?? null;
    if (account === undefined || secret === null || account.secondFactorConfirmed) throw new Refusal('identity/wrong-credentials');
    const at = { seconds: clock().getTime() / 1000, lastStep: account.lastStep };
    const step = stepOfCode(keys.unwrap(secret), code, at);
    if (step === undefined || !(await saveUsedStep(tx, actor.personId, step))) throw new Refusal('identity/wrong-credentials');
    await saveSecondFactorConfirmed(tx, actor.personId);
    await saveRecoveryCodes(tx, actor.personId, hashesOf(recoveryCodes));
    await recordAudit(tx, { actor, capacity: null }, {
      action: 'identity.second-factor-confirmed', subjectType: 'person', subjectId: actor.personId, agencyId: null,
    });
  });
  return { recoveryCodes };
}
