import { expect, type Locator, type Page } from '@playwright/test';

/** How long the next person may have to wait, the page lying open and nobody reloading it. */
const AT_ONCE = { timeout: 2000 };

/** Việc của tôi. */
export class QueuePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<this> {
    await this.page.goto('/');
    await expect(this.page.getByRole('heading', { level: 1, name: 'Việc của tôi' })).toBeVisible();
    // The counts come from the server: when they stand there, the list does too.
    await expect(this.page.getByRole('button', { name: /^Tất cả/ })).toBeVisible();
    return this;
  }

  item(kind: string, subject: string): Locator {
    return this.page.getByRole('list', { name: 'Danh sách việc' }).getByRole('link').filter({ hasText: subject }).filter({ has: this.page.getByText(kind, { exact: true }) });
  }

  /** The item comes by itself; answers how long it took. */
  async receives(kind: string, subject: string): Promise<void> {
    await expect(this.item(kind, subject)).toBeVisible(AT_ONCE);
  }

  async loses(subject: string): Promise<void> {
    await expect(this.page.getByRole('link').filter({ hasText: subject })).toHaveCount(0, AT_ONCE);
  }

  /** Waits for the item and opens it. */
  async take(kind: string, subject: string): Promise<void> {
    await this.receives(kind, subject);
    await this.item(kind, subject).click();
    await expect(this.page.getByRole('heading', { level: 1, name: subject })).toBeVisible();
  }

  /** How many pieces of work the server says there are: at the filter and at the rail, which must agree. */
  async total(): Promise<number> {
    const all = await this.page.getByRole('button', { name: /^Tất cả/ }).innerText();
    const rail = this.page.getByRole('navigation', { name: 'Các phân hệ' }).getByRole('link', { name: /^Việc của tôi/ });
    const [count, mark] = [/\d+/u.exec(all)?.[0] ?? '', /\d+/u.exec(await rail.innerText())?.[0] ?? '0'];
    expect(Math.min(Number(count), 99)).toBe(Number(mark));
    return Number(count);
  }
}
