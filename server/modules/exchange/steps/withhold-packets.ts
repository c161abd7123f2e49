import type { Tx } from '#server/platform/database/transaction.ts';
import { findDocumentsWithFile } from '../../documents/index.ts';
import { destroyBlob } from '../../files/index.ts';
import type { ExchangeDeps } from '../exchange.deps.ts';
import { forgetBytes, listPacketsOf } from '../store/packet.store.ts';

/**
 * A file bears the mark of a state secret that was found later: the packets that brought it here, or carried it on, hold it too, and their
 * bytes go with it. That there was such a packet stays. Before the documents forget the file.
 */
export async function withholdPackets({ storage }: Pick<ExchangeDeps, 'storage'>, tx: Tx, sha256: string): Promise<void> {
  for (const packet of await listPacketsOf(tx, await findDocumentsWithFile(tx, sha256))) {
    await forgetBytes(tx, packet.id);
    if (packet.sha256 !== null) await destroyBlob(tx, storage, packet.sha256);
  }
}
