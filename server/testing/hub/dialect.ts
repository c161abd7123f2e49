import type { IncomingMessage } from 'node:http';
import type { Shape } from './answer.ts';
import type { Arriving, HubEntry, HubKind, HubState, HubSystem } from './mailboxes.ts';
import type { HubAct } from './mischief.ts';

/** One way of speaking with a hub: where each act is asked for, how the facts stand in it, how an answer looks. */
export interface Dialect {
  actOf(path: string): HubAct | undefined;
  /** Who asks, if the keys are right. */
  systemOf(systems: readonly HubSystem[], asked: IncomingMessage): HubSystem | undefined;
  arriving(asked: IncomingMessage, system: HubSystem): Promise<{ readonly arriving: Arriving; readonly bytes: AsyncIterable<Uint8Array> }>;
  kindListed(asked: IncomingMessage): HubKind;
  /** Of a packet to be fetched or marked. */
  order(asked: IncomingMessage, act: HubAct): Promise<{ readonly docId: string; readonly state: HubState }>;
  sent(docId: string): object;
  rows(entries: readonly HubEntry[]): object;
  marked(): object;
  failed(code: string, words: string): object;
  packet(entry: HubEntry): Shape;
}
