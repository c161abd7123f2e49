import type { IncomingMessage } from 'node:http';
import { Hocuspocus, type Connection } from '@hocuspocus/server';
import { WebSocketServer } from 'ws';
import * as z from 'zod';
import { DECLARED_TOKEN, LIVE_CLOSE, LIVE_PATH } from '#contract/drafting/live.ts';
import { id as anId } from '#contract/primitives.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { admit } from '#server/platform/realtime/admit.ts';
import type { Doors } from '#server/platform/realtime/doors.ts';
import type { DraftingDeps } from '../drafting.deps.ts';
import { findFrozen } from '../queries/find-text.ts';
import { readFrame } from './frames.ts';
import { presenceOf } from './presence.ts';
import { Room } from './room.ts';
import { type LineAccess, TextLine } from './text-line.ts';
import { textNewsOf } from './text-topics.ts';

export interface LiveTextsOptions extends DraftingDeps {
  readonly doors: Doors;
  readonly findActor: (request: IncomingMessage) => Promise<Actor | undefined>;
  readonly isOwnOrigin: (request: IncomingMessage) => boolean;
  /** Time between two looks at whether a line lives and its rights still hold (a date passes without a word). */
  readonly checkEveryMs?: number;
}

/** The open lines of all texts. */
export interface LiveTexts {
  /** Cuts every line of a session at once; without an id, of everybody. */
  cut(sessionId?: string): void;
  /** A right of this person has come or gone and this is committed. */
  recheckPerson(personId: string): void;
  close(): Promise<void>;
}

const CHECK_EVERY_MS = 30_000;
const MAX_FRAME_BYTES = 2 * 1024 * 1024;
const MAX_LINES_OF_SESSION = 20;

interface Context {
  readonly line: TextLine;
}

/** Live texts at LIVE_PATH: Hocuspocus carries the protocol and the carets, the rooms decide what enters a text. */
export function openLiveTexts(options: LiveTextsOptions): LiveTexts {
  const acceptor = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME_BYTES, perMessageDeflate: false });
  const lines = new Set<TextLine>();
  const rooms = new Map<string, Room>();
  const findAccess = accessFinder(options);
  const hocuspocus = new Hocuspocus<Context>(hooks(options, rooms, findAccess));
  let changes = 0;
  const each = (fits: (line: TextLine) => boolean, act: (line: TextLine) => void): void => {
    changes += 1;
    for (const line of lines) if (fits(line)) act(line);
  };
  const hasTooMany = ({ sessionId }: Actor): boolean => [...lines].filter(({ actor }) => actor.sessionId === sessionId).length >= MAX_LINES_OF_SESSION;
  options.doors.open(LIVE_PATH, (knock) => {
    const before = changes;
    void admit({ ...options, hasTooMany }, knock).then((actor) => {
      if (actor === undefined) return;
      acceptor.handleUpgrade(knock.request, knock.stream, knock.head, (socket) => {
        const line = new TextLine({ findActor: options.findActor, findAccess }, { socket, request: knock.request, actor });
        lines.add(line);
        socket.on('close', () => lines.delete(line));
        join(hocuspocus, line);
        if (changes !== before) void line.recheck();
      });
    });
  });
  const unsubscribe = options.bus.subscribe((topic) => {
    const told = textNewsOf(topic);
    if (told !== undefined) void tellNews(rooms, lines, told);
  });
  const timer = setInterval(() => lines.forEach((line) => {
    line.beat();
    void line.recheck();
  }), options.checkEveryMs ?? CHECK_EVERY_MS);
  return {
    cut: (sessionId) => each(({ actor }) => sessionId === undefined || actor.sessionId === sessionId, (line) => line.cut(LIVE_CLOSE.signedOut, 'signed-out')),
    recheckPerson: (personId) => each(({ actor }) => actor.personId === personId, (line) => void line.recheck()),
    close: async () => {
      clearInterval(timer);
      unsubscribe();
      lines.forEach((line) => line.hangUp());
      acceptor.close();
      await Promise.allSettled([...rooms.values()].map((room) => room.leave()));
    },
  };
}

/** Write, read, or nothing at all: by the person's post and by whether the text is frozen. */
function accessFinder({ database, findAccess }: DraftingDeps): (actor: Actor, textId: string) => Promise<LineAccess | undefined> {
  return (actor, textId) => database.read(async (tx) => {
    const access = await findAccess(tx, actor, textId);
    const frozen = access === undefined ? undefined : await findFrozen(tx, textId);
    if (access === undefined || frozen === undefined) return undefined;
    return { access: access.mayWrite && !frozen ? 'write' : 'read', frozen };
  });
}

/**
 * Hands the frames of a socket to Hocuspocus, those alone that a client of ours sends and of one text alone. Hocuspocus would open
 * several sessions of a text on one socket; a line knows one, so a name with a session behind it is no name.
 */
function join(hocuspocus: Hocuspocus<Context>, line: TextLine): void {
  const client = hocuspocus.handleConnection(line.socket, new Request('http://localhost'), { line });
  line.socket.on('message', (data: Buffer, isBinary) => {
    if (!line.isOpen) return;
    const frame = isBinary ? readFrame(data) : undefined;
    line.textId ??= frame !== undefined && z.safeParse(anId, frame.name).success ? frame.name : undefined;
    if (frame === undefined || frame.name !== line.textId || !line.take()) line.cutBadFrame();
    else client.handleMessage(new Uint8Array(data));
  });
  line.socket.on('close', (code, reason) => client.handleClose({ code, reason: reason.toString('utf8') }));
}

async function tellNews(rooms: ReadonlyMap<string, Room>, lines: ReadonlySet<TextLine>, { id, news }: NonNullable<ReturnType<typeof textNewsOf>>): Promise<void> {
  const there = [...lines].filter(({ textId }) => textId === id);
  if (news === 'access') for (const line of there) void line.recheck();
  else if (news === 'written' || news === 'appendices') await rooms.get(id)?.catchUp().catch(() => there.forEach((line) => line.cut(LIVE_CLOSE.tryAgain, 'unavailable')));
  if (news !== 'access' && news !== 'written') for (const line of there) line.tell({ kind: 'changed', what: news });
}

type Hooks = NonNullable<ConstructorParameters<typeof Hocuspocus<Context>>[0]>;

function hooks(deps: DraftingDeps, rooms: Map<string, Room>, findAccess: (actor: Actor, textId: string) => Promise<LineAccess | undefined>): Hooks {
  return {
    quiet: true,
    async onAuthenticate({ documentName, token, context: { line }, connectionConfig }) {
      const access = await findAccess(line.actor, documentName);
      if (access === undefined) {
        line.refuse(LIVE_CLOSE.notFound, 'not-found');
        // An empty error: Hocuspocus says "permission denied" and prints nothing.
        throw Object.assign(new Error(''), { reason: 'not-found' });
      }
      line.declared = token === DECLARED_TOKEN;
      line.grant(access);
      connectionConfig.readOnly = access.access === 'read';
    },
    async onLoadDocument({ documentName, document }) {
      const room = new Room(deps, documentName);
      await room.attach(document);
      rooms.set(documentName, room);
    },
    async connected({ context: { line }, connection }) {
      line.connection = connection;
      // What came between the first look and this moment was told to nobody.
      await line.recheck();
      if (line.access !== undefined) line.tell({ kind: 'access', ...line.access });
    },
    async beforeHandleMessage({ update, context: { line }, connection, documentName }) {
      line.done();
      const change = readFrame(update)?.update;
      if (change === undefined || connection.readOnly) return;
      await write(rooms.get(documentName), { line, connection, change });
    },
    async beforeHandleAwareness({ states, context }) {
      const { line } = context as Context;
      for (const [clientId, state] of states) {
        // An empty state shows nothing; Hocuspocus brings one of its own with each message.
        const isShown = Object.keys(state).length > 0 && line.isOwnPresence(clientId);
        const shown = isShown ? presenceOf(state, line.actor.name) : undefined;
        if (shown === undefined) states.delete(clientId);
        else states.set(clientId, shown);
      }
    },
    async afterUnloadDocument({ documentName, instance }) {
      const room = rooms.get(documentName);
      if (room === undefined || instance.documents.has(documentName) || instance.loadingDocuments.has(documentName)) return;
      rooms.delete(documentName);
      await room.leave().catch(() => undefined);
    },
  };
}

/** Afterwards the update is stored and with everybody, or the connection takes no more: what Hocuspocus does next changes nothing. */
async function write(room: Room | undefined, { line, connection, change }: { line: TextLine; connection: Connection; change: Uint8Array }): Promise<void> {
  try {
    const outcome = room === undefined ? { refused: 'unavailable' as const } : await room.write({ actor: line.actor, update: change, declared: line.declared });
    if (outcome === 'stored') return;
    if (outcome === 'frozen') {
      // Hocuspocus then tells the client that it was not taken.
      line.grant({ access: 'read', frozen: true });
    } else line.refuse(closeCodeOf(outcome.refused), outcome.refused);
  } catch {
    line.refuse(LIVE_CLOSE.tryAgain, 'unavailable');
  }
  connection.readOnly = true;
}

function closeCodeOf(code: string): number {
  if (code === 'drafting/out-of-step') return LIVE_CLOSE.outOfStep;
  if (code === 'not-found') return LIVE_CLOSE.notFound;
  return code === 'unavailable' ? LIVE_CLOSE.tryAgain : LIVE_CLOSE.refused;
}
