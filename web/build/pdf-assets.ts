import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const PACKAGE = resolve(import.meta.dirname, '../../node_modules/pdfjs-dist');
/** Character maps, stand-in fonts, colour profiles and decoders of scanned pictures, fetched by pdf.js when a page needs them. */
const FOLDERS = ['cmaps', 'standard_fonts', 'iccs', 'wasm'];

/** Serves the files pdf.js fetches at run time under /pdfjs/, from our own origin. */
export function pdfAssets(): Plugin {
  return {
    name: 'pdf-assets',
    apply: 'build',
    async generateBundle() {
      for (const folder of FOLDERS) {
        for (const file of await readdir(resolve(PACKAGE, folder))) {
          if (file.startsWith('LICENSE')) continue;
          const source = await readFile(resolve(PACKAGE, folder, file));
          this.emitFile({ type: 'asset', fileName: `pdfjs/${folder}/${file}`, source });
        }
      }
    },
  };
}
