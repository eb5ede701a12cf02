// What an honest shop or picture server gives, and what a caller can say.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { selfSignedCertificate } from './certificate.fixture.ts';
import {
  answers,
  aShop,
  assertRefused,
  byPath,
  CDN,
  Internet,
  redirectsTo,
  SHOP,
  SHOP_V6,
  sends,
} from './internet.fixture.ts';
import { createSafeFetch, type SafeFetchOptions } from './safe-fetch.ts';

const PAGE = '<!doctype html><title>Bretonsches Hemd</title>';
const page = answers({ 'Content-Type': 'text/html; charset=utf-8' }, PAGE);
const asksForPage: SafeFetchOptions = { accept: ['text/html'] };
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();

describe('an honest host', { concurrency: true }, () => {
  it('is read at a public IPv4 address', async () => {
    await using internet = await aShop(page);
    const answer = await internet.fetch('http://shop.example/shirt', asksForPage);
    assert.equal(answer.status, 200);
    assert.equal(answer.url, 'http://shop.example/shirt');
    assert.equal(answer.contentType, 'text/html');
    assert.equal(text(answer.bytes), PAGE);
  });

  it('is read at a public IPv6 address', async () => {
    await using internet = await new Internet().name('shop.example', [SHOP_V6]).serve(SHOP_V6, page);
    assert.equal(text((await internet.fetch('http://shop.example/', asksForPage)).bytes), PAGE);
  });

  it('is read at its second address when the first is down', async () => {
    await using internet = await new Internet().name('shop.example', [SHOP_V6, SHOP]).serve(SHOP, page);
    assert.equal(text((await internet.fetch('http://shop.example/', asksForPage)).bytes), PAGE);
    assert.deepEqual(internet.connections, [`${SHOP_V6}:80`, `${SHOP}:80`]);
  });

  it('is read over TLS at the checked address under its own name', async () => {
    const certificate = selfSignedCertificate('shop.example');
    await using internet = new Internet().name('shop.example', [SHOP]).trust(certificate.cert);
    await internet.serve(SHOP, page, certificate);
    assert.equal(text((await internet.fetch('https://shop.example/', asksForPage)).bytes), PAGE);
    assert.deepEqual(internet.connections, [`${SHOP}:443`]);
    assert.deepEqual(internet.serverNames, ['shop.example']);
    assert.match(internet.requests[0] ?? '', /\r\nhost: shop\.example\r\n/i);
  });

  it('may redirect from http up to https', async () => {
    const certificate = selfSignedCertificate('shop.example');
    await using internet = new Internet().name('shop.example', [SHOP]).trust(certificate.cert);
    await internet.serve(SHOP, redirectsTo('https://shop.example/shirt', 301));
    await internet.serve(SHOP, page, certificate);
    const answer = await internet.fetch('http://shop.example/shirt', asksForPage);
    assert.equal(answer.url, 'https://shop.example/shirt');
    assert.equal(text(answer.bytes), PAGE);
  });

  it('may redirect to another host, which is looked up and checked too', async () => {
    await using internet = new Internet().name('shop.example', [SHOP]).name('cdn.example', [CDN]);
    await internet.serve(SHOP, redirectsTo('//cdn.example/shirt.jpg'));
    await internet.serve(CDN, answers({ 'Content-Type': 'image/jpeg' }, 'pixels'));
    const answer = await internet.fetch('http://shop.example/', { accept: ['image/*'] });
    assert.equal(answer.url, 'http://cdn.example/shirt.jpg');
    assert.deepEqual(internet.lookups, ['shop.example', 'cdn.example']);
  });

  it('may redirect five times, relative to where it stands', async () => {
    await using internet = await aShop(
      byPath({
        '/a/': redirectsTo('1', 301),
        '/a/1': redirectsTo('./2', 302),
        '/a/2': redirectsTo('../b/3', 303),
        '/b/3': redirectsTo('/b/4?size=m', 307),
        '/b/4?size=m': redirectsTo('?size=l', 308),
        '/b/4?size=l': page,
      }),
    );
    const answer = await internet.fetch('http://shop.example/a/', asksForPage);
    assert.equal(answer.url, 'http://shop.example/b/4?size=l');
  });

  it('may write raw UTF-8 into Location', async () => {
    await using internet = await aShop(byPath({ '/': redirectsTo('/größe m'), '/gr%C3%B6%C3%9Fe%20m': page }));
    assert.equal(text((await internet.fetch('http://shop.example/', asksForPage)).bytes), PAGE);
  });

  for (const [encoding, bytes] of [
    ['gzip', gzipSync(PAGE)],
    ['GZIP', gzipSync(PAGE)],
    ['x-gzip', gzipSync(PAGE)],
    ['br', brotliCompressSync(PAGE)],
    ['identity', Buffer.from(PAGE)],
  ] as const) {
    it(`may compress with ${encoding}`, async () => {
      await using internet = await aShop(answers({ 'Content-Type': 'text/html', 'Content-Encoding': encoding }, bytes));
      assert.equal(text((await internet.fetch('http://shop.example/', asksForPage)).bytes), PAGE);
    });
  }

  it('may answer in chunks', async () => {
    await using internet = await aShop(
      sends('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nbody\r\n0\r\n\r\n'),
    );
    assert.equal(text((await internet.fetch('http://shop.example/', asksForPage)).bytes), 'body');
  });

  it('may send a body of exactly the most that is allowed', async () => {
    await using internet = await aShop(answers({ 'Content-Type': 'text/html' }, Buffer.alloc(1000)));
    const { bytes } = await internet.fetch('http://shop.example/', { ...asksForPage, maxBytes: 1000 });
    assert.equal(bytes.length, 1000);
  });

  it('may name its charset, which is handed on', async () => {
    await using internet = await aShop(answers({ 'content-type': 'Text/HTML;charset="windows-1252"' }, PAGE));
    const answer = await internet.fetch('http://shop.example/', asksForPage);
    assert.equal(answer.contentType, 'text/html');
    assert.equal(answer.headers.get('content-type'), 'Text/HTML;charset="windows-1252"');
  });

  for (const [status, phrase] of [
    [404, 'Not Found'],
    [410, 'Gone'],
    [429, 'Too Many Requests'],
    [503, 'Unavailable'],
    [304, 'Not Modified'],
    [300, 'Choices'],
    [302, 'Nowhere'],
  ] as const) {
    it(`may answer ${status}, which is handed on without its body`, async () => {
      await using internet = await aShop(answers({ 'Content-Type': 'text/plain' }, '', `${status} ${phrase}`));
      const answer = await internet.fetch('http://shop.example/', asksForPage);
      assert.deepEqual([answer.status, answer.bytes.length], [status, 0]);
    });
  }

  it('may send early hints first', async () => {
    await using internet = await aShop(
      sends('HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\nbody'),
    );
    assert.equal(text((await internet.fetch('http://shop.example/', asksForPage)).bytes), 'body');
  });

  for (const url of ['http://SHOP.Example/', 'http://shop.example./', 'http://shop.example:80/', 'http:shop.example']) {
    it(`is found under another spelling of its name: ${url}`, async () => {
      await using internet = await aShop(page);
      const answer = await internet.fetch(url, asksForPage);
      assert.equal(answer.url, 'http://shop.example/');
      assert.deepEqual(internet.lookups, ['shop.example']);
    });
  }

  it('is found under a name beyond ASCII', async () => {
    await using internet = await new Internet().name('xn--grn-ioa.example', [SHOP]).serve(SHOP, page);
    assert.equal((await internet.fetch('http://grün.example/', asksForPage)).status, 200);
  });
});

describe('the caller', { concurrency: true }, () => {
  it('can call a request off while the answer is awaited', async () => {
    const calledOff = new AbortController();
    await using internet = await aShop(() => calledOff.abort(new Error('not needed any more')));
    await assertRefused(internet.fetch('http://shop.example/', { signal: calledOff.signal }), 'aborted');
  });

  it('can call a request off while the body comes', async () => {
    const calledOff = new AbortController();
    await using internet = await aShop((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\nhalf', () => calledOff.abort());
    });
    await assertRefused(internet.fetch('http://shop.example/', { signal: calledOff.signal }), 'aborted');
  });

  it('connects to nothing with a signal that has already fired', async () => {
    await using internet = await aShop(page);
    await assertRefused(internet.fetch('http://shop.example/', { signal: AbortSignal.abort() }), 'aborted');
    assert.deepEqual(internet.connections, []);
  });

  for (const options of [
    { maxBytes: 0 },
    { maxBytes: Number.NaN },
    { timeoutMs: -1 },
    { timeoutMs: Number.POSITIVE_INFINITY },
  ]) {
    it(`is told of limits that would be none: ${Object.entries(options)}`, async () => {
      await using internet = await aShop(page);
      await assert.rejects(internet.fetch('http://shop.example/', options), TypeError);
      assert.deepEqual(internet.connections, []);
    });
  }

  it('needs no network to be refused a local address by the door as it stands in the product', async () => {
    await assertRefused(createSafeFetch()('http://127.0.0.1/'), 'host_not_allowed');
  });
});
