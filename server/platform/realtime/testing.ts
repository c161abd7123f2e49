import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket } from 'ws';
import type { Actor, Capacity } from '../access/actor.ts';
import { createBus, type Bus } from './bus.ts';
import { openDoors } from './doors.ts';
import { openSockets, type Sockets } from './sockets.ts';

/** Lines on a real port, with people and rights that a test may change at will. */
export interface TrialLines {
  readonly bus: Bus;
  readonly sockets: Sockets;
  readonly port: number;
  /** By the cookie of the session. */
  readonly people: Map<string, Actor>;
  /** Topics each person may read. */
  readonly readable: Map<string, Set<string>>;
  /** Called before each answer about who somebody is. */
  beforeFinding: () => Promise<void>;
  /** Called before each answer about who may read a topic. */
  beforeWatching: () => Promise<void>;
  /** How often rights to a topic were looked up. */
  lookUps: number;
  connect(cookie: string, headers?: Record<string, string>, options?: { autoPong: boolean }): Promise<Listener>;
  close(): Promise<void>;
}

export interface Listener {
  readonly socket: WebSocket;
  readonly heard: string[];
  /** What the server has said this line hears of, one answer after the other. */
  readonly watching: string[][];
  readonly closed: Promise<{ code: number; reason: string }>;
  watch(...topics: string[]): void;
}

export const aPerson = (personId: string, sessionId: string, postIds: readonly string[]): Actor => ({
  personId, name: personId, sessionId, capacities: postIds.map(aCapacity), request: { id: 'realtime', address: '127.0.0.1', idempotencyKey: null },
});

const aCapacity = (postId: string): Capacity => ({
  postId, title: 'Chuyên viên', role: 'officer', unitId: 'unit', unitName: 'Phòng', agencyId: `agency-of-${postId}`, agencyName: 'Sở', onBehalfOf: null,
});

export async function openTrialLines(options: { checkEveryMs?: number } = {}): Promise<TrialLines> {
  const server = createServer((_request, response) => void response.writeHead(404).end());
  const bus = createBus();
  const people = new Map<string, Actor>();
  const readable = new Map<string, Set<string>>();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const trial: TrialLines = {
    bus, port, people, readable, lookUps: 0,
    beforeFinding: async () => undefined,
    beforeWatching: async () => undefined,
    sockets: openSockets({
      ...options, doors: openDoors(server), bus,
      findActor: async ({ headers }: IncomingMessage) => {
        const found = people.get(headers.cookie ?? '');
        await trial.beforeFinding();
        return found;
      },
      mayWatch: async ({ personId }, topic) => {
        trial.lookUps += 1;
        await trial.beforeWatching();
        return readable.get(personId)?.has(topic) ?? false;
      },
      isOwnOrigin: ({ headers }) => headers.origin === undefined || headers.origin === `http://127.0.0.1:${port}`,
    }),
    connect: (cookie, headers = {}, { autoPong } = { autoPong: true }) => listen(port, { headers: { cookie, ...headers }, autoPong }),
    close: async () => {
      trial.sockets.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return trial;
}

function listen(port: number, options: { headers: Record<string, string>; autoPong: boolean }): Promise<Listener> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/api/realtime`, options);
  const heard: string[] = [];
  const watching: string[][] = [];
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString('utf8')) as { topic?: string; watching?: string[] };
    if (message.topic !== undefined) heard.push(message.topic);
    if (message.watching !== undefined) watching.push(message.watching);
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on('close', (code, reason) => resolve({ code, reason: reason.toString('utf8') }));
  });
  const watch = (...topics: string[]): void => socket.send(JSON.stringify({ watch: topics }));
  return new Promise((resolve, reject) => {
    socket.on('open', () => resolve({ socket, heard, watching, closed, watch }));
    socket.on('unexpected-response', (_request, response) => {
      response.resume();
      reject(new Error(String(response.statusCode)));
    });
    socket.on('error', (error) => reject(error));
  });
}
