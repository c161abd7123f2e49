import type { Actor } from '#server/platform/access/actor.ts';
import { recordAudit } from '../../audit/index.ts';
import { presentAdministrator } from '../../identity/index.ts';
import type { LineActsDeps } from '../lines.deps.ts';
import { lineAt } from '../steps/line-at.ts';
import { updateLine } from '../store/line.store.ts';

/** Tạm dừng hoặc dùng lại một đường liên thông: nothing leaves or enters by it meanwhile, and nothing that waits is lost. */
export async function switchLine({ database, clock }: LineActsDeps, actor: Actor, { id, enabled, version }: { id: string; enabled: boolean; version: number }): Promise<void> {
  await database.act(actor, async (tx) => {
    const capacity = await presentAdministrator(tx, actor);
    const { name } = await lineAt(tx, id, version);
    await updateLine(tx, id, { enabled, changed_at: clock().toISOString() });
    await recordAudit(tx, { actor, capacity }, { action: enabled ? 'exchange.line-switched-on' : 'exchange.line-switched-off', subjectType: 'line', subjectId: id, agencyId: capacity.agencyId, detail: { name } });
  });
}
