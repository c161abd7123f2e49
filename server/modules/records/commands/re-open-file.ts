import type { ParsedOf } from '#contract/endpoint.ts';
import type { workFiles } from '#contract/records/files.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { recordAudit } from '../../audit/index.ts';
import { closeItems } from '../../queue/index.ts';
import type { RecordsDeps } from '../records.deps.ts';
import { takeFile } from '../steps/take-file.ts';
import { saveFile } from '../store/work-file.store.ts';

type Order = ParsedOf<typeof workFiles.reOpenFile>['body'] & { readonly id: string };

/** The matter goes on: a closed file is opened again, as long as the archive has not taken it. */
export async function reOpenFile(deps: RecordsDeps, actor: Actor, order: Order) {
  await deps.gate.pass(actor, { channel: 'records.re-open', declared: order.declaredNoSecret, texts: [{ where: 'body', text: order.reason }] });
  return deps.database.act(actor, async (tx) => {
    const { file, capacity } = await takeFile(tx, actor, { ...order, act: 're-open' });
    const version = await saveFile(tx, file.id, { state: 'open', ended_on: null, hand_over_due_on: null });
    await closeItems(tx, deps.bus, { subjectId: file.id, kinds: ['records.hand-over'] });
    await recordAudit(tx, { actor, capacity }, { action: 'records.re-opened', subjectType: 'work-file', subjectId: file.id, agencyId: file.agencyId, detail: { reason: order.reason } });
    deps.bus.announce(tx, [`work-file:${file.id}`]);
    return { id: file.id, version };
  });
}
