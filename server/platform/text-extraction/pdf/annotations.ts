import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';
import { cleaned } from '../cleaned.ts';
import { ExtractionError, type ExtractedLine } from '../extracted-text.ts';
import type { Budget } from '../limits.ts';
import { loadPdfjs } from './pdfjs.ts';

/** As pdf.js gives them; every member may be missing. */
interface Annotation {
  readonly id: string;
  readonly subtype?: string;
  readonly rect: readonly [number, number, number, number];
  readonly contentsObj?: { readonly str?: string };
  readonly richText?: { readonly str?: string };
  readonly textContent?: readonly string[];
  readonly fieldValue?: unknown;
  /** `Tx`, `Ch`, `Btn`, `Sig`. */
  readonly fieldType?: string;
  /** Of a file pinned to the page. */
  readonly fileId?: string;
}

const WITHOUT_TEXT = new Set(['Link', 'Popup', 'FreeText']);

export interface PageAnnotations {
  readonly lines: readonly ExtractedLine[];
  readonly fileIds: readonly string[];
}

/**
 * Notes and stamps lie above the page and are no part of its text; what a form field shows is (a number given after signing).
 * A field may show something else than its value, so both are read.
 */
export async function annotationsOf(page: PDFPageProxy, budget: Budget): Promise<PageAnnotations> {
  const annotations = (await page.getAnnotations({ intent: 'any' })) as readonly Annotation[];
  const needsDrawing = annotations.some(({ subtype = '' }) => !WITHOUT_TEXT.has(subtype));
  const drawn = needsDrawing ? await drawnTexts(page) : new Map<string, string>();
  const viewport = page.getViewport({ scale: 1 });
  const lines = annotations.flatMap((annotation) => {
    const box = boxOf(viewport, annotation.rect);
    const shown = new Set(isForm(annotation) ? linesOf([drawn.get(annotation.id) ?? '']) : []);
    return textsOf(annotation, drawn.get(annotation.id)).map((text) => {
      budget.characters -= text.length;
      if (budget.characters < 0) throw new ExtractionError('too-large');
      return { text, ...box, region: shown.has(text) ? ('field' as const) : ('annotation' as const) };
    });
  });
  return { lines, fileIds: annotations.flatMap(({ fileId }) => fileId ?? []) };
}

function boxOf(viewport: ReturnType<PDFPageProxy['getViewport']>, [left, bottom, right, top]: Annotation['rect']): Omit<ExtractedLine, 'text'> {
  const [x1 = 0, y1 = 0] = viewport.convertToViewportPoint(left, bottom) as number[];
  const [x2 = 0, y2 = 0] = viewport.convertToViewportPoint(right, top) as number[];
  return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1), fontSize: 0 };
}

function textsOf({ contentsObj, richText, textContent = [], fieldValue }: Annotation, drawn = ''): string[] {
  const values = (Array.isArray(fieldValue) ? fieldValue : [fieldValue]).filter((value) => typeof value === 'string');
  const texts = [contentsObj?.str ?? '', richText?.str ?? '', ...textContent, ...values, drawn];
  return [...new Set(linesOf(texts))];
}

const isForm = ({ subtype, fieldType }: Annotation): boolean => subtype === 'Widget' && (fieldType === 'Tx' || fieldType === 'Ch');

const linesOf = (texts: readonly string[]): string[] => texts.flatMap((text) => text.split(/[\r\n]+/u)).map(cleaned).filter((text) => text !== '');

/** The letters that the appearance of each annotation draws: a rubber stamp often says nothing elsewhere. */
async function drawnTexts(page: PDFPageProxy): Promise<Map<string, string>> {
  const { OPS } = await loadPdfjs();
  const { fnArray, argsArray } = await page.getOperatorList();
  const texts = new Map<string, string>();
  let inside: string | undefined;
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index] as readonly unknown[] | null;
    if (operator === OPS.beginAnnotation) inside = String(args?.[0]);
    else if (operator === OPS.endAnnotation) inside = undefined;
    else if (operator === OPS.showText && inside !== undefined) texts.set(inside, `${texts.get(inside) ?? ''}${lettersOf(args?.[0])}\n`);
  }
  return texts;
}

function lettersOf(glyphs: unknown): string {
  return Array.isArray(glyphs) ? glyphs.map((glyph: { unicode?: string } | number | null) => (typeof glyph === 'object' ? (glyph?.unicode ?? '') : '')).join('') : '';
}
