import { DOCUMENT_TYPES } from '#contract/documents/document-types.ts';
import type { Matter, Original, PaperFile } from '../queries/read-matter.ts';
import { attachmentKey, lastingKey } from './attachment-key.ts';
import { retentionInWords } from './retention.ts';
import { element, field, limited } from './xml.ts';

export const NAMESPACE = 'urn:congsoso:records:1';
const LANGUAGE = 'Tiếng Việt';

/** Where the bytes of each document and paper lie in a package; none where only the data is taken out. */
export type Paths = ReadonlyMap<string, string>;

/** Data fields of a work file and its documents (Decree 30/2020, Appendix VI, part II), documents and acts in order of time. */
export function workFileXml({ file, organId, documents, papers, events }: Matter, paths: Paths = new Map()): string {
  const code = element('FileCode', [field('OrganId', organId), field('FileCatalog', file.year), limited('FileNotation', file.notation, 20)]);
  return element('WorkFile', [
    code, limited('Title', file.title, 500), field('Maintenance', retentionInWords(file.retentionYears)), limited('Rights', file.unitName, 30), limited('Creator', file.responsibleName, 30),
    field('Language', LANGUAGE), field('StartDate', file.startedOn), field('EndDate', file.endedOn), field('DocTotal', documents.length + papers.length), field('PageTotal', file.pageTotal),
    limited('Description', file.description, 500),
    element('Documents', documents.map((each, at) => documentXml(each, { at, code, organ: each.issuerName ?? file.agencyName, path: paths.get(each.id), paths }))),
    element('Papers', papers.map((each, at) => paperXml(each, { ordinal: documents.length + at + 1, path: paths.get(each.id) }))),
    element('TraceHeaderList', events.map(({ at, action, by, byTitle, onBehalfOf, document, words, detail }) =>
      element('TraceHeader', [
        field('Timestamp', at), field('Action', action), field('By', by), field('ByTitle', byTitle), field('OnBehalfOf', onBehalfOf), field('Document', document), field('Words', words),
        ...Object.entries(detail).map(([name, value]) => element('Detail', [escapedText(value)], { name })),
      ]))),
  ], { xmlns: NAMESPACE });
}

const escapedText = (value: string): string => field('x', value).replace(/^<x>|<\/x>$/gu, '');

interface DocumentPlace {
  readonly at: number;
  readonly code: string;
  readonly organ: string;
  readonly path: string | undefined;
  readonly paths: Paths;
}

function documentXml(document: Original, { at, code, organ, path, paths }: DocumentPlace): string {
  const typeName = DOCUMENT_TYPES.find((type) => type.code === document.type)?.name ?? document.type;
  const isIncoming = document.kind === 'incoming';
  return element('Document', [
    code, field('DocOrdinal', at + 1), limited('TypeName', typeName, 100), limited('CodeNumber', document.number, 11), limited('CodeNotation', document.symbol, 30), field('IssuedDate', document.documentDate),
    limited('OrganName', organ, 200), limited('Subject', document.subject, 500), field('Language', LANGUAGE), field('PageAmount', document.pages),
    ...(isIncoming ? [field('ArrivalDate', document.arrivedOn), field('ArrivalNumber', document.arrivalNumber)] : []),
    element('SignerInfo', [limited('Position', document.signerPosition, 100), limited('FullName', document.signerName, 50)]),
    field('Priority', document.urgency), limited('ToPlaces', document.recipients.length === 0 ? null : document.recipients.join('; '), 1000), field('DueDate', document.dueOn),
    field('Path', path ?? null), field('Sha256', document.sha256),
    ...(document.lastingSha256 === null ? [] : [element('LastingCopy', [field('Path', paths.get(lastingKey(document.id)) ?? null), field('Sha256', document.lastingSha256)])]),
    ...document.attachments.map((each) => element('Attachment', [limited('Name', each.name, 200), field('Path', paths.get(attachmentKey(document.id, each)) ?? null), field('Sha256', each.sha256)])),
  ], { kind: document.kind });
}

const paperXml = ({ title, paperOn, pages, sha256 }: PaperFile, { ordinal, path }: { ordinal: number; path: string | undefined }): string =>
  element('Paper', [field('DocOrdinal', ordinal), limited('Subject', title, 500), field('IssuedDate', paperOn), field('PageAmount', pages), field('Path', path ?? null), field('Sha256', sha256)]);
