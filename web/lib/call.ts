import { CALL_TABLE, type CallFacts } from 'virtual:call-table';
import type { EndpointFacts, InputOf, OutputOf } from '#contract/endpoint.ts';
import type { Contract } from '#contract/index.ts';
import { language } from './language.ts';
import { pagePerson } from './page-person.ts';
import { Problem, problemFrom } from './problem.ts';
import { sessionGate } from './session-gate.ts';
import { uploadFile, type UploadOptions } from './upload.ts';

export type Group = keyof Contract;
export type Name<G extends Group> = keyof Contract[G] & string;
type Facts<G extends Group, N extends Name<G>> = Contract[G][N] extends EndpointFacts ? Contract[G][N] : never;
export type Input<G extends Group, N extends Name<G>> = InputOf<Facts<G, N>>;
export type Output<G extends Group, N extends Name<G>> = OutputOf<Facts<G, N>>;

export interface CallOptions {
  /** Chosen once per act and kept over retries; the server does an act with one key once. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
  /** Does not wait for signing in: whoever signs out needs no session for it. */
  readonly pastGate?: true;
}
interface Parts {
  readonly params?: Record<string, unknown>;
  readonly query?: Record<string, unknown>;
  readonly body?: unknown;
}
type Tail<I> = object extends I ? [input?: I, options?: CallOptions] : [input: I, options?: CallOptions];

/** Asks the server for one operation of the contract. Throws `Problem` and nothing else. */
export async function call<G extends Group, N extends Name<G>>(group: G, name: N, ...[input, options]: Tail<Input<G, N>>): Promise<Output<G, N>> {
  const facts = factsOf(group, name);
  const parts = (input ?? {}) as Parts;
  const attempt = (): Promise<unknown> => send(facts, parts, options ?? {});
  const answer = await (options?.pastGate ? attempt() : passGate(facts, attempt));
  return answer as Output<G, N>;
}

/** Sends one file as the raw body. */
export async function upload<G extends Group, N extends Name<G>>(group: G, name: N, file: File, options: UploadOptions): Promise<Output<G, N>> {
  const facts = factsOf(group, name);
  const answer = await passGate(facts, () => uploadFile(fill(facts.path, options.params), file, options));
  return answer as Output<G, N>;
}

/** Where the bytes of a download are. */
export function urlOf<G extends Group, N extends Name<G>>(group: G, name: N, params: Record<string, string>): string {
  return fill(factsOf(group, name).path, params);
}

function factsOf(group: string, name: string): CallFacts {
  const facts = CALL_TABLE[`${group}.${name}`];
  if (facts === undefined) throw new Error(`Not in the contract: ${group}.${name}`);
  return facts;
}

async function passGate<T>(facts: CallFacts, attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof Problem && error.code === 'identity/other-person') sessionGate.closeForOther(error);
    const mayWait = facts.access === 'signed-in' && sessionGate.isArmed();
    if (!(error instanceof Problem) || error.code !== 'signed-out' || !mayWait) throw error;
    await sessionGate.pass();
    return attempt();
  }
}

async function send(facts: CallFacts, parts: Parts, options: CallOptions): Promise<unknown> {
  const hasBody = facts.method !== 'GET';
  const response = await fetch(fill(facts.path, parts.params) + searchOf(parts.query), {
    method: facts.method,
    headers: {
      'accept-language': language.current(),
      'x-requested-with': 'cong-so-so',
      ...(facts.access === 'public' ? {} : pagePerson.headers()),
      ...(hasBody ? { 'content-type': 'application/json' } : {}),
      ...(options.idempotencyKey === undefined ? {} : { 'idempotency-key': options.idempotencyKey }),
    },
    ...(hasBody ? { body: JSON.stringify(parts.body ?? {}) } : {}),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  }).catch((error: unknown) => {
    throw options.signal?.aborted ? error : new Problem('offline');
  });
  if (response.status === 204) return undefined;
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok && body !== undefined) return body;
  throw problemFrom(response.status, body);
}

function fill(path: string, params: Record<string, unknown> = {}): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
}

function searchOf(query: Record<string, unknown> = {}): string {
  const entries = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  return entries.length === 0 ? '' : `?${new URLSearchParams(entries.map(([name, value]) => [name, String(value)]))}`;
}
