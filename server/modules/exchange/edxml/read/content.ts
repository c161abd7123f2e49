import type { AttachmentFacts } from '../facts.ts';
import { PacketError } from '../faults.ts';
import type { PacketLimits } from '../limits.ts';
import { Base64Decoder } from '../xml/base64.ts';
import type { PacketText } from '../xml/packet-text.ts';
import { unwrapped } from '../zip/unwrap.ts';

/** Takes the bytes of one attachment, to their end or until it throws; what it leaves is read and forgotten. */
export type AttachmentSink = (attachment: AttachmentFacts, bytes: AsyncIterable<Uint8Array>) => Promise<void>;

export interface ReadAttachment extends AttachmentFacts {
  readonly size: number;
  /** It came in a zip that was made for the way alone. */
  readonly unwrapped: boolean;
}

export interface ContentPlace {
  readonly text: PacketText;
  readonly sink: AttachmentSink;
  readonly limits: PacketLimits;
  /** Hands on what XML says the text is, for the signature. */
  readonly put: (content: string) => void;
}

/** The content that comes next, up to the end tag. */
export async function takeContent(place: ContentPlace, begun: AttachmentFacts, earlier: readonly ReadAttachment[]): Promise<ReadAttachment> {
  const { limits, sink } = place;
  const before = earlier.reduce((sum, { size }) => sum + size, 0);
  const opened = await unwrapped(begun, decoded(place, begun.contentId.slice(0, 80)), limits);
  let size = 0;
  const counted = (async function* () {
    for await (const piece of opened.bytes) {
      size += piece.byteLength;
      if (size > limits.attachmentBytes || before + size > limits.totalBytes) throw new PacketError('too-large', begun.contentId.slice(0, 80));
      yield piece;
    }
    if (size === 0) throw new PacketError('missing-field', 'Attachment/ContentTransferEncoded');
  })();
  const left = { [Symbol.asyncIterator]: () => ({ next: () => counted.next() }) };
  await sink(opened.facts, left);
  for (let piece = await counted.next(); piece.done !== true; piece = await counted.next());
  return { ...opened.facts, size, unwrapped: opened.unwrapped };
}

async function* decoded(place: ContentPlace, where: string): AsyncGenerator<Uint8Array> {
  const decoder = new Base64Decoder(where);
  for await (const piece of texts(place, where)) {
    const bytes = decoder.decode(piece);
    if (bytes.length > 0) yield bytes;
  }
  const last = decoder.end();
  if (last.length > 0) yield last;
}

/** Character references that some programs write for the end of a line. */
const REFERENCES: readonly (readonly [written: string, meant: string])[] = [['&#13;', '\r'], ['&#xD;', '\r'], ['&#xd;', '\r'], ['&#10;', '\n'], ['&#xA;', '\n'], ['&#xa;', '\n']];
const CDATA = '<![CDATA[';

/** The text of the element, as XML means it. */
async function* texts({ text, put }: ContentPlace, where: string): AsyncGenerator<string> {
  let inCdata = false;
  let afterReturn = false;
  for (;;) {
    const piece = await text.before(/[<&\]]/u);
    if (piece !== undefined) {
      const meant = withLineFeeds(piece, afterReturn);
      afterReturn = piece.endsWith('\r');
      put(meant);
      yield meant;
      continue;
    }
    afterReturn = false;
    if (inCdata ? await text.takes(']]>') : await text.takes(CDATA)) inCdata = !inCdata;
    else if (inCdata) throw new PacketError('base64', where);
    else if (await text.isNext('</') || await text.isAtEnd()) return;
    else put(await referenceIn(text, where));
  }
}

/** A line ends with a line feed, whatever it was written with. */
function withLineFeeds(piece: string, afterReturn: boolean): string {
  const rest = afterReturn && piece.startsWith('\n') ? piece.slice(1) : piece;
  return rest.includes('\r') ? rest.replaceAll(/\r\n?/gu, '\n') : rest;
}

async function referenceIn(text: PacketText, where: string): Promise<string> {
  for (const [written, meant] of REFERENCES) if (await text.takes(written)) return meant;
  throw new PacketError('base64', where);
}
