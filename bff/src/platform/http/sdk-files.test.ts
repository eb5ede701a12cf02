// What a page of any shop gets of the SDK: the right file, kept as long as its address says, compressed where it can be read.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import express from 'express';
import supertest from 'supertest';
import { PROBLEMS } from '../../contract/problems.ts';
import { keepRelease } from './keep-release.ts';
import { problemHandler, unknownRoute } from './problem-handler.ts';
import { giveRequestId } from './request-id.ts';
import { sdkFiles } from './sdk-files.ts';

const FOR_GOOD = 'public, max-age=31536000, immutable';
const FIVE_MINUTES = 'public, max-age=300';

describe('the SDK', () => {
  let folder: string;
  let http: ReturnType<typeof supertest>;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'visionfit-'));
    const kept = join(folder, 'kept');
    await release('1.2.2', ['loader.js', 'result-OldOld00.js']);
    await release('1.2.3', ['loader.js', 'result-DbzQvdUw.js', 'licenses.md', '.built', 'secret.key']);
    const built = join(folder, '1.2.3');
    await writeFile(join(built, 'loader.js.br'), brotliCompressSync('loader.js of 1.2.3'));
    keepRelease({ built: join(folder, '1.2.2'), version: '1.2.2', kept });
    const app = express().disable('etag').use(giveRequestId);
    app.use(
      sdkFiles({ built, version: '1.2.3', kept }),
      unknownRoute,
      problemHandler(PROBLEMS, { error: assert.fail, info: () => {} }),
    );
    http = supertest(app);
  });

  async function release(version: string, names: string[]) {
    await mkdir(join(folder, version));
    for (const name of [...names, 'manifest.json'])
      await writeFile(join(folder, version, name), name.endsWith('.json') ? '{}' : `${name} of ${version}`);
  }
  after(() => rm(folder, { recursive: true, force: true }));

  const cachingOf = async (path: string) => (await http.get(path).expect(200)).headers['cache-control'];

  it('keeps the loader and its manifest for five minutes under the major version, so that a fix reaches every shop', async () => {
    assert.equal(await cachingOf('/sdk/v1/loader.js'), FIVE_MINUTES);
    assert.equal(await cachingOf('/sdk/v1/manifest.json'), FIVE_MINUTES);
  });

  it('keeps for good what is named by its content, and everything of a full version', async () => {
    for (const path of [
      'v1/result-DbzQvdUw.js',
      'v1.2.3/loader.js',
      'v1.2.3/result-DbzQvdUw.js',
      'v1.2.3/manifest.json',
    ])
      assert.equal(await cachingOf(`/sdk/${path}`), FOR_GOOD, path);
  });

  it('lets a page on any site load it as a module', async () => {
    const { headers } = await http.get('/sdk/v1/loader.js').set('Origin', 'https://anywhere.example').expect(200);
    assert.equal(headers['access-control-allow-origin'], '*');
    assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
    assert.match(String(headers['content-type']), /^text\/javascript/);
  });

  it('sends the compressed copy to whoever reads it, and says so to every cache on the way', async () => {
    const small = await http.get('/sdk/v1.2.3/loader.js').set('Accept-Encoding', 'gzip, br').buffer(true).expect(200);
    assert.equal(small.headers['content-encoding'], 'br');
    assert.equal(small.text, 'loader.js of 1.2.3');
    assert.match(String(small.headers['content-type']), /^text\/javascript/);
    const plain = await http.get('/sdk/v1.2.3/loader.js').set('Accept-Encoding', 'gzip').expect(200);
    assert.equal(plain.headers['content-encoding'], undefined);
    assert.equal(plain.text, 'loader.js of 1.2.3');
    for (const { headers } of [small, plain]) assert.equal(headers.vary, 'Accept-Encoding');
  });

  it('still has the release before, whole for pages pinned to it, and its files for pages that were open meanwhile', async () => {
    assert.equal((await http.get('/sdk/v1.2.2/loader.js').expect(200)).text, 'loader.js of 1.2.2');
    assert.equal(await cachingOf('/sdk/v1.2.2/loader.js'), FOR_GOOD);
    assert.equal((await http.get('/sdk/v1/result-OldOld00.js').expect(200)).text, 'result-OldOld00.js of 1.2.2');
    assert.equal((await http.get('/sdk/v1/loader.js').expect(200)).text, 'loader.js of 1.2.3');
  });

  it('has nothing but what browsers load, and nothing outside its folder', async () => {
    for (const path of [
      'v1/nowhere.js',
      'v1/.built',
      'v1/secret.key',
      'v1/loader.js.br',
      'v2/loader.js',
      'v1.2.4/loader.js',
      'v../loader.js',
    ])
      assert.equal((await http.get(`/sdk/${path}`).expect(404)).body.code, 'not_found', path);
    for (const path of ['/sdk/v1/..%2fstore%2findex.html', '/sdk/v1/%2e%2e/store/index.html'])
      await http.get(path).expect(404);
  });
});
