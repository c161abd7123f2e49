import { randomUUID } from 'node:crypto';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { contract, type Contract } from '#contract/index.ts';
import type { EndpointFacts, InputOf, OutputOf } from '#contract/endpoint.ts';
import type { DemoAccess } from '../modules/identity/index.ts';

type Group = keyof Contract;
type Name<G extends Group> = keyof Contract[G] & string;
type Facts<G extends Group, N extends Name<G>> = Contract[G][N] extends EndpointFacts ? Contract[G][N] : never;

interface AnyInput {
  readonly params?: Record<string, string>;
  readonly query?: Record<string, unknown>;
  readonly body?: object;
}

/** Somebody signed in, who calls operations by name as the web does. */
export class Visitor {
  readonly app: FastifyInstance;
  readonly cookie: string;
  readonly email: string;

  constructor(app: FastifyInstance, cookie: string, email: string) {
    this.app = app;
    this.cookie = cookie;
    this.email = email;
  }

  static async signIn(app: FastifyInstance, demo: DemoAccess, personaKey: string): Promise<Visitor> {
    const persona = demo.personas.find(({ key }) => key === personaKey);
    if (persona === undefined) throw new Error(`no persona ${personaKey}; there are ${demo.personas.map(({ key }) => key).join(' ')}`);
    const visitor = new Visitor(app, '', persona.email);
    const response = await visitor.send('identity', 'signIn', { body: { email: persona.email, password: demo.password } });
    return new Visitor(app, String(response.headers['set-cookie']).split(';')[0] ?? '', persona.email);
  }

  /** Calls an operation and answers the raw response. */
  send<G extends Group, N extends Name<G>>(group: G, name: N, input: InputOf<Facts<G, N>>, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> {
    const { method, path } = contract[group][name] as EndpointFacts;
    const { params = {}, query = {}, body } = input as AnyInput;
    const url = path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ''));
    return this.app.inject({
      method,
      url,
      query: Object.fromEntries(Object.entries(query).map(([key, value]) => [key, String(value)])),
      ...(body === undefined ? {} : { payload: body }),
      headers: { ...this.headers(), ...headers },
    });
  }

  /** Calls an operation that must succeed and answers its result. */
  async call<G extends Group, N extends Name<G>>(group: G, name: N, input: InputOf<Facts<G, N>>): Promise<OutputOf<Facts<G, N>>> {
    const response = await this.send(group, name, input);
    if (response.statusCode >= 300) throw new Error(`${group}.${name}: ${response.statusCode} ${response.body}`);
    return (response.body === '' ? undefined : response.json()) as OutputOf<Facts<G, N>>;
  }

  /** Uploads bytes as the web does. */
  upload(bytes: Uint8Array, fileName = 'cong-van.pdf', headers: Record<string, string> = {}): Promise<LightMyRequestResponse> {
    return this.app.inject({
      method: 'POST',
      url: contract.documents.readUpload.path,
      payload: Buffer.from(bytes),
      headers: { ...this.headers(), 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(fileName), ...headers },
    });
  }

  headers(): Record<string, string> {
    return { cookie: this.cookie, 'x-requested-with': 'cong-so-so', 'idempotency-key': randomUUID() };
  }
}
