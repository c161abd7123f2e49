import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
/** WCAG 2.0 to 2.2, A and AA, and what axe calls good practice; target-size waits to be asked for. */
const EVERYTHING: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};
/** A theme changes colours and nothing else. */
const COLOURS: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }, resultTypes: ['violations'] };

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
/** 200 % zoom on a desk, and the narrowest a page must bear (WCAG 1.4.10). */
const NARROW = [{ width: 720, height: 450 }, { width: 320, height: 640 }];

/** A state of a page holds for everybody: in both themes, on a desk and on a phone, enlarged, and in a narrow window. */
export async function isAccessible(page: Page): Promise<void> {
  await hasOneNameAndHeading(page);
  const found: string[] = [];
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size);
    for (const [colorScheme, rules] of [['light', EVERYTHING], ['dark', COLOURS]] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
      found.push(...(await violations(page, rules)).map((fault) => `${colorScheme} ${size.width}: ${fault}`));
    }
    found.push(...(await outOfReach(page)).map((fault) => `${size.width}: ${fault}`));
  }
  for (const size of NARROW) {
    await page.setViewportSize(size);
    found.push(...(await outOfReach(page)).map((fault) => `${size.width}: ${fault}`));
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize(DESK);
  expect(found).toEqual([]);
}

async function violations(page: Page, rules: RunOptions): Promise<string[]> {
  await settled(page);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const { violations: found } = await page.evaluate(
    async (options) => (window as unknown as { axe: { run: (given: RunOptions) => Promise<AxeResults> } }).axe.run(options), rules,
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${(failureSummary ?? '').split('\n').at(1)?.trim() ?? ''}`));
}

/** Whatever moves has come to rest, and what that set moving too. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const frame = (): Promise<unknown> => new Promise((done) => { requestAnimationFrame(done); });
    const moving = (): Animation[] => document.getAnimations().filter(({ effect, playState }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity);
    await frame();
    await frame();
    while (moving().length > 0) {
      await Promise.all(moving().map((each) => each.finished.catch(() => undefined)));
      await frame();
    }
  });

async function hasOneNameAndHeading(page: Page): Promise<void> {
  expect(await page.title()).toMatch(/^\S.* · Công Sở Số$/);
  await expect(page.locator('h1:visible')).toHaveCount(1);
  await expect(page.locator('main')).toHaveCount(1);
  const marked = await page.locator('nav [aria-current="page"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(new Set(marked).size).toBeLessThanOrEqual(1);
}

/** What cannot be read or pressed without scrolling sideways. A register with the columns of the law may (WCAG 1.4.10), in a pane that keys can scroll. */
async function outOfReach(page: Page): Promise<string[]> {
  await settled(page);
  return page.evaluate(() => {
    // The way past the rail waits above the page until it has the focus.
    const isShown = (element: Element): boolean => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.getBoundingClientRect().width > 1 && !element.matches('[href="#main"]');
    const nameOf = (element: Element): string => `${element.tagName.toLowerCase()} "${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)}"`;
    const isCut = (element: Element): boolean => {
      const { left, right } = element.getBoundingClientRect();
      return right > innerWidth + 1 || left < -1;
    };
    const isSidewaysPane = (element: Element): boolean => /auto|scroll/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1;
    const shown = [...document.querySelectorAll('body *')].filter((element) => element.closest('[data-page], [tabindex="0"]:has(> table, > [role=table])') === null && isShown(element));
    const cut = shown.filter((element) => element.matches('a[href], button, input, select, textarea, summary, h1, h2, td, dd') && isCut(element));
    const panes = shown.filter(isSidewaysPane);
    const { scrollWidth } = document.documentElement;
    return [
      ...(scrollWidth > innerWidth ? [`the page is ${scrollWidth} wide`] : []),
      ...cut.map((element) => `${nameOf(element)} is cut off`),
      ...panes.map((element) => `${nameOf(element)} scrolls sideways`),
    ];
  });
}
