import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

const TAIL_BYTES = 512;
const LAST_TAG = /<\/(?:[\w.-]+:)?(?:edXML|edXMLEnvelope|Envelope)\s*>\s*$/iu;

/** Whether a packet in a folder has its last tag: one that is still being copied has not. */
export async function hasEnd(path: string): Promise<boolean> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(() => undefined);
  if (handle === undefined) return false;
  try {
    const { size } = await handle.stat();
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(TAIL_BYTES), 0, TAIL_BYTES, Math.max(0, size - TAIL_BYTES));
    return LAST_TAG.test(buffer.subarray(0, bytesRead).toString('latin1'));
  } finally {
    await handle.close();
  }
}
