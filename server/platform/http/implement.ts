import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { normalizeIP } from '@fastify/rate-limit';
import * as z from 'zod';
import { MAX_UPLOAD_BYTES } from '#contract/upload-limit.ts';
import type { EndpointFacts, EndpointGroup, OutputOf, ParsedOf } from '#contract/endpoint.ts';
import type { Actor } from '../access/actor.ts';
import { Refusal } from '../errors/refusal.ts';
import { InvalidInput } from './answer-problem.ts';
import { writingSchema } from './json-schema.ts';

/** What a handler may know of the request besides its parsed input. */
export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

type ActorOf<E extends EndpointFacts> = E['access'] extends 'public' ? undefined : Actor;
type Answer<E extends EndpointFacts> = E['download'] extends true ? unknown : OutputOf<E>;

/** One handler for each operation of a group: a forgotten or surplus one does not compile. */
export type Handlers<Group extends EndpointGroup> = {
  readonly [Name in keyof Group]: (
    input: ParsedOf<Group[Name]>,
    actor: ActorOf<Group[Name]>,
    exchange: Exchange,
  ) => Promise<Answer<Group[Name]>>;
};

/** Finds who asks; refuses with `signed-out` when nobody does. */
export type Authenticate = (request: FastifyRequest) => Promise<Actor>;

/** Puts a module's operations on the server: parse, authenticate, hand over, write by the contract. */
export function implement<Group extends EndpointGroup>(
  app: FastifyInstance,
  group: Group,
  options: { authenticate: Authenticate; handlers: Handlers<Group> },
): void {
  for (const [name, facts] of Object.entries(group)) {
    const handler = options.handlers[name] as unknown as Handlers<EndpointGroup>[string];
    const spend = limiter(app, facts);
    app.route({
      method: facts.method,
      url: facts.path,
      ...(facts.upload ? { bodyLimit: MAX_UPLOAD_BYTES } : {}),
      config: { upload: facts.upload === true },
      ...(facts.response === undefined ? {} : { schema: { response: { 200: writingSchema(facts.response) } } }),
      handler: async (request, reply) => {
        const actor = facts.access === 'public' ? undefined : await options.authenticate(request);
        await spend(request, actor);
        const answer: unknown = await handler(parse(facts, request) as never, actor as never, { request, reply });
        if (answer === undefined && !reply.sent) return (reply as FastifyReply).code(204).send();
        return answer;
      },
    });
  }
}

/** Counts one call of an operation that has a limit; refuses when the caller has made too many in this minute. */
function limiter(app: FastifyInstance, { perMinute }: EndpointFacts): (request: FastifyRequest, actor: Actor | undefined) => Promise<void> {
  if (perMinute === undefined) return async () => undefined;
  const people = new WeakMap<FastifyRequest, string>();
  const keyGenerator = (request: FastifyRequest): string => people.get(request) ?? networkOf(request);
  const count = app.createRateLimit({ max: perMinute, timeWindow: 60_000, keyGenerator });
  return async (request, actor) => {
    if (actor !== undefined) people.set(request, actor.personId);
    const spent = await count(request);
    if (!spent.isAllowed && spent.isExceeded) throw new Refusal('too-many-requests', { retryAfterSeconds: spent.ttlInSeconds });
  };
}

/** One subscriber has a whole /64 of IPv6. */
const networkOf = ({ ip }: FastifyRequest): string => normalizeIP(ip, 64);

const ENGLISH = z.locales.en().localeError;

/** Our own rules carry their English beside the Vietnamese; Zod's come in the language asked for. */
function messageOf(issue: z.core.$ZodIssue, isEnglish: boolean): string {
  const english: unknown = issue.code === 'custom' && isEnglish ? issue.params?.['en'] : undefined;
  return typeof english === 'string' ? english : issue.message;
}

function parse(facts: EndpointFacts, request: FastifyRequest): Record<string, unknown> {
  if (facts.upload && request.headers['content-type'] !== 'application/octet-stream') throw new Refusal('unsupported-media-type');
  const isEnglish = request.headers['accept-language']?.startsWith('en') === true;
  const faults: { path: string; message: string }[] = [];
  const parsed: Record<string, unknown> = {};
  for (const part of ['params', 'query', 'body'] as const) {
    const schema = facts[part];
    if (schema === undefined) continue;
    const result = z.safeParse(schema, request[part] ?? {}, isEnglish ? { error: ENGLISH } : undefined);
    if (result.success) parsed[part] = result.data;
    else faults.push(...result.error.issues.map((issue) => ({ path: issue.path.join('.'), message: messageOf(issue, isEnglish) })));
  }
  if (faults.length > 0) throw new InvalidInput(faults.slice(0, 50));
  return parsed;
}
