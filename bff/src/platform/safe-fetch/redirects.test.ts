// A redirect is a new address chosen by a stranger: it must pass what the first one passed.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { selfSignedCertificate } from './certificate.fixture.ts';
import {
  answers,
  aShop,
  assertRefused,
  byPath,
  CDN,
  type Handler,
  Internet,
  redirectsTo,
  SHOP,
} from './internet.fixture.ts';
import type { SafeFetchErrorCode } from './safe-fetch.ts';

const REFUSED: [location: string, code: SafeFetchErrorCode][] = [
  ['http://127.0.0.1/', 'host_not_allowed'],
  ['http://[::1]/', 'host_not_allowed'],
  ['http://[::ffff:127.0.0.1]/', 'host_not_allowed'],
  ['http://2130706433/', 'host_not_allowed'],
  ['http://0177.1/', 'host_not_allowed'],
  ['http://169.254.169.254/latest/meta-data/iam/', 'host_not_allowed'],
  ['//127.0.0.1/', 'host_not_allowed'],
  ['///127.0.0.1/', 'host_not_allowed'],
  ['http:////127.0.0.1/', 'host_not_allowed'],
  ['//localhost/', 'host_not_allowed'],
  ['https://metadata.google.internal/', 'host_not_allowed'],
  ['http://shop.example:6379/', 'port_not_allowed'],
  ['//shop.example:22/', 'port_not_allowed'],
  ['https://shop.example:8443/', 'port_not_allowed'],
  ['file:///etc/passwd', 'scheme_not_allowed'],
  ['data:text/html,<h1>hello</h1>', 'scheme_not_allowed'],
  ['javascript:alert(1)', 'scheme_not_allowed'],
  ['ftp://shop.example/', 'scheme_not_allowed'],
  ['gopher://shop.example/', 'scheme_not_allowed'],
  ['blob:http://shop.example/1', 'scheme_not_allowed'],
  ['http://user:secret@shop.example/', 'credentials_not_allowed'],
  ['//shop.example@127.0.0.1/', 'credentials_not_allowed'],
  ['/\\127.0.0.1/', 'url_invalid'],
  ['http://shop.example\t/', 'url_invalid'],
  ['http://[', 'url_invalid'],
  [`/${'a'.repeat(5000)}`, 'url_invalid'],
  ['http://inside.example/', 'address_not_public'],
  ['//inside.example/', 'address_not_public'],
  ['http://mixed.example/', 'address_not_public'],
  ['http://unknown.example/', 'dns_failed'],
];

function aShopThatLinksInside(handler: Handler): Promise<Internet> {
  return new Internet()
    .name('shop.example', [SHOP])
    .name('inside.example', ['10.0.0.1'])
    .name('mixed.example', [SHOP, '127.0.0.1'])
    .serve(SHOP, handler);
}

describe('a redirect to where no request may go', { concurrency: true }, () => {
  for (const [location, code] of REFUSED) {
    it(`is refused as ${code} after one connection: ${JSON.stringify(location.slice(0, 60))}`, async () => {
      await using internet = await aShopThatLinksInside(redirectsTo(location));
      await assertRefused(internet.fetch('http://shop.example/'), code);
      assert.deepEqual(internet.connections, [`${SHOP}:80`]);
    });
  }

  for (const status of [301, 302, 303, 307, 308]) {
    it(`is refused with status ${status}`, async () => {
      await using internet = await aShopThatLinksInside(redirectsTo('http://inside.example/', status));
      await assertRefused(internet.fetch('http://shop.example/'), 'address_not_public');
      assert.deepEqual(internet.connections, [`${SHOP}:80`]);
    });
  }

  it('is refused on the last hop as on the first', async () => {
    await using internet = await aShopThatLinksInside(
      byPath({ '/': redirectsTo('/2'), '/2': redirectsTo('/3'), '/3': redirectsTo('http://inside.example/') }),
    );
    await assertRefused(internet.fetch('http://shop.example/'), 'address_not_public');
    assert.equal(internet.connections.length, 3);
  });

  it('is refused when the name that was public moves inside between two hops', async () => {
    await using internet = new Internet().name('shop.example', [SHOP], ['127.0.0.1']);
    await internet.serve(SHOP, redirectsTo('/again'));
    await assertRefused(internet.fetch('http://shop.example/'), 'address_not_public');
    assert.deepEqual(internet.connections, [`${SHOP}:80`]);
  });
});

describe('redirects without an end', { concurrency: true }, () => {
  it('are given up after five: a page that leads to itself', async () => {
    await using internet = await aShop(redirectsTo('/'));
    await assertRefused(internet.fetch('http://shop.example/'), 'too_many_redirects');
    assert.equal(internet.connections.length, 6);
  });

  it('are given up after five: an empty Location, which is the page itself', async () => {
    await using internet = await aShop(redirectsTo(''));
    await assertRefused(internet.fetch('http://shop.example/'), 'too_many_redirects');
    assert.equal(internet.connections.length, 6);
  });

  it('are given up after five: two pages that lead to each other', async () => {
    await using internet = await aShop(byPath({ '/a': redirectsTo('/b'), '/b': redirectsTo('/a', 308) }));
    await assertRefused(internet.fetch('http://shop.example/a'), 'too_many_redirects');
    assert.equal(internet.connections.length, 6);
  });

  it('are given up after five: always a new page', async () => {
    let page = 0;
    await using internet = await aShop((socket, request) => redirectsTo(`/${++page}`)(socket, request));
    await assertRefused(internet.fetch('http://shop.example/'), 'too_many_redirects');
    assert.equal(internet.connections.length, 6);
  });

  it('are given up when the time is up, however many are left', async () => {
    await using internet = await aShop(byPath({ '/': redirectsTo('/silence'), '/silence': () => {} }));
    await assertRefused(internet.fetch('http://shop.example/', { timeoutMs: 300 }), 'timeout');
  });
});

describe('a redirect that loses what protected the request', { concurrency: true }, () => {
  it('is refused from https down to http', async () => {
    const certificate = selfSignedCertificate('shop.example');
    await using internet = new Internet().name('shop.example', [SHOP]).trust(certificate.cert);
    await internet.serve(SHOP, redirectsTo('http://shop.example/'), certificate);
    await internet.serve(SHOP, answers({}, 'in the clear'));
    await assertRefused(internet.fetch('https://shop.example/'), 'redirect_not_allowed');
    assert.deepEqual(internet.connections, [`${SHOP}:443`]);
  });

  for (const status of [301, 302, 303, 307, 308]) {
    it(`takes no webhook anywhere else: ${status}`, async () => {
      await using internet = new Internet().name('shop.example', [SHOP]).name('other.example', [CDN]);
      await internet.serve(SHOP, redirectsTo('http://other.example/', status));
      await internet.serve(CDN, answers({}, 'thanks for the secret'));
      const post = { contentType: 'application/json', body: '{"secret":true}' };
      await assertRefused(internet.fetch('http://shop.example/', { post }), 'redirect_not_allowed');
      assert.deepEqual(internet.connections, [`${SHOP}:80`]);
    });
  }

  it('is refused when it names two places', async () => {
    await using internet = await aShop((socket) =>
      socket.end('HTTP/1.1 302 Found\r\nLocation: /a\r\nLocation: http://127.0.0.1/\r\nContent-Length: 0\r\n\r\n'),
    );
    await assertRefused(internet.fetch('http://shop.example/'), 'redirect_not_allowed');
    assert.equal(internet.connections.length, 1);
  });
});
