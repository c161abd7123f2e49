import type { Tx } from '#server/platform/database/transaction.ts';
import type { Bus } from '#server/platform/realtime/bus.ts';
import type { TextAccess } from '../drafting.deps.ts';
import { announceText, type TextNews } from '../live/text-topics.ts';

/** News to the open lines of a text and to the screens that show its draft, after the commit. */
export function tellDone(bus: Bus, tx: Tx, { textId, access, news }: { textId: string; access: TextAccess; news: TextNews }): void {
  announceText(bus, tx, textId, news);
  bus.announce(tx, [access.topic]);
}
