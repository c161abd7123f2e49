import { createCipheriv } from 'node:crypto';
import { anEdoc, aSigner, readPacket, writeEdoc, type OutgoingAttachment } from '#server/modules/exchange/testing-packets.ts';

const PIECE = 64 * 1024;

/** A file of this many bytes that cannot be packed, the same each time it is opened, never whole in memory. */
export function aFile(name: string, size: number): OutgoingAttachment {
  async function* open(): AsyncGenerator<Uint8Array> {
    const noise = createCipheriv('aes-128-ctr', Buffer.alloc(16, 1), Buffer.alloc(16));
    for (let left = size; left > 0; left -= PIECE) yield await Promise.resolve(noise.update(Buffer.alloc(Math.min(PIECE, left))));
  }
  return { facts: { contentId: name, name, description: 'Văn bản chính', contentType: 'application/pdf' }, open };
}

/** The highest memory, in megabytes, of writing a signed packet of this size and reading it in one stream. */
async function memoryOf(name: string, megabytes: number): Promise<number> {
  const packet = writeEdoc(anEdoc(), [aFile(name, megabytes * 2 ** 20)], await aSigner());
  let size = 0;
  const reading = await readPacket(packet, async (_facts, bytes) => {
    for await (const piece of bytes) size += piece.byteLength;
  });
  if (!reading.readable || reading.signature.state !== 'intact' || size !== megabytes * 2 ** 20) throw new Error(`a good packet was not read: ${JSON.stringify(reading).slice(0, 200)}`);
  return process.resourceUsage().maxRSS / 1024;
}

const [, , name, megabytes] = process.argv;
if (import.meta.main && name !== undefined) process.stdout.write(`${await memoryOf(name, Number(megabytes))}\n`);
