import type { ExtractedPage } from '#server/platform/text-extraction/index.ts';

/**
 * What carries fewer letters may be a picture: a page number, the stamp of a signature, the line that the law wants on an electronic copy
 * ("Sao y; Sở …; 27/11/2026; …") are no text of the page. The head of a letter alone has more.
 */
const FEWEST_LETTERS = 100;
/** A page that was scanned takes more bytes than this, one that was set and has few words less. */
const LEAST_PICTURE = 10_000;

/** Numbers of the pages that are pictures, as far as their text and the size of their file tell. */
export function pagesWithoutText(pages: readonly Pick<ExtractedPage, 'number' | 'lines'>[], fileBytes: number): number[] {
  const fewest = fileBytes / Math.max(1, pages.length) < LEAST_PICTURE ? 1 : FEWEST_LETTERS;
  return pages.filter(({ lines }) => lettersOf(lines) < fewest).map(({ number }) => number);
}

const lettersOf = (lines: ExtractedPage['lines']): number =>
  lines.filter(({ region }) => region === undefined).reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
