import type { AttachmentFacts } from '../facts.ts';
import { base64Of } from '../xml/base64.ts';
import { travelsAsIs, ZIP } from '../zip/media-types.ts';
import { zipped } from '../zip/wrap.ts';
import { ATTACHMENT_END, attachmentStart, EDXML } from './edoc-xml.ts';

/** Markup, or the content of an attachment, which needs no escaping and may be very long. */
export interface Piece {
  readonly is: 'markup' | 'content';
  readonly text: string;
}

export interface OutgoingAttachment {
  readonly facts: AttachmentFacts;
  /** Opens the bytes anew; a signed packet is read twice. */
  open(): AsyncIterable<Uint8Array>;
}

export interface PacketParts {
  readonly message: string;
  /** Stands before the signature. */
  readonly trace: string;
  /** Null: the packet has no body, as a status has none. */
  readonly manifest: string | null;
  readonly attachments: readonly OutgoingAttachment[];
  /** Of a file inside a zip that is made for the way: the same for the same packet. */
  readonly at: Date;
}

/** The strict form of QCVN 102 as pieces. The same facts give the same bytes. */
export async function* piecesOf({ message, trace, manifest, attachments, at }: PacketParts, signature: string): AsyncGenerator<Piece> {
  const body = manifest === null ? '' : `<edXML:edXMLBody>${manifest}</edXML:edXMLBody>`;
  yield markup(
    `<?xml version="1.0" encoding="UTF-8"?>\n<edXML xmlns="${EDXML}"><edXML:edXMLEnvelope xmlns:edXML="${EDXML}"><edXML:edXMLHeader>${message}${trace}${signature}</edXML:edXMLHeader>${body}</edXML:edXMLEnvelope>`,
  );
  if (attachments.length > 0) yield markup('<AttachmentEncoded>');
  for (const { facts, open } of attachments) {
    yield markup(attachmentStart(facts));
    for await (const text of base64Of(travelsAsIs(facts.name) ? open() : zipped(facts.name, open(), at))) yield { is: 'content', text };
    yield markup(ATTACHMENT_END);
  }
  yield markup(`${attachments.length > 0 ? '</AttachmentEncoded>' : ''}</edXML>\n`);
}

const markup = (text: string): Piece => ({ is: 'markup', text });

/** What the packet declares: files other than pdf, doc, docx, xls and zip travel in a zip. */
export const declared = (attachment: OutgoingAttachment): OutgoingAttachment =>
  travelsAsIs(attachment.facts.name) ? attachment : { facts: { ...attachment.facts, contentType: ZIP }, open: () => attachment.open() };
