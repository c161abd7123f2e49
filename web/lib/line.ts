/** One connection, as a WebSocket offers it. */
export interface Wire {
  send(text: string): void;
  close(): void;
}
export interface WireEvents {
  readonly opened: () => void;
  readonly said: (text: string) => void;
  readonly closed: () => void;
}
export interface LineEvents {
  readonly open: (events: WireEvents) => Wire;
  /** Something changed. */
  readonly onTopic: (topic: string) => void;
  /** From now on changes of these are heard; what happened between asking for them and now was not. */
  readonly onWatching: (topics: readonly string[]) => void;
  /** There is a line again after a gap, in which anything may have happened. */
  readonly onBack: () => void;
  /** The line has broken. */
  readonly onBroken: () => void;
  /** Whether there has been no line for so long that people should know. */
  readonly onLost: (isLost: boolean) => void;
}
type Timer = ReturnType<typeof setTimeout>;

const FIRST_WAIT = 500;
const LONGEST_WAIT = 20_000;
const BEAT = 25_000;
const ANSWER_WITHIN = 10_000;
const LOST_AFTER = 8000;

/**
 * Keeps one line to the server. After a sleep, or behind a router that has forgotten it, a socket stays open for hours
 * and says nothing; so the line repeats what it watches and is given up when no answer comes.
 */
export class Line {
  readonly #events: LineEvents;
  #wire: Wire | undefined;
  #isOpen = false;
  #isStopped = false;
  #hadGap = false;
  #wait = FIRST_WAIT;
  #wanted: readonly string[] = [];
  #heard: ReadonlySet<string> = new Set();
  #again: Timer | undefined;
  #deadline: Timer | undefined;
  #beat: Timer | undefined;
  #lost: Timer | undefined;

  constructor(events: LineEvents) {
    this.#events = events;
  }

  start(): void {
    this.#isStopped = false;
    this.#connect();
  }

  stop(): void {
    this.#isStopped = true;
    this.#hangUp();
    clearTimeout(this.#again);
    clearTimeout(this.#lost);
  }

  watch(topics: readonly string[]): void {
    this.#wanted = topics;
    this.#say();
  }

  /** The device was asleep or out of sight: the line may be dead without knowing it. */
  check(): void {
    if (this.#isOpen) this.#say();
    else this.renew();
  }

  /** Begins anew at once: the network has changed, or waiting has no more reason. */
  renew(): void {
    if (this.#isStopped) return;
    if (this.#wire !== undefined) this.#noteGap();
    this.#hangUp();
    clearTimeout(this.#again);
    this.#connect();
  }

  #connect(): void {
    // What a wire that was given up says afterwards concerns nobody.
    const whileHeld = (act: () => void): void => {
      if (this.#wire === wire) act();
    };
    const wire = this.#events.open({
      opened: () => whileHeld(() => this.#begin()),
      said: (text) => whileHeld(() => this.#hear(text)),
      closed: () => whileHeld(() => this.#break()),
    });
    this.#wire = wire;
    this.#expectAnswer();
  }

  #begin(): void {
    this.#isOpen = true;
    this.#say();
    this.#beat = setInterval(() => this.#say(), BEAT);
  }

  #say(): void {
    if (!this.#isOpen) return;
    this.#wire?.send(JSON.stringify({ watch: this.#wanted }));
    this.#expectAnswer();
  }

  #expectAnswer(): void {
    this.#deadline ??= setTimeout(() => this.#break(), ANSWER_WITHIN);
  }

  #hear(text: string): void {
    clearTimeout(this.#deadline);
    this.#deadline = undefined;
    const { topic, watching } = JSON.parse(text) as { topic?: string; watching?: string[] };
    if (topic !== undefined) this.#events.onTopic(topic);
    if (watching !== undefined) this.#confirm(watching);
  }

  #confirm(watching: readonly string[]): void {
    this.#wait = FIRST_WAIT;
    clearTimeout(this.#lost);
    this.#lost = undefined;
    const fresh = watching.filter((topic) => !this.#heard.has(topic));
    this.#heard = new Set(watching);
    if (this.#hadGap) {
      this.#hadGap = false;
      this.#events.onLost(false);
      this.#events.onBack();
    } else if (fresh.length > 0) this.#events.onWatching(fresh);
  }

  #break(): void {
    this.#hangUp();
    this.#noteGap();
    this.#events.onBroken();
    // Half to one and a half times, so that a city does not come back in one moment.
    this.#again = setTimeout(() => this.#connect(), this.#wait * (0.5 + Math.random()));
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
  }

  #noteGap(): void {
    this.#hadGap = true;
    this.#lost ??= setTimeout(() => this.#events.onLost(true), LOST_AFTER);
  }

  /** A dead socket may take minutes to say that it is closed: nobody waits for it. */
  #hangUp(): void {
    const wire = this.#wire;
    this.#wire = undefined;
    this.#isOpen = false;
    this.#heard = new Set();
    clearTimeout(this.#deadline);
    this.#deadline = undefined;
    clearInterval(this.#beat);
    wire?.close();
  }
}
