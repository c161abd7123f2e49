import * as Y from 'yjs';
import { fromBase64, toBase64 } from './base64.ts';

/** What this device has and the server is not known to have, as text. */
export const changesSince = (text: Y.Doc, acknowledged: Uint8Array): string => toBase64(Y.encodeStateAsUpdate(text, acknowledged));

/**
 * Puts kept changes onto the text as the server has it. False when they do not fit: they were made on a text that is no more,
 * and half of them would be worse than none.
 */
export function putBack(text: Y.Doc, kept: string): boolean {
  try {
    const changes = fromBase64(kept);
    const trial = new Y.Doc();
    Y.applyUpdate(trial, Y.encodeStateAsUpdate(text));
    Y.applyUpdate(trial, changes);
    const fits = trial.store.pendingStructs === null;
    trial.destroy();
    if (fits) Y.applyUpdate(text, changes, 'kept');
    return fits;
  } catch {
    return false;
  }
}
