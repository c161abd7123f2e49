import * as Y from 'yjs';
import { fragmentOf } from '#contract/drafting/live.ts';
import type { ProblemCode } from '#contract/problems.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { afterCommit, type Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import type { DraftingDeps } from '../drafting.deps.ts';
import { keepBeginning } from '../steps/keep-beginning.ts';
import { isPlain, textGate, type TextMaterial } from '../steps/text-gate.ts';
import { findText, listAppendixIds } from '../queries/find-text.ts';
import { insertChange, lockStep, saveDeclaredRules, saveState } from '../store/text.store.ts';
import { assemble } from './shared-text.ts';
import { tryUpdates } from './try-update.ts';

/** What became of an update: it is in the database and with everybody, or it is nowhere. */
export type Outcome = 'stored' | 'frozen' | { readonly refused: ProblemCode };

export interface Written {
  readonly actor: Actor;
  readonly update: Uint8Array;
  /** The person has declared that there is no state secret in it. */
  readonly declared: boolean;
}

interface Waiting extends Written {
  readonly answer: (outcome: Outcome) => void;
  readonly fail: (error: unknown) => void;
}

/** What one look at the database has shown of a text; replaced as a whole. */
interface Known {
  readonly trial: Y.Doc;
  readonly step: number;
  readonly parts: ReadonlySet<string>;
  readonly declaredRules: readonly string[];
}

type Asked = Pick<TextMaterial, 'texts' | 'declaredRules'>;

interface Step {
  readonly outcome: 'stored' | 'frozen';
  /** What is known after the commit. */
  readonly next: Known | undefined;
  /** How long the look at the text took. */
  readonly took?: number;
  /** Nothing was stored: the gate has to be asked. */
  readonly ask?: Asked;
}

const MOST_AT_ONCE = 64;
const CHANGES_BEFORE_STATE = 200;
const AUDIT_EVERY_MS = 10 * 60_000;
/** A look at a very long text that took this long is followed by a pause, so that other people are served meanwhile. */
const LONG_LOOK_MS = 15;
const LONGEST_PAUSE_MS = 400;

/**
 * One text with its lines. Updates go one batch after the other: tried on a copy, looked at by the secrecy gate, stored, and
 * only then applied to the document that Hocuspocus sends to everybody. Nothing is sent or acknowledged that is not stored.
 */
export class Room {
  readonly #deps: DraftingDeps;
  readonly #id: string;
  readonly #audited = new Map<string, number>();
  #known: Known | undefined;
  #live: Y.Doc | undefined;
  #waiting: Waiting[] = [];
  #turn: Promise<void> = Promise.resolve();
  #sinceState = 0;

  constructor(deps: DraftingDeps, id: string) {
    this.#deps = deps;
    this.#id = id;
  }

  /** Fills the document of the lines with what is stored and keeps it so. */
  attach(live: Y.Doc): Promise<void> {
    return this.#inTurn(async () => {
      const known = await this.#look();
      this.#live = live;
      this.#bringUp(live, known);
    });
  }

  /** Resolves when the update is stored and applied, or refused; rejects when nobody can say (database away). */
  write(written: Written): Promise<Outcome> {
    return new Promise((answer, fail) => {
      this.#waiting.push({ ...written, answer, fail });
      if (this.#waiting.length === 1) void this.#inTurn(() => this.#writeWaiting());
    });
  }

  /** Somebody wrote past this room; its lines are to see it. */
  catchUp(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#live !== undefined) this.#bringUp(this.#live, await this.#look());
    });
  }

  /** After the last line has gone. */
  leave(): Promise<void> {
    return this.#inTurn(async () => {
      this.#live = undefined;
      if (this.#sinceState > 0) await this.#keepState();
      this.#known = undefined;
    });
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #load(tx: Tx): Promise<Known> {
    const [stored, appendixIds] = [await findText(tx, this.#id), await listAppendixIds(tx, this.#id)];
    if (stored === undefined) throw new Refusal('not-found');
    this.#sinceState = stored.changes.length;
    return { trial: assemble(stored), step: stored.step, parts: new Set(appendixIds.map(fragmentOf)), declaredRules: stored.declaredRules };
  }

  async #look(): Promise<Known> {
    this.#known = undefined;
    this.#known = await this.#deps.database.read((tx) => this.#load(tx));
    return this.#known;
  }

  #bringUp(live: Y.Doc, { trial }: Known): void {
    const missing = Y.encodeStateAsUpdate(trial, Y.encodeStateVector(live));
    Y.applyUpdate(live, missing, { source: 'local', skipStoreHooks: true });
  }

  async #writeWaiting(): Promise<void> {
    const batch = this.#waiting.splice(0, MOST_AT_ONCE);
    if (this.#waiting.length > 0) void this.#inTurn(() => this.#writeWaiting());
    try {
      await this.#writeBatch(batch);
      if (this.#sinceState >= CHANGES_BEFORE_STATE) await this.#keepState();
    } catch (error) {
      this.#known = undefined;
      for (const { fail } of batch) fail(error);
    }
  }

  /** All at once; one by one when together they are refused, or somebody has to answer for them. */
  async #writeBatch(batch: readonly Waiting[]): Promise<void> {
    const outcome = await this.#tryToWrite(batch);
    if (outcome === 'apart' || (typeof outcome === 'object' && batch.length > 1)) {
      for (const one of batch) one.answer((await this.#tryToWrite([one])) as Outcome);
    } else for (const { answer } of batch) answer(outcome);
  }

  async #tryToWrite(batch: readonly Waiting[], answered: readonly string[] = []): Promise<Outcome | 'apart'> {
    try {
      const { outcome, next, took = 0, ask } = await this.#deps.database.transact((tx) => this.#writeWithin(tx, batch, answered));
      this.#known = next;
      if (ask !== undefined) return await this.#askAndWrite(batch, ask);
      if (took > LONG_LOOK_MS) await pause(Math.min(LONGEST_PAUSE_MS, took * 2));
      return outcome;
    } catch (error) {
      if (error instanceof Refusal) return { refused: error.code };
      throw error;
    }
  }

  /** The gate asks, or refuses, the one person who wrote it; of several at once nobody can say who is meant. */
  async #askAndWrite(batch: readonly Waiting[], ask: Asked): Promise<Outcome | 'apart'> {
    const [first, second] = batch;
    if (first === undefined || second !== undefined) return 'apart';
    const answered = await textGate(this.#deps.gate).pass(first.actor, { ...ask, channel: 'drafting.live', declared: first.declared });
    return this.#tryToWrite(batch, answered);
  }

  /**
   * Under the lock of the text, so that no other server, no act over HTTP and no freeze comes in between. What is known is taken
   * away first: a trial copy that an update was tried on, and that was then not stored, must never be used again.
   */
  async #writeWithin(tx: Tx, batch: readonly Waiting[], answered: readonly string[]): Promise<Step> {
    const taken = this.#known;
    this.#known = undefined;
    const now = await lockStep(tx, this.#id);
    if (now === undefined) throw new Refusal('not-found');
    if (now.isFrozen) return { outcome: 'frozen', next: taken };
    await this.#checkWriters(tx, batch);
    const known = taken?.step === now.step ? taken : await this.#load(tx);
    const began = performance.now();
    const tried = tryUpdates(known.trial, batch.map(({ update }) => update), known.parts);
    if (tried.bytes === undefined) return { outcome: 'stored', next: known };
    const ask = { texts: tried.texts.map((text) => ({ where: 'body' as const, text })), declaredRules: [...known.declaredRules, ...answered] };
    if (!isPlain(ask)) return { outcome: 'stored', next: undefined, ask };
    const took = performance.now() - began;
    if (!now.hasState) await keepBeginning(tx, this.#id);
    await insertChange(tx, this.#id, now.step + 1, tried.bytes);
    await saveDeclaredRules(tx, this.#id, answered);
    await this.#auditWriters(tx, batch);
    const next = { ...known, step: now.step + 1, declaredRules: ask.declaredRules };
    afterCommit(tx, () => {
      this.#sinceState += 1;
      if (this.#live !== undefined) this.#bringUp(this.#live, next);
    });
    return { outcome: 'stored', next, took };
  }

  /** Who was taken off the draft a moment ago writes no more, even before their line is looked at. */
  async #checkWriters(tx: Tx, batch: readonly Waiting[]): Promise<void> {
    for (const actor of writersOf(batch)) if ((await this.#deps.findAccess(tx, actor, this.#id))?.mayWrite !== true) throw new Refusal('forbidden');
  }

  /** Who wrote in a text, not every letter of it: an entry for each person and ten minutes. */
  async #auditWriters(tx: Tx, batch: readonly Waiting[]): Promise<void> {
    const now = Date.now();
    for (const actor of writersOf(batch)) {
      if (now - (this.#audited.get(actor.personId) ?? 0) < AUDIT_EVERY_MS) continue;
      const access = await this.#deps.findAccess(tx, actor, this.#id);
      await recordAudit(tx, { actor, capacity: access?.capacity ?? null }, { action: 'drafting.text-written', subjectType: 'text', subjectId: this.#id, agencyId: access?.agencyId ?? null });
      afterCommit(tx, () => this.#audited.set(actor.personId, now));
    }
  }

  async #keepState(): Promise<void> {
    const { trial, step } = this.#known ?? (await this.#look());
    const state = Y.encodeStateAsUpdate(trial);
    const kept = await this.#deps.database.transact(async (tx) => {
      const now = await lockStep(tx, this.#id);
      if (now?.step !== step) return false;
      await saveState(tx, this.#id, { state, step });
      return true;
    });
    if (kept) this.#sinceState = 0;
  }
}

const writersOf = (batch: readonly Waiting[]): Actor[] => [...new Map(batch.map(({ actor }) => [actor.personId, actor])).values()];
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
