import type { BodyDocument } from '#contract/drafting/body.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import type { Bus } from '#server/platform/realtime/bus.ts';
import { lockText } from '../store/text.store.ts';
import { writeText } from './write-text.ts';

/** Puts a whole main text in the place of the present one, for an act of the module above that the gate has let pass. */
export async function replaceBody(tx: Tx, bus: Bus, { textId, body }: { textId: string; body: BodyDocument }): Promise<void> {
  const text = await lockText(tx, textId);
  if (text === undefined) throw new Error('A draft has no text.');
  if (text.isFrozen) throw new Refusal('drafting/frozen');
  await writeText(bus, tx, text, { part: 'body', body });
}
