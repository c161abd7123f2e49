import type { Tx } from '#server/platform/database/transaction.ts';
import type { ScanText } from '../../recognition/index.ts';
import { saveSearchText } from '../../search/index.ts';
import type { DocumentsDeps } from '../documents.deps.ts';
import { saveTextOfOriginal } from '../store/original.store.ts';

/** The pages of a scan have been read: every document registered with it is found by its words from now on. The file itself is not touched. */
export async function putTextOfScan({ bus }: Pick<DocumentsDeps, 'bus'>, tx: Tx, sha256: string, { text, textState }: ScanText): Promise<void> {
  for (const id of await saveTextOfOriginal(tx, sha256, { text, textState })) {
    await saveSearchText(tx, id, text);
    bus.announce(tx, [`incoming:${id}`]);
  }
}
