import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Actor } from '../access/actor.ts';
import { keysOf } from '../access/actor.ts';
import type { Bus } from './bus.ts';

export interface SocketOptions {
  readonly server: Server;
  readonly bus: Bus;
  /** Who is asking; undefined when nobody is signed in. Asked again at every check, so a lost right cuts the line. */
  readonly findActor: (request: IncomingMessage) => Promise<Actor | undefined>;
  /** Whether the actor may read the subject of a topic such as `incoming:<id>`. */
  readonly mayWatch: (actor: Actor, topic: string) => Promise<boolean>;
  readonly isOwnOrigin: (request: IncomingMessage) => boolean;
}

/** Topics a browser may watch at once; more is a mistake or an attack. */
const MAX_WATCHED = 20;
const CHECK_EVERY_MS = 30_000;
const MAX_MESSAGE_BYTES = 8 * 1024;
const POLICY_VIOLATION = 1008;

interface Line {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
  actor: Actor;
  keys: ReadonlySet<string>;
  readonly watched: Set<string>;
  alive: boolean;
}

export interface Sockets {
  /** Cuts every line of a session at once; without an id, of everybody. */
  cut(sessionId?: string): void;
  /** What this person may do has changed: their lines lose at once what they may no longer hear, and their screens ask again. */
  recheckPerson(personId: string): void;
  close(): void;
}

/** One WebSocket per tab at /api/realtime. It says what changed; the screen asks for the new state by HTTP. */
export function openSockets(options: SocketOptions): Sockets {
  const acceptor = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES, perMessageDeflate: false });
  const lines = new Set<Line>();
  options.server.on('upgrade', (request, stream, head) => {
    void accept(options, acceptor, { request, stream, head }).then((line) => {
      if (line === undefined) return;
      lines.add(line);
      line.socket.on('close', () => lines.delete(line));
    });
  });
  const unsubscribe = options.bus.subscribe((topic) => {
    for (const line of lines) tell(line, topic);
  });
  const timer = setInterval(() => {
    for (const line of lines) void recheck(options, line);
  }, CHECK_EVERY_MS);
  return {
    cut: (sessionId) => {
      for (const { socket, actor } of lines) {
        if (sessionId === undefined || actor.sessionId === sessionId) socket.close(POLICY_VIOLATION, 'signed out');
      }
    },
    recheckPerson: (personId) => {
      for (const line of lines) if (line.actor.personId === personId) void tellOfRights(options, line);
    },
    close: () => {
      clearInterval(timer);
      unsubscribe();
      for (const { socket } of lines) socket.terminate();
      acceptor.close();
    },
  };
}

interface Knock {
  readonly request: IncomingMessage;
  readonly stream: Duplex;
  readonly head: Buffer;
}

async function accept(options: SocketOptions, acceptor: WebSocketServer, knock: Knock): Promise<Line | undefined> {
  const { request, stream, head } = knock;
  stream.on('error', () => stream.destroy());
  const actor =
    request.url === '/api/realtime' && options.isOwnOrigin(request) ? await options.findActor(request).catch(() => undefined) : undefined;
  if (actor === undefined) {
    stream.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n');
    return undefined;
  }
  return new Promise((resolve) => {
    acceptor.handleUpgrade(request, stream, head, (socket) => {
      const line: Line = { socket, request, actor, keys: new Set(keysOf(actor)), watched: new Set(), alive: true };
      socket.on('message', (data: Buffer) => void hear(options, line, data.toString('utf8')));
      socket.on('pong', () => (line.alive = true));
      socket.on('error', () => socket.terminate());
      resolve(line);
    });
  });
}

/** `queue:<key>` goes to those who answer to the key, everything else to those who watch it. */
function tell({ socket, keys, watched }: Line, topic: string): void {
  if (topic.startsWith('queue:')) {
    if (keys.has(topic.slice('queue:'.length))) socket.send('{"topic":"queue"}');
  } else if (watched.has(topic)) socket.send(JSON.stringify({ topic }));
}

async function hear(options: SocketOptions, line: Line, text: string): Promise<void> {
  const topics = watchedTopics(text);
  if (topics === undefined) {
    line.socket.close(POLICY_VIOLATION, 'bad message');
    return;
  }
  line.watched.clear();
  for (const topic of topics) {
    if (await options.mayWatch(line.actor, topic).catch(() => false)) line.watched.add(topic);
  }
}

function watchedTopics(text: string): string[] | undefined {
  try {
    const { watch } = JSON.parse(text) as { watch?: unknown };
    const fits = Array.isArray(watch) && watch.length <= MAX_WATCHED && watch.every((topic) => typeof topic === 'string' && topic.length < 80);
    return fits ? (watch as string[]) : undefined;
  } catch {
    return undefined;
  }
}

/** Drops dead lines and lines whose session or rights have ended without a word (a date passed, a post moved on). */
async function recheck(options: SocketOptions, line: Line): Promise<void> {
  if (!line.alive) {
    line.socket.terminate();
    return;
  }
  line.alive = false;
  line.socket.ping();
  await renewRights(options, line);
}

async function tellOfRights(options: SocketOptions, line: Line): Promise<void> {
  if (await renewRights(options, line)) line.socket.send('{"topic":"rights"}');
}

/** Asks anew who sits at the line and what they may hear; false when it had to be cut. */
async function renewRights(options: SocketOptions, line: Line): Promise<boolean> {
  const actor = await options.findActor(line.request).catch(() => line.actor);
  if (actor === undefined) {
    line.socket.close(POLICY_VIOLATION, 'signed out');
    return false;
  }
  line.actor = actor;
  line.keys = new Set(keysOf(actor));
  for (const topic of line.watched) {
    if (!(await options.mayWatch(actor, topic).catch(() => false))) line.watched.delete(topic);
  }
  return true;
}
