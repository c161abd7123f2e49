import { getDocument, GlobalWorkerOptions, TextLayer, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist';
import workerSrc from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerSrc;

export { TextLayer };
export type { PDFDocumentProxy, PDFPageProxy };

/** One page; undefined when the document has been closed meanwhile. */
export async function pageOf(pdf: PDFDocumentProxy, number: number): Promise<PDFPageProxy | undefined> {
  try {
    return await pdf.getPage(number);
  } catch {
    return undefined;
  }
}

/** Reads the bytes with pdf.js, which never changes them; scripts inside documents do not run. */
export function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<PDFDocumentProxy> {
  return getDocument({
    data: bytes,
    cMapUrl: '/pdfjs/cmaps/',
    standardFontDataUrl: '/pdfjs/standard_fonts/',
    iccUrl: '/pdfjs/iccs/',
    wasmUrl: '/pdfjs/wasm/',
    enableXfa: false,
  }).promise;
}
