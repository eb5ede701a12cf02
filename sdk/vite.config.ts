// Builds what a shop loads: loader.js and its hashed chunks, side by side, so one folder can be served from anywhere.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { LANGUAGES } from './src/i18n/words.ts';

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

const WORDS = join(import.meta.dirname, 'src/i18n');
/** Modules of words, one per screen and language. */
const words = readdirSync(WORDS).filter((file) => LANGUAGES.includes(file.split('.')[1]!));
/** Of all words together: an address then follows from screen and language, and the dialog needs no table of them. */
const edition = words
  .reduce((hash, file) => hash.update(readFileSync(join(WORDS, file))), createHash('sha256'))
  .digest('hex')
  .slice(0, 8);

/** Each module of words becomes a chunk, and what loads them learns their addresses. */
const wordChunks: Plugin = {
  name: 'word-chunks',
  enforce: 'pre',
  buildStart() {
    for (const file of words)
      this.emitFile({
        type: 'chunk',
        id: join(WORDS, file),
        fileName: file.replace(/\.(\w+)\.ts$/, `-$1-${edition}.js`),
      });
  },
  transform: {
    filter: { id: /\/i18n\/words\.ts$/ },
    handler(code) {
      const before = `.\${language}.ts\``;
      if (!code.includes(before)) this.error('words.ts loads its modules in another way than this build knows.');
      return code.replace(before, `-\${language}-${edition}.js\``);
    },
  },
};

export default defineConfig({
  plugins: [slimStyles, wordChunks],
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
