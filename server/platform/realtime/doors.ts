import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

/** Somebody who asks for a WebSocket. */
export interface Knock {
  readonly request: IncomingMessage;
  readonly stream: Duplex;
  readonly head: Buffer;
}

/** The paths at which a server takes WebSockets, each with its own doorkeeper. */
export interface Doors {
  open(path: string, keeper: (knock: Knock) => void): void;
}

/** Answers a knock without letting anybody in. */
export function turnAway({ stream }: Knock, status: string): undefined {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** One listener for all WebSockets of a server: a path that nobody keeps is not found. */
export function openDoors(server: Server): Doors {
  const keepers = new Map<string, (knock: Knock) => void>();
  server.on('upgrade', (request, stream, head) => {
    const knock = { request, stream, head };
    stream.on('error', () => stream.destroy());
    const keeper = keepers.get(request.url?.split('?')[0] ?? '');
    if (keeper === undefined) turnAway(knock, '404 Not Found');
    else keeper(knock);
  });
  return { open: (path, keeper) => void keepers.set(path, keeper) };
}
