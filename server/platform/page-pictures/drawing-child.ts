import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { HelperAnswer } from '../helper-process/helper-process.ts';
import { besideBars, type PlacedText } from './beside-bars.ts';
import type { Bar, DrawingOrder, PagePicture } from './page-picture.ts';

/** The program of the child process that draws pages: a hostile file meets it alone. */
const PDFJS = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
const { createCanvas } = await import('@napi-rs/canvas');

const DOTS_PER_INCH = 200;
const POINTS_PER_INCH = 72;
const QUALITY = 85;
/** A page larger than A2 is drawn with fewer dots: no page may take the memory of a hundred. */
const MOST_DOTS = 16_000_000;

process.on('message', (order: DrawingOrder) => void answer(order).then((message) => process.send?.(message)));
process.on('disconnect', () => process.exit(0));

async function answer(order: DrawingOrder): Promise<HelperAnswer<PagePicture>> {
  try {
    return { done: await drawn(order), rss: process.memoryUsage.rss() };
  } catch (error) {
    return { fault: (error as Error).message, rss: process.memoryUsage.rss() };
  }
}

let open: { readonly sha256: string; readonly document: PDFDocumentProxy } | undefined;

/** The file stays open between its pages: they are asked for one after another. */
async function documentOf({ sha256, pdf }: DrawingOrder): Promise<PDFDocumentProxy> {
  if (open?.sha256 === sha256) return open.document;
  await open?.document.loadingTask.destroy();
  open = undefined;
  const document = await getDocument({
    data: new Uint8Array(pdf), verbosity: 0, cMapUrl: join(PDFJS, 'cmaps') + sep, standardFontDataUrl: join(PDFJS, 'standard_fonts') + sep, wasmUrl: join(PDFJS, 'wasm') + sep,
    useSystemFonts: false, disableFontFace: true, enableXfa: false, isOffscreenCanvasSupported: false, isImageDecoderSupported: false, maxImageSize: 40_000_000,
  }).promise;
  open = { sha256, document };
  return document;
}

async function drawn(order: DrawingOrder): Promise<PagePicture> {
  const document = await documentOf(order);
  if (order.page < 1 || order.page > document.numPages) throw new Error('no-such-page');
  const page = await document.getPage(order.page);
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(DOTS_PER_INCH / POINTS_PER_INCH, Math.sqrt(MOST_DOTS / (width * height)));
  const jpeg = await picture(page, scale, order.bars);
  const texts = await textsOf(page, height);
  page.cleanup();
  return { width, height, pages: document.numPages, jpeg, texts: besideBars(texts, order.bars) };
}

/** The bars are part of the picture before it is compressed: nothing of what lies under them is in the file. */
async function picture(page: PDFPageProxy, scale: number, bars: readonly Bar[]): Promise<Uint8Array> {
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  await page.render({ canvas: null, canvasContext: context as unknown as CanvasRenderingContext2D, viewport, intent: 'print' }).promise;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = '#000000';
  for (const bar of bars) context.fillRect(Math.floor(bar.x * scale), Math.floor(bar.y * scale), Math.ceil(bar.width * scale) + 1, Math.ceil(bar.height * scale) + 1);
  return canvas.encode('jpeg', QUALITY);
}

async function textsOf(page: PDFPageProxy, pageHeight: number): Promise<PlacedText[]> {
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [left = 0, base = 0] = viewport.convertToViewportPoint(item.transform[4] as number, item.transform[5] as number) as number[];
    const size = Math.hypot(item.transform[2] as number, item.transform[3] as number);
    return [{ text: item.str, x: left, y: Math.min(pageHeight, base) - size, width: item.width, height: size * 1.25, size }];
  });
}
