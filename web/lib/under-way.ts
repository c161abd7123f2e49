/** Lets nothing start twice: two presses of Enter come before the screen has been drawn again. */
export class UnderWay {
  #content: string | undefined;

  /** Whether the act may start; false while the very same is under way. */
  begin(content: unknown): boolean {
    const text = JSON.stringify(content);
    if (this.#content === text) return false;
    this.#content = text;
    return true;
  }
  end(): void {
    this.#content = undefined;
  }
}
