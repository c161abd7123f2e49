import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';
import { cleaned } from '../cleaned.ts';
import { ExtractionError, type ExtractedPage } from '../extracted-text.ts';
import type { Budget } from '../limits.ts';
import type { PackedFile } from '../packed-file.ts';
import { annotationsOf } from './annotations.ts';
import { attachmentsOf } from './attachments.ts';
import { linesOfPage, type Run } from './lines-of-page.ts';
import { bookmarksOf } from './bookmarks.ts';
import { loadPdfjs, readingSettings } from './pdfjs.ts';

export interface PdfContent {
  readonly pages: readonly ExtractedPage[];
  readonly properties: Readonly<Record<string, string>>;
  readonly attachments: readonly PackedFile[];
}

/** Takes the bytes over: pdf.js keeps and empties the array it is given. */
export async function readPdf(bytes: Uint8Array, budget: Budget): Promise<PdfContent> {
  const pdfjs = await loadPdfjs();
  // pdf.js refuses a Buffer, which is what arrives from another process.
  const task = pdfjs.getDocument(readingSettings(new Uint8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength)));
  try {
    const document = await task.promise;
    budget.pages -= document.numPages;
    if (budget.pages < 0) throw new ExtractionError('too-many-pages');
    const { pages, pinned } = await readPages(document, budget);
    const bookmarks = await bookmarksOf(document, budget);
    return { pages: pages.map((page, index) => (index === 0 ? { ...page, lines: [...page.lines, ...bookmarks] } : page)), properties: await propertiesOf(document), attachments: await attachmentsOf(document, pinned) };
  } catch (error) {
    throw asExtractionError(error);
  } finally {
    await task.destroy();
  }
}

function asExtractionError(error: unknown): ExtractionError {
  if (error instanceof ExtractionError) return error;
  return new ExtractionError((error as Error).name === 'PasswordException' ? 'encrypted' : 'broken');
}

/** Weights of fonts cost a second pass, so they are learned from the first pages, where the heading of a letter stands. */
const PAGES_WITH_WEIGHTS = 2;
const SLOW_PAGE_MS = 1_000;

async function readPages(document: PDFDocumentProxy, budget: Budget): Promise<{ pages: ExtractedPage[]; pinned: string[] }> {
  const bold = new Map<string, boolean>();
  const pinned: string[] = [];
  const pages: ExtractedPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const started = performance.now();
    const runs = await runsOf(page, budget);
    const annotations = await annotationsOf(page, budget);
    const isCheap = budget.weights && number <= PAGES_WITH_WEIGHTS && performance.now() - started < SLOW_PAGE_MS;
    if (isCheap && runs.length > 0) await learnWeights(page, runs, bold);
    const { width, height } = page.getViewport({ scale: 1 });
    pages.push({ number, width, height, lines: [...linesOfPage(runs, (font) => bold.get(font)), ...annotations.lines] });
    pinned.push(...annotations.fileIds);
    page.cleanup();
  }
  return { pages, pinned };
}

/** Text items placed on the page as shown, its rotation included. */
async function runsOf(page: PDFPageProxy, budget: Budget): Promise<Run[]> {
  const { items, styles } = await page.getTextContent();
  const viewport = page.getViewport({ scale: 1 });
  const { Util } = await loadPdfjs();
  const runs: Run[] = [];
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue;
    budget.characters -= item.str.length;
    if (budget.characters < 0) throw new ExtractionError('too-large');
    const place = Util.transform(viewport.transform, item.transform) as number[];
    runs.push({ text: item.str, width: item.width, font: item.fontName, ...placeOf(place), ...heightsOf(styles[item.fontName]) });
  }
  return runs;
}

function placeOf([a = 0, b = 0, c = 0, d = 0, x = 0, y = 0]: readonly number[]): Pick<Run, 'x' | 'baseline' | 'fontSize' | 'angle'> {
  return { x, baseline: y, fontSize: Math.hypot(c, d), angle: Math.atan2(b, a) };
}

/** Fonts that do not tell their heights are taken for ordinary ones. */
function heightsOf(style: { readonly ascent: number; readonly descent: number } | undefined): Pick<Run, 'ascent' | 'descent'> {
  return style !== undefined && style.ascent > 0 ? { ascent: style.ascent, descent: style.descent } : { ascent: 0.8, descent: -0.2 };
}

const BOLD_NAME = /bold|black|heavy|semibold|demi|[-,]b[di]?$/iu;

/** Fonts become known by name only when a page is prepared for drawing. */
async function learnWeights(page: PDFPageProxy, runs: readonly Run[], bold: Map<string, boolean>): Promise<void> {
  const unknown = new Set(runs.map(({ font }) => font).filter((font) => !bold.has(font)));
  if (unknown.size === 0) return;
  await page.getOperatorList();
  for (const font of unknown) {
    if (!page.commonObjs.has(font)) continue;
    const { name, bold: isBold } = page.commonObjs.get(font) as { name?: string; bold?: boolean };
    if (name !== undefined) bold.set(font, isBold === true || BOLD_NAME.test(name));
  }
}

async function propertiesOf(document: PDFDocumentProxy): Promise<Record<string, string>> {
  const { info } = (await document.getMetadata()) as { info: Readonly<Record<string, unknown>> };
  const custom = info['Custom'] instanceof Map ? [...(info['Custom'] as Map<string, unknown>)] : Object.entries(info['Custom'] ?? {});
  const known = ['Title', 'Subject', 'Keywords', 'Author'].map((name) => [name, info[name]] as const);
  const texts = [...custom, ...known].filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '');
  return Object.fromEntries(texts.map(([name, value]) => [name, cleaned(value)]));
}
