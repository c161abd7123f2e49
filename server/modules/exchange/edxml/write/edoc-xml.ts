import { writeDay, writeInstant } from '../days.ts';
import type { AttachmentFacts, Business, BusinessType, EdocFacts } from '../facts.ts';
import { organXml, responseXml, staffXml } from './common.ts';
import { element, escaped, field, optional } from './xml-text.ts';

const BUSINESS_CODES: Readonly<Record<BusinessType, string>> = { new: '0', recall: '1', update: '2', replace: '3' };

export const edocMessageXml = (facts: EdocFacts): string => element(
  'MessageHeader', organXml('From', facts.from), ...facts.to.map((organ) => organXml('To', organ)), field('DocumentId', facts.documentId),
  element('Code', field('CodeNumber', facts.number), field('CodeNotation', facts.symbol)),
  element('PromulgationInfo', field('Place', facts.place), field('PromulgationDate', writeDay(facts.promulgatedOn))),
  element('DocumentType', field('Type', facts.type.group), field('TypeDetail', facts.type.detail), field('TypeName', facts.type.name)),
  field('Subject', facts.subject), optional('Content', facts.content),
  element('SignerInfo', field('Competence', facts.signer.competence), field('Position', facts.signer.position), field('FullName', facts.signer.fullName)),
  optional('DueDate', facts.dueOn === null ? null : writeDay(facts.dueOn)), otherXml(facts), ...facts.responseFor.map(responseXml), optional('SteeringType', facts.steeringType),
  facts.toPlaces.length === 0 ? '' : element('ToPlaces', ...facts.toPlaces.map((place) => field('Place', place))),
);

const otherXml = ({ priority, sphere, typist, amount, pages, appendixes }: EdocFacts): string => element(
  'OtherInfo', field('Priority', priority), field('SphereOfPromulgation', sphere), field('TyperNotation', typist), field('PromulgationAmount', amount), field('PageAmount', pages),
  field('Direction', 'false'), element('Appendixes', ...appendixes.map((appendix) => field('Appendix', appendix))),
);

export const traceXml = ({ trace, business }: EdocFacts): string => element(
  'TraceHeaderList', ...trace.map(({ organId, at }) => element('TraceHeader', field('OrganId', organId), field('Timestamp', writeInstant(at)))), businessXml(business),
);

/** The doubled s is the spelling of the protocol. */
const businessXml = ({ type, reason, paper, documentId, update, staff, replaces }: Business): string => element(
  'Bussiness', optional('DocumentId', documentId), field('BussinessDocType', BUSINESS_CODES[type]), field('BussinessDocReason', reason), field('Paper', paper ? '1' : '0'),
  update === null ? '' : element(
    'BussinessDocumentInfo', field('DocumentInfo', update.fields ? '1' : '0'), field('DocumentReceiver', update.receivers ? '1' : '0'),
    element('ReceiverList', ...update.receiverList.map(({ organId, receiverType }) => element('Receiver', field('OrganId', organId), field('ReceiverType', receiverType)))),
  ),
  staffXml(staff, ['Email', 'Mobile']),
  replaces.length === 0 ? '' : element('ReplacementInfoList', ...replaces.map((each) => element('ReplacementInfo', field('DocumentId', each.documentId), element('OrganIdList', ...each.organIds.map((id) => field('OrganId', id)))))),
);

export const manifestXml = (attachments: readonly AttachmentFacts[]): string =>
  `<edXML:edXMLManifest version="1.0">${attachments.map((facts) => element('Reference', field('ContentId', cid(facts)), field('ContentType', facts.contentType), field('Description', facts.description), field('AttachmentName', facts.name))).join('')}</edXML:edXMLManifest>`;

const cid = ({ contentId }: AttachmentFacts): string => `cid:${contentId}`;

/** Outside the envelope and without the prefix, but for the content. */
export const attachmentStart = (facts: AttachmentFacts): string =>
  `<Attachment><ContentId>${escaped(cid(facts))}</ContentId><AttachmentName>${escaped(facts.name)}</AttachmentName><Description>${escaped(facts.description ?? '')}</Description>` +
  `<ContentType>${escaped(facts.contentType)}</ContentType><edXML:ContentTransferEncoded xmlns:edXML="${EDXML}">`;

export const ATTACHMENT_END = '</edXML:ContentTransferEncoded></Attachment>';
export const EDXML = 'http://www.mic.gov.vn/TBT/QCVN_102_2016';
