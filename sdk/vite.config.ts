// Builds what a shop loads: loader.js and its hashed chunks, side by side, so one folder can be served from anywhere.
import { defineConfig, type Plugin } from 'vite';

/** Styles lie in template strings, which no minifier opens: what explains them is for readers of the source alone. */
const slimStyles: Plugin = {
  name: 'slim-styles',
  enforce: 'pre',
  transform: {
    filter: { id: /\/sdk\/src\/.*\.ts$/ },
    handler: (code) =>
      code.replace(/\bcss`[^`]*`/g, (style) => style.replace(/\/\*.*?\*\//gs, '').replace(/\s+/g, ' ')),
  },
};

export default defineConfig({
  plugins: [slimStyles],
  build: {
    target: 'es2022',
    lib: { entry: 'src/loader.ts', formats: ['es'] },
    rolldownOptions: {
      output: {
        // Library mode leaves ES output unminified unless told so here: 18.9 kB instead of 14.9 for a Lit button.
        minify: true,
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        // What the dialog needs comes with it in one request; the screens loaded later take it from there.
        codeSplitting: {
          groups: [
            { name: 'try-on', test: /src\/try-on\/(index|save-file)\.ts$/ },
            // Three screens need these; in one of their chunks they would bring a helper for namespaces along.
            { name: 'picture', test: /src\/(try-on\/badge|theme\/picture)[\w.-]*\.ts$/ },
          ],
        },
      },
    },
    reportCompressedSize: false,
    // Minifying drops the notices that Lit's licence wants beside every copy; they travel as a file instead.
    license: { fileName: 'licenses.md' },
  },
});
