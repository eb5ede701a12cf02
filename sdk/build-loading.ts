// How the files that a shop loads find each other: each asked for before it is imported (src/load-chunk.ts says why).
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Written on top of a module that loads others. */
export const LOADS = `import { loadChunk } from '${join(import.meta.dirname, 'src/load-chunk.ts')}';\n`;

/** Puts the dialog's own way of loading in place of `import()`. What a chunk needs besides comes with it. */
export const ownLoading: Plugin = {
  name: 'own-loading',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/(try-on|host-page)\/[\w-]+\.ts$/, code: /import\('/ },
    // The bundler is to see which modules those are and what of them is wanted, and names their files.
    handler: (code) =>
      LOADS + code.replace(/(?<!typeof )import\('\.[^']*'\)(\.then\(\(\{ \w+ \}\) => \w+\))?/g, 'loadChunk(() => $&)'),
  },
  generateBundle(_options, bundle) {
    const needs = (name: string): string[] => {
      const chunk = bundle[name];
      return chunk?.type === 'chunk' ? [name, ...chunk.imports.flatMap(needs)] : [];
    };
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk' || chunk.name === 'loader') continue;
      const there = new Set(needs(chunk.fileName));
      chunk.code = chunk.code.replace(/\(\)=>import\(["'`]\.\/([\w-]+\.js)["'`]\)/g, (_import, name: string) => {
        const files = new Set(needs(name).filter((one) => !there.has(one)));
        return JSON.stringify([...files].map((one) => `./${one}`).join(' '));
      });
      chunk.code = chunk.code.replace(/("\.\/[^"]*\.js")(\.then\((?:\(\{[^{}()]*\}\)|\w+) ?=> ?[\w.$]+\))\)/g, '$1)$2');
      if (/import\(["'`]/.test(chunk.code))
        this.error(`${chunk.fileName} loads something that would not be asked for twice`);
    }
  },
};

/** Stands in the tag for the name of the dialog's chunk until that is known. */
export const DIALOG = './dialog';

/** Tells the tag where the dialog lies, so that it can ask for it before it imports it. */
export const dialogChunk: Plugin = {
  name: 'dialog-chunk',
  generateBundle(_options, bundle) {
    const chunkOf = (wanted: string) =>
      Object.values(bundle).find((file) => file.type === 'chunk' && file.name === wanted);
    const [dialog, loader] = [chunkOf('try-on'), chunkOf('loader')];
    if (dialog?.type !== 'chunk' || loader?.type !== 'chunk' || !loader.code.includes(DIALOG))
      return this.error('the tag does not say where its dialog is');
    if (dialog.imports.length > 0)
      return this.error('the tag asks for its dialog alone, which has to come in one file');
    // The bundler makes an object of what a module exports, by a helper; the one function that the tag takes needs neither.
    const made = /([\w$]+)=(?:\/\* @__PURE__ \*\/ )?[\w$]+\(\{dialogLoadedBy:\(\)=>([\w$]+)\}\)/;
    const taken = /\{dialogLoadedBy:([\w$]+)\}=await import\((`[^`]*`)\)\.then\(\w+=>\w+\.(\w+)\)/;
    if (!made.test(dialog.code) || !taken.test(loader.code))
      return this.error('the tag takes the dialog in another way than this build knows');
    dialog.code = dialog.code.replace(made, '$1=$2');
    loader.code = loader.code.replace(taken, '{$3:$1}=await import($2)').replace(DIALOG, `./${dialog.fileName}`);
  },
};
