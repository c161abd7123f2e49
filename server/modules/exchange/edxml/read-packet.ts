import type { AttachmentFacts, PacketFacts } from './facts.ts';
import { PacketError, type PacketFault } from './faults.ts';
import { PACKET_LIMITS, type PacketLimits } from './limits.ts';
import { type AttachmentSink, type ReadAttachment, takeContent } from './read/content.ts';
import { PacketReader } from './read/packet-reader.ts';
import { compareWithList, refuseDoubles } from './read/manifest.ts';
import { type Sender, senderOf } from './read/sender.ts';
import { judgeSignature } from './signature/judge-signature.ts';
import type { SignatureVerdict } from './signature/verdict.ts';
import { PacketText } from './xml/packet-text.ts';
import { Tokens } from './xml/tokens.ts';

export type PacketReading =
  | { readonly readable: true; readonly facts: PacketFacts; readonly attachments: readonly ReadAttachment[]; readonly signature: SignatureVerdict }
  | {
      readonly readable: false;
      readonly fault: PacketFault;
      /** Who to tell with status 02, as far as the packet could be read. */
      readonly sender: Sender;
    };

/**
 * Reads a packet while it comes: the envelope is kept in memory, each attachment flows into the sink. A packet that cannot be
 * taken is answered with its first fault, never thrown; what the sink kept until then is the caller's to throw away. Only what
 * the source or the sink throws comes out as an exception.
 */
export async function readPacket(source: AsyncIterable<Uint8Array>, sink: AttachmentSink, limits: PacketLimits = PACKET_LIMITS): Promise<PacketReading> {
  const text = new PacketText(source);
  const reader = new PacketReader(limits);
  const tokens = new Tokens(limits, reader);
  const attachments: ReadAttachment[] = [];
  try {
    await text.begin();
    for (let piece = await text.through('>'); piece !== undefined; piece = await text.through('>')) {
      tokens.write(piece);
      const begun = reader.begun();
      if (begun !== undefined) attachments.push(await takeContent({ text, sink, limits, put: (content) => reader.content(content) }, begun, attachments));
    }
    tokens.end();
    return { readable: true, ...finished(reader, attachments) };
  } catch (error) {
    if (!(error instanceof PacketError)) throw error;
    return { readable: false, fault: error.fault, sender: senderOf(reader.root) };
  } finally {
    await text.end();
  }
}

function finished(reader: PacketReader, attachments: readonly ReadAttachment[]): { facts: PacketFacts; attachments: readonly ReadAttachment[]; signature: SignatureVerdict } {
  const facts = reader.facts();
  refuseDoubles(attachments, 'Attachment/ContentId');
  compareWithList(reader.listed(), attachments);
  if (facts.kind === 'status' && attachments.length > 0) throw new PacketError('attachment-unlisted', 'status');
  return { facts, attachments: inListedOrder(reader.listed(), attachments), signature: judgeSignature(reader.seenSignature()) };
}

/** The first of the list is the document itself. */
const inListedOrder = (listed: readonly AttachmentFacts[], attachments: readonly ReadAttachment[]): ReadAttachment[] =>
  listed.flatMap(({ contentId }) => attachments.find((each) => each.contentId === contentId) ?? []);
