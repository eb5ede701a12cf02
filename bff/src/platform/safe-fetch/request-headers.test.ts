// What another host gets to know from us: the same few headers for everybody, and a webhook's own.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answers, aShop, CDN, Internet, SHOP, sends } from './internet.fixture.ts';

describe('what leaves this server', { concurrency: true }, () => {
  it('is the same few headers for every host, redirects included', async () => {
    await using internet = new Internet().name('shop.example', [SHOP]).name('cdn.example', [CDN]);
    const cookie = 'Set-Cookie: session=1; Domain=example\r\n';
    await internet.serve(SHOP, sends(`HTTP/1.1 302 Found\r\nLocation: http://cdn.example/\r\n${cookie}\r\n`));
    await internet.serve(CDN, sends(`HTTP/1.1 200 OK\r\n${cookie}Content-Length: 0\r\n\r\n`));
    const { headers } = await internet.fetch('http://shop.example/secret?token=1');
    assert.equal(headers.get('set-cookie'), null);
    for (const request of internet.requests) {
      const names = [...request.matchAll(/^([\w-]+): /gm)].map(([, name]) => name?.toLowerCase());
      assert.deepEqual(names.sort(), ['accept', 'accept-encoding', 'connection', 'host', 'user-agent']);
      assert.match(request, /\r\naccept-encoding: gzip, br\r\n/i);
    }
    assert.equal(internet.requests.length, 2);
  });

  it('is the version that the caller knows, where there is one', async () => {
    await using internet = await aShop(answers({}, '', '304 Not Modified'));
    const ifChanged = { etag: 'W/"7"', lastModified: 'Thu, 26 Nov 2026 08:00:00 GMT' };
    const { status, bytes } = await internet.fetch('http://shop.example/', { accept: ['text/html'], ifChanged });
    assert.deepEqual([status, bytes.length], [304, 0]);
    assert.match(
      internet.requests[0]!,
      /\r\nif-none-match: W\/"7"\r\nif-modified-since: Thu, 26 Nov 2026 08:00:00 GMT\r\n/i,
    );
    const forged = internet.fetch('http://shop.example/', { ifChanged: { etag: '"7"\r\nhost: inside' } });
    await assert.rejects(forged, TypeError);
  });

  it('is a webhook with its body and signature, of which the status comes back', async () => {
    await using internet = await aShop(answers({ 'Content-Type': 'text/plain' }, 'thanks', '202 Accepted'));
    const answer = await internet.fetch('http://shop.example/hooks', {
      accept: [],
      post: {
        contentType: 'application/json',
        body: '{"type":"render.ready"}',
        headers: { 'webhook-id': 'msg_1', 'webhook-signature': 'v1,c2ln' },
      },
    });
    assert.deepEqual([answer.status, answer.bytes.length], [202, 0]);
    const request = internet.requests[0] ?? '';
    assert.match(request, /^POST \/hooks HTTP\/1\.1\r\n/);
    assert.match(request, /\r\nwebhook-signature: v1,c2ln\r\n/);
    assert.match(request, /\r\ncontent-length: 23\r\n/i);
    assert.match(request, /\r\n\r\n\{"type":"render\.ready"\}$/);
  });

  for (const name of [
    'authorization',
    'Cookie',
    'host',
    'referer',
    'content-length',
    'transfer-encoding',
    'webhook-id\r\nx',
  ]) {
    it(`is never a header of the caller's own: ${JSON.stringify(name)}`, async () => {
      await using internet = await aShop(answers({}));
      const post = { contentType: 'text/plain', body: '', headers: { [name]: 'x' } };
      await assert.rejects(internet.fetch('http://shop.example/', { post }), TypeError);
      assert.deepEqual(internet.connections, []);
    });
  }
});
