import type { Actor } from '#server/platform/access/actor.ts';
import { recordAudit } from '../../audit/index.ts';
import { shortDeadline, today } from '../../calendar/index.ts';
import { takeNumber } from '../../numbering/index.ts';
import { closeItems } from '../../queue/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { layIncoming } from '../store/desks.ts';
import { saveIncoming } from '../store/incoming.store.ts';
import { openIncoming } from '../steps/open-incoming.ts';
import { tellProgress } from '../steps/tell-progress.ts';
import { whoDirects } from '../steps/who-directs.ts';

/** Vào sổ a document that came over the network: it needs no typing, only the clerk's eye. Status 03. */
export function registerArrived(deps: DocumentsDeps, actor: Actor, order: { id: string; version: number }) {
  return deps.database.act(actor, async (tx) => {
    const { document, capacity } = await openIncoming(tx, actor, { ...order, act: 'register' });
    const now = deps.clock();
    const { number: arrivalNumber, year } = await takeNumber(tx, { book: 'incoming', agencyId: document.agencyId, on: today(now) });
    const version = await saveIncoming(tx, document.id, {
      state: 'registered', arrival_number: arrivalNumber, arrival_year: year, registered_at: now.toISOString(), received_by: actor.name,
    });
    await closeItems(tx, deps.bus, { subjectId: document.id, kinds: ['documents.register'] });
    await layIncoming(tx, deps.bus, document, {
      addressee: await whoDirects(tx, document.agencyId), kind: 'documents.direct', dueOn: shortDeadline(now, document.urgency).dueOn,
    });
    await recordAudit(tx, { actor, capacity }, {
      action: 'documents.registered', subjectType: 'incoming', subjectId: document.id, agencyId: document.agencyId,
      detail: { arrivalNumber: String(arrivalNumber) },
    });
    await tellProgress(deps, tx, { document, status: '03' });
    return { id: document.id, version, arrivalNumber };
  });
}
