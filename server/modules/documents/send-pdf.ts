import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

export interface PdfAnswer {
  readonly bytes: AsyncIterable<Buffer> | Uint8Array;
  readonly size: number;
  readonly fileName: string;
}

/** Bytes as they are, to be shown by our own viewer and never run as a page of ours. */
export const sendPdf = (reply: FastifyReply, answer: PdfAnswer): FastifyReply => sendFile(reply, { ...answer, contentType: 'application/pdf' });

/** The same for a file of any kind: all but PDF is only ever saved. */
export function sendFile(reply: FastifyReply, { bytes, size, fileName, contentType }: PdfAnswer & { contentType: string }): FastifyReply {
  return reply
    .type(contentType)
    .header('content-length', size)
    .header('content-disposition', `${contentType === 'application/pdf' ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(fileName)}`)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .send(bytes instanceof Uint8Array ? Buffer.from(bytes) : Readable.from(bytes));
}
