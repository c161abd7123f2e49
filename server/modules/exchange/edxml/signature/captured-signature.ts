import { CanonicalForm } from '../xml/canonical-form.ts';
import type { XmlNode } from '../xml/node.ts';
import type { OpenTag } from '../xml/tokens.ts';
import { Tree } from '../xml/tree.ts';

/** The signature element: its tree, and SignedInfo by each way of canonicalization that may be named. */
export class CapturedSignature {
  readonly signedInfo = { exclusive: '', inclusive: '' };
  readonly namespaces = new Set<string | undefined>();
  commented = false;
  readonly #forms = [new CanonicalForm('exclusive', (text) => void (this.signedInfo.exclusive += text)), new CanonicalForm('inclusive', (text) => void (this.signedInfo.inclusive += text))] as const;
  readonly #tree = new Tree();
  #depth = 0;
  /** How deep inside SignedInfo, itself counted. */
  #info = 0;

  isOpen(): boolean {
    return this.#depth > 0;
  }

  get node(): XmlNode | undefined {
    return this.#tree.root;
  }

  open(tag: OpenTag): void {
    this.#depth += 1;
    this.namespaces.add(tag.uri);
    this.#tree.open(tag);
    if (this.#info > 0 || tag.local === 'SignedInfo') this.#info += 1;
    if (this.#info > 0) for (const form of this.#forms) form.open(tag);
  }

  text(value: string): void {
    this.#tree.text(value);
    if (this.#info > 0) for (const form of this.#forms) form.text(value);
  }

  close(name: string): void {
    this.#depth -= 1;
    this.#tree.close();
    if (this.#info === 0) return;
    this.#info -= 1;
    for (const form of this.#forms) form.close(name);
  }
}
