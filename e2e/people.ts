import { type Browser, type BrowserContext, type BrowserContextOptions, expect, type Page, test as base } from '@playwright/test';
import { Caller, type Persona, PASSWORD } from './caller.ts';
import { Office } from './office.ts';

/** A line that was cut, an answer that was a refusal: the browser notes them, and the page has to deal with them. */
const EXPECTED_NOISE = /Failed to load resource|WebSocket connection to/;

/** Somebody of the city at a browser of their own. */
export class Person extends Caller {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the browser found wrong with our pages. */
  readonly faults: string[] = [];

  constructor(context: BrowserContext, page: Page) {
    super(context.request);
    this.context = context;
    this.page = page;
    this.watch(page);
    context.on('page', (opened) => this.watch(opened));
  }

  private watch(page: Page): void {
    page.on('pageerror', (error) => this.faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !EXPECTED_NOISE.test(message.text())) this.faults.push(message.text());
    });
  }
}

async function atBrowser(browser: Browser, options: BrowserContextOptions): Promise<Person> {
  const context = await browser.newContext(options);
  return new Person(context, await context.newPage());
}

interface Fixtures {
  /** Brings a person to a browser of their own, signed in, their first page not opened yet. */
  readonly as: (key: Persona, options?: BrowserContextOptions) => Promise<Person>;
  /** Somebody at a browser who has not signed in. */
  readonly someone: (options?: BrowserContextOptions) => Promise<Person>;
}
interface WorkerFixtures {
  /** Sở Thông tin và Truyền thông at work without screens. */
  readonly office: Office;
}

/** A story may bring in as many people as it needs; afterwards no page may have complained. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  office: [async ({ playwright }, use, { project }) => {
    const { baseURL } = project.use;
    const office = await Office.open(() => playwright.request.newContext(baseURL === undefined ? {} : { baseURL }));
    await use(office);
    await office.close();
  }, { scope: 'worker' }],
  someone: async ({ browser, contextOptions, baseURL, locale, timezoneId, viewport }, use) => {
    const people: Person[] = [];
    const usual: BrowserContextOptions = { ...contextOptions, ...(baseURL === undefined ? {} : { baseURL }), ...(locale === undefined ? {} : { locale }), ...(timezoneId === undefined ? {} : { timezoneId }), viewport };
    await use(async (options = {}) => {
      const person = await atBrowser(browser, { ...usual, ...options });
      people.push(person);
      return person;
    });
    const faults = people.flatMap((person) => person.faults);
    for (const { context } of people) await context.close();
    expect(faults, 'what browsers found wrong with our pages').toEqual([]);
  },
  as: async ({ someone }, use) => {
    await use(async (key, options) => {
      const person = await someone(options);
      return person.signIn(key);
    });
  },
});

export { expect, PASSWORD };
