import { type Actor, capacityWhere } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import type { ExchangeDeps } from '../exchange.deps.ts';
import { FETCH_WAITING } from '../jobs/queues.ts';

/** Nhận ngay: the lines are asked now, and not only at the next minute. */
export async function fetchNow(deps: ExchangeDeps, actor: Actor): Promise<undefined> {
  const capacity = capacityWhere(actor, ({ role }) => role === 'clerk' || role === 'administrator');
  if (capacity === undefined) throw new Refusal('forbidden');
  await deps.database.act(actor, async (tx) => {
    await recordAudit(tx, { actor, capacity }, { action: 'exchange.fetched-now', subjectType: 'agency', subjectId: capacity.agencyId, agencyId: capacity.agencyId });
    await deps.jobs.enqueue(tx, FETCH_WAITING, {});
  });
  return undefined;
}
