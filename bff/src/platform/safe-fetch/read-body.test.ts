// Bodies that are too large, too slow, compressed in bad faith or not what was asked for.
import assert from 'node:assert/strict';
import type { Socket } from 'node:net';
import { describe, it } from 'node:test';
import { brotliCompressSync, constants, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { answers, aShop, assertRefused, type Handler, sends } from './internet.fixture.ts';
import type { SafeFetchErrorCode, SafeFetchOptions } from './safe-fetch.ts';

const ZEROS = Buffer.alloc(20_000_000);
const GZIP_BOMB = gzipSync(ZEROS);
const BROTLI_BOMB = brotliCompressSync(ZEROS, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
const PAGE = '<!doctype html><title>Shirt</title>';
const CHUNKED = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n';
const ENDLESS = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n';

/** Writes as fast as it is read, until the other side hangs up. */
function pours(head: string, drop: Uint8Array): Handler {
  return (socket) => {
    socket.write(head);
    const pour = () => {
      while (!socket.destroyed && socket.write(drop));
    };
    socket.on('drain', pour);
    pour();
  };
}

/** Writes a little now and then: never silent for long, never done. */
function drips(head: string, drop: string): Handler {
  return (socket) => {
    socket.write(head);
    const timer = setInterval(() => socket.write(drop), 20);
    socket.on('close', () => clearInterval(timer));
  };
}

const html = { 'Content-Type': 'text/html' };
const encoded = (encoding: string, body: Uint8Array | string) =>
  answers({ ...html, 'Content-Encoding': encoding }, body);
const stays: Handler = (_socket: Socket) => {};

const small: SafeFetchOptions = { accept: ['text/html'], maxBytes: 100_000 };
const short: SafeFetchOptions = { ...small, timeoutMs: 300 };

const REFUSED: [what: string, handler: Handler, code: SafeFetchErrorCode, options?: SafeFetchOptions][] = [
  ['a gzip bomb', encoded('gzip', GZIP_BOMB), 'too_large'],
  ['a brotli bomb', encoded('br', BROTLI_BOMB), 'too_large'],
  [
    'a gzip bomb of many members',
    encoded('gzip', Buffer.concat(Array(50).fill(gzipSync(Buffer.alloc(3_000))))),
    'too_large',
  ],
  ['a gzip bomb under its other name', encoded('x-gzip', GZIP_BOMB), 'too_large'],
  ['one byte too many', answers(html, Buffer.alloc(100_001)), 'too_large'],
  ['one byte too many, chunked', sends(CHUNKED, '186a1\r\n', Buffer.alloc(100_001), '\r\n0\r\n\r\n'), 'too_large'],
  ['one byte too many after gzip', encoded('gzip', gzipSync(Buffer.alloc(100_001))), 'too_large'],
  ['a body announced as too large', sends(`${ENDLESS}Content-Length: 100001\r\n\r\n`), 'too_large'],
  ['a body announced as absurdly large', sends(`${ENDLESS}Content-Length: 9007199254740991\r\n\r\n`), 'too_large'],
  ['an endless body', pours(`${ENDLESS}\r\n`, Buffer.alloc(16_384)), 'too_large'],
  ['an endless chunked body', pours(CHUNKED, Buffer.from(`4000\r\n${'a'.repeat(16_384)}\r\n`)), 'too_large'],
  [
    'an endless stream of empty gzip members',
    pours(`${ENDLESS}Content-Encoding: gzip\r\n\r\n`, gzipSync('')),
    'too_large',
  ],
  ['an endless body of one-byte chunks', pours(CHUNKED, Buffer.from('1\r\na\r\n'.repeat(2_000))), 'too_large'],

  ['silence instead of an answer', stays, 'timeout', short],
  ['a head that never ends', drips('HTTP/1.1 200 OK\r\n', 'X: y\r\n'), 'timeout', short],
  ['a status line that never ends', drips('HTTP/1.1 200 ', 'O'), 'timeout', short],
  ['a body that drips', drips(`${ENDLESS}\r\n`, 'a'), 'timeout', short],
  ['a body that stops half way', (socket) => socket.write(`${ENDLESS}Content-Length: 9\r\n\r\nhalf`), 'timeout', short],
  ['a chunk that never ends', drips(`${CHUNKED}ffff\r\n`, 'a'), 'timeout', short],
  ['a chunk extension that never ends', drips(`${CHUNKED}1;`, 'x'), 'timeout', short],
  ['a drip that is not even gzip', drips(`${ENDLESS}Content-Encoding: gzip\r\n\r\n`, '\x1f'), 'answer_invalid'],
  [
    'endless interim answers',
    drips('HTTP/1.1 103 Early Hints\r\n\r\n', 'HTTP/1.1 103 Early Hints\r\n\r\n'),
    'timeout',
    short,
  ],

  ['another type', answers({ 'Content-Type': 'application/json' }, '{}'), 'content_type_not_allowed'],
  ['a picture where a page was asked for', answers({ 'Content-Type': 'image/png' }, 'x'), 'content_type_not_allowed'],
  ['a type that only begins like it', answers({ 'Content-Type': 'text/html5' }, PAGE), 'content_type_not_allowed'],
  [
    'the type as a parameter',
    answers({ 'Content-Type': 'image/svg+xml; a=text/html' }, PAGE),
    'content_type_not_allowed',
  ],
  ['no type', answers({}, PAGE), 'content_type_not_allowed'],
  ['an empty type', answers({ 'Content-Type': '' }, PAGE), 'content_type_not_allowed'],
  ['half a type', answers({ 'Content-Type': 'text' }, PAGE), 'content_type_not_allowed'],
  ['any type', answers({ 'Content-Type': '*/*' }, PAGE), 'content_type_not_allowed'],
  [
    'two types, the first with a parameter',
    answers({ 'Content-Type': 'text/html;a=b, image/svg+xml' }, PAGE),
    'content_type_not_allowed',
  ],
  ['two types in a line', answers({ 'Content-Type': 'text/html, image/svg+xml' }, PAGE), 'content_type_not_allowed'],
  [
    'two types',
    answers({ 'Content-Type': 'text/html', 'content-type': 'image/svg+xml' }, PAGE),
    'content_type_not_allowed',
  ],
  ['a page where any picture would do', answers(html, PAGE), 'content_type_not_allowed', { accept: ['image/*'] }],
  [
    'a type that only begins like the family',
    answers({ 'Content-Type': 'images/png' }, 'x'),
    'content_type_not_allowed',
    { accept: ['image/*'] },
  ],

  ['deflate', encoded('deflate', deflateSync(PAGE)), 'encoding_not_allowed'],
  ['zstd', encoded('zstd', zstdCompressSync(PAGE)), 'encoding_not_allowed'],
  ['compress', encoded('compress', PAGE), 'encoding_not_allowed'],
  ['an encoding nobody knows', encoded('rot13', PAGE), 'encoding_not_allowed'],
  ['gzip in gzip', encoded('gzip, gzip', gzipSync(gzipSync(PAGE))), 'encoding_not_allowed'],
  ['gzip in brotli', encoded('gzip, br', brotliCompressSync(gzipSync(PAGE))), 'encoding_not_allowed'],
  [
    'gzip in gzip, in two headers',
    answers({ ...html, 'Content-Encoding': 'gzip', 'content-encoding': 'gzip' }, gzipSync(gzipSync(PAGE))),
    'encoding_not_allowed',
  ],
  ['a hundred encodings', encoded(Array(100).fill('gzip').join(','), GZIP_BOMB), 'encoding_not_allowed'],

  ['truncated gzip', encoded('gzip', gzipSync(PAGE).subarray(0, -9)), 'answer_invalid'],
  ['truncated brotli', encoded('br', brotliCompressSync(PAGE).subarray(0, -4)), 'answer_invalid'],
  ['gzip that is none', encoded('gzip', PAGE), 'answer_invalid'],
  ['brotli that is none', encoded('br', Buffer.alloc(64, 0xff)), 'answer_invalid'],
  [
    'gzip with a wrong checksum',
    encoded('gzip', Buffer.concat([gzipSync(PAGE).subarray(0, -8), Buffer.alloc(8)])),
    'answer_invalid',
  ],
];

describe('an answer in bad faith', { concurrency: true }, () => {
  for (const [what, handler, code, options = small] of REFUSED) {
    it(`is refused as ${code}: ${what}`, async () => {
      await using internet = await aShop(handler);
      await assertRefused(internet.fetch('http://shop.example/', options), code);
      assert.equal(internet.connections.length, 1);
    });
  }

  it('is given up after three seconds of silence, long before the whole time is up', { timeout: 30_000 }, async () => {
    await using internet = await aShop(stays);
    await assertRefused(internet.fetch('http://shop.example/', { timeoutMs: 60_000 }), 'timeout');
  });

  it('is not read at all where the status alone matters', async () => {
    await using internet = await aShop(pours(`${ENDLESS}\r\n`, Buffer.alloc(16_384)));
    const { status, bytes } = await internet.fetch('http://shop.example/', { accept: [] });
    assert.deepEqual([status, bytes.length], [200, 0]);
  });

  it('is not read at all where the status is an error', async () => {
    await using internet = await aShop(pours('HTTP/1.1 500 Oops\r\n\r\n', Buffer.alloc(16_384)));
    const { status, bytes } = await internet.fetch('http://shop.example/', small);
    assert.deepEqual([status, bytes.length], [500, 0]);
  });
});
