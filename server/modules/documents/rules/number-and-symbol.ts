import { DOCUMENT_TYPES } from '#contract/documents/document-types.ts';

export { numberAndSymbol, printedNumber } from '#contract/documents/number.ts';

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
