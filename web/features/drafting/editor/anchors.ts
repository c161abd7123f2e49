import type { EditorState } from '@tiptap/pm/state';
import { absolutePositionToRelativePosition, relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { fromBase64, toBase64 } from '../live/base64.ts';

/** A passage of a text that stays with its words while others write before and in it. */
export interface Anchor {
  readonly from: string;
  readonly to: string;
}
export interface Passage {
  readonly from: number;
  readonly to: number;
}
interface Shared {
  readonly doc: Y.Doc;
  readonly type: Y.XmlFragment;
  readonly binding: { readonly mapping: Parameters<typeof relativePositionToAbsolutePosition>[3] } | null;
}

const sharedOf = (state: EditorState): Shared | undefined => ySyncPluginKey.getState(state) as Shared | undefined;

/** What is selected, as both ends in the shared text. */
export function anchorOf(state: EditorState, { from, to }: Passage): Anchor | undefined {
  const shared = sharedOf(state);
  if (!shared?.binding) return undefined;
  const { type, binding: { mapping } } = shared;
  const end = (place: number): string => toBase64(Y.encodeRelativePosition(absolutePositionToRelativePosition(place, type, mapping) as Y.RelativePosition));
  return { from: end(from), to: end(to) };
}

/** Where that passage stands now; undefined when its words are gone. */
export function passageOf(state: EditorState, anchor: Anchor): Passage | undefined {
  const shared = sharedOf(state);
  if (!shared?.binding) return undefined;
  const { doc, type, binding: { mapping } } = shared;
  const end = (place: string): number | null => relativePositionToAbsolutePosition(doc, type, Y.decodeRelativePosition(fromBase64(place)), mapping);
  try {
    const [from, to] = [end(anchor.from), end(anchor.to)];
    return from === null || to === null || from >= to ? undefined : { from, to };
  } catch {
    return undefined;
  }
}
