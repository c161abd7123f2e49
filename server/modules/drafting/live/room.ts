import * as Y from 'yjs';
import { fragmentOf } from '#contract/drafting/live.ts';
import type { ProblemCode } from '#contract/problems.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { afterCommit, type Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { recordAudit } from '../../audit/index.ts';
import type { DraftingDeps } from '../drafting.deps.ts';
import { keepBeginning } from '../steps/keep-beginning.ts';
import { isPlain, textGate } from '../steps/text-gate.ts';
import { findText, listAppendixIds } from '../queries/find-text.ts';
import { insertChange, lockStep, saveDeclaredRules, saveState } from '../store/text.store.ts';
import { assemble } from './shared-text.ts';
import { type Tried, tryUpdates } from './try-update.ts';

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

const MOST_AT_ONCE = 64;
const CHANGES_BEFORE_STATE = 200;
/** Another process, or an act over HTTP, may write in between; not this often in a row. */
const ATTEMPTS = 5;
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
      this.#known = await this.#load();
      this.#live = live;
      this.#bringUp(live, this.#known);
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
      if (this.#live === undefined) return;
      this.#known = await this.#load();
      this.#bringUp(this.#live, this.#known);
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

  async #load(): Promise<Known> {
    this.#known = undefined;
    const { stored, appendixIds } = await this.#deps.database.read(async (tx) => ({ stored: await findText(tx, this.#id), appendixIds: await listAppendixIds(tx, this.#id) }));
    if (stored === undefined) throw new Refusal('not-found');
    this.#sinceState = stored.changes.length;
    return { trial: assemble(stored), step: stored.step, parts: new Set(appendixIds.map(fragmentOf)), declaredRules: stored.declaredRules };
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

  async #tryToWrite(batch: readonly Waiting[]): Promise<Outcome | 'apart'> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const known = (this.#known ??= await this.#load());
      try {
        const outcome = await this.#writeOn(known, batch);
        if (outcome === 'stored') return outcome;
        this.#known = undefined;
        if (outcome !== 'behind') return outcome;
        if (this.#live !== undefined) this.#bringUp(this.#live, (this.#known = await this.#load()));
      } catch (error) {
        this.#known = undefined;
        if (error instanceof Refusal) return { refused: error.code };
        throw error;
      }
    }
    return { refused: 'unavailable' };
  }

  async #writeOn(known: Known, batch: readonly Waiting[]): Promise<'stored' | 'frozen' | 'behind' | 'apart'> {
    const began = performance.now();
    const tried = tryUpdates(known.trial, batch.map(({ update }) => update), known.parts);
    if (tried.bytes === undefined) return 'stored';
    const material = { texts: tried.texts.map((text) => ({ where: 'body' as const, text })), declaredRules: known.declaredRules };
    const plain = isPlain(material);
    const took = performance.now() - began;
    const [first] = batch;
    if (!plain && batch.length > 1) return 'apart';
    const answered = plain || first === undefined ? [] : await textGate(this.#deps.gate).pass(first.actor, { ...material, channel: 'drafting.live', declared: first.declared });
    const outcome = await this.#store(known, { tried, batch, answered });
    if (outcome !== 'stored') return outcome;
    this.#sinceState += 1;
    this.#known = { ...known, step: known.step + 1, declaredRules: [...known.declaredRules, ...answered] };
    if (this.#live !== undefined) Y.applyUpdate(this.#live, tried.bytes, { source: 'local', skipStoreHooks: true });
    if (took > LONG_LOOK_MS) await pause(Math.min(LONGEST_PAUSE_MS, took * 2));
    return 'stored';
  }

  #store(known: Known, { tried, batch, answered }: { tried: Tried; batch: readonly Waiting[]; answered: readonly string[] }): Promise<'stored' | 'frozen' | 'behind'> {
    const { bytes } = tried;
    return this.#deps.database.transact(async (tx) => {
      const now = await lockStep(tx, this.#id);
      if (now === undefined) throw new Refusal('not-found');
      if (now.isFrozen) return 'frozen';
      if (now.step !== known.step || bytes === undefined) return 'behind';
      if (!now.hasState) await keepBeginning(tx, this.#id);
      await insertChange(tx, this.#id, known.step + 1, bytes);
      await saveDeclaredRules(tx, this.#id, answered);
      await this.#auditWriters(tx, batch);
      return 'stored';
    });
  }

  /** Who wrote in a text, not every letter of it: an entry for each person and ten minutes. */
  async #auditWriters(tx: Tx, batch: readonly Waiting[]): Promise<void> {
    const now = Date.now();
    for (const actor of new Map(batch.map((written) => [written.actor.personId, written.actor])).values()) {
      if (now - (this.#audited.get(actor.personId) ?? 0) < AUDIT_EVERY_MS) continue;
      const access = await this.#deps.findAccess(tx, actor, this.#id);
      await recordAudit(tx, { actor, capacity: access?.capacity ?? null }, { action: 'drafting.text-written', subjectType: 'text', subjectId: this.#id, agencyId: access?.agencyId ?? null });
      afterCommit(tx, () => this.#audited.set(actor.personId, now));
    }
  }

  async #keepState(): Promise<void> {
    const { trial, step } = (this.#known ??= await this.#load());
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

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
