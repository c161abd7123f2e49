import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import pino from 'pino';
import * as z from 'zod';
import { endpoint } from '#contract/endpoint.ts';
import { text } from '#contract/primitives.ts';
import type { Actor } from '../access/actor.ts';
import { Refusal } from '../errors/refusal.ts';
import { implement } from './implement.ts';
import { buildHttpServer, type HttpOptions } from './server.ts';

/** Operations of no module, one for each thing the platform promises of any. */
export const trial = {
  echo: endpoint({
    method: 'POST', path: '/api/trial/echo', access: 'public', summary: 'Answers what it was given',
    body: z.object({ word: text(200), inner: z.looseObject({}).optional() }), response: z.object({ word: z.string(), received: z.array(z.string()) }),
  }),
  leak: endpoint({
    method: 'GET', path: '/api/trial/leak', access: 'public', summary: 'Tries to answer more than the contract names',
    response: z.object({ id: z.string(), rows: z.array(z.object({ id: z.string(), note: z.string().nullable() })) }),
  }),
  fail: endpoint({ method: 'GET', path: '/api/trial/fail/:how', access: 'public', summary: 'Throws', params: z.object({ how: z.string() }) }),
  take: endpoint({ method: 'POST', path: '/api/trial/take', access: 'public', summary: 'Takes a file', upload: true, response: z.object({ bytes: z.number() }) }),
  secret: endpoint({ method: 'GET', path: '/api/trial/secret', access: 'signed-in', summary: 'For people alone', perMinute: 3 }),
  knock: endpoint({ method: 'GET', path: '/api/trial/knock', access: 'public', summary: 'For anybody, five times a minute', perMinute: 5 }),
} as const;

export interface TrialServer {
  readonly app: FastifyInstance;
  /** What the log has so far. */
  readonly logged: { readonly msg: string; readonly reqId?: string; readonly err?: { readonly message: string } }[];
  send(request: InjectOptions): Promise<LightMyRequestResponse>;
}

/** What our own pages send with everything they change. */
export const OWN = { 'x-requested-with': 'cong-so-so' };

/** The server without any module, and operations that try it. `failures` are what `fail` throws. */
export async function aTrialServer(options: Partial<HttpOptions> = {}, failures: Readonly<Record<string, Error>> = {}): Promise<TrialServer> {
  const logged: TrialServer['logged'] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(JSON.parse(line) as TrialServer['logged'][number]) });
  const app = await buildHttpServer({ log, publicOrigin: undefined, trustedProxy: undefined, webFolder: undefined, samplesFolder: undefined, ...options });
  implement(app, trial, {
    authenticate: async ({ headers }) => actorNamed(String(headers['x-person'] ?? '')),
    handlers: {
      echo: async ({ body }) => ({ word: body.word, received: Object.keys(body) }),
      leak: async () => ({ id: '1', passwordHash: 'x', rows: [{ id: '2', note: null, secretInternal: 'y' }] }),
      fail: async ({ params }) => {
        throw failures[params.how] ?? new Error(`không có ${params.how}`);
      },
      take: async (_input, _actor, { request }) => {
        let bytes = 0;
        for await (const chunk of request.body as AsyncIterable<Buffer>) bytes += chunk.length;
        return { bytes };
      },
      secret: async () => undefined,
      knock: async () => undefined,
    },
  });
  return { app, logged, send: (request) => app.inject({ ...request, headers: { ...OWN, ...request.headers } }) };
}

function actorNamed(personId: string): Actor {
  if (personId === '') throw new Refusal('signed-out');
  return { personId, name: personId, sessionId: 'session', capacities: [], request: { id: 'request', address: '127.0.0.1', idempotencyKey: null } };
}
