import { expect, type Locator, type Page } from '@playwright/test';

/** One incoming document: the work beside the original. */
export class IncomingPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get acts(): Locator {
    return this.page.getByRole('region', { name: 'Việc cần làm' });
  }

  get original(): Locator {
    return this.page.getByRole('region', { name: 'Bản gốc văn bản' });
  }

  said(text: string | RegExp): Locator {
    return this.page.getByRole('status').filter({ hasText: text });
  }

  /** Gives the unit its part, and the day it is due where the part has one. */
  async givePart(part: 'Chủ trì' | 'Phối hợp' | 'Để biết', unit: string, due?: string): Promise<void> {
    await this.acts.getByRole('radio', { name: `${part}: ${unit}` }).check();
    if (due === undefined) return;
    const day = this.acts.getByRole('textbox', { name: `Hạn giải quyết của ${unit}` });
    await day.fill(due);
    await day.press('Tab');
    await expect(day).toHaveValue(due);
  }

  async sendDirection(opinion: string): Promise<void> {
    await this.acts.getByRole('textbox', { name: 'Ý kiến chỉ đạo' }).fill(opinion);
    await this.acts.getByRole('button', { name: 'Chuyển ý kiến chỉ đạo' }).click();
    await expect(this.said('Đã chuyển ý kiến chỉ đạo')).toBeVisible();
    await expect(this.acts.getByRole('textbox', { name: 'Ý kiến chỉ đạo' })).toBeHidden();
  }

  async assign(person: string, instruction: string): Promise<void> {
    await this.acts.getByRole('radio', { name: new RegExp(`^${person}`) }).check();
    await this.acts.getByRole('textbox', { name: /^Yêu cầu với người xử lý/ }).fill(instruction);
    await this.acts.getByRole('button', { name: 'Phân công' }).click();
    await expect(this.said(`Đã phân công cho ${person}`)).toBeVisible();
    await expect(this.acts.getByRole('textbox', { name: /^Yêu cầu với người xử lý/ })).toBeHidden();
  }

  async reportDone(result: string): Promise<void> {
    await this.acts.getByRole('button', { name: 'Báo cáo hoàn thành' }).click();
    await this.acts.getByRole('textbox', { name: 'Kết quả đã thực hiện' }).fill(result);
    await this.acts.getByRole('button', { name: 'Báo cáo hoàn thành' }).click();
    await expect(this.said('Đã báo cáo hoàn thành')).toBeVisible();
  }

  async returnToSender(reason: string): Promise<void> {
    await this.acts.getByRole('button', { name: 'Trả lại nơi gửi' }).click();
    await this.acts.getByRole('textbox', { name: 'Lý do trả lại' }).fill(reason);
    await this.acts.getByRole('button', { name: 'Trả lại nơi gửi' }).click();
    await expect(this.said('Đã trả lại nơi gửi')).toBeVisible();
  }
}
