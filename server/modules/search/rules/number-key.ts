/**
 * Number and symbol as people type them, reduced to what tells them apart: `128/QĐ-UBND`, `128 qd ubnd` and `128qdubnd`
 * give one key. Full-text parsers tear such numbers, so they are never searched as words.
 */
export function numberKey(number: string): string {
  const folded = number.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase();
  return folded.replace(/[^a-z0-9]/gu, '');
}

/** Whether a query looks like a number or symbol rather than words. */
export function looksLikeNumber(query: string): boolean {
  return /^\d+\s*(?:[/.-]|$)|^\d+\s*\/?\s*[\p{L}-]{2,}$|\/[\p{L}]/u.test(query.trim());
}
