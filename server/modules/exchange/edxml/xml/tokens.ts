import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { PacketError } from '../faults.ts';
import type { PacketLimits } from '../limits.ts';

export interface Attribute {
  /** As written, with its prefix. */
  readonly name: string;
  readonly local: string;
  readonly uri: string;
  readonly value: string;
}

export interface OpenTag {
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  /** Empty without a namespace; undefined when the prefix was never bound, which is read and never counts as signed. */
  readonly uri: string | undefined;
  readonly attributes: readonly Attribute[];
  /** Prefix to namespace, all that are in force here; the default one under ''. */
  readonly scope: ReadonlyMap<string, string>;
}

export interface TokenListener {
  open(tag: OpenTag): void;
  text(text: string): void;
  comment(): void;
  close(name: string): void;
}

const XML = 'http://www.w3.org/XML/1998/namespace';
const XINCLUDE = 'http://www.w3.org/2001/XInclude';

/**
 * XML 1.0 as events, without document types, entities or instructions, and within limits. Namespaces are resolved here and not by
 * the tokenizer, since some senders forget to bind the prefix they use.
 */
export class Tokens {
  readonly #parser = new SaxesParser({ xmlns: false, position: false, defaultXMLVersion: '1.0', forceXMLVersion: true });
  readonly #limits: PacketLimits;
  readonly #listener: TokenListener;
  readonly #scopes: ReadonlyMap<string, string>[] = [new Map([['', ''], ['xml', XML]])];
  #characters = 0;
  #elements = 0;

  constructor(limits: PacketLimits, listener: TokenListener) {
    this.#limits = limits;
    this.#listener = listener;
    const refuse = (code: 'doctype' | 'instruction') => (): never => {
      throw new PacketError(code, 'prolog');
    };
    this.#parser.on('doctype', refuse('doctype'));
    this.#parser.on('processinginstruction', refuse('instruction'));
    this.#parser.on('comment', () => listener.comment());
    this.#parser.on('error', ({ message }) => {
      throw new PacketError(message.includes('entity') && !message.includes('malformed character') ? 'entity' : 'not-xml', message.slice(0, 80));
    });
    this.#parser.on('opentag', (tag) => this.#open(tag));
    this.#parser.on('closetag', ({ name }) => {
      this.#scopes.pop();
      listener.close(name);
    });
    // Text around the root is no part of the document.
    const text = (value: string): void => void (this.#scopes.length > 1 && listener.text(value));
    this.#parser.on('text', text);
    this.#parser.on('cdata', text);
  }

  write(text: string): void {
    this.#characters += text.length;
    if (this.#characters > this.#limits.characters) throw new PacketError('too-large', 'envelope');
    this.#parser.write(text);
  }

  end(): void {
    this.#parser.close();
  }

  #open({ name, attributes }: SaxesTagPlain): void {
    const pairs = Object.entries(attributes);
    this.#elements += 1;
    if (this.#scopes.length > this.#limits.depth) throw new PacketError('too-deep', name.slice(0, 80));
    if (this.#elements > this.#limits.elements || pairs.length > this.#limits.attributes) throw new PacketError('too-many', name.slice(0, 80));
    const scope = scopeWith(this.#scopes.at(-1) ?? new Map<string, string>(), pairs);
    this.#scopes.push(scope);
    const [prefix, local] = splitName(name);
    const uri = scope.get(prefix);
    if (uri === XINCLUDE) throw new PacketError('external-reference', name.slice(0, 80));
    this.#listener.open({ name, prefix, local, uri, attributes: plainAttributes(pairs, scope), scope });
  }
}

function scopeWith(above: ReadonlyMap<string, string>, pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const declared = pairs.filter(([name]) => isDeclaration(name)).map(([name, uri]) => [name.slice('xmlns:'.length), uri] as const);
  return declared.length === 0 ? above : new Map([...above, ...declared]);
}

function plainAttributes(pairs: readonly (readonly [string, string])[], scope: ReadonlyMap<string, string>): Attribute[] {
  return pairs.filter(([name]) => !isDeclaration(name)).map(([name, value]) => {
    const [prefix, local] = splitName(name);
    return { name, local, uri: prefix === '' ? '' : (scope.get(prefix) ?? ''), value };
  });
}

const isDeclaration = (name: string): boolean => name === 'xmlns' || name.startsWith('xmlns:');

function splitName(name: string): readonly [prefix: string, local: string] {
  const colon = name.lastIndexOf(':');
  return [name.slice(0, Math.max(colon, 0)), name.slice(colon + 1)];
}
