/**
 * Number and symbol as people type them, reduced to what tells them apart: `128/QĐ-UBND`, `128 qd ubnd` and `128qdubnd`
 * give one key, `05/QĐ-UBND` that of `5/QĐ-UBND`. Full-text parsers tear such numbers, so they are never searched as words.
 */
export function numberKey(number: string): string {
  const folded = number.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase();
  return folded.replace(/[^a-z0-9]/gu, '').replace(/^0+(?=\d)/u, '');
}

/** Whether a query may be a number or symbol: it begins with a digit, or is one word with a slash or hyphen in it (`QĐ-UBND`). */
export function looksLikeNumber(query: string): boolean {
  return /^\d|^[\p{L}\p{M}\p{N}]+(?:[/-][\p{L}\p{M}\p{N}]+)+$/u.test(query.trim());
}
