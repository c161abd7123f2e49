import type { Tx } from '#server/platform/database/transaction.ts';
import { destroyBlob } from '../../files/index.ts';
import { type Found, reportFound } from '../../secrecy/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { clerksOf, headOf, layIncoming, layOutgoing } from '../store/desks.ts';
import { withholdReceived, withholdSent } from '../store/withheld-attachments.store.ts';

/**
 * A later page of an attachment bears the mark of a state secret (Law 117, art. 5): it goes out of every document that has it, as given and as
 * signed, and the records clerk and the head of each agency are told to act at once. The documents themselves stay.
 */
export async function withholdAttachments({ bus, storage }: Pick<DocumentsDeps, 'bus' | 'storage'>, tx: Tx, sha256: string, found: Found): Promise<void> {
  const gone = new Set<string>();
  for (const document of await withholdSent(tx, sha256)) {
    const { id, agencyId } = document;
    await reportFound(tx, found, { type: 'outgoing', id, agencyId });
    for (const addressee of [clerksOf(agencyId), headOf(agencyId)]) await layOutgoing(tx, bus, document, { addressee, kind: 'documents.withheld' });
    bus.announce(tx, [`outgoing:${id}`]);
    for (const file of document.gone) gone.add(file);
  }
  for (const document of await withholdReceived(tx, sha256)) {
    const { id, agencyId } = document;
    await reportFound(tx, found, { type: 'incoming', id, agencyId });
    for (const addressee of [clerksOf(agencyId), headOf(agencyId)]) await layIncoming(tx, bus, document, { addressee, kind: 'documents.withheld' });
    bus.announce(tx, [`incoming:${id}`]);
    for (const file of document.gone) gone.add(file);
  }
  for (const file of gone) await destroyBlob(tx, storage, file);
}
