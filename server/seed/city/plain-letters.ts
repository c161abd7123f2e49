/** The text in lower-case ASCII letters and digits: marks taken off, đ as d, all else dropped. */
export function plainLetters(text: string): string {
  return text.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replace(/[^a-z0-9]/g, '');
}
