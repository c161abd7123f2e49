type Reading = 'between' | 'key' | 'string' | 'wanted';

const MOST_REST = 200_000;
const DEEPEST = 16;

/**
 * Takes one long string, by its path, out of a JSON document that comes in pieces, so that a packet of a hundred megabytes is never
 * in memory as a whole. What is around it stays in `rest`, where the string is empty.
 */
export class JsonString {
  rest = '';
  private readonly wanted: string;
  private reading: Reading = 'between';
  /** Keys on the way to here; of an array an empty one. */
  private readonly way: string[] = [];
  private isKeyNext = false;
  private key = '';
  private held = '';
  private isFound = false;

  constructor(path: readonly string[]) {
    this.wanted = path.join('\n');
  }

  /** What of the string is in this piece. Throws when the document is too large around it, or names it twice. */
  take(piece: string): string {
    const text = this.held + piece;
    this.held = '';
    let found = '';
    let position = 0;
    while (position < text.length) {
      if (this.reading === 'between') position = this.readBetween(text, position);
      else {
        const end = this.readString(text, position);
        if (this.reading === 'wanted') found += unescaped(text.slice(position, end.at));
        else this.keep(text.slice(position, end.at));
        if (this.reading === 'key') this.key += text.slice(position, end.at);
        if (end.isOver) this.endString();
        else this.held = text.slice(end.at);
        position = end.isOver ? end.at + 1 : text.length;
      }
    }
    return found;
  }

  private keep(text: string): void {
    this.rest += text;
    if (this.rest.length > MOST_REST) throw new Error('too much around the packet');
  }

  private readBetween(text: string, position: number): number {
    const sign = text.charAt(position);
    this.keep(sign);
    if (sign === '"') this.beginString();
    else if (sign === '{' || sign === '[') this.enter(sign === '{');
    else if (sign === '}' || sign === ']') this.leave();
    else if (sign === ',') this.isKeyNext = this.way.at(-1) !== '';
    return position + 1;
  }

  private enter(isObject: boolean): void {
    this.way.push(isObject ? '?' : '');
    if (this.way.length > DEEPEST) throw new Error('too deep');
    this.isKeyNext = isObject;
  }

  private leave(): void {
    this.way.pop();
    this.isKeyNext = false;
  }

  private beginString(): void {
    if (this.isKeyNext) {
      this.reading = 'key';
      this.key = '';
      return;
    }
    this.reading = this.way.join('\n') === this.wanted ? 'wanted' : 'string';
    if (this.reading === 'string') return;
    if (this.isFound) throw new Error('the packet is there twice');
    this.isFound = true;
  }

  private endString(): void {
    this.keep('"');
    if (this.reading === 'key') {
      this.way[this.way.length - 1] = this.key;
      this.isKeyNext = false;
    }
    this.reading = 'between';
  }

  /** Where the string, or what is whole of it in this piece, ends. */
  private readString(text: string, from: number): { readonly at: number; readonly isOver: boolean } {
    let at = from;
    for (;;) {
      const quote = text.indexOf('"', at);
      const escape = text.lastIndexOf('\\', quote === -1 ? text.length : quote) < at ? -1 : text.indexOf('\\', at);
      if (quote !== -1 && (escape === -1 || escape > quote)) return { at: quote, isOver: true };
      if (escape === -1) return { at: text.length, isOver: false };
      const length = text.charAt(escape + 1) === 'u' ? 6 : 2;
      if (escape + length > text.length) return { at: escape, isOver: false };
      at = escape + length;
    }
  }
}

const unescaped = (raw: string): string => (raw.includes('\\') ? (JSON.parse(`"${raw}"`) as string) : raw);
