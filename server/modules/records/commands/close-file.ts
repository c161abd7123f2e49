import type { ParsedOf } from '#contract/endpoint.ts';
import type { workFiles } from '#contract/records/files.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { today } from '../../calendar/index.ts';
import { readingScope } from '../../documents/index.ts';
import type { RecordsDeps } from '../records.deps.ts';
import { decideClosing } from '../rules/closing.ts';
import { handOverDueOn, mustBeHandedOver, retentionInWords } from '../rules/retention.ts';
import { takeFile } from '../steps/take-file.ts';
import { listHeld } from '../store/content.store.ts';
import { saveFile } from '../store/work-file.store.ts';

type Order = ParsedOf<typeof workFiles.closeFile>['body'] & { readonly id: string };

/** Kết thúc hồ sơ: title and retention are fixed, the clock of the hand-over starts (Decree 30/2020, art. 30–31). */
export async function closeFile(deps: RecordsDeps, actor: Actor, order: Order) {
  await deps.gate.pass(actor, { channel: 'records.close', declared: order.declaredNoSecret, texts: [{ where: 'title', text: order.title }] });
  const { agencies, keys } = readingScope(actor);
  return deps.database.act(actor, async (tx) => {
    const { file, capacity } = await takeFile(tx, actor, { ...order, act: 'close' });
    const { documents, papers } = await listHeld(tx, file.id);
    const decision = decideClosing(documents, papers);
    if (!decision.allowed) {
      const open = documents.filter(({ isFinished }) => !isFinished);
      const named = open.filter(({ readers }) => agencies.includes(file.agencyId) || readers.some((key) => keys.includes(key)));
      throw new Refusal(decision.code, { open: named.map(({ id, subject }) => ({ id, subject })), others: open.length - named.length });
    }
    const endedOn = today(deps.clock());
    const version = await saveFile(tx, file.id, {
      state: 'closed', title: order.title, retention_years: order.retentionYears, ended_on: endedOn,
      hand_over_due_on: mustBeHandedOver(order.retentionYears) ? handOverDueOn(endedOn) : null,
    });
    await recordAudit(tx, { actor, capacity }, {
      action: 'records.closed', subjectType: 'work-file', subjectId: file.id, agencyId: file.agencyId,
      detail: { documents: String(documents.length), papers: String(papers), retention: retentionInWords(order.retentionYears) },
    });
    deps.bus.announce(tx, [`work-file:${file.id}`]);
    return { id: file.id, version };
  });
}
