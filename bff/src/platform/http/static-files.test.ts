// How long a browser may keep a built file: for good where its name says its content, and never longer than that.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import express from 'express';
import supertest from 'supertest';
import { PROBLEMS } from '../../contract/problems.ts';
import { problemHandler, unknownRoute } from './problem-handler.ts';
import { giveRequestId } from './request-id.ts';
import { sdkFiles, storefront } from './static-files.ts';

const SDK = ['loader.js', 'result-DbzQvdUw.js', 'types/client/wire-types1.js'];
const STORE = [
  'index.html',
  '404.html',
  'ar/404.html',
  'icon.svg',
  'assets/shop-6FJERZU2.js',
  'assets/newsreader-OFL.txt',
  'assets/instrument-sans-OFL.txt',
  'pictures/ana-320-7d67da7a46.avif',
  'garments/blazer-charcoal.jpg',
  'try-on/ana-breton-stripe-shirt.jpg',
];
const FOR_GOOD = 'public, max-age=31536000, immutable';

describe('built files', () => {
  let folder: string;
  let http: ReturnType<typeof supertest>;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'visionfit-'));
    await write('sdk', SDK);
    await write('store', STORE);
    const app = express().disable('etag').use(giveRequestId);
    app.use(sdkFiles(join(folder, 'sdk'), '1.2.3'), storefront(join(folder, 'store')));
    app.use(unknownRoute, problemHandler(PROBLEMS, { error: assert.fail }));
    http = supertest(app);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  async function write(root: string, paths: string[]) {
    for (const path of paths) {
      const file = join(folder, root, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, path);
    }
  }
  const cachingOf = async (path: string) => (await http.get(path).expect(200)).headers['cache-control'];

  it('keep the tag’s loader for five minutes, so that a fix reaches every shop', async () => {
    assert.equal(await cachingOf('/sdk/v1/loader.js'), 'public, max-age=300');
  });

  it('keep for good what the loader names by its content', async () => {
    assert.equal(await cachingOf('/sdk/v1/result-DbzQvdUw.js'), FOR_GOOD);
    assert.equal(await cachingOf('/sdk/v1/types/client/wire-types1.js'), 'public, max-age=300');
  });

  it('keep everything of a full version for good, the loader too', async () => {
    for (const path of SDK) assert.equal(await cachingOf(`/sdk/v1.2.3/${path}`), FOR_GOOD);
  });

  it('let a page on any site load the SDK as a module', async () => {
    const { headers } = await http.get('/sdk/v1/loader.js').set('Origin', 'https://anywhere.example').expect(200);
    assert.equal(headers['access-control-allow-origin'], '*');
    assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
    assert.match(String(headers['content-type']), /^text\/javascript/);
  });

  it('keep for good only what the store names by its content', async () => {
    const forGood = ['assets/shop-6FJERZU2.js', 'pictures/ana-320-7d67da7a46.avif'];
    for (const path of STORE) {
      assert.equal(await cachingOf(`/${path}`), forGood.includes(path) ? FOR_GOOD : 'no-cache', path);
    }
  });

  it('answer a browser that looks for a page with the store’s own words, in its language, and a program with a problem', async () => {
    const page = await http.get('/nowhere').set('Accept', 'text/html').expect(404);
    assert.equal(page.text, '404.html');
    assert.equal(page.headers['cache-control'], 'no-store');
    assert.equal((await http.get('/ar/nowhere').set('Accept', 'text/html').expect(404)).text, 'ar/404.html');
    const problem = await http.get('/nowhere').set('Accept', 'application/json').expect(404);
    assert.equal(problem.body.code, 'not_found');
    assert.equal((await http.get('/sdk/v1/nowhere.js').expect(404)).body.code, 'not_found');
  });

  it('stay inside their folders', async () => {
    for (const path of [
      '/sdk/v1/..%2fstore%2findex.html',
      '/sdk/v1/%2e%2e/store/index.html',
      '/..%2fsdk%2floader.js',
    ]) {
      const { status } = await http.get(path).set('Accept', 'application/json');
      assert.ok(status === 403 || status === 404, `${path} answers ${status}`);
    }
  });
});
