import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from './identity.tables.ts';

export interface Account {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
  /** Sealed by the key ring; in force once confirmed. */
  readonly secondFactor: Buffer | null;
  readonly secondFactorConfirmed: boolean;
  readonly lastStep: number | null;
}

const select = (tx: Tx) =>
  tables(tx)
    .selectFrom('identity.account as a')
    .innerJoin('identity.person as p', 'p.id', 'a.person_id')
    .where('a.disabled_at', 'is', null)
    .select([
      'p.id as personId', 'p.full_name as name', 'p.email', 'a.password_hash as passwordHash', 'a.totp_secret as secondFactor',
      sql<boolean>`a.totp_confirmed_at is not null`.as('secondFactorConfirmed'), 'a.totp_last_step as lastStep',
    ]);

/** The account in use under an e-mail address; a disabled one is as good as none. */
export function findAccountByEmail(tx: Tx, email: string): Promise<Account | undefined> {
  return select(tx).where('p.email', '=', email).executeTakeFirst();
}

export function lockAccount(tx: Tx, personId: string): Promise<Account | undefined> {
  return select(tx).where('a.person_id', '=', personId).forUpdate('a').executeTakeFirst();
}

/** Marks a time step as used. False when this step or a later one was used meanwhile: no code works twice (RFC 6238 §5.2). */
export async function saveUsedStep(tx: Tx, personId: string, step: number): Promise<boolean> {
  const used = await tables(tx)
    .updateTable('identity.account')
    .set({ totp_last_step: step })
    .where('person_id', '=', personId)
    .where((where) => where.or([where('totp_last_step', 'is', null), where('totp_last_step', '<', step)]))
    .returning('person_id')
    .executeTakeFirst();
  return used !== undefined;
}

/** Keeps a second factor that waits for its first code. */
export async function savePendingSecondFactor(tx: Tx, personId: string, sealed: Buffer): Promise<void> {
  await tables(tx)
    .updateTable('identity.account')
    .set({ totp_secret: sealed, totp_last_step: null })
    .where('person_id', '=', personId)
    .where('totp_confirmed_at', 'is', null)
    .execute();
}

/** The password as changed by its owner, or as issued for one use by an administrator. */
export async function savePassword(tx: Tx, personId: string, password: { hash: string; isOneTime: boolean }): Promise<void> {
  await tables(tx)
    .insertInto('identity.account')
    .values({ person_id: personId, password_hash: password.hash, must_change_password: password.isOneTime, totp_secret: null, totp_confirmed_at: null, totp_last_step: null, disabled_at: null })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet({ password_hash: password.hash, must_change_password: password.isOneTime }))
    .execute();
}

/** Switches the second factor off, its recovery codes with it. */
export async function saveSecondFactorEnd(tx: Tx, personId: string): Promise<void> {
  await tables(tx).updateTable('identity.account').set({ totp_secret: null, totp_confirmed_at: null, totp_last_step: null }).where('person_id', '=', personId).execute();
  await tables(tx).deleteFrom('identity.recovery_code').where('person_id', '=', personId).execute();
}

/** Disables or enables an account; false when there is none or it is so already. */
export async function saveDisabled(tx: Tx, personId: string, isDisabled: boolean): Promise<boolean> {
  const changed = await tables(tx)
    .updateTable('identity.account')
    .set({ disabled_at: isDisabled ? sql<string>`now()` : null })
    .where('person_id', '=', personId)
    .where('disabled_at', isDisabled ? 'is' : 'is not', null)
    .returning('person_id')
    .executeTakeFirst();
  return changed !== undefined;
}

export async function saveSecondFactorConfirmed(tx: Tx, personId: string): Promise<void> {
  await tables(tx).updateTable('identity.account').set({ totp_confirmed_at: sql<string>`now()` }).where('person_id', '=', personId).execute();
}
