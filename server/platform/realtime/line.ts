import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import { type Actor, keysOf } from '../access/actor.ts';

/** What a line asks of the house. */
export interface LineRights {
  /** Who is asking; undefined when nobody is signed in any more. */
  readonly findActor: (request: IncomingMessage) => Promise<Actor | undefined>;
  /** Whether the actor may read the subject of a topic such as `incoming:<id>`. */
  readonly mayWatch: (actor: Actor, topic: string) => Promise<boolean>;
}

/** Topics a browser may watch at once; more is a mistake or an attack. */
const MAX_WATCHED = 20;
const MAX_TOPIC_LENGTH = 80;
/** What may wait for a browser that does not read. It hears nothing for a while and then asks for everything anew. */
const MAX_WAITING_BYTES = 256 * 1024;
/** A browser that does not answer the farewell. */
const FAREWELL_MS = 2000;

const POLICY_VIOLATION = 1008;
const TRY_AGAIN_LATER = 1013;

/** One open WebSocket of one tab. What changes its rights happens one after the other, never two at once. */
export class Line {
  readonly #socket: WebSocket;
  readonly #request: IncomingMessage;
  readonly #rights: LineRights;
  #actor: Actor;
  #keys: ReadonlySet<string>;
  #watched: ReadonlySet<string> = new Set();
  #wanted: readonly string[] | undefined;
  #turn: Promise<void> = Promise.resolve();
  #alive = true;
  #open = true;

  constructor(rights: LineRights, knock: { readonly socket: WebSocket; readonly request: IncomingMessage; readonly actor: Actor }) {
    this.#rights = rights;
    this.#socket = knock.socket;
    this.#request = knock.request;
    this.#actor = knock.actor;
    this.#keys = new Set(keysOf(knock.actor));
    this.#socket.on('message', (data: Buffer, isBinary) => this.#hear(isBinary ? '' : data.toString('utf8')));
    this.#socket.on('pong', () => (this.#alive = true));
    this.#socket.on('error', () => this.hangUp());
    this.#socket.on('close', () => (this.#open = false));
  }

  get sessionId(): string {
    return this.#actor.sessionId;
  }

  get personId(): string {
    return this.#actor.personId;
  }

  /** `queue:<key>` goes to those who answer to the key, everything else to those who watch it. */
  tell(topic: string): void {
    const heard = topic.startsWith('queue:') ? this.#keys.has(topic.slice('queue:'.length)) : this.#watched.has(topic);
    if (heard) this.#send({ topic: topic.startsWith('queue:') ? 'queue' : topic });
  }

  /** `watching` answers every wish: the page learns that the line lives, and from when on it hears of these. */
  #send(message: { readonly topic: string } | { readonly watching: readonly string[] }): void {
    if (!this.#open) return;
    if (this.#socket.bufferedAmount > MAX_WAITING_BYTES) this.hangUp();
    else this.#socket.send(JSON.stringify(message));
  }

  /** Says why and tells nothing more from this moment on. */
  cut(reason: string, code = POLICY_VIOLATION): void {
    if (!this.#open) return;
    this.#open = false;
    this.#socket.close(code, reason);
    setTimeout(() => this.hangUp(), FAREWELL_MS).unref();
  }

  /** Without a farewell. */
  hangUp(): void {
    this.#open = false;
    this.#socket.terminate();
  }

  /** Hangs up when nothing has come back since the last beat. */
  beat(): void {
    if (!this.#alive) {
      this.hangUp();
      return;
    }
    this.#alive = false;
    this.#socket.ping();
  }

  /**
   * Asks again who this is and what they may read. When the session is over or a post has come or gone, the line is cut:
   * the browser comes back with the rights of now and asks for everything anew.
   */
  recheck(): Promise<void> {
    return this.#inTurn(async () => {
      const actor = await this.#rights.findActor(this.#request);
      if (actor === undefined) {
        this.cut('signed out');
        return;
      }
      const keys = new Set(keysOf(actor));
      if (keys.symmetricDifference(this.#keys).size > 0) this.cut('rights changed');
      this.#actor = actor;
      this.#watched = await this.#allowedOf([...this.#watched]);
    });
  }

  #hear(text: string): void {
    const topics = watchedTopics(text);
    if (topics === undefined) {
      this.cut('bad message');
      return;
    }
    // Of many messages in a row the last one counts: a flood costs one look at the rights, not one each.
    const isQueued = this.#wanted !== undefined;
    this.#wanted = topics;
    if (isQueued) return;
    void this.#inTurn(async () => {
      const wanted = this.#wanted ?? [];
      this.#wanted = undefined;
      this.#watched = await this.#allowedOf(wanted);
      this.#send({ watching: [...this.#watched] });
    });
  }

  async #allowedOf(topics: readonly string[]): Promise<ReadonlySet<string>> {
    const allowed = new Set<string>();
    for (const topic of topics) if (await this.#rights.mayWatch(this.#actor, topic)) allowed.add(topic);
    return allowed;
  }

  /** While the database is away nobody can say what this person may hear; the browser tries again later. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(() => (this.#open ? work() : undefined)).catch(() => this.cut('try again later', TRY_AGAIN_LATER));
    return this.#turn;
  }
}

function watchedTopics(text: string): string[] | undefined {
  try {
    const { watch } = JSON.parse(text) as { watch?: unknown };
    const fits = Array.isArray(watch) && watch.length <= MAX_WATCHED && watch.every((topic) => typeof topic === 'string' && topic.length < MAX_TOPIC_LENGTH);
    return fits ? (watch as string[]) : undefined;
  } catch {
    return undefined;
  }
}
