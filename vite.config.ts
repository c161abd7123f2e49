import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { callTable } from './web/build/call-table.ts';
import { pdfAssets } from './web/build/pdf-assets.ts';
import { preCompressed } from './web/build/pre-compressed.ts';

export default defineConfig({
  root: 'web',
  plugins: [react(), callTable(), pdfAssets(), preCompressed()],
  // One origin serves the built pages and /api; in development Vite stands before the server.
  server: { port: 5173, proxy: { '/api': { target: 'http://127.0.0.1:8080', ws: true } } },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // Without this Vite would inline small files as data: URLs and a script polyfill, which the content policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // A door (index.ts) that names a component brings it along only where it is used: the modules of features do nothing by being loaded.
    rolldownOptions: { treeshake: { moduleSideEffects: [{ test: /[\\/]web[\\/]features[\\/].*\.tsx?$/u, sideEffects: false }] } },
  },
});
