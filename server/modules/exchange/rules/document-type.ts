import { DOCUMENT_TYPES, type DocumentTypeCode } from '#contract/documents/document-types.ts';
import type { DocumentTypeFacts } from '../edxml/facts.ts';

/** Type 2 of QCVN 102: what is not normative. */
const ADMINISTRATIVE = 2;
/** TypeDetail of the administrative documents; Phiếu báo has none. */
const DETAIL: Readonly<Partial<Record<DocumentTypeCode, number>>> = {
  resolution: 1, decision: 2, directive: 3, regulation: 4, rules: 5, communique: 6, notice: 7, guidance: 8, submission: 16, plan: 10, scheme: 11, 'project-proposal': 12,
  project: 13, report: 14, minutes: 15, programme: 9, contract: 17, 'official-letter': 18, telegram: 19, memorandum: 20, agreement: 22, authorisation: 24, invitation: 25,
  introduction: 26, 'leave-paper': 27, 'dispatch-slip': 30, 'transfer-slip': 31, 'public-letter': 32,
};
/** Normative documents that the house has a kind of the same name for. */
const NORMATIVE: Readonly<Record<number, DocumentTypeCode>> = { 5: 'resolution', 6: 'resolution', 8: 'decision', 11: 'directive' };

export function typeFactsOf(code: DocumentTypeCode): DocumentTypeFacts {
  return { group: ADMINISTRATIVE, detail: DETAIL[code] ?? 0, name: DOCUMENT_TYPES.find((type) => type.code === code)?.name ?? null };
}

const folded = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/giu, 'd').toLowerCase().replace(/\s+/gu, ' ').trim();
const BY_NAME = new Map(DOCUMENT_TYPES.map(({ code, name }) => [folded(name), code]));
const BY_DETAIL = new Map(Object.entries(DETAIL).map(([code, detail]) => [detail, code as DocumentTypeCode]));

/** Which kind an arrived document is: by its name first, for houses fill in the codes as they like; what cannot be told is a công văn. */
export function typeOfFacts({ group, detail, name }: DocumentTypeFacts): DocumentTypeCode {
  const named = name === null ? undefined : BY_NAME.get(folded(name));
  if (named !== undefined) return named;
  const coded = group === 1 ? NORMATIVE[detail ?? 0] : BY_DETAIL.get(group === ADMINISTRATIVE ? (detail ?? 0) : (group ?? 0));
  return coded ?? 'official-letter';
}
