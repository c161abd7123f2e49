import type { approval } from '#contract/approval/endpoints.ts';
import { asDay } from '#contract/day.ts';
import type { ParsedOf } from '#contract/endpoint.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { newId } from '#server/platform/database/ids.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { today } from '../../calendar/index.ts';
import { findPost } from '../../identity/index.ts';
import type { ApprovalDeps } from '../approval.deps.ts';
import { openSubjectsOf } from '../queries/open-subjects.ts';
import { decideSubstitution } from '../rules/substitution.ts';
import { insertSubstitute } from '../store/substitute.store.ts';

export type SubstituteOrder = ParsedOf<typeof approval.nameSubstitute>['body'];

/** Cử người thay: what waits for the post now is laid before its substitute as well. */
export async function nameSubstitute(deps: ApprovalDeps, actor: Actor, { postId, substitutePostId, from, to, reason, declaredNoSecret }: SubstituteOrder): Promise<{ id: string }> {
  await deps.gate.pass(actor, { channel: 'approval.substitute', declared: declaredNoSecret, texts: [{ where: 'body', text: reason }] });
  return deps.database.act(actor, async (tx) => {
    const [post, substitute] = [await findPost(tx, postId), await findPost(tx, substitutePostId)];
    if (post === undefined || !actor.capacities.some(({ agencyId }) => agencyId === post.agencyId)) throw new Refusal('not-found');
    if (substitute === undefined) throw new Refusal('approval/substitute-not-possible');
    const capacity = orRefuse(decideSubstitution({ post, substitute, from: asDay(from), to: asDay(to) }, actor, today(deps.clock())));
    const id = newId();
    await insertSubstitute(tx, { id, agencyId: post.agencyId, postId, substitutePostId, from, to, reason, namedBy: actor.name });
    await recordAudit(tx, { actor, capacity }, {
      action: 'approval.substitute-named', subjectType: 'substitute', subjectId: id, agencyId: post.agencyId,
      detail: { post: post.title, substitute: substitute.personName ?? '', from, to },
    });
    await deps.desksChanged(tx, await openSubjectsOf(tx, [postId]));
    return { id };
  });
}
