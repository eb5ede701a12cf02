// Servers that do not speak HTTP as agreed, by accident or to smuggle something past us.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { selfSignedCertificate } from './certificate.fixture.ts';
import { answers, aShop, assertRefused, type Handler, Internet, SHOP, sends } from './internet.fixture.ts';

const OK = 'HTTP/1.1 200 OK\r\n';

const INVALID: Record<string, Handler> = {
  'a hang-up before the first byte': (socket) => socket.end(),
  'a reset before the first byte': (socket) => socket.resetAndDestroy(),
  'a hang-up in the status line': sends('HTTP/1.1 20'),
  'a hang-up in the head': sends(`${OK}Content-Type: te`),
  'a hang-up in the body': sends(`${OK}Content-Length: 100\r\n\r\nhalf`),
  'a hang-up in a chunk': sends(`${OK}Transfer-Encoding: chunked\r\n\r\n64\r\nhalf`),
  'a hang-up before the last chunk': sends(`${OK}Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n`),
  'a body without a head': sends('<!doctype html><title>HTTP/0.9</title>'),
  'bytes of another protocol': sends('220 mail.example ESMTP\r\n'),
  'an answer of SSH': sends('SSH-2.0-OpenSSH_9.7\r\n'),
  'an answer of Redis': sends("-ERR unknown command 'GET'\r\n"),
  'a TLS alert': sends(Uint8Array.of(0x15, 3, 3, 0, 2, 2, 40)),
  'an HTTP/2 preface': sends('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
  'a version of the future': sends('HTTP/9.9 200 OK\r\n\r\n'),
  'a status of letters': sends('HTTP/1.1 OK 200\r\n\r\n'),
  'a request instead of an answer': sends('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n'),
  'a head of 1 MB in one header': sends(`${OK}X-Big: ${'a'.repeat(1_000_000)}\r\n\r\n`),
  'a head of 1 MB in many headers': sends(OK, 'X-Many: aaaaaaaaaaaaaaaa\r\n'.repeat(40_000), '\r\n'),
  'a header name of 100 kB': sends(`${OK}${'a'.repeat(100_000)}: x\r\n\r\n`),
  'trailers of 1 MB': sends(
    `${OK}Transfer-Encoding: chunked\r\n\r\n0\r\n`,
    'X-Many: aaaaaaaaaaaaaaaa\r\n'.repeat(40_000),
    '\r\n',
  ),
  'a NUL in a header': sends(`${OK}X-Nul: a\u0000b\r\n\r\n`),
  'a space in a header name': sends(`${OK}Content Length: 4\r\n\r\nbody`),
  'a space before the colon': sends(`${OK}Content-Length : 4\r\n\r\nbody`),
  'a header line without a colon': sends(`${OK}Nonsense\r\n\r\n`),
  'two lengths that differ': sends(`${OK}Content-Length: 4\r\nContent-Length: 8\r\n\r\nbodybody`),
  'two lengths in a line': sends(`${OK}Content-Length: 4, 8\r\n\r\nbodybody`),
  'a negative length': sends(`${OK}Content-Length: -1\r\n\r\nbody`),
  'a length in hexadecimal': sends(`${OK}Content-Length: 0x4\r\n\r\nbody`),
  'a length with a plus': sends(`${OK}Content-Length: +4\r\n\r\nbody`),
  'a length past all numbers': sends(`${OK}Content-Length: 99999999999999999999\r\n\r\nbody`),
  'a length and chunks': sends(`${OK}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nbody\r\n0\r\n\r\n`),
  'chunks and a length': sends(`${OK}Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n4\r\nbody\r\n0\r\n\r\n`),
  'a chunk size that is no number': sends(`${OK}Transfer-Encoding: chunked\r\n\r\nzz\r\nbody\r\n0\r\n\r\n`),
  'a negative chunk size': sends(`${OK}Transfer-Encoding: chunked\r\n\r\n-4\r\nbody\r\n0\r\n\r\n`),
  'a chunk size past all numbers': sends(`${OK}Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\nbody\r\n`),
  'a chunk longer than announced': sends(`${OK}Transfer-Encoding: chunked\r\n\r\n2\r\nbody\r\n0\r\n\r\n`),
  'an upgrade nobody asked for': sends('HTTP/1.1 101 Switching\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'),
  'an invitation to continue nobody asked for': sends('HTTP/1.1 100 Continue\r\n\r\n', `${OK}\r\nbody`),
};

describe('an answer that is not HTTP', { concurrency: true }, () => {
  for (const [what, handler] of Object.entries(INVALID)) {
    it(`is refused and not asked for again: ${what}`, async () => {
      await using internet = await aShop(handler);
      await assertRefused(internet.fetch('http://shop.example/'), 'answer_invalid');
      assert.deepEqual(internet.connections, [`${SHOP}:80`]);
    });
  }

  it('cannot put a second answer in front of the next request', async () => {
    await using internet = await aShop(
      sends(`${OK}Content-Length: 5\r\nConnection: keep-alive\r\n\r\nfirst`, `${OK}Content-Length: 8\r\n\r\nsmuggled`),
    );
    for (const _ of ['once', 'again']) {
      const { bytes } = await internet.fetch('http://shop.example/');
      assert.equal(Buffer.from(bytes).toString(), 'first');
    }
    assert.equal(internet.connections.length, 2);
  });

  it('cannot make the body longer than it said', async () => {
    await using internet = await aShop(sends(`${OK}Content-Length: 4\r\n\r\nbodyandmore`));
    const { bytes } = await internet.fetch('http://shop.example/');
    assert.equal(Buffer.from(bytes).toString(), 'body');
  });
});

describe('a host that cannot be trusted or reached', { concurrency: true }, () => {
  const mine = selfSignedCertificate('shop.example');

  it('is refused without a server behind the address', async () => {
    await using internet = new Internet().name('shop.example', [SHOP]);
    await assertRefused(internet.fetch('http://shop.example/'), 'connect_failed');
  });

  it('is tried at four addresses at most', async () => {
    const many = Array.from({ length: 50 }, (_, n) => `93.184.215.${n}`);
    await using internet = new Internet().name('shop.example', many);
    await assertRefused(internet.fetch('http://shop.example/'), 'connect_failed');
    assert.equal(internet.connections.length, 4);
  });

  it('is refused when nobody vouches for its certificate', async () => {
    await using internet = new Internet().name('shop.example', [SHOP]);
    await internet.serve(SHOP, answers({}, 'x'), mine);
    await assertRefused(internet.fetch('https://shop.example/'), 'connect_failed');
    assert.deepEqual(internet.requests, []);
  });

  it('is refused when its certificate names another host', async () => {
    const other = selfSignedCertificate('other.example');
    await using internet = new Internet().name('shop.example', [SHOP]).trust(other.cert);
    await internet.serve(SHOP, answers({}, 'x'), other);
    await assertRefused(internet.fetch('https://shop.example/'), 'connect_failed');
    assert.deepEqual(internet.requests, []);
  });

  it('is refused when its certificate names the address and not the host', async () => {
    const other = selfSignedCertificate(SHOP);
    await using internet = new Internet().name('shop.example', [SHOP]).trust(other.cert);
    await internet.serve(SHOP, answers({}, 'x'), other);
    await assertRefused(internet.fetch('https://shop.example/'), 'connect_failed');
    assert.deepEqual(internet.requests, []);
  });
});
