/** What XML 1.0 cannot hold at all is left out. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

export const escaped = (text: string): string =>
  text.replaceAll(FORBIDDEN, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');

/** An element of the protocol. Receivers match tags with their prefix, which must be `edXML` (QCVN 102, practice). */
export const element = (name: string, ...content: readonly string[]): string => {
  const inside = content.join('');
  return inside === '' ? `<edXML:${name}/>` : `<edXML:${name}>${inside}</edXML:${name}>`;
};

/** An element with a text, empty when there is none. */
export const field = (name: string, value: string | number | null): string => element(name, value === null ? '' : escaped(String(value)));

/** An element that is left out when there is nothing to say. */
export const optional = (name: string, value: string | number | null): string => (value === null ? '' : field(name, value));
