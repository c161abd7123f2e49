import * as Y from 'yjs';
import type { LiveMessage } from '#contract/drafting/live.ts';
import { LIVE_CLOSE } from '#contract/drafting/live-line.ts';
import { PROBLEMS, type ProblemCode } from '#contract/problems.ts';
import { Problem } from '#web/lib/problem.ts';
import { changesSince, putBack } from './kept-changes.ts';
import type { OpenLine, Present, TextLine } from './text-line.ts';

/** What was typed and not sent, on this device (lib/kept-store.ts). */
export interface KeptChanges {
  readonly read: () => unknown;
  readonly write: (changes: string) => void;
  readonly remove: () => void;
}

export interface LiveState<Carets> {
  /** The text to write in, and the line's carets; absent until the text is here. Another one when it had to be fetched anew. */
  readonly open: { readonly text: Y.Doc; readonly carets: Carets; readonly turn: number } | undefined;
  readonly isLost: boolean;
  /** Something was typed here that the server has not said to have stored. */
  readonly hasUnsent: boolean;
  /** There is a connection, and on it the server has said to have stored all that is here. */
  readonly isSaved: boolean;
  readonly mayWrite: boolean;
  readonly isFrozen: boolean;
  readonly isGone: boolean;
  /** Why what was typed was not taken. While it asks for a declaration the text stands still. */
  readonly problem: Problem | null;
  readonly wasRestored: boolean;
  readonly others: readonly Present[];
}

interface LiveParts<Carets> {
  readonly openLine: OpenLine<Carets>;
  readonly kept: KeptChanges;
  readonly changed: (what: Extract<LiveMessage, { kind: 'changed' }>['what']) => void;
}

const KEEP_AFTER = 250;
const LOST_AFTER = 1500;
const TOO_LATE_AFTER = 1500;

/** The text of one draft while it is open here: connected when there is a line, kept on this device when there is none. */
export class LiveText<Carets> {
  readonly #parts: LiveParts<Carets>;
  readonly #listeners = new Set<() => void>();
  #state: LiveState<Carets> = { open: undefined, isLost: false, hasUnsent: false, isSaved: false, mayWrite: false, isFrozen: false, isGone: false, problem: null, wasRestored: false, others: [] };
  #text = new Y.Doc();
  #line: TextLine<Carets> | undefined;
  #acknowledged: Uint8Array | undefined;
  #turn = 0;
  #keep: ReturnType<typeof setTimeout> | undefined;
  #lost: ReturnType<typeof setTimeout> | undefined;
  #late: ReturnType<typeof setTimeout> | undefined;
  #knowsAccess = false;

  constructor(parts: LiveParts<Carets>) {
    this.#parts = parts;
  }

  readonly state = (): LiveState<Carets> => this.#state;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  start(): void {
    this.#open(false);
  }

  /** The page is left. */
  stop(): void {
    this.keepNow();
    clearTimeout(this.#lost);
    clearTimeout(this.#late);
    this.#hangUp();
    this.#text.destroy();
  }

  /** The network is gone, says the device, or back. */
  network(isThere: boolean): void {
    if (isThere) this.#line?.connect();
    else this.#line?.disconnect();
  }

  /** The same person has signed in again. */
  resume(): void {
    if (this.#line === undefined && !this.#state.isGone && this.#state.problem === null) this.#open(false);
  }

  /** The person declares that there is no state secret in what was typed: it is sent once more. */
  declare(): void {
    this.#set({ problem: null });
    this.#open(true);
  }

  /** Takes back what was typed and not taken. */
  giveUp(): void {
    this.#anew(null);
  }

  /** The person has read why. */
  noted(): void {
    this.#set({ problem: null });
  }

  /**
   * Does something once the server has all that was typed: at once, or when the line has brought it there; something else when
   * that was refused, so that nobody sends on a text without the words that were in it.
   */
  whenSaved(act: () => void, instead: () => void): void {
    const known = this.#state.problem;
    let isDone = false;
    const look = (): void => {
      const { open, isSaved, hasUnsent, problem } = this.#state;
      const isRefused = problem !== null && problem !== known;
      if (isDone || (!isRefused && (open === undefined || !isSaved || hasUnsent))) return;
      isDone = true;
      leave();
      if (isRefused) instead();
      else act();
    };
    const leave = this.subscribe(look);
    look();
  }

  /** Writes down what the server does not have, before the page may go. */
  readonly keepNow = (): void => {
    if (this.#keep === undefined) return;
    clearTimeout(this.#keep);
    this.#keep = undefined;
    if (this.#acknowledged !== undefined) this.#parts.kept.write(changesSince(this.#text, this.#acknowledged));
  };

  #open(isDeclared: boolean): void {
    this.#turn += 1;
    const turn = this.#turn;
    const whileHeld = <Said extends unknown[]>(act: (...said: Said) => void) => (...said: Said): void => {
      if (turn === this.#turn) act(...said);
    };
    this.#text.on('update', this.#onUpdate);
    this.#knowsAccess = false;
    const line = this.#parts.openLine(this.#text, isDeclared, {
      synced: whileHeld(() => this.#arrived()),
      saved: whileHeld((isSaved: boolean) => this.#saved(isSaved)),
      said: whileHeld((message: LiveMessage) => this.#hear(message)),
      connected: whileHeld((isConnected: boolean) => this.#connected(isConnected)),
      closed: whileHeld((code: number, reason: string) => this.#closed(code, reason)),
      present: whileHeld((others: readonly Present[]) => this.#set({ others })),
    });
    this.#line = line;
    if (this.#acknowledged !== undefined) this.#set({ open: { text: this.#text, carets: line.carets, turn } });
  }

  #arrived(): void {
    if (this.#line === undefined) return;
    if (this.#acknowledged === undefined) {
      this.#acknowledged = Y.encodeStateVector(this.#text);
      this.#set({ open: { text: this.#text, carets: this.#line.carets, turn: this.#turn } });
    }
    this.#putBack();
  }

  #putBack(): void {
    const changes = this.#parts.kept.read();
    if (this.#acknowledged === undefined || !this.#knowsAccess || !this.#state.mayWrite || typeof changes !== 'string') return;
    const before = Y.encodeStateVector(this.#text);
    const fits = putBack(this.#text, changes);
    if (!fits) this.#parts.kept.remove();
    const isNew = fits && String(before) !== String(Y.encodeStateVector(this.#text));
    if (isNew) this.#set({ wasRestored: true });
    else if (this.#keep === undefined && !this.#state.hasUnsent) this.#parts.kept.remove();
  }

  #saved(isSaved: boolean): void {
    if (isSaved && this.#acknowledged !== undefined) {
      this.#acknowledged = Y.encodeStateVector(this.#text);
      // What a former page kept is put back when the right to write is known; until then this device alone has it.
      if (this.#knowsAccess && this.#state.mayWrite) this.#forgetKept();
      this.#set({ isSaved, hasUnsent: false });
    } else if (this.#state.isSaved !== isSaved) this.#set({ isSaved });
  }

  #hear(message: LiveMessage): void {
    if (message.kind === 'changed') {
      this.#parts.changed(message.what);
      return;
    }
    this.#knowsAccess = true;
    const mayWrite = message.access === 'write' && !message.frozen;
    this.#set({ mayWrite, isFrozen: message.frozen });
    if (mayWrite) this.#putBack();
    // What was typed in the moment the text was locked is never acknowledged.
    clearTimeout(this.#late);
    if (!mayWrite) this.#late = setTimeout(() => { if (this.#state.hasUnsent && !this.#state.isLost) this.#anew(new Problem('drafting/frozen')); }, TOO_LATE_AFTER);
  }

  #connected(isConnected: boolean): void {
    clearTimeout(this.#lost);
    if (isConnected) this.#set({ isLost: false });
    else this.#lost = setTimeout(() => this.#set({ isLost: true, others: [] }), LOST_AFTER);
  }

  #closed(code: number, reason: string): void {
    const problem = closedFor(reason);
    if (code === LIVE_CLOSE.signedOut) {
      this.#hangUp();
      this.#set({ isLost: true, others: [] });
    } else if (code === LIVE_CLOSE.notFound) {
      this.#hangUp();
      this.#set({ isGone: true, mayWrite: false, others: [], problem: new Problem('not-found') });
    } else if (code === LIVE_CLOSE.refused && reason === 'secrecy/declaration-needed') {
      this.#hangUp();
      this.#set({ problem });
    } else if (code === LIVE_CLOSE.refused || code === LIVE_CLOSE.outOfStep) this.#anew(problem);
  }

  /** The text on this device is thrown away and fetched again: what was refused is kept nowhere. */
  #anew(problem: Problem | null): void {
    this.#forgetKept();
    this.#hangUp();
    this.#text.destroy();
    this.#text = new Y.Doc();
    this.#acknowledged = undefined;
    this.#set({ open: undefined, hasUnsent: false, others: [], problem });
    this.#open(false);
  }

  #hangUp(): void {
    this.#turn += 1;
    this.#text.off('update', this.#onUpdate);
    this.#line?.hangUp();
    this.#line = undefined;
    this.#set({ isSaved: false });
  }

  #forgetKept(): void {
    clearTimeout(this.#keep);
    this.#keep = undefined;
    this.#parts.kept.remove();
  }

  readonly #onUpdate = (_: Uint8Array, origin: unknown): void => {
    if (this.#line?.brought(origin)) return;
    this.#keep ??= setTimeout(this.keepNow, KEEP_AFTER);
    if (!this.#state.hasUnsent) this.#set({ hasUnsent: true });
  };

  #set(part: Partial<LiveState<Carets>>): void {
    this.#state = { ...this.#state, ...part };
    this.#listeners.forEach((listener) => listener());
  }
}

/** A line that is closed names its problem without words. */
const closedFor = (reason: string): Problem =>
  reason in PROBLEMS ? new Problem(reason as ProblemCode, { titles: PROBLEMS[reason as ProblemCode] }) : new Problem('internal');
