import { randomUUID } from 'node:crypto';
import { type Browser, type BrowserContext, type BrowserContextOptions, expect, type Page, test as base } from '@playwright/test';
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

const EMAILS = {
  'stttt-clerk': 'ltmhuong.stttt', 'stttt-head': 'tqkhai.stttt', 'stttt-unit-head': 'phlong.stttt', 'stttt-officer': 'ntttruc.stttt',
  'snv-clerk': 'vtkloan.snv', 'snv-head': 'hdthien.snv', 'snv-unit-head': 'dtbphuong.snv', 'snv-officer': 'bmkhoa.snv', 'q1-clerk': 'ntnyen.q1',
} as const;
export type Persona = keyof typeof EMAILS;

/** A line that was cut, an answer that was a refusal: the browser notes them, and the page has to deal with them. */
const EXPECTED_NOISE = /Failed to load resource|WebSocket connection to/;

/** Somebody of the city at a browser of their own. */
export class Person {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the browser found wrong with our pages. */
  readonly faults: string[] = [];

  constructor(context: BrowserContext, page: Page) {
    this.context = context;
    this.page = page;
    this.watch(page);
    context.on('page', (opened) => this.watch(opened));
  }

  /** Makes a step that is not the point of a story: the call that the page would make. */
  async call<G extends Group, N extends Name<G>>(group: G, name: N, input: InputOf<Facts<G, N>>): Promise<OutputOf<Facts<G, N>>> {
    const { method, path } = contract[group][name] as EndpointFacts;
    const { params = {}, query = {}, body } = input as AnyInput;
    const url = path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ''));
    const response = await this.context.request.fetch(url, { method, params: query, headers: headers(), ...(body === undefined ? {} : { data: body }) });
    if (!response.ok()) throw new Error(`${group}.${name}: ${response.status()} ${await response.text()}`);
    return (response.status() === 204 ? undefined : await response.json()) as OutputOf<Facts<G, N>>;
  }

  /** Uploads a file without the page. */
  async upload(fileName: string, bytes: Buffer): Promise<OutputOf<Facts<'documents', 'readUpload'>>> {
    const response = await this.context.request.post(contract.documents.readUpload.path, {
      data: bytes, headers: { ...headers(), 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(fileName) },
    });
    expect(response.status(), await response.text()).toBe(200);
    return (await response.json()) as OutputOf<Facts<'documents', 'readUpload'>>;
  }

  private watch(page: Page): void {
    if (page !== this.page && this.faults.length > 50) return;
    page.on('pageerror', (error) => this.faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !EXPECTED_NOISE.test(message.text())) this.faults.push(message.text());
    });
  }
}

const headers = (): Record<string, string> => ({ 'x-requested-with': 'cong-so-so', 'idempotency-key': randomUUID() });

async function signedIn(browser: Browser, key: Persona, options: BrowserContextOptions): Promise<Person> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const person = new Person(context, page);
  await person.call('identity', 'signIn', { body: { email: `${EMAILS[key]}@tphcm.gov.vn`, password: PASSWORD } });
  return person;
}

interface Fixtures {
  /** Brings a person to a browser of their own, signed in, their first page not opened yet. */
  readonly as: (key: Persona, options?: BrowserContextOptions) => Promise<Person>;
}

/** A story may bring in as many people as it needs; afterwards no page may have complained. */
export const test = base.extend<Fixtures>({
  as: async ({ browser, contextOptions, baseURL, locale, timezoneId, viewport }, use) => {
    const people: Person[] = [];
    const usual: BrowserContextOptions = { ...contextOptions, ...(baseURL === undefined ? {} : { baseURL }), ...(locale === undefined ? {} : { locale }), ...(timezoneId === undefined ? {} : { timezoneId }), viewport };
    await use(async (key, options = {}) => {
      const person = await signedIn(browser, key, { ...usual, ...options });
      people.push(person);
      return person;
    });
    const faults = people.flatMap((person) => person.faults);
    for (const { context } of people) await context.close();
    expect(faults, 'what browsers found wrong with our pages').toEqual([]);
  },
});

export { expect };
