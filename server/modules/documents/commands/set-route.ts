import type { RouteStep } from '#contract/approval/route.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { decideRoute, requireOwnSeats, saveRoute } from '../../approval/index.ts';
import { recordAudit } from '../../audit/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { openOutgoing } from '../steps/open-outgoing.ts';

/**
 * Chọn tuyến trình ký: who is asked between author and signer, until the draft is sent. It is no part of the text, so it is
 * recorded under its own name and a text that is being written stays current.
 */
export function setRoute(deps: DocumentsDeps, actor: Actor, { id, steps }: { id: string; steps: readonly RouteStep[] }) {
  return deps.database.act(actor, async (tx) => {
    const { draft, capacity } = await openOutgoing(tx, actor, { id, version: null, act: 'save' });
    orRefuse(decideRoute(steps));
    await requireOwnSeats(tx, steps, draft.agencyId);
    const routeId = await saveRoute(tx, { subjectId: draft.id, agencyId: draft.agencyId, steps });
    await recordAudit(tx, { actor, capacity }, { action: 'documents.route-set', subjectType: 'route', subjectId: routeId, agencyId: draft.agencyId, detail: { draft: draft.id, steps: String(steps.length) } });
    deps.bus.announce(tx, [`outgoing:${draft.id}`]);
    return { id: draft.id };
  });
}
