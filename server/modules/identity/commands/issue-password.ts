import type { Actor } from '#server/platform/access/actor.ts';
import { afterCommit } from '#server/platform/database/transaction.ts';
import { recordAudit } from '../../audit/index.ts';
import { hashPassword, newOneTimePassword } from '../credentials/password.ts';
import { administer, type AdministrationDeps, refuseOneself } from '../steps/administer.ts';
import { savePassword, saveSecondFactorEnd } from '../store/account.store.ts';
import { saveSessionsEnd } from '../store/session.store.ts';

export interface PasswordOrder {
  readonly personId: string;
  /** Whether the authenticator is lost too. */
  readonly endsSecondFactor: boolean;
}

/**
 * A password for one use, for a new person or one who has lost theirs; every session of the person ends. Shown once, and
 * not `act`: it must not be kept as an answer. A repeated request issues another, which makes the first void.
 */
export async function issuePassword({ database, sessionEnded }: AdministrationDeps, actor: Actor, order: PasswordOrder): Promise<{ password: string }> {
  const password = newOneTimePassword();
  const hash = await hashPassword(password);
  await database.transact(async (tx) => {
    const administration = administer(tx, actor);
    refuseOneself(actor, [order.personId]);
    const person = await administration.person(order.personId);
    await savePassword(tx, order.personId, { hash, isOneTime: true });
    if (order.endsSecondFactor) await saveSecondFactorEnd(tx, order.personId);
    const ended = await saveSessionsEnd(tx, order.personId);
    await recordAudit(tx, administration.author, {
      action: 'identity.password-issued', subjectType: 'person', subjectId: order.personId, agencyId: person.agencyId,
      detail: { endsSecondFactor: String(order.endsSecondFactor), endedSessions: String(ended.length) },
    });
    afterCommit(tx, () => ended.forEach(({ id }) => sessionEnded(id)));
  });
  return { password };
}
