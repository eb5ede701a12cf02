// Builds the examples with the tools their frameworks are built with: one script each, what they share loaded once.
import { join, relative } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { isVisionFitElement } from '@visionfit/sdk/vue';
import vue from '@vitejs/plugin-vue';
import { type InlineConfig, mergeConfig, build as viteBuild } from 'vite';

const HERE = import.meta.dirname;
export const EXAMPLES = ['html', 'react', 'vue', 'svelte'] as const;
export type Example = (typeof EXAMPLES)[number];

const COMMON: InlineConfig = {
  root: HERE,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  plugins: [
    vue({
      template: { compilerOptions: { isCustomElement: isVisionFitElement } },
      features: { optionsAPI: false, prodDevtools: false },
    }),
    svelte({ configFile: false }),
  ],
  build: {
    rolldownOptions: {
      // React's mark for server components means nothing to a page that is all browser.
      onLog: (level, log, handle) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && handle(level, log),
    },
  },
};

/** @returns the root-relative address of each example's script. */
export async function buildExamples(out: string): Promise<Record<Example, string>> {
  const extension = (name: Example) => (name === 'react' ? 'tsx' : 'ts');
  const built = await viteBuild(
    mergeConfig(COMMON, {
      build: {
        outDir: out,
        emptyOutDir: false,
        target: 'es2022',
        modulePreload: false,
        reportCompressedSize: false,
        // The frameworks' licences want to travel with every copy.
        license: { fileName: 'assets/example-licenses.md' },
        rolldownOptions: {
          input: Object.fromEntries(
            EXAMPLES.map((name) => [name, join(HERE, `examples/${name}/main.${extension(name)}`)]),
          ),
          output: {
            hashCharacters: 'hex',
            entryFileNames: 'assets/example-[name]-[hash:10].js',
            chunkFileNames: 'assets/example-[name]-[hash:10].js',
          },
        },
      },
    }),
  );
  const chunks = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  return Object.fromEntries(
    EXAMPLES.map((name) => {
      const entry = chunks.find((chunk) => chunk.type === 'chunk' && chunk.isEntry && chunk.name === name);
      if (!entry) throw new Error(`the build has no example ${name}`);
      return [name, `/${entry.fileName}`];
    }),
  ) as Record<Example, string>;
}

/** Builds the same pages for a server. @returns the module's path. */
export async function buildExamplesForServer(out: string): Promise<string> {
  await viteBuild(
    mergeConfig(COMMON, {
      build: { ssr: join(HERE, 'examples/server.ts'), outDir: relative(HERE, out), emptyOutDir: true },
    }),
  );
  return join(out, 'server.js');
}
