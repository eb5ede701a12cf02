// What comes in as a photo and what is kept of it: told by its content alone, and nothing of the file that was sent.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { type FittingRoom, openFittingRoom, PHOTO_FILE, SHOP, type Shopper } from '../../testing/fitting-room.ts';
import { storedObjects } from '../../testing/traces.ts';

const MIB = 1024 * 1024;

describe('a photo that comes in', () => {
  let room: FittingRoom;
  let shopper: Shopper;
  let jpeg: Buffer;
  before(async () => {
    room = await openFittingRoom();
    shopper = await (await room.aShopper()).withConsent();
    jpeg = await readFile(PHOTO_FILE);
  });
  after(() => room?.[Symbol.asyncDispose]());

  const send = (bytes: Buffer, type = 'image/jpeg') => shopper.post('/v1/photos').set('Content-Type', type).send(bytes);
  const kept = async (id: string) =>
    (await shopper.get(`/v1/photos/${id}/content`).responseType('blob').expect(200)).body as Buffer;

  it('is told by its content, whatever it is called', async () => {
    for (const format of ['jpeg', 'png', 'webp', 'avif'] as const) {
      const bytes = await sharp(jpeg).resize(300, 400).toFormat(format).toBuffer();
      for (const type of ['image/jpeg', 'image/svg+xml', 'application/octet-stream']) {
        const { body } = await send(bytes, type).expect(201);
        assert.equal((await sharp(await kept(body.id)).metadata()).format, 'jpeg');
      }
    }
  });

  it('is kept without place, time, device and whatever hung behind it', async () => {
    const taken = await sharp(jpeg)
      .withExif({
        IFD0: { Make: 'Secret Camera', Model: 'secret model', DateTime: '2026:01:02 03:04:05' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '48/1 8/1 0/1',
          GPSLongitudeRef: 'E',
          GPSLongitude: '11/1 34/1 0/1',
        },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">secret packet</x:xmpmeta>')
      .jpeg()
      .toBuffer();
    const given = Buffer.concat([taken, Buffer.from('PK\x03\x04 secret archive <script>secret()</script>')]);
    assert.match(given.toString('latin1'), /Secret Camera[\s\S]*secret archive/);
    const { body } = await send(given).expect(201);
    const content = await kept(body.id);
    assert.doesNotMatch(content.toString('latin1'), /secret|2026:01:02|<script/i);
    const { exif, xmp, iptc, icc, comments } = await sharp(content).metadata();
    assert.deepEqual([exif, xmp, iptc, icc, comments], Array(5).fill(undefined));
  });

  it('has 15 MiB at most, also where it does not say how long it is', async () => {
    const before = await storedObjects(room);
    const answer = await sentInPieces(room, shopper, 16);
    assert.deepEqual(answer, { status: 413, code: 'photo_too_large' });
    assert.deepEqual(await storedObjects(room), before);
    await shopper.addPhoto();
  });

  it('may not come folded up', async () => {
    const { body } = await send(gzipSync(jpeg)).set('Content-Encoding', 'gzip').expect(415);
    assert.equal(body.code, 'content_type_unsupported');
  });

  it('hears what to do instead where it is HEIC', async () => {
    const heic = Buffer.concat([
      Buffer.from([0, 0, 0, 24]),
      Buffer.from('ftypheic\0\0\0\0mif1heic'),
      Buffer.alloc(500),
    ]);
    const { body } = await send(heic, 'image/heic').expect(415);
    assert.equal(body.code, 'photo_heic');
    assert.equal(body.detail, 'This is a HEIC photo; export or share it as JPEG and try again.');
  });
});

/** Chunked, without a Content-Length. */
function sentInPieces({ server }: FittingRoom, { session }: Shopper, mebibytes: number) {
  const headers = { Authorization: `Bearer ${session.token}`, Origin: SHOP.origin, 'Content-Type': 'image/jpeg' };
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number | undefined; code: string }>();
  const sending = request({ port: server.port, path: '/v1/photos', method: 'POST', headers }, (answer) => {
    let text = '';
    answer.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
    });
    answer.on('end', () => resolve({ status: answer.statusCode, code: JSON.parse(text).code }));
  });
  // The server hangs up on what it will not read; its answer may be there all the same.
  sending.on('error', () => {});
  sending.on('close', () => reject(new Error('hung up without an answer')));
  for (let piece = 0; piece < mebibytes; piece++) sending.write(Buffer.alloc(MIB, piece === 0 ? 0xff : 0));
  sending.end();
  return promise;
}
