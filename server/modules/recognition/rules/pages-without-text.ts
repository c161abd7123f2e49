import type { ExtractedPage } from '#server/platform/text-extraction/index.ts';

/** A stamp of a signature or a page number is no text of the page: what carries fewer letters may be a picture. */
const FEWEST_LETTERS = 16;
/** A page that was scanned takes more bytes than this, one that was set and has few words less. */
const LEAST_PICTURE = 10_000;

/** Numbers of the pages that are pictures, as far as their text and the size of their file tell. */
export function pagesWithoutText(pages: readonly Pick<ExtractedPage, 'number' | 'lines'>[], fileBytes: number): number[] {
  const fewest = fileBytes / Math.max(1, pages.length) < LEAST_PICTURE ? 1 : FEWEST_LETTERS;
  return pages.filter(({ lines }) => lettersOf(lines) < fewest).map(({ number }) => number);
}

const lettersOf = (lines: ExtractedPage['lines']): number =>
  lines.filter(({ region }) => region === undefined).reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
