import type { BrowserContext, Page } from '@playwright/test';
import { allTexts, type Language } from './catalogues.ts';
import type { Persona } from './caller.ts';
import type { Office } from './office.ts';
import { heardWords, shownTexts } from './pages/shown-texts.ts';
import { expect, type Person, test } from './people.ts';

/** đ, and every letter with a mark: no English text of ours has one. */
const VIETNAMESE = /[đĐăĂơƠưƯ\u00C0-\u00C3\u00C8-\u00CA\u00CC\u00CD\u00D2-\u00D5\u00D9\u00DA\u00DD\u00E0-\u00E3\u00E8-\u00EA\u00EC\u00ED\u00F2-\u00F5\u00F9\u00FA\u00FD\u1EA0-\u1EF9]/u;

/** Names of things, columns of official tables among them, and the words for whoever looks for the other language. */
const SAID_AS_IS = /Công Sở Số|Chuyển sang tiếng Việt|NĐ-CP|QĐ-TTg|QĐ 20|Lưu: VT|“(?:Tên cơ quan|Mã|Địa chỉ|Thư điện tử|Điện thoại|Trang|Ngày)[^”]*”/gu;

interface Stop {
  readonly who: Persona;
  readonly path: (office: Office) => Promise<string> | string;
  /** Opens what stands closed at first. */
  readonly open?: (page: Page) => Promise<unknown>;
}

const press = (key: string) => (page: Page): Promise<unknown> => page.keyboard.press(key).then(() => page.getByRole('dialog').waitFor());
const STOPS: readonly Stop[] = [
  { who: 'stttt-clerk', path: () => '/', open: press('?') },
  { who: 'stttt-clerk', path: () => '/', open: press('Control+k') },
  { who: 'stttt-clerk', path: () => '/incoming', open: (page) => page.locator('nav button[aria-haspopup="menu"]').click() },
  { who: 'stttt-clerk', path: () => '/incoming/new', open: (page) => page.setInputFiles('input[type=file]', 'samples/letters/7-ke-hoach-nhieu-trang.pdf').then(() => page.locator('[data-page="1"] canvas').waitFor()) },
  { who: 'stttt-clerk', path: () => '/account' },
  { who: 'stttt-clerk', path: () => '/nowhere' },
  { who: 'stttt-clerk', path: (office) => office.issued('Ngôn ngữ: đã phát hành', ['Sở Nội vụ']).then(({ id }) => `/outgoing/${id}`) },
  { who: 'stttt-clerk', path: (office) => office.assigned('Về việc ngôn ngữ: đã giao').then(({ id }) => `/incoming/${id}`) },
  { who: 'stttt-head', path: (office) => office.registered('Về việc ngôn ngữ: chờ chỉ đạo', { urgency: 2 }).then(({ id }) => `/incoming/${id}`), open: (page) => page.getByRole('radio').first().check() },
  { who: 'stttt-head', path: (office) => office.passed('Ngôn ngữ: chờ ký').then(({ id }) => `/outgoing/${id}`) },
  { who: 'stttt-unit-head', path: (office) => office.directed('Về việc ngôn ngữ: chờ phân công').then(({ id }) => `/incoming/${id}`) },
  { who: 'stttt-unit-head', path: (office) => office.submitted('Ngôn ngữ: chờ kiểm tra').then(({ id }) => `/outgoing/${id}`) },
  { who: 'stttt-clerk', path: () => '/registers' },
  { who: 'stttt-administrator', path: () => '/administration' },
  { who: 'stttt-officer', path: () => '/' },
  { who: 'stttt-officer', path: () => '/outgoing' },
  { who: 'stttt-officer', path: (office) => office.drafted('Ngôn ngữ: đang soạn').then(({ id }) => `/outgoing/${id}`) },
  { who: 'stttt-officer', path: (office) => office.assigned('Về việc ngôn ngữ: đang xử lý').then(({ id }) => `/incoming/${id}`) },
  { who: 'snv-officer', path: () => '/' },
  { who: 'stttt-clerk', path: () => '/agency-form' },
  { who: 'stttt-officer', path: () => '/agency-form' },
  { who: 'stttt-clerk', path: () => '/numbers', open: (page) => page.getByRole('button', { name: /^(Giữ số|Keep numbers)$/u }).first().click() },
  { who: 'stttt-head', path: () => '/numbers', open: (page) => page.getByRole('button', { name: /^(Quy định cách đánh số|Decide how to number)$/u }).click() },
  { who: 'stttt-administrator', path: (office) => office.clerk.call('identity', 'getMe', {}).then(({ capacities }) => `/administration/${capacities[0]?.agencyId ?? ''}/keys`) },
  { who: 'city-administrator', path: () => '/administration/trust' },
  { who: 'city-administrator', path: () => '/administration/catalogue', open: (page) => page.getByRole('button', { name: /^(Nhập danh mục|Import)$/u }).click() },
  { who: 'city-administrator', path: () => '/administration/lines' },
  { who: 'stttt-clerk', path: () => '/exchange' },
  { who: 'city-administrator', path: () => '/exchange' },
  { who: 'stttt-clerk', path: () => '/records/plan' },
  { who: 'stttt-clerk', path: () => '/records/hand-overs' },
  { who: 'stttt-officer', path: () => '/records' },
  { who: 'stttt-officer', path: (office) => office.workFile('Hồ sơ ngôn ngữ').then((id) => `/records/${id}`) },
  { who: 'stttt-officer', path: () => '/search?type=official-letter' },
  { who: 'stttt-head', path: (office) => office.passed('Ngôn ngữ: ký nhiều').then(() => '/signing') },
  { who: 'stttt-unit-head', path: () => '/approval' },
  { who: 'stttt-officer', path: (office) => office.submitted('Ngôn ngữ: hồ sơ trình').then(({ id }) => `/outgoing/${id}/file`) },
  { who: 'stttt-clerk', path: (office) => office.issued('Ngôn ngữ: sao lục', ['Sở Nội vụ']).then(({ id }) => `/copies/new?of=outgoing&id=${id}`) },
  { who: 'stttt-clerk', path: () => '/kiem-tra' },
];

type As = (key: Persona) => Promise<Person>;
interface Reader {
  readonly page: Page;
  readonly heard: ReadonlySet<string>;
}

/** Each person at one browser, however many pages they read. */
function readers(as: As, language: Language): (who: Persona) => Promise<Reader> {
  const known = new Map<Persona, Reader>();
  return async (who) => {
    const before = known.get(who);
    if (before !== undefined) return before;
    const { page, context } = await as(who);
    await speak(context, language);
    const reader = { page, heard: heardWords(page) };
    known.set(who, reader);
    return reader;
  };
}

const speak = (context: BrowserContext, language: Language): Promise<unknown> => context.addInitScript((chosen) => localStorage.setItem('cong-so-so.language', chosen), language);

const addresses = new Map<Stop, Promise<string>>();

/** A document made for one language serves the other. */
function addressOf(stop: Stop, office: Office): Promise<string> {
  const address = addresses.get(stop) ?? Promise.resolve(stop.path(office));
  addresses.set(stop, address);
  return address;
}

async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(page.locator('main [role=status][aria-label]')).toHaveCount(0);
}

/** The text without what the server said, longest first: what is left is the page's own. */
function ownPart(text: string, heard: ReadonlySet<string>): string {
  const said = [...heard].filter((each) => each.length > 1).sort((a, b) => b.length - a.length);
  return said.reduce((left, each) => left.replaceAll(new RegExp(RegExp.escape(each.replaceAll(/\s+/g, ' ').trim()), 'giu'), '…'), text);
}

test('in English no page says a word of Vietnamese but names and what people wrote', async ({ as, someone, office }) => {
  const texts = await allTexts();
  const vietnamese = new Set(texts.filter(({ vi, en }) => vi !== en).map(({ vi }) => vi));
  const left: string[] = [];
  const look = async (page: Page, heard: ReadonlySet<string>, where: string): Promise<void> => {
    await expect(page.locator('main [role=status][aria-label]')).toHaveCount(0);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    for (const text of await shownTexts(page)) {
      const own = ownPart(text.replaceAll(SAID_AS_IS, '…'), heard);
      if (vietnamese.has(own) || VIETNAMESE.test(own)) left.push(`${where}: ${text}`);
    }
  };
  const guest = await someone();
  await speak(guest.context, 'en');
  const guestHeard = heardWords(guest.page);
  await guest.page.goto('/sign-in');
  await guest.page.getByRole('heading', { level: 2 }).last().waitFor();
  await settled(guest.page);
  await look(guest.page, guestHeard, '/sign-in');
  const readerOf = readers(as, 'en');
  for (const stop of STOPS) {
    const { who, open } = stop;
    const { page, heard } = await readerOf(who);
    const address = await addressOf(stop, office);
    await page.goto(address);
    await settled(page);
    if (open !== undefined) await open(page);
    await look(page, heard, `${who} ${address.replace(/[0-9a-f-]{36}/u, '…')}`);
  }
  expect(left).toEqual([]);
});

test('in Vietnamese no page says a word of English, and every day reads dd/MM/yyyy', async ({ as, office }) => {
  const texts = await allTexts();
  // What some page says in Vietnamese as well ("Excel") is no English.
  const spoken = new Set(texts.map(({ vi }) => vi));
  const english = new Set(texts.filter(({ en }) => en !== '' && !spoken.has(en)).map(({ en }) => en));
  const left: string[] = [];
  const readerOf = readers(as, 'vi');
  for (const stop of STOPS) {
    const { who, open } = stop;
    const { page, heard } = await readerOf(who);
    const address = await addressOf(stop, office);
    await page.goto(address);
    await settled(page);
    if (open !== undefined) await open(page);
    await expect(page.locator('main [role=status][aria-label]')).toHaveCount(0);
    await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
    for (const text of await shownTexts(page)) {
      const isEnglish = english.has(text) && !heard.has(text);
      const isOddDay = /\d{4}-\d{2}-\d{2}|(?<!\d)\d\/\d{1,2}\/\d{4}|\d{1,2}\/\d\/\d{4}|\d{2}\/(?:1[3-9]|[2-9]\d)\/\d{4}/u.test(text);
      if (isEnglish || isOddDay) left.push(`${who} ${address.replace(/[0-9a-f-]{36}/u, '…')}: ${text}`);
    }
  }
  expect(left).toEqual([]);
});

test('switching changes the page that lies open, its language and its title, and is remembered', async ({ as }) => {
  const { page } = await as('stttt-clerk');
  await page.goto('/incoming');
  await expect(page).toHaveTitle('Văn bản đến · Công Sở Số');
  await page.getByRole('button', { name: /Tài khoản của/ }).click();
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Incoming documents' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveTitle('Incoming documents · Công Sở Số');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Incoming documents' })).toBeVisible();
});
