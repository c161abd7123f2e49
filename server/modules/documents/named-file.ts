import type { FastifyRequest } from 'fastify';
import { Refusal } from '#server/platform/errors/refusal.ts';

/** The file's name comes percent-encoded, since headers carry ASCII only. */
export function namedFile(request: FastifyRequest): { fileName: string; declaredNoSecret: boolean } {
  const name = String(request.headers['x-file-name'] ?? '');
  try {
    return { fileName: decodeURIComponent(name), declaredNoSecret: request.headers['x-declared-no-secret'] === 'true' };
  } catch {
    throw new Refusal('invalid-input', { errors: [{ path: 'x-file-name', message: 'Tên tệp không đúng' }] });
  }
}
