import { isSame, type DraftText } from './draft-text.ts';
import type { DraftFields } from '../api/types.ts';

/** What is done with the version that came of a save. */
type After = (version: number) => void;
type Send = (text: DraftText, declaredNoSecret: boolean) => void;

/**
 * Sends one text at a time. Pressing save while one is under way is remembered; when the answer comes, what has been typed
 * by then is sent, based on the version just made.
 */
export class DraftSender {
  #send: Send | undefined;
  #sent: DraftFields | undefined;
  #isUnderWay = false;
  #again = false;
  #afters: readonly After[] = [];

  /** How a text goes out. */
  sendBy(send: Send): void {
    this.#send = send;
  }

  /** The text last sent, as it stood in the editor. */
  get sent(): DraftFields | undefined {
    return this.#sent;
  }

  save(text: DraftText, after: After): void {
    this.#afters = this.#isUnderWay ? [...this.#afters, after] : [after];
    if (this.#isUnderWay) this.#again = true;
    else this.#start(text, false);
  }

  /** Sends once more with the declaration that the secrecy gate has asked for; what was to follow still follows. */
  declare(text: DraftText): void {
    if (!this.#isUnderWay) this.#start(text, true);
  }

  /** The server has the text that was sent. Answers whether nothing else stands in the editor. */
  answered(typed: DraftFields, version: number): boolean {
    this.#isUnderWay = false;
    const isAll = this.#sent !== undefined && isSame(typed, this.#sent);
    if (this.#again && !isAll) {
      this.#start({ fields: typed, basedOn: version }, false);
      return false;
    }
    this.#again = false;
    const afters = this.#afters;
    this.#afters = [];
    afters.forEach((after) => after(version));
    return isAll;
  }

  /** Nothing was saved. What was to follow waits for the declaration, or for the next press of save. */
  failed(): void {
    this.#isUnderWay = false;
    this.#again = false;
  }

  #start(text: DraftText, declaredNoSecret: boolean): void {
    this.#sent = text.fields;
    this.#isUnderWay = true;
    this.#again = false;
    this.#send?.(text, declaredNoSecret);
  }
}
