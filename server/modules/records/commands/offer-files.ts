import type { Actor } from '#server/platform/access/actor.ts';
import { roleKey } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import { closeItems, openItem } from '../../queue/index.ts';
import type { RecordsDeps } from '../records.deps.ts';
import { takeFile } from '../steps/take-file.ts';
import { insertHandOver } from '../store/hand-over.store.ts';
import { countUnconfirmed, type LockedFile, saveFile } from '../store/work-file.store.ts';

/** Offers closed files of one unit to the agency's archive; the records clerk takes them or gives them back. */
export function offerFiles(deps: RecordsDeps, actor: Actor, order: { readonly fileIds: readonly string[] }) {
  return deps.database.act(actor, async (tx) => {
    const files: LockedFile[] = [];
    let author = null;
    for (const id of [...new Set(order.fileIds)].toSorted()) {
      const { file, capacity } = await takeFile(tx, actor, { id, act: 'offer', version: null });
      if ((await countUnconfirmed(tx, id)) > 0) throw new Refusal('records/access-unconfirmed');
      files.push(file);
      author = capacity;
    }
    const [first] = files;
    if (first === undefined || author === null) throw new Refusal('not-found');
    if (files.some(({ unitId }) => unitId !== first.unitId)) throw new Refusal('records/several-units');
    const id = await insertHandOver(tx, { agencyId: first.agencyId, unitName: first.unitName, by: actor.name, byTitle: author.title, postId: author.postId, fileIds: files.map((file) => file.id) });
    for (const file of files) {
      await saveFile(tx, file.id, { state: 'offered', hand_over_id: id });
      await closeItems(tx, deps.bus, { subjectId: file.id, kinds: ['records.hand-over'] });
      await recordAudit(tx, { actor, capacity: author }, { action: 'records.offered', subjectType: 'work-file', subjectId: file.id, agencyId: file.agencyId, detail: { handOver: id } });
    }
    await openItem(tx, deps.bus, {
      addressee: roleKey(first.agencyId, 'clerk'), agencyId: first.agencyId, kind: 'records.accept', subjectType: 'hand-over', subjectId: id,
      title: `Nộp lưu ${files.length} hồ sơ`, context: first.unitName, urgency: 0, dueOn: null,
    });
    deps.bus.announce(tx, files.map((file) => `work-file:${file.id}`));
    return { id };
  });
}
