import type { Attribute, OpenTag } from './tokens.ts';
import type { XmlNode } from './node.ts';

/** Builds the tree of what stays in memory. */
export class Tree {
  readonly #open: XmlNode[] = [];
  root: XmlNode | undefined;

  open({ local, attributes }: Pick<OpenTag, 'local' | 'attributes'>): XmlNode {
    const node: XmlNode = { local, attributes: Object.fromEntries(attributes.map(({ name, value }: Attribute) => [name, value])), children: [], text: '' };
    if (this.#open.length === 0) this.root = node;
    else this.#open.at(-1)?.children.push(node);
    this.#open.push(node);
    return node;
  }

  /** Comments divide a text and leave nothing out: what is read is what canonicalization signs. */
  text(value: string): void {
    const node = this.#open.at(-1);
    if (node !== undefined) node.text += value;
  }

  close(): XmlNode | undefined {
    return this.#open.pop();
  }
}
