import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { DocumentInitParameters } from 'pdfjs-dist/types/src/display/api.js';

export const PDFJS_FOLDER = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

type Pdfjs = typeof import('pdfjs-dist');
let loaded: Promise<Pdfjs> | undefined;

/** pdf.js for Node, loaded with the first PDF. It asks for drawing classes it does not need when it only reads. */
export function loadPdfjs(): Promise<Pdfjs> {
  for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) if (!(name in globalThis)) Object.assign(globalThis, { [name]: function unused() {} });
  loaded ??= import('pdfjs-dist/legacy/build/pdf.mjs') as Promise<Pdfjs>;
  return loaded;
}

/** No scripts, no forms drawn, no pictures decoded, no fonts made: text only. */
export function readingSettings(data: Uint8Array): DocumentInitParameters {
  return {
    data, verbosity: 0, cMapUrl: join(PDFJS_FOLDER, 'cmaps') + sep, standardFontDataUrl: join(PDFJS_FOLDER, 'standard_fonts') + sep,
    wasmUrl: join(PDFJS_FOLDER, 'wasm') + sep, useSystemFonts: false, disableFontFace: true, fontExtraProperties: true, enableXfa: false,
    maxImageSize: 1, stopAtErrors: false, isOffscreenCanvasSupported: false, isImageDecoderSupported: false,
  };
}
