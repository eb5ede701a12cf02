// A webhook passes the same guards as everything else, is sent once to one place, and takes nothing but a status from it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { selfSignedCertificate } from './certificate.fixture.ts';
import {
  answers,
  aShop,
  assertRefused,
  CDN,
  type Handler,
  Internet,
  redirectsTo,
  SHOP,
  sends,
} from './internet.fixture.ts';
import type { SafeFetchErrorCode, SafeFetchOptions } from './safe-fetch.ts';

const webhook: SafeFetchOptions = {
  accept: [],
  post: { contentType: 'application/json', body: '{"type":"render.ready"}', headers: { 'webhook-id': 'msg_1' } },
};

const REFUSED_UNASKED: [url: string, code: SafeFetchErrorCode][] = [
  ['file:///etc/passwd', 'scheme_not_allowed'],
  ['gopher://shop.example/_POST', 'scheme_not_allowed'],
  ['ws://shop.example/', 'scheme_not_allowed'],
  ['http://127.0.0.1/', 'host_not_allowed'],
  ['http://2130706433/', 'host_not_allowed'],
  ['http://0x7f.1/', 'host_not_allowed'],
  ['http://[::1]/', 'host_not_allowed'],
  ['http://[::ffff:10.0.0.1]/', 'host_not_allowed'],
  ['http://169.254.169.254/latest/api/token', 'host_not_allowed'],
  ['http://localhost/', 'host_not_allowed'],
  ['http://localhost./', 'host_not_allowed'],
  ['http://metadata.google.internal/', 'host_not_allowed'],
  ['http://redis/', 'host_not_allowed'],
  ['http://shop.example:6379/', 'port_not_allowed'],
  ['https://shop.example:8443/', 'port_not_allowed'],
  ['http://user:secret@shop.example/', 'credentials_not_allowed'],
  ['http://shop.example@127.0.0.1/', 'credentials_not_allowed'],
  ['http://shop.example/\r\nX-Injected: 1', 'url_invalid'],
  ['http://shop.example\\@127.0.0.1/', 'url_invalid'],
  ['http://[fe80::1%25eth0]/', 'url_invalid'],
];

describe('a webhook to where no request may go', { concurrency: true }, () => {
  for (const [url, code] of REFUSED_UNASKED) {
    it(`is refused as ${code} without a lookup: ${JSON.stringify(url)}`, async () => {
      await using internet = new Internet().name('shop.example', [SHOP]);
      await assertRefused(internet.fetch(url, webhook), code);
      assert.deepEqual([...internet.lookups, ...internet.connections], []);
    });
  }

  for (const addresses of [
    ['127.0.0.1'],
    ['10.0.0.1'],
    ['169.254.169.254'],
    ['100.100.100.200'],
    ['::1'],
    ['::ffff:127.0.0.1'],
    ['fd00::1'],
    ['fe80::1%eth0'],
    ['64:ff9b::7f00:1'],
    [SHOP, '127.0.0.1'],
    [SHOP, CDN, 'fd00:ec2::254'],
  ]) {
    it(`is refused unconnected when its name leads to ${addresses}`, async () => {
      await using internet = new Internet().name('shop.example', addresses);
      await assertRefused(internet.fetch('http://shop.example/', webhook), 'address_not_public');
      assert.deepEqual(internet.connections, []);
    });
  }

  it('is refused when the name that was public has moved inside since the last one', async () => {
    await using internet = new Internet().name('shop.example', [SHOP], ['127.0.0.1']);
    await internet.serve(SHOP, answers({}));
    assert.equal((await internet.fetch('http://shop.example/', webhook)).status, 200);
    await assertRefused(internet.fetch('http://shop.example/', webhook), 'address_not_public');
    assert.deepEqual(internet.connections, [`${SHOP}:80`]);
  });

  it('is not sent at all to a host whose certificate nobody vouches for', async () => {
    await using internet = new Internet().name('shop.example', [SHOP]);
    await internet.serve(SHOP, answers({}), selfSignedCertificate('shop.example'));
    await assertRefused(internet.fetch('https://shop.example/', webhook), 'connect_failed');
    assert.deepEqual(internet.requests, []);
  });
});

const UNDELIVERED: [what: string, handler: Handler, code: SafeFetchErrorCode][] = [
  ['a redirect inside', redirectsTo('http://127.0.0.1/', 307), 'redirect_not_allowed'],
  ['a redirect to itself', redirectsTo('/', 308), 'redirect_not_allowed'],
  ['a redirect to another port', redirectsTo('http://shop.example:6379/', 307), 'redirect_not_allowed'],
  ['a redirect up to https', redirectsTo('https://shop.example/', 301), 'redirect_not_allowed'],
  ['a hang-up', (socket) => socket.end(), 'answer_invalid'],
  ['a reset', (socket) => socket.resetAndDestroy(), 'answer_invalid'],
  ['another protocol', sends('SSH-2.0-OpenSSH_9.7\r\n'), 'answer_invalid'],
  ['an answer of Redis', sends("-ERR unknown command 'POST'\r\n"), 'answer_invalid'],
  [
    'two lengths that differ',
    sends('HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx'),
    'answer_invalid',
  ],
  [
    'a length and chunks',
    sends('HTTP/1.1 200 OK\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'),
    'answer_invalid',
  ],
  ['a head of 1 MB', sends(`HTTP/1.1 200 OK\r\nX-Big: ${'a'.repeat(1_000_000)}\r\n\r\n`), 'answer_invalid'],
];

describe('a webhook whose receiver does not behave', { concurrency: true }, () => {
  for (const [what, handler, code] of UNDELIVERED) {
    it(`is sent once and refused as ${code}: ${what}`, async () => {
      await using internet = await aShop(handler);
      await assertRefused(internet.fetch('http://shop.example/', webhook), code);
      assert.deepEqual(internet.connections, [`${SHOP}:80`]);
    });
  }

  it('is given up at the deadline when no answer comes', async () => {
    await using internet = await aShop(() => {});
    await assertRefused(internet.fetch('http://shop.example/', { ...webhook, timeoutMs: 300 }), 'timeout');
  });

  it('is given up at the deadline when the head drips', async () => {
    await using internet = await aShop((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      const timer = setInterval(() => socket.write('X: y\r\n'), 20);
      socket.on('close', () => clearInterval(timer));
    });
    await assertRefused(internet.fetch('http://shop.example/', { ...webhook, timeoutMs: 300 }), 'timeout');
  });

  it('may do its work first and answer later than a page would have to', { timeout: 30_000 }, async () => {
    const later: Handler = (socket) => void setTimeout(() => answers({}, '', '204 No Content')(socket, ''), 4_500);
    await using internet = await aShop(later);
    const { status } = await internet.fetch('http://shop.example/', { ...webhook, timeoutMs: 10_000 });
    assert.equal(status, 204);
  });

  it('is answered by a status alone, however much comes behind it', async () => {
    await using internet = await aShop((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n');
      const pour = () => {
        while (!socket.destroyed && socket.write(Buffer.alloc(16_384)));
      };
      socket.on('drain', pour);
      pour();
    });
    const { status, bytes } = await internet.fetch('http://shop.example/', webhook);
    assert.deepEqual([status, bytes.length], [200, 0]);
  });
});

describe('what a webhook’s caller may set', { concurrency: true }, () => {
  for (const value of ['a\r\nHost: 127.0.0.1', 'a\nb', 'a\u0000b', 'größe', '', ' a', 'a ', 'a\tb']) {
    it(`is no header value that could be read as two: ${JSON.stringify(value)}`, async () => {
      await using internet = await aShop(answers({}));
      const post = { contentType: 'application/json', body: '{}' };
      for (const wrong of [
        { ...post, headers: { 'webhook-id': value } },
        { ...post, contentType: value },
      ]) {
        await assert.rejects(internet.fetch('http://shop.example/', { post: wrong }), TypeError);
      }
      assert.deepEqual(internet.connections, []);
    });
  }

  it('is a body that stays a body, whatever stands in it', async () => {
    await using internet = await aShop(answers({}));
    const body = '0\r\n\r\nPOST /admin HTTP/1.1\r\nHost: shop.example\r\n\r\n';
    await internet.fetch('http://shop.example/', { post: { contentType: 'text/plain', body } });
    const [request = ''] = internet.requests;
    assert.match(request, new RegExp(`\\r\\ncontent-length: ${body.length}\\r\\n`, 'i'));
    assert.doesNotMatch(request, /transfer-encoding/i);
    assert.ok(request.endsWith(`\r\n\r\n${body}`));
  });
});
