import type { ParsedOf } from '#contract/endpoint.ts';
import type { workFiles } from '#contract/records/files.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { recordAudit } from '../../audit/index.ts';
import type { RecordsDeps } from '../records.deps.ts';
import { readersOfFile } from '../rules/file-acts.ts';
import { colleagueOf } from '../steps/colleague.ts';
import { takeFile } from '../steps/take-file.ts';
import { saveFile as store } from '../store/work-file.store.ts';

type Order = ParsedOf<typeof workFiles.saveFile>['body'] & { readonly id: string };

/** Corrects what stands on the cover of an open file, or gives it into other hands. */
export async function saveFile(deps: RecordsDeps, actor: Actor, order: Order) {
  await deps.gate.pass(actor, { channel: 'records.save', declared: order.declaredNoSecret, texts: [{ where: 'title', text: order.title }, { where: 'body', text: order.description }] });
  return deps.database.act(actor, async (tx) => {
    const { file, capacity } = await takeFile(tx, actor, { ...order, act: 'edit' });
    const responsible = await colleagueOf(tx, file.agencyId, order.responsiblePostId);
    const version = await store(tx, file.id, {
      title: order.title, description: order.description, retention_years: order.retentionYears, responsible_post_id: responsible.postId, responsible_name: responsible.personName,
      readers: readersOfFile({ ...file, responsiblePostId: responsible.postId }),
    });
    const isGivenOn = responsible.postId !== file.responsiblePostId;
    await recordAudit(tx, { actor, capacity }, {
      action: isGivenOn ? 'records.given-on' : 'records.saved', subjectType: 'work-file', subjectId: file.id, agencyId: file.agencyId, detail: isGivenOn ? { to: responsible.personName } : {},
    });
    deps.bus.announce(tx, [`work-file:${file.id}`]);
    return { id: file.id, version };
  });
}
