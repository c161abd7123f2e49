import type { Attribute, OpenTag } from './tokens.ts';

export type CanonicalKind = 'exclusive' | 'inclusive';

/**
 * Writes what is signed: Exclusive XML Canonicalization 1.0, or Canonical XML 1.0 from an apex on, both without comments.
 * Attributes of `xml:` that an apex would inherit are not written; no packet has them, and a signature over them fails.
 */
export class CanonicalForm {
  readonly #kind: CanonicalKind;
  readonly #put: (text: string) => void;
  /** Of each open element, the namespaces written so far. */
  readonly #shown: ReadonlyMap<string, string>[] = [];

  constructor(kind: CanonicalKind, put: (text: string) => void) {
    this.#kind = kind;
    this.#put = put;
  }

  open(tag: OpenTag): void {
    const above = this.#shown.at(-1) ?? NOTHING;
    const written = this.#prefixes(tag).flatMap((prefix) => {
      const uri = tag.scope.get(prefix) ?? '';
      return (above.get(prefix) ?? '') === uri ? [] : [[prefix, uri] as const];
    });
    this.#shown.push(written.length === 0 ? above : new Map([...above, ...written]));
    const spaces = written.map(([prefix, uri]) => ` ${prefix === '' ? 'xmlns' : `xmlns:${prefix}`}="${attributeText(uri)}"`);
    const attributes = [...tag.attributes].sort(inOrder).map(({ name, value }) => ` ${name}="${attributeText(value)}"`);
    this.#put(`<${tag.name}${spaces.join('')}${attributes.join('')}>`);
  }

  text(value: string): void {
    this.#put(plainText(value));
  }

  close(name: string): void {
    this.#shown.pop();
    this.#put(`</${name}>`);
  }

  #prefixes({ prefix, attributes, scope }: OpenTag): string[] {
    const used = this.#kind === 'inclusive' ? [...scope.keys()] : [prefix, ...attributes.filter(({ name }) => name.includes(':')).map(({ name }) => name.slice(0, name.lastIndexOf(':')))];
    return [...new Set(used)].filter((name) => name !== 'xml').sort(byText);
  }
}

const NOTHING: ReadonlyMap<string, string> = new Map();
const byText = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
const inOrder = (one: Attribute, other: Attribute): number => byText(one.uri, other.uri) || byText(one.local, other.local);
const plainText = (text: string): string => (/[&<>\r]/u.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#xD;') : text);
const attributeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\t', '&#x9;').replaceAll('\n', '&#xA;').replaceAll('\r', '&#xD;');
