import type { FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEMS, type ProblemCode } from '#contract/problems.ts';
import { Refusal } from '../errors/refusal.ts';

/** One wrong place of the input: the path of the field and what is wrong with it. */
export interface InputFault {
  readonly path: string;
  readonly message: string;
}

/** Input that does not fit the contract. */
export class InvalidInput extends Error {
  readonly faults: readonly InputFault[];
  constructor(faults: readonly InputFault[]) {
    super('invalid input');
    this.faults = faults;
  }
}

const BY_FRAMEWORK_CODE: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'invalid-input',
  FST_ERR_CTP_INVALID_JSON_BODY: 'invalid-input',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'invalid-input',
  FST_ERR_NOT_FOUND: 'not-found',
  FST_ERR_BAD_URL: 'not-found',
  FST_ERR_MAX_PARAM_LENGTH: 'not-found',
};

/** What codes of errors mean, PostgreSQL's and Node's; a value that fits no column is the sender's fault. */
const BY_CODE: readonly (readonly [RegExp, ProblemCode])[] = [
  // The database is gone, restarting or refusing connections: the act can be tried again.
  [/^(08...|57P0[123]|53300|ECONNREFUSED|ECONNRESET|EPIPE)$/, 'unavailable'],
  // A day before all calendars, a number beyond all years, no identifier.
  [/^22(003|007|008|021|P02)$/, 'invalid-input'],
];

/** Errors of the framework's own parts that carry a status alone; a path out of a served folder is one of them. */
const BY_STATUS: ReadonlyMap<number, ProblemCode> = new Map([[400, 'invalid-input'], [403, 'not-found'], [404, 'not-found']]);

/** Ways the driver says, without a code, that the database went away. */
const DATABASE_AWAY = /Connection terminated|timeout exceeded when trying to connect|is not queryable/;

function problemOfCode(code: string | undefined): ProblemCode | undefined {
  if (code === undefined) return undefined;
  return BY_FRAMEWORK_CODE[code] ?? BY_CODE.find(([pattern]) => pattern.test(code))?.[1];
}

/** Which refusal an error is; undefined for a defect. */
export function problemOf(error: unknown): ProblemCode | undefined {
  if (error instanceof Refusal) return error.code;
  if (error instanceof InvalidInput) return 'invalid-input';
  const { code, message = '', statusCode } = error as { code?: string; message?: string; statusCode?: number };
  const known = problemOfCode(code);
  if (known !== undefined) return known;
  if (DATABASE_AWAY.test(message)) return 'unavailable';
  return BY_STATUS.get(statusCode ?? 0);
}

/** Answers every error as application/problem+json (RFC 9457). A defect is logged once and reveals nothing. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const code = problemOf(error) ?? 'internal';
  if (code === 'internal') request.log.error({ err: error }, 'unexpected error');
  const { status, vi, en } = PROBLEMS[code];
  const wait = secondsToWait(error, status);
  if (wait !== undefined) void reply.header('retry-after', wait);
  return reply
    .status(status)
    .type('application/problem+json; charset=utf-8')
    .send({
      type: `/problems/${code}`,
      title: request.headers['accept-language']?.startsWith('en') ? en : vi,
      status,
      instance: request.url.split('?')[0],
      traceId: request.id,
      ...(error instanceof Refusal ? error.facts : {}),
      ...(error instanceof InvalidInput ? { errors: error.faults } : {}),
    });
}

function secondsToWait(error: unknown, status: number): number | undefined {
  const told = error instanceof Refusal ? error.facts['retryAfterSeconds'] : undefined;
  if (typeof told === 'number') return Math.max(1, told);
  return status === 503 ? 2 : undefined;
}
