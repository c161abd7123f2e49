import { sql } from 'kysely';
import { newId } from '#server/platform/database/ids.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import type { DeliveryFacts } from '../rules/withdrawal.ts';
import { type DeliveryStatus, tables } from './documents.tables.ts';

export interface NewWithdrawal {
  readonly outgoingId: string;
  readonly kind: 'recall' | 'take-back';
  readonly whole: boolean;
  readonly reason: string;
  readonly decisionId: string | null;
  readonly byName: string;
  readonly byTitle: string;
}

export async function insertWithdrawal(tx: Tx, row: NewWithdrawal): Promise<string> {
  const id = newId();
  await tables(tx)
    .insertInto('documents.withdrawal')
    .values({ id, outgoing_id: row.outgoingId, kind: row.kind, whole: row.whole, reason: row.reason, decision_id: row.decisionId, by_name: row.byName, by_title: row.byTitle })
    .execute();
  return id;
}

/** The deliveries of an issued document, locked: what is on its way to a receiver waits until the withdrawal is decided. */
export async function lockDeliveries(tx: Tx, outgoingId: string): Promise<DeliveryFacts[]> {
  const rows = await tables(tx)
    .selectFrom('documents.delivery as d')
    .select([
      'd.agency_id as agencyId', sql<boolean>`d.withdrawal_id is not null and d.withdrawal_outcome is distinct from 'kept'`.as('isWithdrawn'),
      sql<DeliveryStatus>`(select max(s.status) from documents.delivery_status s where s.outgoing_id = d.outgoing_id and s.agency_id = d.agency_id and s.status <= '06')`.as('status'),
    ])
    .where('d.outgoing_id', '=', outgoingId)
    .orderBy('d.agency_id')
    .forNoKeyUpdate('d')
    .execute();
  return rows;
}

/** Whether a delivery may still arrive. Waits for a withdrawal that is being decided at this moment. */
export async function isDeliveryWithdrawn(tx: Tx, { outgoingId, agencyId }: { outgoingId: string; agencyId: string }): Promise<boolean> {
  const row = await tables(tx)
    .selectFrom('documents.delivery')
    .select(['withdrawal_id', 'withdrawal_outcome'])
    .where('outgoing_id', '=', outgoingId)
    .where('agency_id', '=', agencyId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row !== undefined && row.withdrawal_id !== null && row.withdrawal_outcome !== 'kept';
}

export async function saveWithdrawn(tx: Tx, { outgoingId, agencyIds, withdrawalId }: { outgoingId: string; agencyIds: readonly string[]; withdrawalId: string }): Promise<void> {
  if (agencyIds.length === 0) return;
  await tables(tx)
    .updateTable('documents.delivery')
    .set({ withdrawal_id: withdrawalId, withdrawal_outcome: null, withdrawal_answered_at: null })
    .where('outgoing_id', '=', outgoingId)
    .where('agency_id', 'in', [...agencyIds])
    .execute();
}

export interface WithdrawalAnswer {
  readonly withdrawalId: string;
  readonly outgoingId: string;
  readonly agencyId: string;
  readonly outcome: 'not-arrived' | 'closed' | 'cancelled' | 'kept';
  readonly at: string;
  /** Why the receiver keeps it, where it says so. */
  readonly note?: string | null;
}

/** The first answer to a withdrawal counts; a later one changes nothing. Answers whether it was new. */
export async function saveWithdrawalAnswer(tx: Tx, answer: WithdrawalAnswer): Promise<boolean> {
  const saved = await tables(tx)
    .updateTable('documents.delivery')
    .set({ withdrawal_outcome: answer.outcome, withdrawal_answered_at: answer.at })
    .where('outgoing_id', '=', answer.outgoingId)
    .where('agency_id', '=', answer.agencyId)
    .where('withdrawal_id', '=', answer.withdrawalId)
    .where('withdrawal_outcome', 'is', null)
    .returning('agency_id')
    .execute();
  return saved.length === 1;
}
