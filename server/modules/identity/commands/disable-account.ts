import type { Actor } from '#server/platform/access/actor.ts';
import { afterCommit } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { administer, type AdministrationDeps, refuseOneself } from '../steps/administer.ts';
import { saveDisabled } from '../store/account.store.ts';
import { saveSessionsEnd } from '../store/session.store.ts';

/** Khóa tài khoản: nobody signs in with it any more, and whoever is signed in is cut off at once. */
export async function disableAccount({ database, sessionEnded }: AdministrationDeps, actor: Actor, personId: string): Promise<void> {
  await database.act(actor, async (tx) => {
    const administration = administer(tx, actor);
    refuseOneself(actor, [personId]);
    const person = await administration.person(personId);
    if (!(await saveDisabled(tx, personId, true))) throw new Refusal('identity/already-ended');
    const ended = await saveSessionsEnd(tx, personId);
    await recordAudit(tx, administration.author, {
      action: 'identity.account-disabled', subjectType: 'person', subjectId: personId, agencyId: person.agencyId,
    });
    afterCommit(tx, () => ended.forEach(({ id }) => sessionEnded(id)));
  });
}
