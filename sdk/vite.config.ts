// Builds what a shop loads: loader.js and its hashed chunks, side by side, so one folder can be served from anywhere.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { minify } from 'terser';
import { defineConfig, type Plugin } from 'vite';
import { DIALOG, dialogChunk, LOADS, ownLoading } from './build-loading.ts';
import { slimTemplates, WORDS, words } from './build-parts.ts';

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
      const before = `import(/* @vite-ignore */ \`./\${screen}.\${language}.ts\`)`;
      if (!code.includes(before)) this.error('words.ts loads its modules in another way than this build knows.');
      return LOADS + code.replace(before, `loadChunk(\`./\${screen}-\${language}-${edition}.js\`)`);
    },
  },
};

/**
 * Lit writes its releases on the page, where the shop's own copy of it would warn of two, and asks there for what old browsers
 * need, which this target leaves out.
 */
const quietLit: Plugin = {
  name: 'quiet-lit',
  transform: {
    filter: { id: /\/node_modules\/(lit-|@lit\/)/, code: /PolyfillSupport/ },
    handler: (code) =>
      code.replace(/\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0').replace(/\w+\.\w+PolyfillSupport/, 'void 0'),
  },
};

/** The bundler's helper is for decorators of every kind and age; ours look at a class or at the name of a property (element.ts). */
const ownDecorators: Plugin = {
  name: 'own-decorators',
  transform: {
    filter: { id: /\/helpers\/(esm\/)?decorate\.js$/ },
    handler: () =>
      'export default (decorators, target, name) => { for (const one of decorators.reverse()) one(target, name); return target; };',
  },
};

/** What the bundler leaves: one to two percent of what a shopper loads, which is what the tag's own counting costs. */
const smallest: Plugin = {
  name: 'smallest',
  async generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      // Statements in a row compress better than the commas they would be joined by.
      const compress = { ecma: 2020, passes: 2, pure_getters: true, unsafe_arrows: true, sequences: false } as const;
      const { code } = await minify(chunk.code, { module: true, ecma: 2020, compress, mangle: true });
      // Only templates still have lines, and HTML reads an indented new line as one space.
      if (code) chunk.code = code.replace(/\n {2,}/g, ' ');
    }
  },
};

export default defineConfig({
  plugins: [slimTemplates, quietLit, ownDecorators, wordChunks, ownLoading, dialogChunk, smallest],
  define: { BUILT_DIALOG: JSON.stringify(DIALOG) },
  build: {
    target: 'es2022',
    lib: { entry: { loader: 'src/define.ts' }, formats: ['es'] },
    rolldownOptions: {
      output: {
        // Library mode leaves ES output unminified unless told so here: 18.9 kB instead of 14.9 for a Lit button.
        minify: true,
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        // What the dialog needs comes with it in one request; the screens loaded later take it from there.
        codeSplitting: {
          groups: [
            { name: 'try-on', test: /src\/(try-on\/(index|latest-run|save-file)|client\/(patience|photos))\.ts$/ },
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
