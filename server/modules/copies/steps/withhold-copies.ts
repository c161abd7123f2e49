import type { Tx } from '#server/platform/database/transaction.ts';
import { recordAudit } from '../../audit/index.ts';
import { destroyBlob, withholdUploads } from '../../files/index.ts';
import { closeItems } from '../../queue/index.ts';
import type { CopiesDeps } from '../copies.deps.ts';
import { lockCopiesOf, saveCopy } from '../store/copy.store.ts';

/**
 * A page of the source bears the mark of a state secret (Law 117, art. 5): its copies show the same pages, so their files go as the
 * source goes, and what was ordered is made no more. Lines and numbers stay.
 */
export async function withholdCopies({ bus, storage }: Pick<CopiesDeps, 'bus' | 'storage'>, tx: Tx, sourceSha256: string): Promise<void> {
  for (const { id, state, file_sha256: file, subject_type: subjectType, subject_id: subjectId, agency_id: agencyId } of await lockCopiesOf(tx, sourceSha256)) {
    if (state === 'ordered') await saveCopy(tx, id, { state: 'cancelled', cancel_reason: 'Tệp nguồn đã bị gỡ vì có dấu hiệu bí mật nhà nước' });
    if (file !== null) await takeOut(storage, tx, file);
    await closeItems(tx, bus, { subjectId, partId: id });
    await recordAudit(tx, null, { action: 'copies.withheld', subjectType, subjectId, agencyId, detail: { copy: id } });
  }
}

/** Somebody may have uploaded the very copy again: that goes too. */
async function takeOut(storage: CopiesDeps['storage'], tx: Tx, file: string): Promise<void> {
  await withholdUploads(tx, file);
  await destroyBlob(tx, storage, file);
}
