import { LineFailure, type LineProblem } from './line.ts';

const LONGEST_DETAIL = 300;
/** What an operator must not have on the screen: signs that move the cursor or hide words. */
const UNSEEN = /[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]+/gu;

/** A failure with what the other side said, cut short and without the keys of the line. */
export function failure(code: LineProblem['code'], detail: string, secrets: readonly string[] = []): LineFailure {
  const hidden = secrets.filter((secret) => secret !== '').reduce((text, secret) => text.replaceAll(secret, '•••'), detail);
  return new LineFailure({ code, detail: [...hidden.replace(UNSEEN, ' ').trim()].slice(0, LONGEST_DETAIL).join('') });
}

const FINAL = { 413: 'too-large', 400: 'rejected', 404: 'rejected', 409: 'rejected', 410: 'rejected', 415: 'rejected', 422: 'rejected', 401: 'refused', 403: 'refused', 407: 'refused', 408: 'timed-out', 504: 'timed-out' } as const;

/** What a status of HTTP says about the act; a busy or broken side (429, 5xx) is asked again later. */
export function failureOfStatus(status: number, said: string, secrets: readonly string[]): LineFailure {
  const code = status in FINAL ? FINAL[status as keyof typeof FINAL] : status === 429 || status >= 500 ? 'unreachable' : 'bad-answer';
  return failure(code, `HTTP ${status} ${said}`, secrets);
}

/** A failure of the connection, by its code: names of machines and certificates are the operator's business, bytes are not. */
export function failureOfConnection(error: unknown, secrets: readonly string[]): LineFailure {
  if (error instanceof LineFailure) return error;
  const { name, code, message } = error instanceof Error ? (error as NodeJS.ErrnoException) : { name: '', code: undefined, message: String(error) };
  const isTime = name === 'AbortError' || name === 'TimeoutError' || code === 'ETIMEDOUT' || code === 'ABORT_ERR';
  return failure(isTime ? 'timed-out' : 'unreachable', isTime ? 'no answer in time' : `${code ?? ''} ${message}`, secrets);
}
