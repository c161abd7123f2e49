import type { ExtractedPage } from '#server/platform/text-extraction/index.ts';

/** A stamp of a signature or a page number is no text of the page: what carries fewer letters is taken for a picture. */
const FEWEST_LETTERS = 16;

/** Numbers of the pages that are pictures, as far as their text tells. */
export function pagesWithoutText(pages: readonly Pick<ExtractedPage, 'number' | 'lines'>[]): number[] {
  return pages.filter(({ lines }) => lettersOf(lines) < FEWEST_LETTERS).map(({ number }) => number);
}

const lettersOf = (lines: ExtractedPage['lines']): number =>
  lines.filter(({ region }) => region === undefined).reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
