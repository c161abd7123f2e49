import type { Page } from '@playwright/test';

/** Whatever a page says now, but for the sheets of paper and what stands in fields: those speak the language of the letter. */
export function shownTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = [document.title];
    // A part that says its own language, such as the switch to the other one, is meant to be in it.
    const isOurs = (element: Element): boolean => element.closest('[data-page], textarea') === null && element.closest('[lang]') === document.documentElement;
    for (const element of document.querySelectorAll('body *')) {
      if (!isOurs(element) || !element.checkVisibility()) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) texts.push(element.getAttribute(name) ?? '');
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? '');
    }
    return [...new Set(texts.map((text) => text.replaceAll(/\s+/g, ' ').trim()).filter((text) => /\p{L}/u.test(text)))];
  });
}

/** Keeps every word that the server sends from now on: names, subjects, what people wrote. */
export function heardWords(page: Page): Set<string> {
  const heard = new Set<string>();
  const take = (value: unknown, key = ''): void => {
    if (typeof value === 'string') [value, ...(key === 'name' ? partsOf(value) : [])].forEach((each) => heard.add(each));
    else if (typeof value === 'object' && value !== null) Object.entries(value).forEach(([name, each]) => take(each, name));
  };
  page.on('response', (response) => {
    if (response.ok() && /\/api\/.*$/.test(response.url()) && (response.headers()['content-type'] ?? '').includes('json')) void response.json().then((body) => take(body), () => undefined);
  });
  return heard;
}

/** A name as pages also show it: what people are called by, what stands before that, the initials. */
function partsOf(name: string): string[] {
  const words = name.split(' ');
  return [words.at(-1) ?? '', words.slice(0, -1).join(' '), `${words[0]?.[0] ?? ''}${words.at(-1)?.[0] ?? ''}`.toUpperCase()];
}
