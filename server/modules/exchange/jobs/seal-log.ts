import type { Tx } from '#server/platform/database/transaction.ts';
import { TimeStampError } from '#server/platform/pdf-signing/index.ts';
import type { EvidenceDeps } from '../evidence.deps.ts';
import { entryOf, headOf, LOG_START, rootOf } from '../rules/log-tree.ts';
import { findLastBatch, findUnlogged, findUnstamped, insertBatch, insertReceipts, lockLog, saveToken } from '../store/log.store.ts';
import { receiptsFor } from '../steps/write-receipts.ts';

const BATCH = 1_000;
/** Batches that are stamped in one turn; what the authority does not stamp now, it is asked again next time. */
const STAMPS = 50;

/**
 * Puts every packet that is not in the log yet into batches, each chained to the one before, and has their heads time-stamped. A
 * later stamp covers the batches before it, so an authority that is silent for a while takes nothing away.
 */
export async function sealLog(deps: EvidenceDeps): Promise<void> {
  for (let count = BATCH; count === BATCH; ) count = await deps.database.transact((tx) => sealNext(deps, tx));
  await stampWaiting(deps);
}

async function sealNext(deps: EvidenceDeps, tx: Tx): Promise<number> {
  await lockLog(tx);
  const packets = await findUnlogged(tx, BATCH);
  if (packets.length === 0) return 0;
  const last = await findLastBatch(tx);
  const entries = packets.map((packet) => ({ packetId: packet.id, text: entryOf(packet) }));
  const facts = { number: (last?.number ?? 0) + 1, previous: last?.head ?? LOG_START, root: rootOf(entries.map(({ text }) => text)), entries: entries.length, at: deps.clock().toISOString() };
  await insertBatch(tx, { ...facts, head: headOf(facts) }, entries);
  await insertReceipts(tx, await receiptsFor(deps, tx, packets));
  return packets.length;
}

/** No transaction is open while the authority is asked. */
async function stampWaiting({ database, stamper, clock }: EvidenceDeps): Promise<void> {
  if (stamper === null) return;
  for (const { number, head } of await database.read((tx) => findUnstamped(tx, STAMPS))) {
    const token = await stamper(Buffer.from(head, 'hex')).catch((error: unknown) => {
      if (error instanceof TimeStampError) return undefined;
      throw error;
    });
    if (token === undefined) return;
    await database.transact((tx) => saveToken(tx, number, { token, at: clock().toISOString() }));
  }
}
