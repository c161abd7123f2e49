/**
 * The key of one act, by which the server does it once. The same content keeps its key over retries; other content is
 * another act. Only where an answer never came does the key stay whatever is sent next: then the server can tell that the
 * first try took effect, instead of doing the act twice.
 */
export class ActKeys {
  readonly #make: () => string;
  #key: string;
  #content: string | undefined;
  #isOpen = false;

  constructor(make: () => string) {
    this.#make = make;
    this.#key = make();
  }

  keyOf(content: unknown): string {
    const text = JSON.stringify(content);
    if (this.#content !== undefined && this.#content !== text && !this.#isOpen) this.#key = this.#make();
    this.#content = text;
    return this.#key;
  }

  /** The server has done the act: whatever comes next is another one. */
  done(): void {
    this.#key = this.#make();
    this.#content = undefined;
    this.#isOpen = false;
  }

  /** The act was not done, or nobody knows (`isDecided` false). */
  failed(isDecided: boolean): void {
    this.#isOpen = !isDecided;
  }
}
