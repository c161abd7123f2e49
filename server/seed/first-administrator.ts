import { dayOf } from '#contract/day.ts';
import type { Database } from '#server/platform/database/database.ts';
import { newId } from '#server/platform/database/ids.ts';
import { recordAudit } from '../modules/audit/index.ts';
import { hashPassword, importDirectory, isAnyAccountThere, newOneTimePassword } from '../modules/identity/index.ts';

export interface FirstAdministrator {
  readonly email: string;
  /** For one use, to be printed once; it is stored nowhere. */
  readonly password: string;
}

/**
 * Where nobody can sign in yet, makes one person who can, in a post of administration beside the city's leaders, from which
 * the city is named and its agencies are set up. The password must be changed before anything else.
 * Undefined when there is an account already. Of two starts at once only one makes the account.
 */
export async function makeFirstAdministrator(database: Database, email: string, now: Date): Promise<FirstAdministrator | undefined> {
  if (await database.read(isAnyAccountThere)) return undefined;
  const password = newOneTimePassword();
  const passwordHash = await hashPassword(password);
  const validFrom = dayOf(now.toISOString());
  const made = await database.transact(async (tx) => {
    if (await isAnyAccountThere(tx)) return false;
    const [organizationId, postId, personId] = [newId(), newId(), newId()];
    await importDirectory(tx, {
      organizations: [{
        id: organizationId, kind: 'city', parentId: null, agencyId: organizationId, name: 'Ủy ban nhân dân thành phố', shortName: 'UBND thành phố',
        abbreviation: 'UBND', codeQcvn102: null, codeQd20: null, validFrom,
      }],
      posts: [{ id: postId, unitId: organizationId, title: 'Quản trị hệ thống', role: 'administrator', validFrom }],
      people: [{ id: personId, fullName: 'Quản trị hệ thống', email, passwordHash, mustChangePassword: true }],
      holdings: [{ id: newId(), personId, postId, validFrom }],
    });
    await recordAudit(tx, null, { action: 'identity.first-administrator-made', subjectType: 'person', subjectId: personId, agencyId: organizationId });
    return true;
  }, { isolation: 'serializable' });
  return made ? { email: email.toLowerCase(), password } : undefined;
}
