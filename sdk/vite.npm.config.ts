// Builds the npm package: one module per entry, the dialog's screens and words beside them, Lit and React left to whoever
// bundles. Readable and with every import spelled out, because a bundler follows no address that is put together at run time.
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { slimTemplates, words } from './build-parts.ts';

const SERVICE = join(import.meta.dirname, 'src/npm/service.ts');

/** What is put together at run time in the files a shop loads. */
const forBundlers: Plugin = {
  name: 'for-bundlers',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/(i18n\/words|try-on\/index|loader)\.ts$/ },
    handler(code, id) {
      const change = (before: RegExp, after: string) => {
        if (!before.test(code)) this.error(`this build no longer finds in ${id}: ${before}`);
        return code.replace(before, after);
      };
      if (id.endsWith('words.ts')) {
        const modules = words.map((file) => `'${file.replace('.ts', '')}': () => import('./${file}')`);
        const load = change(/await import\([^)]*\.ts`\)/, 'await MODULES[[screen, language].join(".")]()');
        return `${load}\nconst MODULES = {\n${modules.join(',\n')}\n};\n`;
      }
      // Bundled, the script comes from the shop's own server.
      if (id.endsWith('loader.ts'))
        return `import { service } from '${SERVICE}';\n${change(/import\.meta\.url/, 'service()')}`;
      return `import { service } from '${SERVICE}';\n${change(/new URL\(import\.meta\.url\)\.origin/, 'service()')}`;
    },
  },
};

export default defineConfig({
  plugins: [slimTemplates, forBundlers],
  define: { BUILT_DIALOG: 'undefined' },
  build: {
    target: 'es2022',
    outDir: 'dist/npm',
    minify: false,
    lib: {
      entry: {
        index: 'src/npm/index.ts',
        define: 'src/define.ts',
        react: 'src/npm/react.ts',
        vue: 'src/npm/vue.ts',
        svelte: 'src/npm/svelte.ts',
        client: 'src/client/index.ts',
      },
      formats: ['es'],
    },
    rolldownOptions: {
      external: /^(lit|@lit\/\w+|react|vue|svelte)(\/|$)/,
      output: {
        entryFileNames: '[name].js',
        // Everything in this folder but the tag itself defines elements: package.json says so to bundlers.
        chunkFileNames: ({ name }) => (name === 'loader' ? 'tag.js' : 'dialog/[name].js'),
        // React's server components must know that this one is for the browser.
        banner: ({ name }) => (name === 'react' ? "'use client';" : ''),
      },
    },
    reportCompressedSize: false,
  },
});
