import { OWN_PROBLEMS } from '#contract/own-problems.ts';
import type { ProblemCode } from '#contract/problems.ts';
import type { Language } from './language.ts';

const TYPES = '/problems/';

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

/** In words: the page's own problems in the language of the page, the others as the server said them, or in the words they were given. */
export function problemTitle({ code, facts }: Problem, language: Language): string {
  if (code === 'offline') return OFFLINE[language];
  if (code in OWN_PROBLEMS) return OWN_PROBLEMS[code as keyof typeof OWN_PROBLEMS][language];
  const titles = facts['titles'] as Readonly<Record<Language, string>> | undefined;
  return titles?.[language] ?? (typeof facts['title'] === 'string' ? facts['title'] : OWN_PROBLEMS.internal[language]);
}

/** The problem an answer tells of; by its status when the body is not problem details (a proxy, a crash). */
export function problemFrom(status: number, body: unknown): Problem {
  const facts = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const type = facts['type'];
  if (typeof type === 'string' && type.startsWith(TYPES)) return new Problem(type.slice(TYPES.length) as ProblemCode, facts);
  return new Problem(status >= 502 && status <= 504 ? 'unavailable' : 'internal', facts);
}

/** Worth trying again by itself: nothing was decided about the act. */
export function isPassing(error: unknown): boolean {
  return error instanceof Problem && (error.code === 'offline' || error.code === 'unavailable');
}
