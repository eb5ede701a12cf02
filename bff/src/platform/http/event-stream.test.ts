// An event stream lets go of everything when either end goes, and says what it has to say as the standard writes it.
import assert from 'node:assert/strict';
import { getEventListeners, once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { afterEach, beforeEach, describe, it } from 'node:test';
import express from 'express';
import { type EventStream, openEventStream } from './event-stream.ts';
import { type Listening, listen } from './listen.ts';

describe('an event stream', () => {
  let stopping: AbortController;
  let server: Listening;
  let opened: PromiseWithResolvers<EventStream>;

  beforeEach(async () => {
    stopping = new AbortController();
    opened = Promise.withResolvers();
    const app = express().get('/', (_req, res) => opened.resolve(openEventStream(res, stopping.signal)));
    server = await listen(app, 0, '127.0.0.1');
  });
  afterEach(() => server.close(0));

  async function connect() {
    const request = get({ port: server.port, host: '127.0.0.1' });
    const [answer] = (await once(request, 'response')) as [IncomingMessage];
    return { request, answer, stream: await opened.promise };
  }
  const textOf = async (answer: IncomingMessage) => Buffer.concat(await answer.toArray()).toString();

  it('is open before there is anything to say', async () => {
    const { answer, stream } = await connect();
    assert.equal(answer.headers['content-type'], 'text/event-stream; charset=utf-8');
    assert.equal(stream.closed.aborted, false);
    stream.end();
    assert.equal(await textOf(answer), '');
  });

  it('sends named events with JSON on one line each, and nothing after its end', async () => {
    const { answer, stream } = await connect();
    stream.send('status', { message: 'two\nlines' });
    stream.send('status', { percent: 50 }, '7');
    stream.end();
    stream.send('status', { percent: 100 });
    assert.equal(
      await textOf(answer),
      'event: status\ndata: {"message":"two\\nlines"}\n\nid: 7\nevent: status\ndata: {"percent":50}\n\n',
    );
  });

  it('closes when the client leaves, and forgets it', async () => {
    const { request, stream } = await connect();
    assert.equal(getEventListeners(stopping.signal, 'abort').length, 1);
    const closed = once(stream.closed, 'abort');
    request.on('error', () => {});
    request.destroy();
    await closed;
    assert.deepEqual(getEventListeners(stopping.signal, 'abort'), []);
  });

  it('ends when the server stops, at once where it is stopping already', async () => {
    const first = await connect();
    stopping.abort();
    assert.match(await textOf(first.answer), /^retry: \d{3,4}\n\n$/, 'comes again, elsewhere');
    assert.ok(first.stream.closed.aborted);
    opened = Promise.withResolvers();
    const late = await connect();
    assert.match(await textOf(late.answer), /^retry: \d{3,4}\n\n$/);
    assert.ok(late.stream.closed.aborted);
  });
});
