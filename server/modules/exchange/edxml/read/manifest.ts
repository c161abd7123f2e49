import type { AttachmentFacts } from '../facts.ts';
import { PacketError } from '../faults.ts';
import { all, said, type XmlNode } from '../xml/node.ts';

/** Identifiers of attachments are compared without `cid:`. */
export const contentIdOf = (text: string): string => text.replace(/^cid:/iu, '').trim();

/** What the packet says it carries. */
export function listedIn(manifest: XmlNode | undefined): AttachmentFacts[] {
  const listed = all(manifest, 'Reference').map((node) => {
    const address = Object.entries(node.attributes).find(([name]) => name.split(':').at(-1) === 'href')?.[1];
    if (address !== undefined && !/^cid:/iu.test(address)) throw new PacketError('external-reference', 'edXMLManifest/Reference');
    const id = contentIdOf(said(node, 'ContentId') ?? address ?? '');
    if (id === '') throw new PacketError('missing-field', 'Reference/ContentId');
    return { contentId: id, name: said(node, 'AttachmentName') ?? '', description: said(node, 'Description'), contentType: said(node, 'ContentType') ?? '' };
  });
  refuseDoubles(listed, 'Reference/ContentId');
  return listed;
}

const UNLISTED = { name: '', description: null, contentType: '' };

/** What an attachment says of itself, completed from the list where that came first. */
export function attachmentOf(node: XmlNode, listed: readonly AttachmentFacts[]): AttachmentFacts {
  const contentId = contentIdOf(said(node, 'ContentId') ?? '');
  if (contentId === '') throw new PacketError('missing-field', 'Attachment/ContentId');
  const other = listed.find((each) => each.contentId === contentId) ?? UNLISTED;
  const name = said(node, 'AttachmentName') ?? other.name;
  if (name === '') throw new PacketError('missing-field', 'Attachment/AttachmentName');
  return { contentId, name, description: said(node, 'Description') ?? other.description, contentType: (said(node, 'ContentType') ?? other.contentType).toLowerCase() };
}

/** Every file that is listed came, and every file that came is listed. */
export function compareWithList(listed: readonly AttachmentFacts[], came: readonly AttachmentFacts[]): void {
  const [inList, inPacket] = [new Set(listed.map(({ contentId }) => contentId)), new Set(came.map(({ contentId }) => contentId))];
  const missing = listed.find(({ contentId }) => !inPacket.has(contentId));
  if (missing !== undefined) throw new PacketError('attachment-missing', missing.contentId.slice(0, 80));
  const unlisted = came.find(({ contentId }) => !inList.has(contentId));
  if (unlisted !== undefined) throw new PacketError('attachment-unlisted', unlisted.contentId.slice(0, 80));
}

export function refuseDoubles(attachments: readonly AttachmentFacts[], where: string): void {
  if (new Set(attachments.map(({ contentId }) => contentId)).size !== attachments.length) throw new PacketError('duplicated-id', where);
}
