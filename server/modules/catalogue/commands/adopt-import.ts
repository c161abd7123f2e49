import { dayOf } from '#contract/day.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import type { CatalogueDeps } from '../catalogue.deps.ts';
import { getImport, type Imported, lastLineOf } from '../queries/get-import.ts';
import { requireCityAdministrator } from '../steps/city-administrator.ts';
import { adoptLines, lockCatalogue } from '../store/adopt-import.store.ts';
import { closeImport, lockReadImport, saveImportCounts } from '../store/import.store.ts';
import { countImport, judgeImport } from '../store/judge-import.store.ts';

export interface AdoptOrder {
  readonly id: string;
  readonly endsMissing: boolean;
}

/**
 * Áp dụng danh mục: the catalogue says what the file says, all of it or nothing. The lines are judged once more, for agencies may
 * have been seen in packets since the preview.
 */
export function adoptImport({ database, clock }: CatalogueDeps, actor: Actor, { id, endsMissing }: AdoptOrder): Promise<Imported> {
  return database.act(actor, async (tx) => {
    const capacity = await requireCityAdministrator(tx, actor);
    const locked = await lockReadImport(tx, id);
    if (locked === undefined) throw new Refusal('not-found');
    if (!locked.isOpen) throw new Refusal('catalogue/import-outdated');
    await lockCatalogue(tx);
    const now = clock();
    const today = dayOf(now.toISOString());
    await judgeImport(tx, id, today);
    const counts = await countImport(tx, id);
    await saveImportCounts(tx, id, counts);
    await adoptLines(tx, id, { today, lastLine: await lastLineOf(tx, id), endsMissing });
    await closeImport(tx, id, endsMissing, now);
    await recordAudit(tx, { actor, capacity }, {
      action: 'catalogue.import-adopted', subjectType: 'catalogue-import', subjectId: id, agencyId: capacity.agencyId,
      detail: { new: String(counts.new), changed: String(counts.changed), ended: String(counts.ended), missingEnded: String(endsMissing ? counts.missing : 0) },
    });
    return getImport(tx, id);
  });
}
