/** What XML 1.0 cannot hold at all is left out. */
const IMPOSSIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

export const escaped = (text: string): string =>
  text.replaceAll(IMPOSSIBLE, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\r', '&#13;');

type Value = string | number | null;

/** `<Name>text</Name>`; nothing at all where there is no value. */
export const field = (name: string, value: Value): string => (value === null || value === '' ? '' : `<${name}>${escaped(String(value))}</${name}>`);

/** A text that is never longer than the field of Appendix VI. */
export const limited = (name: string, value: string | null, most: number): string => field(name, value === null ? null : [...value].slice(0, most).join(''));

/** `<Name a="b">…</Name>` around what is inside. */
export function element(name: string, inside: readonly string[], attributes: Readonly<Record<string, Value>> = {}): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== null).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  return `<${name}${given.join('')}>${inside.join('')}</${name}>`;
}

export const XML_START = '<?xml version="1.0" encoding="UTF-8"?>\n';
