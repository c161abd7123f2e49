import type { Organ } from '../facts.ts';
import { all, one, said, type XmlNode } from '../xml/node.ts';

/** Of a packet that cannot be taken: who sent what to whom, as far as it says so. */
export interface Sender {
  readonly kind: 'edoc' | 'status' | null;
  readonly from: Organ | null;
  readonly to: readonly string[];
  readonly documentId: string | null;
}

export function senderOf(root: XmlNode | undefined): Sender {
  const envelope = root?.local === 'edXML' ? one(root, 'edXMLEnvelope', 'Envelope') : root;
  const message = one(one(envelope, 'edXMLHeader', 'Header'), 'MessageHeader');
  const from = one(message, 'From');
  const organId = said(from, 'OrganId');
  return {
    kind: message === undefined ? null : one(message, 'StatusCode') === undefined ? 'edoc' : 'status',
    from: organId === null ? null : {
      organId, superiorName: said(from, 'OrganizationInCharge'), name: said(from, 'OrganName') ?? organId, address: said(from, 'OrganAdd'),
      email: said(from, 'Email'), telephone: said(from, 'Telephone'), fax: said(from, 'Fax'), website: said(from, 'Website'),
    },
    to: all(message, 'To').flatMap((organ) => said(organ, 'OrganId') ?? []),
    documentId: said(message, 'DocumentId') ?? said(one(message, 'ResponseFor'), 'DocumentId'),
  };
}
