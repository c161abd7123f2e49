import type { Actor } from '#server/platform/access/actor.ts';
import { orRefuse } from '#server/platform/errors/decision.ts';
import { recordAudit } from '../../audit/index.ts';
import { presentAdministrator } from '../../identity/index.ts';
import type { LineActsDeps } from '../lines.deps.ts';
import { decideLine } from '../rules/line-order.ts';
import { judgeLine, type LineFields } from '../steps/judge-line.ts';
import { lineAt } from '../steps/line-at.ts';
import { updateLine } from '../store/line.store.ts';

export interface ChangeLineOrder extends Omit<LineFields, 'kind'> {
  readonly id: string;
  readonly version: number;
  readonly declaredNoSecret: boolean;
}

/** Sửa đường liên thông. Without a new secret it keeps the sealed one, as long as it leads to the same server. */
export async function changeLine(deps: LineActsDeps, actor: Actor, order: ChangeLineOrder): Promise<void> {
  const { id, version, name, address, systemId, servesAgencyIds, reachesAgencyIds, declaredNoSecret } = order;
  await deps.gate.pass(actor, { channel: 'exchange.change-line', declared: declaredNoSecret, texts: [{ where: 'body', text: [name, address, systemId ?? ''].join('\n') }] });
  await deps.database.act(actor, async (tx) => {
    const capacity = await presentAdministrator(tx, actor);
    const line = await lineAt(tx, id, version);
    const { kind } = line;
    const secret = orRefuse(decideLine({ ...order, kind }, { address: line.address, hasSecret: line.sealed_secret !== null && line.key_id === deps.keys.keyId }));
    await judgeLine(deps, tx, id, { ...order, kind });
    await updateLine(tx, id, {
      name, address, system_id: systemId, changed_at: deps.clock().toISOString(),
      serves_agency_ids: servesAgencyIds === null ? null : [...servesAgencyIds], reaches_agency_ids: reachesAgencyIds === null ? null : [...reachesAgencyIds],
      ...(secret.fate === 'new' ? { sealed_secret: deps.keys.wrap(Buffer.from(secret.secret)), key_id: deps.keys.keyId } : {}),
    });
    await recordAudit(tx, { actor, capacity }, { action: 'exchange.line-changed', subjectType: 'line', subjectId: id, agencyId: capacity.agencyId, detail: { name, address, secret: secret.fate } });
  });
}
