import { DOCUMENT_TYPES, type DocumentTypeCode } from '#contract/documents/document-types.ts';
import type { DocumentTypeFacts } from '../edxml/facts.ts';

/** Nhóm văn bản hành chính of QCVN 102, in the order of its codes from 1 on; null: a type that Decree 30/2020 does not have. */
const ADMINISTRATIVE: readonly (DocumentTypeCode | null)[] = [
  'resolution', 'decision', 'directive', 'regulation', 'rules', 'communique', 'notice', 'guidance', 'programme', 'plan', 'scheme', 'project-proposal', 'project', 'report', 'minutes', 'submission',
  'contract', 'official-letter', 'telegram', 'memorandum', null, 'agreement', null, 'authorisation', 'invitation', 'introduction', 'leave-paper', null, null, 'dispatch-slip', 'transfer-slip', 'public-letter',
];
/** Nhóm văn bản quy phạm pháp luật: those that are also types of Decree 30/2020. */
const NORMATIVE: Readonly<Record<number, DocumentTypeCode>> = { 5: 'resolution', 6: 'resolution', 8: 'decision', 11: 'directive' };
const NORMATIVE_GROUP = 1;
const ADMINISTRATIVE_GROUP = 2;

/** What a packet says of a type of ours. Phiếu báo has no code in QCVN 102: its name alone says it. */
export function typeFactsOf(code: DocumentTypeCode): DocumentTypeFacts {
  const name = DOCUMENT_TYPES.find((type) => type.code === code)?.name ?? null;
  return { group: ADMINISTRATIVE_GROUP, detail: ADMINISTRATIVE.indexOf(code) + 1, name };
}

/** Which type an arrived document has: practice differs about the codes, so the name decides first; what cannot be told is a công văn. */
export const typeOfFacts = (facts: DocumentTypeFacts): DocumentTypeCode => byName(facts.name) ?? byCodes(facts) ?? 'official-letter';

function byName(name: string | null): DocumentTypeCode | undefined {
  if (name === null) return undefined;
  const said = name.normalize('NFC').trim();
  return (DOCUMENT_TYPES.find(({ abbreviation }) => abbreviation === said) ?? DOCUMENT_TYPES.find((type) => folded(type.name) === folded(said)))?.code;
}

function byCodes({ group, detail }: DocumentTypeFacts): DocumentTypeCode | null | undefined {
  // Some senders write the detail into the group, and 0 into the detail.
  if (group !== null && group > ADMINISTRATIVE_GROUP && (detail ?? 0) === 0) return ADMINISTRATIVE[group - 1];
  if (group === NORMATIVE_GROUP) return NORMATIVE[detail ?? 0];
  return group === ADMINISTRATIVE_GROUP ? ADMINISTRATIVE[(detail ?? 0) - 1] : undefined;
}

/** Capitals, accents and the place of a tone mark differ between senders. */
const folded = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/gu, 'd').replaceAll(/\s+/gu, ' ').toLowerCase();
