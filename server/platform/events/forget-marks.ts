import { statement, type Tx } from '../database/transaction.ts';

/**
 * Drops the marks nobody asks for any more: answers to repeated requests after a week (no browser tries that long), taken events
 * after a month (a job is tried for a minute, a dead one seldom lies for weeks, and its subscribers are idempotent in themselves).
 */
export async function forgetOldMarks(tx: Tx): Promise<void> {
  await statement(tx, `delete from platform.once where at < now() - interval '7 days'`);
  await statement(tx, `delete from platform.delivered where at < now() - interval '30 days'`);
}
