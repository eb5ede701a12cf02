// Bodies that are late: a list may take its time while it comes, everything else has to be there soon, and who is ended is
// told why. With limits much shorter than a server's, over a real connection.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import express, { type Express } from 'express';
import { z } from 'zod';
import { PROBLEMS } from '../../contract/problems.ts';
import { binaryBody, jsonBody, streamedBody } from './input.ts';
import { type Listening, listen } from './listen.ts';
import { problemHandler } from './problem-handler.ts';

/** Ten times what lies between two pieces, so that a busy machine makes none of them late. */
const LIMITS = { whole: 1_000, silence: 1_000, list: 4_000 };

describe('a body that takes its time', { timeout: 60_000 }, () => {
  let server: Listening;
  before(async () => {
    server = await listen(routes(), 0, '127.0.0.1', 100, LIMITS);
  });
  after(() => server.close(0));

  /** Sends headers, then a piece whenever `pieces` lets one go. @returns all that was heard until the connection was closed. */
  async function send(path: string, type: string, length: number, pieces: AsyncIterable<string>): Promise<string> {
    const socket = connect(server.port, '127.0.0.1');
    const closed = once(socket, 'close');
    let heard = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      heard += text;
    });
    socket.on('error', () => {});
    socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\nContent-Length: ${length}\r\n\r\n`);
    for await (const piece of pieces) {
      if (socket.destroyed) break;
      socket.write(piece);
    }
    await closed;
    return heard;
  }
  async function* steadily(pieces: number) {
    for (let n = 0; n < pieces; n++) {
      yield 'a';
      await wait(100);
    }
  }

  it('is a list’s right for as long as it comes', async () => {
    const heard = await send('/list', 'text/csv', 15, steadily(15));
    assert.match(heard, /^HTTP\/1\.1 200 .*\r\n\r\n15$/s);
  });

  it('ends with a problem where a list falls silent, or never comes to its end', async () => {
    for (const pieces of [2, 100]) {
      const from = performance.now();
      const heard = await send('/list', 'text/csv', 100, steadily(pieces));
      assert.match(heard, /^HTTP\/1\.1 408 .*"code":"body_too_slow"/s);
      const most = pieces === 2 ? 3_500 : 9_000;
      assert.ok(performance.now() - from < most);
    }
  });

  it('ends with a problem where it is JSON or a photo, however steadily it comes', async () => {
    for (const [path, type] of [
      ['/json', 'application/json'],
      ['/photo', 'image/jpeg'],
    ] as const) {
      const heard = await send(path, type, 100, steadily(20));
      assert.match(heard, /^HTTP\/1\.1 408 .*"code":"body_too_slow"/s);
    }
  });

  it('ends without a word where nobody asked for it', async () => {
    const from = performance.now();
    assert.match(await send('/refused', 'application/json', 100, steadily(20)), /^HTTP\/1\.1 401 /);
    assert.equal(await send('/never', 'application/json', 100, steadily(20)), '');
    assert.ok(performance.now() - from < 9_000);
  });

  it('does not count what is done with a list between its pieces', async () => {
    const heard = await send('/list?pause=1300', 'text/csv', 3, steadily(3));
    assert.match(heard, /^HTTP\/1\.1 200 .*\r\n\r\n3$/s);
  });

  it('may be sent on where a list was refused, so that its sender reads why', async () => {
    const heard = await send('/short-list', 'text/csv', 10, steadily(10));
    assert.match(heard, /^HTTP\/1\.1 413 .*"code":"body_too_large"/s);
  });
});

function routes(): Express {
  const app = express();
  app.post('/list', async (req, res) => {
    let bytes = 0;
    for await (const chunk of streamedBody(req, ['text/csv'], 1_000)) {
      bytes += chunk.length;
      await wait(Number(req.query.pause ?? 0));
    }
    res.send(String(bytes));
  });
  app.post('/short-list', async (req) => {
    for await (const _ of streamedBody(req, ['text/csv'], 3));
  });
  app.post('/json', async (req, res) => void (await jsonBody(req, res, z.object({}))));
  app.post('/photo', async (req, res) => void (await binaryBody(req, res, ['image/*'], 1_000)));
  app.post('/refused', (_req, res) => void res.status(401).end());
  app.post('/never', () => {});
  return app.use(problemHandler(PROBLEMS, { error: () => {}, info: () => {} }));
}
