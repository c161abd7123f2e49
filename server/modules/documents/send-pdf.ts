import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

export interface PdfAnswer {
  readonly bytes: AsyncIterable<Buffer> | Uint8Array;
  readonly size: number;
  readonly fileName: string;
}

/** Bytes as they are, to be shown by our own viewer and never run as a page of ours. */
export function sendPdf(reply: FastifyReply, { bytes, size, fileName }: PdfAnswer): FastifyReply {
  return reply
    .type('application/pdf')
    .header('content-length', size)
    .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(fileName)}`)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .send(bytes instanceof Uint8Array ? Buffer.from(bytes) : Readable.from(bytes));
}
