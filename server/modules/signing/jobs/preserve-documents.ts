import { newId } from '#server/platform/database/ids.ts';
import { recordAudit } from '../../audit/index.ts';
import { retryDue } from '../rules/preservation.ts';
import type { FilesDeps } from '../signing.deps.ts';
import { preserve } from '../steps/preserve.ts';
import { type DueDocument, listDue, saveLevel, savePreservation } from '../store/preservation.store.ts';

/** The queue in which documents get lasting proofs that they could not be given at issue, and later archive time stamps. */
export const PRESERVE_DOCUMENTS = 'signing.preserve-documents';

/** A night's work; what is left comes the next time. */
const MOST = 200;

/** Raises what was left at B-T, and stamps anew what would soon be proven by nobody. The issued file stays as it is. */
export async function preserveDocuments(deps: FilesDeps): Promise<void> {
  if (deps.stamper === null) return;
  const due = await deps.database.read((tx) => listDue(tx, deps.clock(), MOST));
  for (const document of due) await preserveOne(deps, document);
}

async function preserveOne(deps: FilesDeps, document: DueDocument): Promise<void> {
  const pdf = await deps.readFile(document.sha256);
  if (pdf === undefined) throw new Error('A document to be preserved is missing.');
  const outcome = await preserve(deps, pdf);
  await deps.database.transact(async (tx) => {
    if ('fault' in outcome) {
      const attempts = document.attempts + 1;
      return savePreservation(tx, { ...document, attempts, dueAt: retryDue(attempts, deps.clock()), fault: outcome.fault });
    }
    const { sha256 } = await deps.keepFile(tx, outcome.pdf);
    await savePreservation(tx, { ...document, sha256, level: 'B-LTA', dueAt: outcome.dueAt, attempts: 0, fault: null });
    await saveLevel(tx, document.subjectId, 'B-LTA');
    // No act on the document, whose history counts its versions.
    await recordAudit(tx, null, { action: 'signing.document-preserved', subjectType: 'preservation', subjectId: newId(), agencyId: null, detail: { documentId: document.subjectId, sha256, dueAt: outcome.dueAt.toISOString() } });
  });
}
