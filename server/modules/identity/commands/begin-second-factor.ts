import { randomBytes } from 'node:crypto';
import type { Actor } from '#server/platform/access/actor.ts';
import type { Database } from '#server/platform/database/database.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import type { KeyRing } from '#server/platform/storage/key-ring.ts';
import { recordAudit } from '../../audit/index.ts';
import { authenticatorUri, base32 } from '../rules/totp.ts';
import { lockAccount, savePendingSecondFactor } from '../store/account.store.ts';

export interface SecondFactorDeps {
  readonly database: Database;
  readonly keys: KeyRing;
  readonly clock: () => Date;
}

/**
 * Gives out a new secret, in force after its first code. One already in force is not replaced: whoever finds an open
 * browser could else take the account over. Not `act`: the secret must not be kept as an answer.
 */
export async function beginSecondFactor({ database, keys }: SecondFactorDeps, actor: Actor): Promise<{ secret: string; uri: string }> {
  const secret = randomBytes(20);
  return database.transact(async (tx) => {
    const account = await lockAccount(tx, actor.personId);
    if (account === undefined || account.secondFactorConfirmed) throw new Refusal('forbidden');
    await savePendingSecondFactor(tx, actor.personId, keys.wrap(secret));
    await recordAudit(tx, { actor, capacity: null }, {
      action: 'identity.second-factor-begun', subjectType: 'person', subjectId: actor.personId, agencyId: null,
    });
    return { secret: base32(secret), uri: authenticatorUri(account.email, base32(secret)) };
  });
}
