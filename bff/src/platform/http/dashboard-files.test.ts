// The dashboard's page: the same document for every view, held to a policy without anything inline, its scripts for good.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import express from 'express';
import supertest from 'supertest';
import { PROBLEMS } from '../../contract/problems.ts';
import { dashboardFiles } from './dashboard-files.ts';
import { problemHandler, unknownRoute } from './problem-handler.ts';
import { giveRequestId } from './request-id.ts';

describe('the dashboard’s files', () => {
  let folder: string;
  let http: ReturnType<typeof supertest>;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'visionfit-'));
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>the page</title>');
    await writeFile(join(folder, 'secret.txt'), 'not for the web');
    await writeFile(join(folder, 'assets/words.en-DbzQvdUw.js'), 'export {}');
    await writeFile(join(folder, 'assets/words.en-DbzQvdUw.js.br'), 'packed');
    const app = express().disable('etag').use(giveRequestId, dashboardFiles(folder));
    app.use(unknownRoute, problemHandler(PROBLEMS, { error: assert.fail, info: () => {} }));
    http = supertest(app);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('answer every address of a view with one document that lets nothing inline run', async () => {
    for (const path of ['/dashboard', '/dashboard/', '/dashboard/catalogue/products/linen-shirt']) {
      const { headers, text } = await http.get(path).expect(200);
      assert.match(text, /the page/);
      assert.equal(headers['cache-control'], 'no-cache');
      const policy = String(headers['content-security-policy']);
      assert.match(policy, /script-src 'self';.*require-trusted-types-for 'script'/);
      assert.doesNotMatch(policy, /unsafe|http:|\*/);
      assert.equal(headers['referrer-policy'], 'same-origin');
    }
  });

  it('are kept for good where their name says their content, and come compressed', async () => {
    const { headers } = await http
      .get('/dashboard/assets/words.en-DbzQvdUw.js')
      .set('Accept-Encoding', 'br')
      .expect(200);
    assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable');
    assert.equal(headers['content-encoding'], 'br');
    assert.equal(headers['content-type'], 'text/javascript; charset=utf-8');
  });

  it('are these and no others', async () => {
    const others = ['/dashboard/secret.txt', '/dashboard/assets/..%2fsecret.txt', '/dashboard/assets/gone-DbzQvdUw.js'];
    for (const path of others) await http.get(path).expect(404);
    await http.post('/dashboard').expect(404);
  });
});
