import type { numbering } from '#contract/numbering/endpoints.ts';
import type { ParsedOf } from '#contract/endpoint.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { recordAudit } from '../../audit/index.ts';
import { today } from '../../calendar/index.ts';
import { unitsOfAgency } from '../../identity/index.ts';
import type { NumberingDeps } from '../numbering.deps.ts';
import { findDivision } from '../queries/find-division.ts';
import { officeUnitsOf } from '../queries/office-units.ts';
import { decideConfigurer, decideScheme } from '../rules/scheme.ts';
import { insertScheme, lockDivision } from '../store/scheme.store.ts';

export type SchemeBody = ParsedOf<typeof numbering.setScheme>['body'];

/** Quy định cách đánh số: how the agency divides its numbers from a day on (Decree 30/2020 art. 15). */
export async function setScheme(deps: NumberingDeps, actor: Actor, order: SchemeBody) {
  const texts = [...order.groups.map(({ name }) => name), order.reason].join('\n');
  await deps.gate.pass(actor, { channel: 'numbering.scheme', declared: order.declaredNoSecret, texts: [{ where: 'body', text: texts }] });
  return deps.database.act(actor, async (tx) => {
    const capacity = orRefuse(decideConfigurer(actor, await officeUnitsOf(tx, actor)));
    const { agencyId } = capacity;
    const units = (await unitsOfAgency(tx, agencyId)).map(({ id, name }) => ({ id, name }));
    await lockDivision(tx, agencyId);
    const before = await findDivision(tx, agencyId, order.validFrom);
    const division = orRefuse(decideScheme(order, { today: today(deps.clock()), before, units }));
    const id = await insertScheme(tx, { ...division, agencyId, validFrom: order.validFrom, reason: order.reason, byName: actor.name, byTitle: capacity.title });
    await recordAudit(tx, { actor, capacity }, {
      action: 'numbering.scheme-set', subjectType: 'numbering-scheme', subjectId: id, agencyId,
      detail: { validFrom: order.validFrom, division: division.division, before: before.division, bodies: division.bodies.map(({ name }) => name).join('; '), reason: order.reason },
    });
    return { id };
  });
}
