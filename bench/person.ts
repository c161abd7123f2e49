import { createHash, randomUUID } from 'node:crypto';
import { contract, type Contract } from '#contract/index.ts';
import type { EndpointFacts, InputOf, OutputOf } from '#contract/endpoint.ts';
import { type Answer, HttpLine, type Request, requestBytes } from './http-line.ts';

type Group = keyof Contract;
type Name<G extends Group> = keyof Contract[G] & string;
type Facts<G extends Group, N extends Name<G>> = Contract[G][N] extends EndpointFacts ? Contract[G][N] : never;

interface AnyInput {
  readonly params?: Record<string, string>;
  readonly query?: Record<string, unknown>;
  readonly body?: object;
}

/** Everybody's in the demonstration. */
export const PASSWORD = 'congsoso-2020';

/** Somebody of the city, signed in over HTTP. */
export class Person {
  readonly port: number;
  readonly cookie: string;
  readonly line: HttpLine;

  constructor(port: number, cookie: string, line: HttpLine) {
    this.port = port;
    this.cookie = cookie;
    this.line = line;
  }

  static async signIn(port: number, email: string): Promise<Person> {
    const line = await HttpLine.open(port);
    const { status, cookie } = await line.ask(requestBytes({ method: 'POST', path: contract.identity.signIn.path, body: { email, password: PASSWORD } }));
    if (status !== 200 || cookie === undefined) throw new Error(`${email} could not sign in: ${status}`);
    return new Person(port, cookie, line);
  }

  /** What the database keeps in place of the cookie's secret, in PostgreSQL's spelling of bytes. */
  get tokenHash(): string {
    return `\\x${createHash('sha256').update(this.cookie.slice(this.cookie.indexOf('=') + 1)).digest('hex')}`;
  }

  /** A request as the web would send it, for sending it often. */
  request<G extends Group, N extends Name<G>>(group: G, name: N, input: InputOf<Facts<G, N>>): Request {
    const { method, path } = contract[group][name] as EndpointFacts;
    const { params = {}, query = {}, body } = input as AnyInput;
    const filled = path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ''));
    const search = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)])).toString();
    return {
      method: method as Request['method'], path: search === '' ? filled : `${filled}?${search}`, cookie: this.cookie,
      ...(method === 'GET' ? {} : { body: body ?? {}, idempotencyKey: randomUUID() }),
    };
  }

  send(request: Request): Promise<Answer> {
    return this.line.ask(requestBytes(request));
  }

  async call<G extends Group, N extends Name<G>>(group: G, name: N, input: InputOf<Facts<G, N>>): Promise<OutputOf<Facts<G, N>>> {
    const { status, body } = await this.send(this.request(group, name, input));
    if (status >= 300) throw new Error(`${group}.${name}: ${status} ${body.toString('utf8')}`);
    return (body.length === 0 ? undefined : JSON.parse(body.toString('utf8'))) as OutputOf<Facts<G, N>>;
  }
}
