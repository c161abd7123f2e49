/** The elements that carry the structure of a packet. */
export type Role = 'packet' | 'envelope' | 'header' | 'message' | 'body' | 'manifest' | 'attachments' | 'attachment' | 'content' | 'signature' | 'other';

const INSIDE: Readonly<Partial<Record<Role | 'nothing', Readonly<Record<string, Role>>>>> = {
  nothing: { edXML: 'packet', edXMLEnvelope: 'envelope', Envelope: 'envelope' },
  packet: { edXMLEnvelope: 'envelope', Envelope: 'envelope', AttachmentEncoded: 'attachments' },
  envelope: { edXMLHeader: 'header', Header: 'header', edXMLBody: 'body', Body: 'body', AttachmentEncoded: 'attachments' },
  header: { MessageHeader: 'message', Signature: 'signature' },
  body: { edXMLManifest: 'manifest', Manifest: 'manifest', AttachmentEncoded: 'attachments' },
  attachments: { Attachment: 'attachment' },
  attachment: { ContentTransferEncoded: 'content' },
};

/** What an element is, by its local name and the place where it stands: older roots are edXMLEnvelope and the envelope of SOAP. */
export const roleOf = (parent: Role | undefined, local: string): Role => {
  const inside = INSIDE[parent ?? 'nothing'];
  return inside !== undefined && Object.hasOwn(inside, local) ? (inside[local] ?? 'other') : 'other';
};

/** May stand in a packet once. */
export const ONCE: readonly Role[] = ['packet', 'envelope', 'header', 'message', 'body', 'manifest', 'attachments'];
