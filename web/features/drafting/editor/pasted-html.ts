/** The sign a word processor put before a line, as a sign of ours. */
const signOf = (marker: string): string => {
  const said = marker.replaceAll(/\s/gu, '');
  return /^(?:\d{1,2}\.|\p{L}{1,2}\)|Điều\d+\.)$/iu.test(said) ? `${said.replace(/^Điều/iu, 'Điều ')} ` : '- ';
};

function sayMarkers(body: HTMLElement): void {
  // Word keeps the number of a list beside its text, in a span that programs are told to ignore.
  for (const marker of body.querySelectorAll<HTMLElement>('[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]')) marker.replaceWith(signOf(marker.textContent));
}

function depthOf(item: Element): number {
  let depth = 0;
  for (let at: Element | null = item; at !== null; at = at.parentElement) if (at.matches('ul, ol')) depth += 1;
  return depth;
}

function numberOf(item: Element): string {
  const list = item.parentElement;
  if (list?.tagName !== 'OL') return depthOf(item) > 1 ? '+ ' : '- ';
  return depthOf(item) > 1 || /^[a]$/iu.test(list.getAttribute('type') ?? '') ? 'a) ' : '1. ';
}

/** Every item of a list becomes a line with its sign before it. */
function levelLists(body: HTMLElement): void {
  for (const item of body.querySelectorAll('li')) {
    const holder = item.querySelector(':scope > p, :scope > div') ?? item;
    holder.prepend(numberOf(item));
  }
  for (const list of [...body.querySelectorAll('ul, ol')].reverse()) {
    const lines = [...list.children].flatMap((item) => linesOf(item));
    list.replaceWith(...lines);
  }
}

function linesOf(item: Element): Element[] {
  const lines: Element[] = [];
  let line: Element | undefined;
  for (const child of Array.from(item.childNodes)) {
    if (child instanceof Element && child.matches('p, div, h1, h2, h3, h4, h5, h6, table')) {
      lines.push(child);
      line = undefined;
    } else {
      if (line === undefined) {
        line = item.ownerDocument.createElement('p');
        lines.push(line);
      }
      line.append(child);
    }
  }
  return lines;
}

/** What another program put on the clipboard, without what is only its look or its own business. Nothing of it runs or is fetched. */
export function plainHtml(html: string): string {
  if (html.includes('data-pm-slice')) return html;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  sayMarkers(body);
  for (const own of body.querySelectorAll('style, script, meta, link, title, xml, img, svg, object, iframe, o\\:p, .mso-bookmark, [style*="mso-hide"]')) own.remove();
  levelLists(body);
  for (const cell of body.querySelectorAll('td table, th table')) cell.replaceWith(cell.textContent);
  return body.innerHTML;
}
