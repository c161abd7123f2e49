import type { Actor } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { administer, type AdministrationDeps, refuseOneself } from '../steps/administer.ts';
import { saveDisabled } from '../store/account.store.ts';

/** Mở khóa tài khoản: the account may be used again, with its former password. */
export async function enableAccount({ database }: AdministrationDeps, actor: Actor, personId: string): Promise<void> {
  await database.act(actor, async (tx) => {
    const administration = administer(tx, actor);
    refuseOneself(actor, [personId]);
    const person = await administration.person(personId);
    if (!(await saveDisabled(tx, personId, false))) throw new Refusal('identity/already-ended');
    await recordAudit(tx, administration.author, {
      action: 'identity.account-enabled', subjectType: 'person', subjectId: personId, agencyId: person.agencyId,
    });
  });
}
