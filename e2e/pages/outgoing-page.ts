import { expect, type Locator, type Page } from '@playwright/test';
import { DraftText } from './draft-text.ts';

/** One draft or issued document. */
export class OutgoingPage {
  readonly page: Page;
  /** Its text, while it is drafted. */
  readonly text: DraftText;

  constructor(page: Page) {
    this.page = page;
    this.text = new DraftText(page);
  }

  async open(id: string): Promise<this> {
    await this.page.goto(`/outgoing/${id}`);
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
    return this;
  }

  get acts(): Locator {
    return this.page.getByRole('region', { name: 'Việc cần làm' });
  }

  get subject(): Locator {
    return this.page.getByRole('textbox', { name: 'Trích yếu', exact: true });
  }

  /** What is typed differs from what the server has. */
  kept(): Locator {
    return this.page.getByText('Có thay đổi chưa lưu, đang giữ trên máy này');
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  said(text: string | RegExp): Locator {
    return this.page.getByRole('status').filter({ hasText: text });
  }

  async addRecipient(typed: string, name: string): Promise<void> {
    const field = this.page.getByRole('combobox', { name: 'Cơ quan nhận' }).or(this.page.getByRole('textbox', { name: 'Cơ quan nhận' }));
    await field.fill(typed);
    await this.page.getByRole('option').filter({ has: this.page.getByText(name, { exact: true }) }).first().click();
    await field.press('Escape');
  }

  async submit(): Promise<void> {
    await this.button('Trình kiểm tra').click();
    await expect(this.said('Đã trình kiểm tra')).toBeVisible();
  }

  async giveBack(reason: string): Promise<void> {
    await this.acts.getByRole('button', { name: 'Trả lại' }).click();
    await this.acts.getByRole('textbox', { name: 'Lý do trả lại' }).fill(reason);
    await this.acts.getByRole('button', { name: 'Trả lại' }).click();
    await expect(this.said('Đã trả lại dự thảo')).toBeVisible();
  }

  async pass(): Promise<void> {
    await this.button('Đồng ý, trình ký').click();
    await expect(this.said('Đã đồng ý và trình ký')).toBeVisible();
  }

  /** Signs; the system asks for the password once more. */
  async sign(password: string): Promise<void> {
    await this.button('Ký').click();
    const dialog = this.page.getByRole('dialog', { name: 'Xác nhận trước khi ký' });
    await dialog.getByLabel('Mật khẩu').fill(password);
    await dialog.getByRole('button', { name: 'Xác nhận và ký' }).click();
    await expect(this.said('Đã ký')).toBeVisible();
  }

  /** Numbers and issues; answers the number and symbol it got. */
  async issue(): Promise<string> {
    await this.button('Cấp số và phát hành').click();
    const told = this.said(/Đã phát hành số \S+, ngày/);
    await expect(told).toBeVisible();
    return /số (?<number>\S+), ngày/u.exec(await told.innerText())?.groups?.['number'] ?? '';
  }

  delivery(agency: string): Locator {
    return this.page.getByRole('region', { name: 'Theo dõi gửi nhận' }).getByRole('row', { name: new RegExp(agency) });
  }
}
