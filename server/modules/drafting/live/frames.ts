import { createDecoder, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding';

/** Kinds of frames of the Hocuspocus protocol that a client may send. */
const KIND = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, syncReply: 4, close: 7 } as const;
const ALLOWED: ReadonlySet<number> = new Set(Object.values(KIND));
const SYNC_STEP_1 = 0;

export interface Frame {
  /** The document's name, with the session that a client may put behind it; ours does not. */
  readonly name: string;
  /** What the frame would change in the text; undefined for every other kind. */
  readonly update: Uint8Array | undefined;
}

/** Reads the head of a frame; undefined for what no client of ours sends. Stateless messages go from the server to people only. */
export function readFrame(bytes: Uint8Array): Frame | undefined {
  try {
    const decoder = createDecoder(bytes);
    const name = readVarString(decoder);
    const kind = readVarUint(decoder);
    if (!ALLOWED.has(kind)) return undefined;
    if (kind !== KIND.sync && kind !== KIND.syncReply) return { name, update: undefined };
    const step = readVarUint(decoder);
    if (step > 2) return undefined;
    const payload = readVarUint8Array(decoder);
    return { name, update: step === SYNC_STEP_1 ? undefined : payload };
  } catch {
    return undefined;
  }
}
