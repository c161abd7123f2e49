import { PacketError } from '../faults.ts';

/** Some senders leave marks of byte order, blanks or lines of transport before the XML. */
const JUNK = 4_096;

/** The bytes as text, taken piece by piece. A wrong declared encoding is not asked: the bytes say what they are. */
export class PacketText {
  readonly #source: AsyncIterator<Uint8Array, unknown>;
  #decoder: TextDecoder | undefined;
  #held = '';
  #ended = false;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** Leaves out what stands before the first `<`. */
  async begin(): Promise<void> {
    while (!this.#held.includes('<')) {
      if (this.#held.length > JUNK || !(await this.#more())) throw new PacketError('not-xml', 'prolog');
    }
    const start = this.#held.indexOf('<');
    if (start > JUNK) throw new PacketError('not-xml', 'prolog');
    this.#held = this.#held.slice(start);
  }

  /** What comes up to this character, with it, or as much as is there; undefined at the end. */
  async through(mark: string): Promise<string | undefined> {
    if (this.#held === '' && !(await this.#more())) return undefined;
    const at = this.#held.indexOf(mark);
    return this.#take(at < 0 ? this.#held.length : at + mark.length);
  }

  /** What comes before this character or as much of it as is there; undefined when the character is next, or at the end. */
  async before(mark: RegExp): Promise<string | undefined> {
    if (this.#held === '' && !(await this.#more())) return undefined;
    const at = this.#held.search(mark);
    return at === 0 ? undefined : this.#take(at < 0 ? this.#held.length : at);
  }

  async isNext(text: string): Promise<boolean> {
    while (this.#held.length < text.length && text.startsWith(this.#held)) if (!(await this.#more())) return false;
    return this.#held.startsWith(text);
  }

  /** Takes exactly this when it comes next. */
  async takes(text: string): Promise<boolean> {
    const isNext = await this.isNext(text);
    if (isNext) this.#take(text.length);
    return isNext;
  }

  async isAtEnd(): Promise<boolean> {
    return this.#held === '' && !(await this.#more());
  }

  /** Lets the source go, also when not all of it was read. */
  async end(): Promise<void> {
    await this.#source.return?.();
  }

  #take(length: number): string {
    const taken = this.#held.slice(0, length);
    this.#held = this.#held.slice(length);
    return taken;
  }

  async #more(): Promise<boolean> {
    while (!this.#ended) {
      const { value, done } = await this.#source.next();
      this.#ended = done === true;
      const text = done === true ? this.#decoded(new Uint8Array(), true) : this.#decoded(value, false);
      this.#held += text;
      if (text !== '') return true;
    }
    return false;
  }

  #decoded(bytes: Uint8Array, last: boolean): string {
    if (this.#decoder === undefined && bytes.length === 0) return '';
    this.#decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
    try {
      return this.#decoder.decode(bytes, { stream: !last });
    } catch (error) {
      throw new PacketError('encoding', 'bytes', error);
    }
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}
