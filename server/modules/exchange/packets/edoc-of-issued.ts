import type { DocumentTypeCode } from '#contract/documents/document-types.ts';
import type { IssuedForLine } from '../../documents/index.ts';
import { printDocumentId } from '../edxml/document-id.ts';
import type { AttachmentFacts, Business, EdocFacts, Organ, ResponseFor } from '../edxml/facts.ts';
import { typeFactsOf } from '../rules/document-type.ts';

/** What stands behind one packet that carries a document or recalls it. */
export interface EdocParts {
  readonly what: 'new' | 'recall' | 'replace';
  readonly issued: IssuedForLine;
  readonly from: Organ;
  readonly to: Organ;
  /** The document answered, under the name its sender gave it. */
  readonly answers: ResponseFor | null;
  /** Codes of those to whom what is replaced had been sent. */
  readonly replacedReceivers: readonly string[];
  /** Why, for a recall. */
  readonly reason: string | null;
  /** When it leaves. */
  readonly at: string;
}

const REASON = { new: 'Văn bản mới', recall: 'Thu hồi văn bản', replace: 'Thay thế văn bản' } as const;

/** The facts of the packet for one receiver. One packet each, so that the delivery board stays exact: what one line refuses is one delivery. */
export function edocOfIssued(parts: EdocParts): EdocFacts {
  const { issued, from, to, at } = parts;
  return {
    kind: 'edoc', from, to: [to], documentId: documentIdOf(issued, from.organId), number: issued.number, symbol: issued.symbol, place: issued.place, promulgatedOn: issued.issuedOn,
    type: typeFactsOf(issued.type as DocumentTypeCode), subject: issued.subject, content: null,
    signer: { competence: null, position: issued.signerTitle, fullName: issued.signerName },
    dueOn: null, priority: issued.urgency, sphere: null, typist: issued.drafterInitials || null, amount: issued.copies, pages: issued.pages, appendixes: [],
    responseFor: responsesOf(parts), steeringType: null, toPlaces: issued.recipientLines, trace: [{ organId: from.organId, at }], business: businessOf(parts),
  };
}

export const documentIdOf = (issued: Pick<IssuedForLine, 'issuedOn' | 'number' | 'symbol'>, organId: string): string =>
  printDocumentId({ organId, promulgatedOn: issued.issuedOn, number: issued.number, symbol: issued.symbol });

/** A recall names what it recalls; a reply what it answers; what corrects or amends names what it follows. */
function responsesOf({ what, issued, from, answers }: EdocParts): ResponseFor[] {
  const own = (cited: Pick<IssuedForLine, 'issuedOn' | 'number' | 'symbol'>): ResponseFor =>
    ({ organId: from.organId, code: `${cited.number}/${cited.symbol}`, promulgatedOn: cited.issuedOn, documentId: documentIdOf(cited, from.organId) });
  if (what === 'recall') return [own(issued)];
  const followed = issued.succession === null ? [] : [own(issued.succession.original)];
  return [...(answers === null ? [] : [answers]), ...followed];
}

function businessOf({ what, issued, from, replacedReceivers, reason }: EdocParts): Business {
  const replaced = what === 'replace' && issued.succession !== null ? [{ documentId: documentIdOf(issued.succession.original, from.organId), organIds: replacedReceivers }] : [];
  return {
    type: what, reason: reason ?? REASON[what], paper: false, documentId: null, update: null,
    staff: { department: issued.unitName, staff: null, mobile: null, email: null }, replaces: replaced,
  };
}

/** The document itself, as the first file of its packet. */
export const originalOf = ({ number, symbol }: Pick<IssuedForLine, 'number' | 'symbol'>): AttachmentFacts =>
  ({ contentId: 'van-ban', name: `${number}-${symbol}.pdf`.replace(/[/\\]/gu, '-'), description: 'Văn bản chính', contentType: 'application/pdf' });
