// Builds the merchant's dashboard: a page of the server's own, with a chunk per view that is loaded when it is opened.
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { slimTemplates } from './build-parts.ts';

export default defineConfig({
  root: join(import.meta.dirname, 'src/dashboard/page'),
  base: '/dashboard/',
  publicDir: join(import.meta.dirname, 'src/dashboard/page/public'),
  plugins: [slimTemplates],
  build: {
    target: 'es2022',
    outDir: join(import.meta.dirname, 'dist/dashboard'),
    emptyOutDir: true,
    // Its policy lets nothing inline in, and every browser that has what we use preloads modules by itself.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    license: { fileName: 'licenses.md' },
  },
});
