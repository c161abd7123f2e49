import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/identity.tables.ts';

export interface OwnAccount {
  readonly email: string;
  readonly hasSecondFactor: boolean;
  readonly recoveryCodesLeft: number;
}

/** What a person sees of their own account. */
export function getOwnAccount(tx: Tx, personId: string): Promise<OwnAccount> {
  return tables(tx)
    .selectFrom('identity.person as p')
    .innerJoin('identity.account as a', 'a.person_id', 'p.id')
    .select([
      'p.email', sql<boolean>`a.totp_confirmed_at is not null`.as('hasSecondFactor'),
      sql<number>`(select count(*) from identity.recovery_code c where c.person_id = p.id and c.used_at is null)`.as('recoveryCodesLeft'),
    ])
    .where('p.id', '=', personId)
    .executeTakeFirstOrThrow();
}
