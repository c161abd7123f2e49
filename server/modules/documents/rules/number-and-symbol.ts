import { DOCUMENT_TYPES } from '#contract/documents/document-types.ts';

/** A number as printed: below 10 with a leading 0 (Decree 30/2020, Appendix I Part I §II.3). */
export const printedNumber = (number: number): string => (number < 10 ? `0${number}` : String(number));

export interface SymbolFacts {
  readonly type: string;
  readonly agencyAbbreviation: string;
  readonly unitAbbreviation: string;
}

/**
 * Ký hiệu: `<type>-<agency>` for a document with a type name, `<agency>-<unit>` for kinds without abbreviation (công văn,
 * thư công). A leader's own letter comes from no unit and carries the agency alone.
 */
export function symbolOf({ type, agencyAbbreviation, unitAbbreviation }: SymbolFacts): string {
  const abbreviation = DOCUMENT_TYPES.find(({ code }) => code === type)?.abbreviation ?? null;
  const groups = abbreviation === null ? [agencyAbbreviation, unitAbbreviation] : [abbreviation, agencyAbbreviation];
  return groups.filter((group) => group !== '').join('-');
}

/** `128/SNV-VP`, or what of it there is. */
export function numberAndSymbol(number: string | null, symbol: string | null): string {
  return [number, symbol].filter((part) => part !== null && part !== '').join('/');
}
