import type { IncomingMessage } from 'node:http';
import type { Connection } from '@hocuspocus/server';
import type { WebSocket } from 'ws';
import { LIVE_CLOSE, type LiveMessage } from '#contract/drafting/live.ts';
import type { ProblemCode } from '#contract/problems.ts';
import type { Actor } from '#server/platform/access/actor.ts';

export interface LineAccess {
  readonly access: 'read' | 'write';
  readonly frozen: boolean;
}

/** What a line asks of the house. */
export interface TextLineRights {
  readonly findActor: (request: IncomingMessage) => Promise<Actor | undefined>;
  /** Undefined when the person may not read the text. */
  readonly findAccess: (actor: Actor, textId: string) => Promise<LineAccess | undefined>;
}

/** What may wait for a browser that does not read, and what may wait for us of one that writes without end. */
const MAX_WAITING_BYTES = 8 * 1024 * 1024;
const MAX_WAITING_FRAMES = 500;
const FAREWELL_MS = 2000;
const POLICY_VIOLATION = 1008;

/** One open WebSocket of one editor. */
export class TextLine {
  readonly socket: WebSocket;
  readonly #request: IncomingMessage;
  readonly #rights: TextLineRights;
  actor: Actor;
  /** Set by the first message that names a text; a line serves one. */
  textId: string | undefined;
  declared = false;
  connection: Connection | undefined;
  #access: LineAccess | undefined;
  #presenceId: number | undefined;
  #waiting = 0;
  #alive = true;
  #open = true;
  #turn: Promise<void> = Promise.resolve();

  constructor(rights: TextLineRights, knock: { readonly socket: WebSocket; readonly request: IncomingMessage; readonly actor: Actor }) {
    this.#rights = rights;
    this.socket = knock.socket;
    this.#request = knock.request;
    this.actor = knock.actor;
    this.socket.on('pong', () => (this.#alive = true));
    this.socket.on('error', () => this.hangUp());
    this.socket.on('close', () => (this.#open = false));
  }

  get isOpen(): boolean {
    return this.#open;
  }

  /** Counts a frame in; false when too many wait. */
  take(): boolean {
    this.#waiting += 1;
    return this.#waiting <= MAX_WAITING_FRAMES && this.socket.bufferedAmount <= MAX_WAITING_BYTES;
  }

  done(): void {
    this.#waiting -= 1;
  }

  /** A line shows one caret: its own. */
  isOwnPresence(clientId: number): boolean {
    this.#presenceId ??= clientId;
    return this.#presenceId === clientId;
  }

  tell(message: LiveMessage): void {
    if (this.#open) this.connection?.sendStateless(JSON.stringify(message));
  }

  /** Says whether the person may write now, when that is news to the line. */
  grant(next: LineAccess): void {
    const before = this.#access;
    this.#access = next;
    if (this.connection === undefined) return;
    this.connection.readOnly = next.access === 'read';
    if (before?.access !== next.access || before.frozen !== next.frozen) this.tell({ kind: 'access', ...next });
  }

  get access(): LineAccess | undefined {
    return this.#access;
  }

  /** Nothing of what waits is taken any more; the reason is a code of `contract/problems.ts`. */
  refuse(code: number, reason: ProblemCode): void {
    if (this.connection !== undefined) this.connection.readOnly = true;
    this.cut(code, reason);
  }

  cut(code: number, reason: string): void {
    if (!this.#open) return;
    this.#open = false;
    this.socket.close(code, reason);
    setTimeout(() => this.hangUp(), FAREWELL_MS).unref();
  }

  cutBadFrame(): void {
    this.cut(POLICY_VIOLATION, 'bad message');
  }

  hangUp(): void {
    this.#open = false;
    this.socket.terminate();
  }

  beat(): void {
    if (!this.#alive) {
      this.hangUp();
      return;
    }
    this.#alive = false;
    this.socket.ping();
  }

  /** Asks again who this is and what they may do with the text; cuts the line when the answer is nothing. */
  recheck(): Promise<void> {
    this.#turn = this.#turn.then(() => this.#look()).catch(() => this.cut(LIVE_CLOSE.tryAgain, 'unavailable'));
    return this.#turn;
  }

  async #look(): Promise<void> {
    if (!this.#open) return;
    const actor = await this.#rights.findActor(this.#request);
    if (actor === undefined) {
      this.cut(LIVE_CLOSE.signedOut, 'signed-out');
      return;
    }
    this.actor = actor;
    if (this.textId === undefined) return;
    const access = await this.#rights.findAccess(actor, this.textId);
    if (access === undefined) this.refuse(LIVE_CLOSE.notFound, 'not-found');
    else this.grant(access);
  }
}
