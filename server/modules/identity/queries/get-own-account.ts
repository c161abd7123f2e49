import { sql } from 'kysely';
import type { Tx } from '#server/platform/database/transaction.ts';
import { tables } from '../store/identity.tables.ts';

export interface OwnAccount {
  readonly email: string;
  readonly hasSecondFactor: boolean;
}

/** What a person sees of their own account. */
export function getOwnAccount(tx: Tx, personId: string): Promise<OwnAccount> {
  return tables(tx)
    .selectFrom('identity.person as p')
    .innerJoin('identity.account as a', 'a.person_id', 'p.id')
    .select(['p.email', sql<boolean>`a.totp_confirmed_at is not null`.as('hasSecondFactor')])
    .where('p.id', '=', personId)
    .executeTakeFirstOrThrow();
}
