import { parseDocumentId, splitCode } from '../document-id.ts';
import type { Business, BusinessType, EdocFacts, Hop } from '../facts.ts';
import { PacketError } from '../faults.ts';
import { all, one, said, type XmlNode } from '../xml/node.ts';
import { codeIn, countIn, dayIn, instantIn, must, organOf, responseOf, staffOf } from './fields.ts';

const BUSINESS_TYPES: Readonly<Record<string, BusinessType>> = { '0': 'new', '1': 'recall', '2': 'update', '3': 'replace' };
const HIGHEST_PRIORITY = 3;

/** The facts of an edoc packet; what only some senders leave out is taken from DocumentId. */
export function edocOf(message: XmlNode, header: XmlNode): EdocFacts {
  const documentId = must(message, 'DocumentId');
  const parts = parseDocumentId(documentId);
  if (parts === undefined) throw new PacketError('document-id', 'MessageHeader/DocumentId');
  const promulgation = one(message, 'PromulgationInfo');
  const promulgatedOn = dayIn(promulgation, 'PromulgationDate') ?? parts.promulgatedOn;
  if (promulgatedOn === null) throw new PacketError('missing-field', 'PromulgationInfo/PromulgationDate');
  const from = one(message, 'From');
  if (from === undefined) throw new PacketError('missing-field', 'MessageHeader/From');
  const to = all(message, 'To').map(organOf);
  if (to.length === 0) throw new PacketError('missing-field', 'MessageHeader/To');
  const [type, signer] = [one(message, 'DocumentType'), one(message, 'SignerInfo')];
  return {
    kind: 'edoc', from: organOf(from), to, documentId, ...codeOf(message, parts.code), place: said(promulgation, 'Place') ?? '', promulgatedOn,
    type: { group: countIn(type, 'Type'), detail: countIn(type, 'TypeDetail'), name: said(type, 'TypeName') },
    subject: must(message, 'Subject'), content: said(message, 'Content'),
    signer: { competence: said(signer, 'Competence'), position: said(signer, 'Position'), fullName: said(signer, 'FullName') },
    dueOn: dayIn(message, 'DueDate'), ...otherOf(message), responseFor: all(message, 'ResponseFor').map(responseOf),
    trace: all(one(header, 'TraceHeaderList'), 'TraceHeader').map(hopOf), business: businessOf(one(one(header, 'TraceHeaderList'), 'Bussiness', 'Business')),
  };
}

function codeOf(message: XmlNode, written: string): { number: string; symbol: string } {
  const code = one(message, 'Code');
  const [number, symbol] = [said(code, 'CodeNumber'), said(code, 'CodeNotation')];
  if (number !== null && symbol !== null) return { number, symbol };
  const split = splitCode(written);
  if (split === undefined) throw new PacketError('missing-field', `Code/${number === null ? 'CodeNumber' : 'CodeNotation'}`);
  return split;
}

function otherOf(message: XmlNode): Pick<EdocFacts, 'priority' | 'sphere' | 'typist' | 'amount' | 'pages' | 'appendixes' | 'steeringType' | 'toPlaces'> {
  const other = one(message, 'OtherInfo');
  return {
    priority: Math.min(countIn(other, 'Priority') ?? 0, HIGHEST_PRIORITY), sphere: said(other, 'SphereOfPromulgation'), typist: said(other, 'TyperNotation'),
    amount: countIn(other, 'PromulgationAmount'), pages: countIn(other, 'PageAmount'), appendixes: textsOf(one(other, 'Appendixes'), 'Appendix'),
    steeringType: countIn(message, 'SteeringType'), toPlaces: textsOf(one(message, 'ToPlaces'), 'Place'),
  };
}

const textsOf = (node: XmlNode | undefined, name: string): string[] => all(node, name).flatMap((each) => said(each) ?? []);

function hopOf(node: XmlNode): Hop {
  const at = instantIn(node, 'Timestamp');
  if (at === null) throw new PacketError('missing-field', 'TraceHeader/Timestamp');
  return { organId: must(node, 'OrganId'), at };
}

/** Packets from before the four kinds of business carry none: they are new documents. */
function businessOf(node: XmlNode | undefined): Business {
  const type = node === undefined ? 'new' : codeIn(said(node, 'BussinessDocType', 'BusinessDocType'), BUSINESS_TYPES, { code: 'business-type', where: 'Bussiness/BussinessDocType' });
  return {
    type, reason: said(node, 'BussinessDocReason', 'BusinessDocReason') ?? '', paper: ['1', 'true'].includes(said(node, 'Paper') ?? ''), documentId: said(node, 'DocumentId'),
    update: type === 'update' ? updateOf(one(node, 'BussinessDocumentInfo', 'BusinessDocumentInfo')) : null, staff: staffOf(node),
    replaces: type === 'replace' ? replacedOf(node) : [],
  };
}

const updateOf = (node: XmlNode | undefined): Business['update'] => ({
  fields: said(node, 'DocumentInfo') === '1', receivers: said(node, 'DocumentReceiver') === '1',
  receiverList: all(one(node, 'ReceiverList'), 'Receiver').map((each) => ({ organId: must(each, 'OrganId'), receiverType: countIn(each, 'ReceiverType') ?? 0 })),
});

function replacedOf(node: XmlNode | undefined): Business['replaces'] {
  const infos = all(one(node, 'ReplacementInfoList'), 'ReplacementInfo');
  if (infos.length === 0) throw new PacketError('missing-field', 'ReplacementInfoList/ReplacementInfo');
  return infos.map((info) => ({ documentId: must(info, 'DocumentId'), organIds: textsOf(one(info, 'OrganIdList'), 'OrganId') }));
}
