/** Issuer's name without case, accents and punctuation: two spellings of one agency give one key. */
export function issuerKey(name: string): string {
  const folded = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase();
  return folded.replace(/[^a-z0-9]+/gu, ' ').trim();
}
