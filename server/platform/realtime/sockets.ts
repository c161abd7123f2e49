import type { IncomingMessage } from 'node:http';
import { WebSocketServer } from 'ws';
import { admit } from './admit.ts';
import type { Bus } from './bus.ts';
import type { Doors } from './doors.ts';
import { Line, type LineRights } from './line.ts';

export interface SocketOptions extends LineRights {
  readonly doors: Doors;
  readonly bus: Bus;
  readonly isOwnOrigin: (request: IncomingMessage) => boolean;
  /** Time between two looks at whether a line lives and its rights still hold (a date passes without a word). */
  readonly checkEveryMs?: number;
}

const CHECK_EVERY_MS = 30_000;
const MAX_MESSAGE_BYTES = 8 * 1024;
/** Tabs of one session; more is a program that forgets to hang up. */
const MAX_LINES_OF_SESSION = 40;

export interface Sockets {
  /** Cuts every line of a session at once; without an id, of everybody. */
  cut(sessionId?: string): void;
  /** A right of this person has come or gone and this is committed: their lines are looked at now, not at the next round. */
  recheckPerson(personId: string): void;
  close(): void;
}

/** One WebSocket per tab at /api/realtime. It says what changed; the screen asks for the new state by HTTP. */
export function openSockets(options: SocketOptions): Sockets {
  const acceptor = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES, perMessageDeflate: false });
  const lines = new Set<Line>();
  // Counts what may have ended a right while somebody was still knocking.
  let changes = 0;
  const each = (fits: (line: Line) => boolean, act: (line: Line) => void): void => {
    changes += 1;
    for (const line of lines) if (fits(line)) act(line);
  };
  const hasTooMany = ({ sessionId }: { sessionId: string }): boolean => [...lines].filter((line) => line.sessionId === sessionId).length >= MAX_LINES_OF_SESSION;
  options.doors.open('/api/realtime', (knock) => {
    const before = changes;
    void admit({ ...options, hasTooMany }, knock).then((actor) => {
      if (actor === undefined) return;
      const { request, stream, head } = knock;
      acceptor.handleUpgrade(request, stream, head, (socket) => {
        const line = new Line(options, { socket, request, actor });
        lines.add(line);
        socket.on('close', () => lines.delete(line));
        if (changes !== before) void line.recheck();
      });
    });
  });
  const unsubscribe = options.bus.subscribe((topic) => lines.forEach((line) => line.tell(topic)));
  const timer = setInterval(() => lines.forEach((line) => {
    line.beat();
    void line.recheck();
  }), options.checkEveryMs ?? CHECK_EVERY_MS);
  return {
    cut: (sessionId) => each((line) => sessionId === undefined || line.sessionId === sessionId, (line) => line.cut('signed out')),
    recheckPerson: (personId) => each((line) => line.personId === personId, (line) => void line.recheck()),
    close: () => {
      clearInterval(timer);
      unsubscribe();
      lines.forEach((line) => line.hangUp());
      acceptor.close();
    },
  };
}
