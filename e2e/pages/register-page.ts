import { expect, type Locator, type Page } from '@playwright/test';

export interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Vào sổ văn bản đến từ tệp. */
export class RegisterPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<this> {
    await this.page.goto('/incoming/new');
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
    return this;
  }

  /** Chooses a file as a person does, by the button and the system's own dialog. */
  async choose(file: string | GivenFile): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: 'Chọn tệp PDF' }).click();
    await (await chooser).setFiles(file);
  }

  field(label: string): Locator {
    return this.page.getByRole('textbox', { name: label, exact: true }).or(this.page.getByRole('combobox', { name: label, exact: true }));
  }

  get paper(): Locator {
    return this.page.getByRole('region', { name: 'Bản gốc vừa tải lên' });
  }

  get registerButton(): Locator {
    return this.page.getByRole('button', { name: 'Vào sổ', exact: true });
  }

  /** Follows a field's mark to the paper, where it must show the place at which these words stand. */
  async showsPlace(label: string, words: RegExp): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^Đọc từ trang \\d+\\s?: ${label}$`) }).click();
    const place = this.paper.locator('[data-place]');
    await expect(place).toBeInViewport();
    await expect.poll(() => this.wordsAt(place), label).toMatch(words);
  }

  private wordsAt(place: Locator): Promise<string> {
    return place.evaluate((mark) => {
      const { left, right, top, bottom } = mark.getBoundingClientRect();
      const words = [...(mark.parentElement?.querySelectorAll('span') ?? [])].filter((span) => span.children.length === 0);
      const isInside = (span: Element): boolean => {
        const box = span.getBoundingClientRect();
        const middle = (box.top + box.bottom) / 2;
        return box.right > left && box.left < right && middle > top && middle < bottom;
      };
      return words.filter(isInside).map((span) => span.textContent).join(' ').replaceAll(/\s+/g, ' ');
    });
  }

  /** Enters it into the register and answers its arrival number. */
  async register(): Promise<number> {
    await this.registerButton.click();
    const told = this.page.getByRole('status').filter({ hasText: /Đã vào sổ, số đến \d+/ });
    await expect(told).toBeVisible();
    await expect(this.page).toHaveURL(/\/incoming\/[0-9a-f-]{36}/);
    return Number(/số đến (?<number>\d+)/u.exec(await told.innerText())?.groups?.['number']);
  }
}
