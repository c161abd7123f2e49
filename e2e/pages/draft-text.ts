import { expect, type Locator, type Page } from '@playwright/test';

/** The text of a draft, written live. */
export class DraftText {
  readonly page: Page;
  readonly body: Locator;

  constructor(page: Page) {
    this.page = page;
    this.body = page.getByRole('textbox', { name: 'Nội dung', exact: true });
  }

  get saved(): Locator {
    return this.page.getByRole('status').filter({ hasText: /^Nội dung đã lưu$/ });
  }

  get lost(): Locator {
    return this.page.getByRole('status').filter({ hasText: 'Mất kết nối: vẫn gõ được' });
  }

  tool(name: string): Locator {
    return this.page.getByRole('toolbar', { name: 'Công cụ soạn thảo' }).first().getByRole('button', { name, exact: true });
  }

  /** The printed number before each line and its words, as they are seen. */
  async lines(): Promise<string[]> {
    return this.body.evaluate((text) => [...text.children].map((line) => {
      const words = line.cloneNode(true) as Element;
      words.querySelectorAll('.caret').forEach((caret) => caret.remove());
      return [line.getAttribute('data-number'), words.textContent.replaceAll('\u2060', '')].filter(Boolean).join(' ');
    }));
  }

  async hasLines(...lines: string[]): Promise<void> {
    await expect.poll(() => this.lines()).toEqual(lines);
  }

  /** Types at the end of the text; a line end is a press of Enter. */
  async type(text: string): Promise<void> {
    await this.body.click();
    await this.page.keyboard.press('Control+End');
    for (const [at, line] of text.split('\n').entries()) {
      if (at > 0) await this.page.keyboard.press('Enter');
      if (line !== '') await this.page.keyboard.type(line);
    }
  }

  /** Puts other words in the place of the text: a paragraph for each line. */
  async write(text: string): Promise<void> {
    await this.body.click();
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.press('Delete');
    for (const [at, line] of text.split(/\n+/u).entries()) {
      if (at > 0) await this.page.keyboard.press('Enter');
      await this.page.keyboard.insertText(line);
    }
  }

  /** Selects words of the text. */
  async select(words: string): Promise<void> {
    await this.body.evaluate((text, wanted) => {
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const start = node.textContent?.indexOf(wanted) ?? -1;
        if (start < 0) continue;
        (text as HTMLElement).focus();
        getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
        return;
      }
      throw new Error(`Not in the text: ${wanted}`);
    }, words);
  }
}
