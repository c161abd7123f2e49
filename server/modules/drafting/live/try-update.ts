import * as Y from 'yjs';
import { BODY_FRAGMENT } from '#contract/drafting/live.ts';
import type { ProblemCode } from '#contract/problems.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { decideSize } from '../rules/body-size.ts';
import { textOfBody } from '#contract/drafting/plain-text.ts';
import { NotAText, readFragment } from './read-fragment.ts';
import { recordChange } from './shared-text.ts';

/** Insertions of one update; many more at one place cost time by their square. */
const MAX_STRUCTS = 40_000;
/** A letter stands in its run, paragraph, cell, row and table. */
const MAX_DEPTH = 8;

export interface Tried {
  /** What the update brings, without anything that was deleted in it; undefined when it brings nothing. */
  readonly bytes: Uint8Array | undefined;
  /** The whole text of each part that it changes, for the gate. */
  readonly texts: readonly string[];
}

/** The fragment that a changed type belongs to, or undefined for a root that is none of the text's. */
function rootNameOf(shared: Y.Doc, type: object): string | undefined {
  let root = type as Y.AbstractType<unknown>;
  for (let depth = 0; root._item !== null; depth += 1) {
    if (depth > MAX_DEPTH) return undefined;
    root = root._item.parent as Y.AbstractType<unknown>;
  }
  return [...shared.share].find(([, candidate]) => candidate === root)?.[0];
}

function apply(shared: Y.Doc, updates: readonly Uint8Array[], changed: Set<string>): Uint8Array | undefined {
  const note = (transaction: Y.Transaction): void => {
    for (const type of transaction.changed.keys()) {
      const name = rootNameOf(shared, type);
      if (name === undefined) throw new NotAText('outside the text');
      changed.add(name);
    }
  };
  shared.on('beforeObserverCalls', note);
  try {
    return recordChange(shared, () => updates.forEach((update) => Y.applyUpdate(shared, update)));
  } finally {
    shared.off('beforeObserverCalls', note);
  }
}

const isOversized = (update: Uint8Array): boolean => Y.decodeUpdate(update).structs.length > MAX_STRUCTS;

/** Whether it holds only the fragments of the text and waits for nothing it has not been sent. */
function faultOf(shared: Y.Doc, parts: ReadonlySet<string>): ProblemCode | undefined {
  if (shared.store.pendingStructs !== null || shared.store.pendingDs !== null) return 'drafting/out-of-step';
  return [...shared.share.keys()].every((name) => name === BODY_FRAGMENT || parts.has(name)) ? undefined : 'drafting/not-a-text';
}

/**
 * Applies updates of people to a trial copy and looks at the whole text that results: is it a text, of bearable size, of known
 * parts. Refuses with a named reason; the trial copy is then of no more use.
 */
export function tryUpdates(trial: Y.Doc, updates: readonly Uint8Array[], parts: ReadonlySet<string>): Tried {
  try {
    if (updates.some(isOversized)) throw new Refusal('drafting/too-long');
    const changed = new Set<string>();
    const bytes = apply(trial, updates, changed);
    const fault = faultOf(trial, parts);
    if (fault !== undefined) throw new Refusal(fault);
    const texts = [...changed].map((name) => {
      const body = readFragment(trial.getXmlFragment(name));
      const size = decideSize(body);
      if (!size.allowed) throw new Refusal(size.code);
      return textOfBody(body);
    });
    return { bytes, texts };
  } catch (error) {
    // Whatever else a made-up update makes the library throw, it is no text.
    throw error instanceof Refusal ? error : new Refusal('drafting/not-a-text');
  }
}
