// What a server hears of a request whose pictures enter it on the way.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { LatePictures } from './late-pictures.ts';

describe('pictures that enter a request on the way', () => {
  const heard: { length: string | undefined; body: string }[] = [];
  const server = createServer(async (req, res) => {
    heard.push({ length: req.headers['content-length'], body: await text(req) });
    res.end();
  });
  let url: string;
  before(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());

  const sent = async (pictures: LatePictures, body: string) => {
    await (await pictures.within(fetch)(url, { method: 'POST', body })).arrayBuffer();
    return heard.at(-1) ?? assert.fail('nothing was heard');
  };

  it('arrive as base64 in their places, the length said beforehand', async () => {
    const pictures = new LatePictures();
    // Of every remainder by three, shorter and longer than a piece.
    const all = [0, 1, 2, 3, 49_151, 49_152, 49_153, 200_000].map((size) => randomBytes(size));
    const marked = JSON.stringify({ first: 'Größe', all: all.map((picture) => ({ data: pictures.add(picture) })) });
    const { body, length } = await sent(pictures, marked);
    assert.deepEqual(JSON.parse(body), {
      first: 'Größe',
      all: all.map((picture) => ({ data: picture.toString('base64') })),
    });
    assert.equal(length, String(Buffer.byteLength(body)));
  });

  it('are taken from where they lie in memory that others share', async () => {
    const pictures = new LatePictures();
    const shared = randomBytes(64);
    const { body } = await sent(pictures, pictures.add(shared.subarray(7, 30)));
    assert.equal(body, shared.subarray(7, 30).toString('base64'));
  });

  it('leave a request without any as it is', async () => {
    assert.equal((await sent(new LatePictures(), 'plain')).body, 'plain');
  });
});
