import type { Actor } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { closeItems } from '../../queue/index.ts';
import type { RecordsDeps } from '../records.deps.ts';
import { takeFile } from '../steps/take-file.ts';
import { confirmAccessChange, findAccessChange } from '../store/work-file.store.ts';

/** Somebody else than who made the change says that it is right; the alert goes from the desk. */
export function confirmAccess(deps: RecordsDeps, actor: Actor, order: { readonly id: string; readonly changeId: string }) {
  return deps.database.act(actor, async (tx) => {
    const { file, capacity } = await takeFile(tx, actor, { id: order.id, act: 'confirm', version: null });
    const change = await findAccessChange(tx, file.id, order.changeId);
    if (change === undefined) throw new Refusal('not-found');
    if (change.byPersonId === actor.personId) throw new Refusal('records/own-change');
    if (change.isConfirmed) throw new Refusal('records/act-not-possible');
    await confirmAccessChange(tx, order.changeId, actor.name);
    await closeItems(tx, deps.bus, { subjectId: file.id, kinds: ['records.confirm-access'], partId: order.changeId });
    await recordAudit(tx, { actor, capacity }, { action: 'records.access-confirmed', subjectType: 'work-file', subjectId: file.id, agencyId: file.agencyId, detail: { to: change.personName } });
    deps.bus.announce(tx, [`work-file:${file.id}`]);
    return { id: file.id, version: file.version };
  });
}
