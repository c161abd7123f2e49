import { HocuspocusProvider, HocuspocusProviderWebsocket, WebSocketStatus } from '@hocuspocus/provider';
import type { LiveMessage } from '#contract/drafting/live.ts';
import { DECLARED_TOKEN, LIVE_PATH } from '#contract/drafting/live-line.ts';
import { countingSocket } from './counting-socket.ts';
import type { OpenLine, Present } from './text-line.ts';

/** Half a second after a break, then ever longer, so that a city does not come back in one moment. */
const PATIENCE = { delay: 500, minDelay: 250, maxDelay: 20_000 };

/** A line of the Hocuspocus protocol to the text of one draft. */
export const openLineTo = (id: string, Socket = WebSocket, house = location.origin): OpenLine<HocuspocusProvider> => (text, isDeclared, events) => {
  let isWanted = true;
  const socket = new HocuspocusProviderWebsocket({ url: `${house.replace(/^http/, 'ws')}${LIVE_PATH}`, ...PATIENCE, WebSocketPolyfill: countingSocket(Socket, events.saved) });
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name: id,
    document: text,
    token: isDeclared ? DECLARED_TOKEN : '',
    onSynced: events.synced,
    onStateless: ({ payload }) => events.said(JSON.parse(payload) as LiveMessage),
    onStatus: ({ status }) => events.connected(status === WebSocketStatus.Connected),
    onClose: ({ event }) => {
      events.connected(false);
      events.closed(event.code, event.reason);
      // The network came back while the socket was still closing: the provider took it for one that is there.
      if (isWanted && !socket.shouldConnect) void socket.connect();
    },
    onAwarenessChange: ({ states }) => events.present(othersIn(states, text.clientID)),
  });
  provider.attach();
  return {
    carets: provider,
    brought: (origin) => origin === provider,
    connect: () => {
      isWanted = true;
      void socket.connect();
    },
    disconnect: () => {
      isWanted = false;
      events.saved(false);
      socket.disconnect();
    },
    hangUp: () => {
      isWanted = false;
      provider.destroy();
      socket.destroy();
    },
  };
};

function othersIn(states: readonly { readonly clientId: number; readonly [key: string]: unknown }[], own: number): Present[] {
  return states.flatMap(({ clientId, user }) => {
    const { name, color } = (user ?? {}) as Partial<Present>;
    return clientId === own || typeof name !== 'string' || typeof color !== 'string' ? [] : [{ id: clientId, name, color }];
  });
}
