import * as z from 'zod';
import { livePresence } from '#contract/drafting/live.ts';

/**
 * What a line may show of its person to the others, with the name that the house knows; undefined for anything else. Presence
 * is sent to everybody and seen by no gate, so no word of the client's own goes through it.
 */
export function presenceOf(state: unknown, name: string): Record<string, unknown> | undefined {
  const parsed = z.safeParse(livePresence, state);
  if (!parsed.success) return undefined;
  const { user, cursor } = parsed.data;
  return { ...(user === undefined ? {} : { user: { ...user, name } }), ...(cursor === undefined ? {} : { cursor }) };
}
