import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';

/**
 * Bytes at rest: frames of 1 MiB, each AES-256-GCM under the file's own key with the frame's number as nonce and a
 * last-frame mark as additional data, so that a cut, swapped or changed frame is noticed and ranges can be read.
 */
const FRAME = 1024 * 1024;
const TAG = 16;
const ALGORITHM = 'aes-256-gcm';

export interface Sealed {
  readonly key: Buffer;
  readonly sha256: string;
  readonly size: number;
}

/** Writes and fsyncs one file under a fresh key. Without that key nothing of the content can be had from the disk. */
export async function sealFile(path: string, source: AsyncIterable<Uint8Array>): Promise<Sealed> {
  const key = randomBytes(32);
  const hash = createHash('sha256');
  const file = await open(path, 'wx', 0o600);
  // writeFile goes on from where it is until all is written; write alone may stop half-way, as it does on a full disk.
  let size = 0;
  let frame = 0;
  try {
    let rest = Buffer.alloc(0);
    for await (const chunk of source) {
      hash.update(chunk);
      size += chunk.length;
      rest = Buffer.concat([rest, chunk]);
      while (rest.length > FRAME) {
        await file.writeFile(sealFrame(key, frame, rest.subarray(0, FRAME), false));
        rest = Buffer.from(rest.subarray(FRAME));
        frame += 1;
      }
    }
    await file.writeFile(sealFrame(key, frame, rest, true));
    await file.sync();
  } finally {
    await file.close();
  }
  return { key, sha256: hash.digest('hex'), size };
}

/** Reads a sealed file again. Throws when a frame is missing or was changed: damaged bytes are never served. */
export async function* openSealedFile(path: string, key: Buffer, size: number): AsyncGenerator<Buffer> {
  const file = await open(path, 'r');
  try {
    const frames = Math.max(1, Math.ceil(size / FRAME));
    for (let frame = 0; frame < frames; frame += 1) {
      const last = frame === frames - 1;
      const length = (last ? size - frame * FRAME : FRAME) + TAG;
      const sealed = Buffer.alloc(length);
      const { bytesRead } = await file.read(sealed, 0, length, frame * (FRAME + TAG));
      if (bytesRead !== length) throw new Error('stored file is cut short');
      const plain = openFrame(key, frame, sealed, last);
      if (last && (await file.stat()).size !== frame * (FRAME + TAG) + length) throw new Error('stored file is longer than it was');
      yield plain;
    }
  } finally {
    await file.close();
  }
}

function nonce(frame: number): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32BE(frame, 8);
  return bytes;
}

function sealFrame(key: Buffer, frame: number, plain: Uint8Array, last: boolean): Buffer {
  const cipher = createCipheriv(ALGORITHM, key, nonce(frame));
  cipher.setAAD(Buffer.from(last ? 'last' : 'more'));
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

function openFrame(key: Buffer, frame: number, sealed: Buffer, last: boolean): Buffer {
  const decipher = createDecipheriv(ALGORITHM, key, nonce(frame));
  decipher.setAAD(Buffer.from(last ? 'last' : 'more'));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  return Buffer.concat([decipher.update(sealed.subarray(0, -TAG)), decipher.final()]);
}
