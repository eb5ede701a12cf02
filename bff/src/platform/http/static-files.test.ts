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
import { storefront } from './static-files.ts';

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

describe('the store’s files', () => {
  let folder: string;
  let http: ReturnType<typeof supertest>;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'visionfit-'));
    await write('store', STORE);
    const app = express().disable('etag').use(giveRequestId);
    app.use(storefront(join(folder, 'store')));
    app.use(unknownRoute, problemHandler(PROBLEMS, { error: assert.fail, info: () => {} }));
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
  });

  it('stay inside their folders', async () => {
    for (const path of ['/..%2fsdk%2floader.js', '/assets/..%2f..%2fsdk%2floader.js']) {
      const { status } = await http.get(path).set('Accept', 'application/json');
      assert.ok(status === 403 || status === 404, `${path} answers ${status}`);
    }
  });
});
