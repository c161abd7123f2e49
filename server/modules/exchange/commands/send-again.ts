import { type Actor, agenciesReadWhole, capacityWhere } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { closeItems } from '../../queue/index.ts';
import type { ExchangeDeps } from '../exchange.deps.ts';
import { SEND_DUE } from '../jobs/queues.ts';
import { lockOutbox, reviveDead } from '../store/outbox.store.ts';

/** Gửi lại: what was given up is tried anew, the same bytes under the same id, so that it cannot arrive twice. */
export function sendAgain(deps: ExchangeDeps, actor: Actor, id: string) {
  return deps.database.act(actor, async (tx) => {
    const row = await lockOutbox(tx, id);
    if (row === undefined || !agenciesReadWhole(actor).includes(row.agency_id)) throw new Refusal('not-found');
    const capacity = capacityWhere(actor, ({ role, agencyId }) => role === 'clerk' && agencyId === row.agency_id);
    if (capacity === undefined) throw new Refusal('forbidden');
    if (!(await reviveDead(tx, id, deps.clock()))) throw new Refusal('exchange/not-given-up');
    const [subjectType, subjectId] = row.outgoing_id === null ? ['incoming', row.incoming_id ?? id] : ['outgoing', row.outgoing_id];
    await closeItems(tx, deps.bus, { subjectId, kinds: ['exchange.send-again'], partId: id });
    await recordAudit(tx, { actor, capacity }, { action: 'exchange.sent-again', subjectType, subjectId, agencyId: row.agency_id, detail: { what: row.what, receiver: row.recipient_name, packet: id } });
    await deps.jobs.enqueue(tx, SEND_DUE, {});
    deps.bus.announce(tx, [`${subjectType}:${subjectId}`]);
    return { id };
  });
}
