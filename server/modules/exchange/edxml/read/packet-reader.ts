import type { AttachmentFacts, PacketFacts } from '../facts.ts';
import { PacketError } from '../faults.ts';
import type { PacketLimits } from '../limits.ts';
import { idOf, type SeenSignature, SignatureWatch } from '../signature/signature-watch.ts';
import { one, type XmlNode } from '../xml/node.ts';
import type { OpenTag, TokenListener } from '../xml/tokens.ts';
import { Tree } from '../xml/tree.ts';
import { edocOf } from './edoc.ts';
import { attachmentOf, listedIn } from './manifest.ts';
import { ONCE, type Role, roleOf } from './roles.ts';
import { refuseSecrecyMarks } from './secrecy-mark.ts';
import { statusOf } from './status.ts';

/** Follows the elements of a packet: its structure, its facts as soon as the envelope is closed, and its signature. */
export class PacketReader implements TokenListener {
  readonly #limits: PacketLimits;
  readonly #tree = new Tree();
  readonly #watch = new SignatureWatch();
  readonly #roles: Role[] = [];
  readonly #once = new Map<Role, XmlNode>();
  readonly #ids = new Set<string>();
  #attachment: { node: XmlNode; hasContent: boolean } | undefined;
  #begun: AttachmentFacts | undefined;
  #attachments = 0;
  #facts: PacketFacts | undefined;
  #listed: readonly AttachmentFacts[] = [];

  constructor(limits: PacketLimits) {
    this.#limits = limits;
  }

  get root(): XmlNode | undefined {
    return this.#tree.root;
  }

  open(tag: OpenTag): void {
    const role = roleOf(this.#roles.at(-1), tag.local);
    if (this.#roles.length === 0 && role === 'other') throw new PacketError('not-a-packet', tag.name.slice(0, 80));
    const id = idOf(tag);
    if (id !== undefined && this.#ids.has(id)) throw new PacketError('duplicated-id', tag.name.slice(0, 80));
    if (id !== undefined) this.#ids.add(id);
    this.#roles.push(role);
    this.#watch.open(tag, role);
    const node = this.#tree.open(tag);
    if (ONCE.includes(role) && this.#once.has(role)) throw new PacketError('duplicated-element', tag.name.slice(0, 80));
    this.#once.set(role, node);
    if (role === 'attachment') this.#beginAttachment(node);
    if (role === 'content') this.#beginContent();
  }

  text(value: string): void {
    this.#watch.text(value);
    this.#tree.text(value);
  }

  comment(): void {
    this.#watch.comment();
  }

  close(name: string): void {
    const role = this.#roles.pop() ?? 'other';
    this.#watch.close(name, role);
    this.#tree.close();
    if (role === 'content') this.#begun = undefined;
    if (role === 'attachment' && this.#attachment?.hasContent !== true) throw new PacketError('missing-field', 'Attachment/ContentTransferEncoded');
    if (role === 'envelope') this.#facts = this.#understood();
  }

  /** The attachment whose content comes next, once. */
  begun(): AttachmentFacts | undefined {
    const begun = this.#begun;
    this.#begun = undefined;
    if (begun !== undefined && this.#attachment !== undefined) this.#attachment.hasContent = true;
    return begun;
  }

  /** Content of an attachment passes the tokenizer by; for the signature it is text. */
  content(value: string): void {
    this.#watch.text(value);
  }

  facts(): PacketFacts {
    if (this.#facts === undefined) throw new PacketError('not-a-packet', 'edXMLEnvelope');
    return this.#facts;
  }

  listed(): readonly AttachmentFacts[] {
    return this.#listed;
  }

  seenSignature(): SeenSignature {
    return this.#watch.seen();
  }

  #beginAttachment(node: XmlNode): void {
    this.#attachments += 1;
    if (this.#attachments > this.#limits.attachments) throw new PacketError('too-many', 'Attachment');
    this.#attachment = { node, hasContent: false };
  }

  #beginContent(): void {
    if (this.#attachment === undefined) return;
    if (this.#attachment.hasContent || this.#attachment.node.children.filter(({ local }) => local === 'ContentTransferEncoded').length > 1) throw new PacketError('duplicated-element', 'ContentTransferEncoded');
    this.#begun = attachmentOf(this.#attachment.node, this.#listed);
  }

  /** The envelope is whole: its facts, or why they cannot be taken. Nothing of its attachments has been kept when it came first. */
  #understood(): PacketFacts {
    const [envelope, header, message] = [this.#once.get('envelope'), this.#once.get('header'), this.#once.get('message')];
    if (envelope === undefined || header === undefined || message === undefined) throw new PacketError('not-a-packet', 'MessageHeader');
    refuseSecrecyMarks(header);
    this.#listed = listedIn(this.#once.get('manifest'));
    return one(message, 'StatusCode') === undefined ? edocOf(message, header) : statusOf(message);
  }
}
