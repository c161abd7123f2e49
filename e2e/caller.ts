import { randomUUID } from 'node:crypto';
import { type APIRequestContext, expect } from '@playwright/test';
import { contract, type Contract } from '#contract/index.ts';
import type { EndpointFacts, InputOf, OutputOf } from '#contract/endpoint.ts';

type Group = keyof Contract;
type Name<G extends Group> = keyof Contract[G] & string;
type Facts<G extends Group, N extends Name<G>> = Contract[G][N] extends EndpointFacts ? Contract[G][N] : never;
interface AnyInput {
  readonly params?: Record<string, string>;
  readonly query?: Record<string, string>;
  readonly body?: object;
}

/** Of the demonstration; shown on the sign-in page. */
export const PASSWORD = 'congsoso-2020';

export const EMAILS = {
  'stttt-clerk': 'ltmhuong.stttt', 'stttt-head': 'tqkhai.stttt', 'stttt-unit-head': 'phlong.stttt', 'stttt-officer': 'ntttruc.stttt',
  'snv-clerk': 'vtkloan.snv', 'snv-head': 'hdthien.snv', 'snv-unit-head': 'dtbphuong.snv', 'snv-officer': 'bmkhoa.snv', 'q1-clerk': 'ntnyen.q1',
  'stttt-administrator': 'lcdung.stttt', 'city-administrator': 'htdmy.ubnd',
} as const;
export type Persona = keyof typeof EMAILS;

/** Makes the calls that a page would make: for the steps that are not the point of a story. */
export class Caller {
  private readonly requests: APIRequestContext;

  constructor(requests: APIRequestContext) {
    this.requests = requests;
  }

  async signIn(key: Persona): Promise<this> {
    await this.call('identity', 'signIn', { body: { email: `${EMAILS[key]}@tphcm.gov.vn`, password: PASSWORD } });
    return this;
  }

  async call<G extends Group, N extends Name<G>>(group: G, name: N, input: InputOf<Facts<G, N>>): Promise<OutputOf<Facts<G, N>>> {
    const { method, path } = contract[group][name] as EndpointFacts;
    const { params = {}, query = {}, body } = input as AnyInput;
    const url = path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ''));
    const response = await this.requests.fetch(url, { method, params: query, headers: headers(), ...(body === undefined ? {} : { data: body }) });
    if (!response.ok()) throw new Error(`${group}.${name}: ${response.status()} ${await response.text()}`);
    return (response.status() === 204 ? undefined : await response.json()) as OutputOf<Facts<G, N>>;
  }

  async upload(fileName: string, bytes: Buffer): Promise<OutputOf<Facts<'documents', 'readUpload'>>> {
    const response = await this.requests.post(contract.documents.readUpload.path, {
      data: bytes, headers: { ...headers(), 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(fileName) },
    });
    expect(response.status(), await response.text()).toBe(200);
    return (await response.json()) as OutputOf<Facts<'documents', 'readUpload'>>;
  }
}

const headers = (): Record<string, string> => ({ 'x-requested-with': 'cong-so-so', 'idempotency-key': randomUUID() });
