import { join } from 'node:path';
import pino, { type DestinationStream, type Logger } from 'pino';

interface Fault {
  readonly name?: string;
  readonly message?: string;
  readonly code?: string | number;
  readonly constraint?: string;
  readonly stack?: string;
  readonly cause?: unknown;
}

/**
 * What of an error may be written down: where and what kind. PostgreSQL tells in `detail` and `where` which values a row
 * had, and those are the words of citizens.
 */
function faultOf(error: unknown): Record<string, unknown> {
  if (typeof error !== 'object' || error === null) return { message: String(error) };
  const { name, message, code, constraint, stack, cause } = error as Fault;
  return { type: name, message, code, constraint, stack, ...(cause === undefined ? {} : { cause: faultOf(cause) }) };
}

/** The log of the server as JSON lines: faults, never requests, never content. */
export function createLog(level: string, to: DestinationStream): Logger {
  return pino({ level, serializers: { err: faultOf } }, to);
}

export const openLog = (folder: string, level: string): Logger =>
  createLog(level, pino.destination({ dest: join(folder, 'server.log'), mkdir: true, sync: false }));
