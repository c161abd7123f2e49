import type { Tx } from '#server/platform/database/transaction.ts';
import type { Bus } from '#server/platform/realtime/bus.ts';

/** What the lines of a text are told: who may write, the text itself written past them, or what stands beside it. */
export type TextNews = 'access' | 'written' | 'appendices' | 'comments' | 'versions';

const TOPIC = /^text:(?<id>[0-9a-f-]{36}):(?<news>access|written|appendices|comments|versions)$/;

/** Tells the open lines of a text after the commit. */
export const announceText = (bus: Bus, tx: Tx, textId: string, ...news: TextNews[]): void => bus.announce(tx, news.map((each) => `text:${textId}:${each}`));

export function textNewsOf(topic: string): { id: string; news: TextNews } | undefined {
  const { id, news } = TOPIC.exec(topic)?.groups ?? {};
  return id === undefined ? undefined : { id, news: news as TextNews };
}
