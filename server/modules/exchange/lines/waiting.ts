import type { WaitingPacket } from './line.ts';

/** A name that may go into a header, an address or a path without meaning anything there. */
export const isTransportId = (id: string): boolean => /^[\w.:@()+ -]{1,200}$/u.test(id) && !/^\.+$/u.test(id);

/** Each packet once, however often it was listed, by the time at which the other side took it. */
export function oldestFirst(rows: readonly (WaitingPacket & { readonly at: string })[], limit: number): WaitingPacket[] {
  const once = [...new Map(rows.toReversed().map((row) => [row.transportId, row])).values()].toReversed();
  return once.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).slice(0, limit).map(({ transportId, kind, from }) => ({ transportId, kind, from }));
}
