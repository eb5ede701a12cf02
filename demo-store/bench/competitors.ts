// Three elements that shops paste into pages like ours, as their own documentation has them pasted: for comparison.
// Their packages are no dependency of anything: they are installed into a cache, exactly as competitors/package-lock.json says.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const LIST = join(import.meta.dirname, 'competitors');
const CACHE = join(import.meta.dirname, '../../node_modules/.cache/competitors');

export interface Competitor {
  name: string;
  version: string;
  /** What the page gets in the button's place. */
  markup: string;
  script: Buffer;
  style: Buffer | null;
}

interface Pasted {
  code: string;
  markup: string;
}

const BUTTON = '<button type="button">Try it on</button>';

const PASTED: Record<string, Pasted> = {
  // Without a model to show: its script alone, which is what every page of a shop pays.
  '@google/model-viewer': {
    code: `import '@google/model-viewer';`,
    markup: `<model-viewer alt="Breton stripe shirt"></model-viewer>`,
  },
  '@uploadcare/file-uploader': {
    code: `import * as UC from '@uploadcare/file-uploader';
      import '@uploadcare/file-uploader/web/uc-file-uploader-regular.min.css';
      UC.defineComponents(UC);`,
    markup: `<uc-config ctx-name="photo" pubkey="demopublickey"></uc-config>
      <uc-file-uploader-regular ctx-name="photo"></uc-file-uploader-regular>`,
  },
  '@uppy/dashboard': {
    code: `import Uppy from '@uppy/core';
      import Dashboard from '@uppy/dashboard';
      import '@uppy/core/css/style.min.css';
      import '@uppy/dashboard/css/style.min.css';
      new Uppy().use(Dashboard, { trigger: '.try-on button' });`,
    markup: BUTTON,
  },
};

/** Installs and bundles them where that has not been done yet. @throws when npm cannot. */
export async function competitors(): Promise<Competitor[]> {
  const folder = installed();
  return Promise.all(
    Object.entries(PASTED).map(async ([name, { code, markup }]) => {
      const { outputFiles } = await build({
        stdin: { contents: code, resolveDir: folder },
        outdir: folder,
        bundle: true,
        minify: true,
        format: 'esm',
        target: 'es2022',
        conditions: ['production', 'browser'],
        loader: { '.svg': 'dataurl', '.woff2': 'dataurl' },
        write: false,
        logLevel: 'error',
      });
      const output = (extension: string) => outputFiles.find(({ path }) => path.endsWith(extension));
      const { version } = JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8'));
      const style = output('.css');
      return {
        name,
        version,
        markup,
        script: Buffer.from(output('.js')!.contents),
        style: style ? Buffer.from(style.contents) : null,
      };
    }),
  );
}

function installed(): string {
  const lock = readFileSync(join(LIST, 'package-lock.json'));
  const folder = join(CACHE, createHash('sha256').update(lock).digest('hex').slice(0, 10));
  if (existsSync(join(folder, 'node_modules'))) return folder;
  mkdirSync(folder, { recursive: true });
  cpSync(LIST, folder, { recursive: true });
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`npm could not install what ${LIST} lists`);
  return folder;
}
