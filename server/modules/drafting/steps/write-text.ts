import { encodeStateAsUpdate } from 'yjs';
import type { BodyDocument } from '#contract/drafting/body.ts';
import { fragmentOf } from '#contract/drafting/live.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import type { Bus } from '#server/platform/realtime/bus.ts';
import { assemble, recordChange } from '../live/shared-text.ts';
import { announceText } from '../live/text-topics.ts';
import { writeFragment } from '../live/write-fragment.ts';
import type { StoredText } from '../queries/find-text.ts';
import { insertChange, saveState } from '../store/text.store.ts';

/**
 * Puts a whole text in the place of one part as a change among the others, so that whoever has it open sees it change. The
 * caller holds the lock and the gate has seen it.
 */
export async function writeText(bus: Bus, tx: Tx, text: StoredText, { part, body }: { part: string; body: BodyDocument }): Promise<void> {
  const shared = assemble(text);
  if (text.state === null) await saveState(tx, text.id, { state: encodeStateAsUpdate(shared), step: text.step });
  const bytes = recordChange(shared, () => writeFragment(shared.getXmlFragment(fragmentOf(part)), body));
  if (bytes === undefined) return;
  await insertChange(tx, text.id, text.step + 1, bytes);
  announceText(bus, tx, text.id, 'written');
}
