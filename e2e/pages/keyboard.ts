import { expect, type Locator, type Page } from '@playwright/test';

/** How many presses a person may need to come to what they want, from where the page has put them. */
const NEAR = 40;

/** A person without a mouse. */
export class Keyboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async chord(first: string, second: string): Promise<void> {
    await this.page.keyboard.press(first);
    await this.page.keyboard.press(second);
  }

  /** Presses Tab until the element has the focus. */
  async tabTo(element: Locator, within = NEAR): Promise<void> {
    await expect(element).toBeVisible();
    await expect(element).toBeEnabled();
    for (let presses = 0; presses < within; presses += 1) {
      await this.page.keyboard.press('Tab');
      if (await isFocused(element)) return;
    }
    throw new Error(`Not reached with ${within} presses of Tab: ${String(element)}`);
  }

  /** Walks down a list with j until the row has the focus. */
  async walkTo(row: Locator): Promise<void> {
    await expect(row).toBeVisible();
    for (let steps = 0; steps < 200; steps += 1) {
      await this.page.keyboard.press('j');
      if (await isFocused(row)) return;
    }
    throw new Error(`Not in the list: ${String(row)}`);
  }

  async retype(text: string): Promise<void> {
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(text);
  }

  /** Walks the page with Tab and names the stops that look the same with and without the focus. */
  async unseenStops(stops: number): Promise<string[]> {
    const unseen: string[] = [];
    for (let stop = 0; stop < stops; stop += 1) {
      await this.page.keyboard.press('Tab');
      const name = await this.page.evaluate(async () => {
        const focused = document.activeElement;
        if (!(focused instanceof HTMLElement) || focused === document.body) return undefined;
        const { outlineStyle, outlineWidth } = getComputedStyle(focused);
        if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) return undefined;
        // Fields show it by their border.
        const borders = (): string => [focused, focused.parentElement ?? focused].map((each) => `${getComputedStyle(each).borderColor} ${getComputedStyle(each).boxShadow}`).join();
        const changed = (): Promise<unknown> => new Promise((done) => { setTimeout(done, 40); });
        await changed();
        const withFocus = borders();
        focused.blur();
        await changed();
        const without = borders();
        focused.focus();
        return withFocus === without ? focused.outerHTML.slice(0, 160) : undefined;
      });
      if (name !== undefined) unseen.push(name);
    }
    return unseen;
  }
}

const isFocused = (element: Locator): Promise<boolean> => element.evaluate((each) => each === document.activeElement);
