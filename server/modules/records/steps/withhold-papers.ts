import type { Tx } from '#server/platform/database/transaction.ts';
import { type Found, reportFound } from '../../secrecy/index.ts';
import type { RecordsDeps } from '../records.deps.ts';
import { deletePapersOf } from '../store/content.store.ts';
import { lockFileById, saveFile } from '../store/work-file.store.ts';

/** A later page of a paper bears the mark of a state secret (Law 117, art. 5): it lies in no work file any more, and the record says so without a word of it. */
export async function withholdPapers({ bus }: Pick<RecordsDeps, 'bus'>, tx: Tx, sha256: string, found: Found): Promise<void> {
  for (const id of await deletePapersOf(tx, sha256)) {
    const file = await lockFileById(tx, id);
    await saveFile(tx, id, {});
    await reportFound(tx, found, { type: 'work-file', id, agencyId: file?.agencyId ?? null });
    bus.announce(tx, [`work-file:${id}`]);
  }
}
