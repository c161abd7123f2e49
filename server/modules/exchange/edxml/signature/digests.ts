import { createHash, type Hash } from 'node:crypto';
import { HASHES, type HashName } from './algorithms.ts';

const PIECE = 64 * 1024;

/** Several digests of one text; all but one are given up as soon as the signature says which it needs. */
export class Digests {
  readonly #hashes = new Map<HashName, Hash>(HASHES.map((name) => [name, createHash(name)]));
  #held: string[] = [];
  #length = 0;

  update(text: string): void {
    if (this.#hashes.size === 0) return;
    this.#held.push(text);
    this.#length += text.length;
    if (this.#length >= PIECE) this.#flush();
  }

  /** Undefined: none is needed. */
  keep(name: HashName | undefined): void {
    for (const other of HASHES) if (other !== name) this.#hashes.delete(other);
    if (name === undefined) this.#held = [];
  }

  digest(name: HashName): Buffer | undefined {
    this.#flush();
    return this.#hashes.get(name)?.copy().digest();
  }

  #flush(): void {
    const text = this.#held.join('');
    this.#held = [];
    this.#length = 0;
    for (const hash of this.#hashes.values()) hash.update(text, 'utf8');
  }
}
