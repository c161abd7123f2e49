import type { Actor } from '#server/platform/access/actor.ts';
import { newId } from '#server/platform/database/ids.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { presentAdministrator } from '../../identity/index.ts';
import type { LineActsDeps } from '../lines.deps.ts';
import { decideLine } from '../rules/line-order.ts';
import { judgeLine, type LineFields } from '../steps/judge-line.ts';
import { insertLine } from '../store/line.store.ts';

/** Lập đường liên thông: from now on documents may leave and enter by it. The secret is sealed and shown to nobody again. */
export async function createLine(deps: LineActsDeps, actor: Actor, order: LineFields & { readonly declaredNoSecret: boolean }): Promise<{ id: string }> {
  const { kind, name, address, systemId, servesAgencyIds, reachesAgencyIds, declaredNoSecret } = order;
  await deps.gate.pass(actor, { channel: 'exchange.create-line', declared: declaredNoSecret, texts: [{ where: 'body', text: [name, address, systemId ?? ''].join('\n') }] });
  return deps.database.act(actor, async (tx) => {
    const capacity = await presentAdministrator(tx, actor);
    const secret = orRefuse(decideLine(order, null));
    const id = newId();
    await judgeLine(deps, tx, id, order);
    const sealed = secret.fate === 'new' ? { sealed_secret: deps.keys.wrap(Buffer.from(secret.secret)), key_id: deps.keys.keyId } : { sealed_secret: null, key_id: null };
    const at = deps.clock().toISOString();
    const isNew = await insertLine(tx, { id, kind, name, address, system_id: systemId, ...sealed, serves_agency_ids: listed(servesAgencyIds), reaches_agency_ids: listed(reachesAgencyIds), created_at: at, changed_at: at });
    if (!isNew) throw new Refusal('exchange/line-name-taken');
    await recordAudit(tx, { actor, capacity }, { action: 'exchange.line-created', subjectType: 'line', subjectId: id, agencyId: capacity.agencyId, detail: { kind, name, address } });
    return { id };
  });
}

const listed = (ids: readonly string[] | null): string[] | null => (ids === null ? null : [...ids]);
