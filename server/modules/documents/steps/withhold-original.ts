import type { Tx } from '#server/platform/database/transaction.ts';
import { destroyBlob, withholdUploads } from '../../files/index.ts';
import { removeSearchEntry } from '../../search/index.ts';
import { type Found, reportFound } from '../../secrecy/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { clerksOf, headOf, layIncoming } from '../store/desks.ts';
import { withholdAttachments } from './withhold-attachments.ts';
import { saveOriginalWithheld, type WithheldIncoming } from '../store/original.store.ts';

/**
 * A later page of a scan bears the mark of a state secret (Law 117, art. 5): the key of the file is thrown away, nothing of its
 * text stays, nobody finds it any more, and the records clerk and the head of each agency are told to act at once. What is a
 * secret, people decide; the line in the register stays, since its number was given.
 */
export async function withholdOriginal(deps: Pick<DocumentsDeps, 'bus' | 'storage'>, tx: Tx, sha256: string, found: Found): Promise<void> {
  for (const id of await withholdUploads(tx, sha256)) await reportFound(tx, found, { type: 'upload', id, agencyId: null });
  for (const document of await saveOriginalWithheld(tx, sha256)) await withhold(deps, tx, document, found);
  await withholdAttachments(deps, tx, sha256, found);
  await destroyBlob(tx, deps.storage, sha256);
}

async function withhold({ bus }: Pick<DocumentsDeps, 'bus'>, tx: Tx, document: WithheldIncoming, found: Found): Promise<void> {
  const { id, agencyId } = document;
  await removeSearchEntry(tx, id);
  await reportFound(tx, found, { type: 'incoming', id, agencyId });
  for (const addressee of [clerksOf(agencyId), headOf(agencyId)]) await layIncoming(tx, bus, document, { addressee, kind: 'documents.withheld' });
  bus.announce(tx, [`incoming:${id}`]);
}
