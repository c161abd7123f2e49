import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';

/** SHA-256 of what a request asks for, operation and input: two requests are the same one when these are equal. Holds no content. */
export function fingerprintOf({ method, url, body }: Pick<FastifyRequest, 'method' | 'url' | 'body'>): string {
  const input = body instanceof Readable ? null : (body ?? null);
  return createHash('sha256').update(JSON.stringify([method, url, input])).digest('hex');
}
