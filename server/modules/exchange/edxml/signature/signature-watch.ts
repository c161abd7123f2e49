import type { Role } from '../read/roles.ts';
import { CanonicalForm } from '../xml/canonical-form.ts';
import type { XmlNode } from '../xml/node.ts';
import type { OpenTag } from '../xml/tokens.ts';
import { DIGEST_METHODS, type HashName } from './algorithms.ts';
import { CapturedSignature } from './captured-signature.ts';
import { Digests } from './digests.ts';

/** What was seen of the signature while the packet went by. */
export interface SeenSignature {
  /** The one in its place. */
  readonly captured: CapturedSignature;
  /** Elements of this name, wherever. */
  readonly counted: number;
  readonly placed: boolean;
  /** Every prefix was bound. */
  readonly wellBound: boolean;
  /** Which element a reference by Id means. */
  readonly ids: { readonly packet: string | undefined; readonly envelope: string | undefined };
  digest(part: 'packet' | 'envelope', hash: HashName): Buffer | undefined;
}

/** Listens to the whole packet: digests of packet and envelope without the signature in its place, and the signature itself. */
export class SignatureWatch {
  readonly #captured = new CapturedSignature();
  readonly #digests = { packet: new Digests(), envelope: new Digests() };
  readonly #packet = new CanonicalForm('exclusive', (text) => this.#digests.packet.update(text));
  readonly #envelope = new CanonicalForm('exclusive', (text) => this.#digests.envelope.update(text));
  readonly #ids: { packet: string | undefined; envelope: string | undefined } = { packet: undefined, envelope: undefined };
  #inEnvelope = 0;
  #opened = 0;
  #counted = 0;
  #placed = false;
  #wellBound = true;

  open(tag: OpenTag, role: Role): void {
    this.#note(tag, role);
    if (this.#captured.isOpen() || (role === 'signature' && this.#counted === 1)) {
      this.#placed = true;
      this.#captured.open(tag);
      return;
    }
    this.#packet.open(tag);
    if (this.#inEnvelope === 0 && role !== 'envelope') return;
    this.#inEnvelope += 1;
    this.#envelope.open(tag);
  }

  text(value: string): void {
    if (this.#captured.isOpen()) return this.#captured.text(value);
    this.#packet.text(value);
    if (this.#inEnvelope > 0) this.#envelope.text(value);
  }

  comment(): void {
    this.#captured.commented ||= this.#captured.isOpen();
  }

  close(name: string, role: Role): void {
    if (this.#captured.isOpen()) {
      this.#captured.close(name);
      if (!this.#captured.isOpen()) this.#settle();
      return;
    }
    this.#packet.close(name);
    if (this.#inEnvelope > 0) {
      this.#inEnvelope -= 1;
      this.#envelope.close(name);
    }
    // Past the header no signature can stand in its place any more: the attachments need no digest.
    if (role === 'header' && !this.#placed) this.#keep(undefined);
  }

  seen(): SeenSignature {
    return {
      captured: this.#captured, counted: this.#counted, placed: this.#placed, wellBound: this.#wellBound, ids: this.#ids,
      digest: (part, hash) => this.#digests[part].digest(hash),
    };
  }

  #note(tag: OpenTag, role: Role): void {
    this.#opened += 1;
    this.#counted += Number(tag.local === 'Signature');
    this.#wellBound &&= tag.uri !== undefined && tag.attributes.every(({ name, local, uri }) => name === local || uri !== '');
    if (this.#opened === 1) this.#ids.packet = idOf(tag);
    if (role === 'envelope') this.#ids.envelope = idOf(tag);
  }

  /** The signature was read: one digest is enough. */
  #settle(): void {
    const method = find(this.#captured.node, ['SignedInfo', 'Reference', 'DigestMethod'])?.attributes['Algorithm'];
    this.#keep(method === undefined || !Object.hasOwn(DIGEST_METHODS, method) ? undefined : DIGEST_METHODS[method]);
  }

  #keep(hash: HashName | undefined): void {
    this.#digests.packet.keep(hash);
    this.#digests.envelope.keep(hash);
  }
}

const find = (node: XmlNode | undefined, path: readonly string[]): XmlNode | undefined =>
  path.reduce((at, name) => at?.children.find(({ local }) => local === name), node);

/** Attributes that readers take for an identity. */
export const idOf = ({ attributes }: Pick<OpenTag, 'attributes'>): string | undefined => attributes.find(({ local }) => local.toLowerCase() === 'id')?.value;
