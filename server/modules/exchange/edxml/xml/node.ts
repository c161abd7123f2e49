/** One element of the envelope, free of prefixes and namespaces: packets are read by local name. */
export interface XmlNode {
  readonly local: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
}

/** The children of this name; the names are spellings of the same element. */
export const all = (node: XmlNode | undefined, ...names: readonly string[]): XmlNode[] => (node?.children ?? []).filter(({ local }) => names.includes(local));

export const one = (node: XmlNode | undefined, ...names: readonly string[]): XmlNode | undefined => all(node, ...names)[0];

/** What an element says, without blanks around it; null when it says nothing or is not there. */
export function said(node: XmlNode | undefined, ...names: readonly string[]): string | null {
  const text = (names.length === 0 ? node : one(node, ...names))?.text.trim() ?? '';
  return text === '' ? null : text;
}
