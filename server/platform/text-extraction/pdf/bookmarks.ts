import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.js';
import { cleaned } from '../cleaned.ts';
import { ExtractionError, type ExtractedLine } from '../extracted-text.ts';
import type { Budget } from '../limits.ts';

/** pdf.js answers null for a file without any, whatever its types say. */
type Bookmarks = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;
/** Beside the pages, on none of them. */
const NO_PLACE = { x: 0, y: 0, width: 0, height: 0, fontSize: 0, region: 'note' } as const;

/** The titles of the table of contents that viewers show beside the pages; often the names of the merged files. */
export async function bookmarksOf(document: PDFDocumentProxy, budget: Budget): Promise<ExtractedLine[]> {
  const lines: ExtractedLine[] = [];
  const outline = (await document.getOutline()) as Bookmarks | null;
  const waiting: Bookmarks = [...(outline ?? [])];
  for (let mark = waiting.pop(); mark !== undefined; mark = waiting.pop()) {
    const text = cleaned(mark.title);
    budget.characters -= text.length;
    if (budget.characters < 0) throw new ExtractionError('too-large');
    if (text !== '') lines.push({ text, ...NO_PLACE });
    waiting.push(...(mark.items as Bookmarks));
  }
  return lines;
}
