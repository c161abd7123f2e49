import type { Actor } from '#server/platform/access/actor.ts';
import { recordAudit } from '../../audit/index.ts';
import { shortDeadline, today } from '../../calendar/index.ts';
import { takeNumber } from '../../numbering/index.ts';
import { closeItems } from '../../queue/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { layIncoming } from '../store/desks.ts';
import { saveIncoming } from '../store/incoming.store.ts';
import { findArrivedOriginal } from '../queries/find-original.ts';
import { readingScope } from '../rules/reading-scope.ts';
import { openIncoming } from '../steps/open-incoming.ts';
import { passCheck } from '../steps/pass-check.ts';
import { tellProgress } from '../steps/tell-progress.ts';
import { whoDirects } from '../steps/who-directs.ts';

export interface ArrivedOrder {
  readonly id: string;
  readonly version: number;
  readonly unverifiedReason: string | null;
  readonly declaredNoSecret: boolean;
}

/** Vào sổ a document that came over the network: it needs no typing, only the clerk's eye and valid signatures. Status 03. */
export async function registerArrived(deps: DocumentsDeps, actor: Actor, order: ArrivedOrder) {
  const { unverifiedReason, declaredNoSecret: declared } = order;
  if (unverifiedReason !== null) await deps.gate.pass(actor, { channel: 'documents.register', declared, texts: [{ where: 'body', text: unverifiedReason }] });
  await deps.arrivals.judgeKept((tx) => findArrivedOriginal(tx, readingScope(actor), order.id));
  return deps.database.act(actor, async (tx) => {
    const { document, capacity } = await openIncoming(tx, actor, { id: order.id, version: order.version, act: 'register' });
    const reason = await passCheck(tx, document.originalSha256, unverifiedReason);
    const now = deps.clock();
    const { number: arrivalNumber, year } = await takeNumber(tx, { book: 'incoming', agencyId: document.agencyId, on: today(now) });
    const version = await saveIncoming(tx, document.id, {
      state: 'registered', arrival_number: arrivalNumber, arrival_year: year, registered_at: now.toISOString(), received_by: actor.name, unverified_reason: reason,
    });
    await closeItems(tx, deps.bus, { subjectId: document.id, kinds: ['documents.register'] });
    await layIncoming(tx, deps.bus, document, {
      addressee: await whoDirects(tx, document.agencyId), kind: 'documents.direct', dueOn: shortDeadline(now, document.urgency).dueOn,
    });
    await recordAudit(tx, { actor, capacity }, {
      action: 'documents.registered', subjectType: 'incoming', subjectId: document.id, agencyId: document.agencyId,
      detail: { arrivalNumber: String(arrivalNumber), ...(reason === null ? {} : { unverifiedReason: reason }) },
    });
    await tellProgress(deps, tx, { document, status: '03' });
    return { id: document.id, version, arrivalNumber };
  });
}
