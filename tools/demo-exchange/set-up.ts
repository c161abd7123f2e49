import { randomUUID } from 'node:crypto';
import { contract, type Contract } from '#contract/index.ts';
import type { EndpointFacts, InputOf, OutputOf } from '#contract/endpoint.ts';
import { CSV_START, csvRecord } from '#server/platform/spreadsheet/csv.ts';
import type { AgencyRow, Installation } from './plan.ts';

type Group = keyof Contract;
type Name<G extends Group> = keyof Contract[G] & string;
type Facts<G extends Group, N extends Name<G>> = Contract[G][N] extends EndpointFacts ? Contract[G][N] : never;

const HEADS = ['Tên cơ quan', 'Mã QCVN 102', 'Mã QĐ 20', 'Mã cơ quan cấp trên'];

/** Sets an installation up as its administrator would on the screens: the line to the hub, and the catalogue with the other city. */
export async function setUp(address: string, { line: kind, system }: Installation, hubOrigin: string, others: readonly AgencyRow[]): Promise<{ password: string; clerk: string }> {
  const { password, personas } = await (await fetch(`${address}/api/identity/personas`)).json() as { password: string; personas: { key: string; email: string }[] };
  const emailOf = (key: string): string => personas.find((persona) => persona.key === key)?.email ?? '';
  const administrator = await Caller.signIn(address, emailOf('city-admin'), password);
  await administrator.call('identity', 'confirmPresence', { body: { password } });
  const facts = { name: kind === 'axis' ? 'Trục liên thông (trình diễn)' : 'LGSP (trình diễn)', address: hubOrigin, systemId: system.systemId, secret: system.secret, servesAgencyIds: null, reachesAgencyIds: null };
  const { lines } = await administrator.call('exchange', 'listLines', {});
  const known = lines.find(({ name }) => name === facts.name);
  if (known === undefined) await administrator.call('exchange', 'createLine', { body: { kind, ...facts } });
  else if (known.address !== hubOrigin) await administrator.call('exchange', 'changeLine', { params: { id: known.id }, body: { ...facts, version: known.version } });
  await administrator.importCatalogue(others);
  await administrator.call('identity', 'signOut', {});
  return { password, clerk: emailOf('snv-clerk') };
}

/** Somebody signed in, over HTTP. */
class Caller {
  private readonly address: string;
  private readonly cookie: string;

  private constructor(address: string, cookie: string) {
    this.address = address;
    this.cookie = cookie;
  }

  static async signIn(address: string, email: string, password: string): Promise<Caller> {
    const answer = await new Caller(address, '').ask('POST', contract.identity.signIn.path, JSON.stringify({ email, password }), { 'content-type': 'application/json' });
    return new Caller(address, answer.headers.getSetCookie()[0]?.split(';')[0] ?? '');
  }

  async call<G extends Group, N extends Name<G>>(group: G, name: N, input: InputOf<Facts<G, N>>): Promise<OutputOf<Facts<G, N>>> {
    const { method, path } = contract[group][name] as EndpointFacts;
    const { params = {}, body } = input as { params?: Record<string, string>; body?: object };
    const answer = await this.ask(method, path.replace(/:(\w+)/gu, (_, key: string) => params[key] ?? ''), body === undefined ? null : JSON.stringify(body), body === undefined ? {} : { 'content-type': 'application/json' });
    return (answer.status === 204 ? undefined : await answer.json()) as OutputOf<Facts<G, N>>;
  }

  /** Adopts what is new of these agencies; the second time there is nothing. */
  async importCatalogue(agencies: readonly AgencyRow[]): Promise<void> {
    const file = CSV_START + [HEADS, ...agencies.map(({ name, code102, codeQd20, superiorCode }) => [name, code102, codeQd20, superiorCode ?? ''])].map(csvRecord).join('');
    const answer = await this.ask('POST', contract.catalogue.readImport.path, file, { 'content-type': 'application/octet-stream', 'x-file-name': 'danh-muc.csv' });
    const { id, counts } = (await answer.json()) as OutputOf<typeof contract.catalogue.readImport>;
    if (counts.new + counts.changed > 0) await this.call('catalogue', 'adoptImport', { params: { id }, body: { endsMissing: false } });
  }

  private async ask(method: string, path: string, body: string | null, headers: Record<string, string>): Promise<Response> {
    const answer = await fetch(this.address + path, { method, body, headers: { cookie: this.cookie, 'x-requested-with': 'cong-so-so', 'idempotency-key': randomUUID(), ...headers } });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  }
}
