import type { OutputOf } from '#contract/endpoint.ts';
import type { registers } from '#contract/registers/endpoints.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import type { RegisterScope } from './choose-agency.ts';
import { findSpan } from './find-span.ts';
import { readLines } from './read-lines.ts';
import { type Period, settlePeriod } from './settle-period.ts';

type Answer = OutputOf<typeof registers.listLines>;

/** One sheet of a register for the screen, from the number after `after` on. */
export async function listLines(tx: Tx, scope: RegisterScope, asked: { period: Period; after: number; limit: number; today: string }): Promise<Answer> {
  const period = await settlePeriod(tx, scope, asked.period);
  const { first, last } = await findSpan(tx, scope, period);
  const start = Math.max(first, asked.after + 1);
  const end = Math.min(last, start + asked.limit - 1);
  const lines = await readLines(tx, scope, { ...asked, period, span: { first: start, last: end } });
  return { lines, next: end < last ? end : null };
}
