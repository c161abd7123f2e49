import { createInflateRaw } from 'node:zlib';
import { PacketError } from '../faults.ts';

/** The content of an entry while it unpacks. */
export interface Packed {
  readonly pieces: AsyncIterable<Uint8Array>;
  /** Packed bytes used so far. */
  taken(): number;
  /** What was read beyond the end of the content. */
  left(): Uint8Array;
}

/** Unpacks until the content says that it ends; what follows is not touched. */
export function inflated(source: AsyncIterable<Uint8Array>, where: string): Packed {
  const inflate = createInflateRaw();
  let out: Buffer[] = [];
  let [ended, written] = [false, 0];
  let left: Uint8Array = new Uint8Array();
  let settle: { resolve: () => void; reject: (error: Error) => void } | undefined;
  inflate.on('data', (piece: Buffer) => out.push(piece));
  inflate.once('end', () => {
    ended = true;
    settle?.resolve();
  });
  inflate.once('error', (error) => settle?.reject(new PacketError('zip', where, error)));
  const step = (act: (done: () => void) => void): Promise<void> => new Promise((resolve, reject) => {
    settle = { resolve, reject };
    act(resolve);
  });
  const flush = (): Buffer[] => {
    const flushed = out;
    out = [];
    return flushed;
  };
  async function* pieces(): AsyncGenerator<Uint8Array> {
    try {
      for await (const piece of source) {
        await step((done) => inflate.write(piece, () => setImmediate(done)));
        yield* flush();
        // The engine stops reading where the content ends.
        if (ended) left = piece.subarray(Math.max(0, inflate.bytesWritten - written));
        if (ended) return;
        written += piece.byteLength;
      }
      await step(() => inflate.end());
      yield* flush();
    } finally {
      inflate.destroy();
    }
  }
  return { pieces: pieces(), taken: () => inflate.bytesWritten, left: () => left };
}
