import { PROBLEMS, type ProblemCode } from '#contract/problems.ts';
import type { Language } from './language.ts';

/** One wrong field of the input, its path as the contract names it. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

/** `offline`: the request never reached the server. */
export type WebProblemCode = ProblemCode | 'offline';

const OFFLINE = {
  vi: 'Mất kết nối mạng. Nội dung anh/chị nhập vẫn còn trên máy; hệ thống sẽ thử lại khi có mạng.',
  en: 'No connection. What you typed is still on your device; it will be tried again when the line is back.',
};

/** An expected refusal (RFC 9457), or a line that is down. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: WebProblemCode;
  readonly faults: readonly Fault[];
  /** What else the server said: matching documents, missing parts, the trace id. */
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(code: WebProblemCode, facts: Readonly<Record<string, unknown>> = {}) {
    super(code);
    this.code = code;
    this.facts = facts;
    this.faults = Array.isArray(facts['errors']) ? (facts['errors'] as Fault[]) : [];
  }
}

export function problemTitle(code: WebProblemCode, language: Language): string {
  return code === 'offline' ? OFFLINE[language] : PROBLEMS[code][language];
}

/** The problem an answer tells of; by its status when the body is not problem details (a proxy, a crash). */
export function problemFrom(status: number, body: unknown): Problem {
  const facts = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const type = facts['type'];
  const code = typeof type === 'string' ? type.replace('/problems/', '') : '';
  if (code in PROBLEMS) return new Problem(code as ProblemCode, facts);
  return new Problem(status >= 502 && status <= 504 ? 'unavailable' : 'internal', facts);
}

/** Worth trying again by itself: nothing was decided about the act. */
export function isPassing(error: unknown): boolean {
  return error instanceof Problem && (error.code === 'offline' || error.code === 'unavailable');
}
