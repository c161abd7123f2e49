import * as Y from 'yjs';
import { fragmentOf } from '#contract/drafting/live.ts';
import type { AppendixHead, StoredText } from '../queries/find-text.ts';
import type { TextContent } from '#contract/drafting/text-content.ts';
import { readFragment } from './read-fragment.ts';
import { writeFragment } from './write-fragment.ts';

/** Writes what a text began with; always the same, so that whoever builds it first builds what everybody else does. */
const FIRST_WRITER = 1;

/** The shared document of a text as it is stored. */
export function assemble({ begunWith, state, changes }: Pick<StoredText, 'begunWith' | 'state' | 'changes'>): Y.Doc {
  const shared = new Y.Doc();
  if (state === null) {
    const { clientID } = shared;
    shared.clientID = FIRST_WRITER;
    shared.transact(() => writeFragment(shared.getXmlFragment(fragmentOf('body')), begunWith));
    shared.clientID = clientID;
  } else Y.applyUpdate(shared, state);
  for (const change of changes) Y.applyUpdate(shared, change);
  return shared;
}

export const readPart = (shared: Y.Doc, part: string): TextContent['body'] => readFragment(shared.getXmlFragment(fragmentOf(part)));

export function contentOf(shared: Y.Doc, appendices: readonly AppendixHead[]): TextContent {
  return { body: readPart(shared, 'body'), appendices: appendices.map(({ id, title }) => ({ id, title, body: readPart(shared, id) })) };
}

/** Runs a change and answers what it was as an update; undefined when nothing changed. What was deleted in it is gone from it. */
export function recordChange(shared: Y.Doc, change: () => void): Uint8Array | undefined {
  const updates: Uint8Array[] = [];
  const keep = (update: Uint8Array): void => void updates.push(update);
  shared.on('update', keep);
  try {
    shared.transact(change);
  } finally {
    shared.off('update', keep);
  }
  return updates.length === 0 ? undefined : Y.mergeUpdates(updates);
}
