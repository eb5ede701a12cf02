// Pictures that cannot work, sent to a whole server with its real engine: each refused with what to change, and nothing
// of it kept, counted or logged.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { ProblemCode } from './contract/problems.ts';
import { openMasterKeys } from './platform/crypto/master-keys.ts';
import { PICTURES_PATH } from './platform/http/pictures.ts';
import { openFileObjects } from './platform/objects/files.ts';
import { createLocalEngine } from './renderers/local/local-renderer.ts';
import { type FittingRoom, openFittingRoom, PHOTO_FILE, type Shopper } from './testing/fitting-room.ts';
import { assertRefused, noteworthy } from './testing/refusals.ts';
import { storedObjects } from './testing/traces.ts';

const HOSTILE = join(import.meta.dirname, '../../tests/hostile');

describe('a picture that cannot work', () => {
  let room: FittingRoom;
  let shopper: Shopper;
  before(async () => {
    room = await openFittingRoom({}, { engine: createLocalEngine({ workers: 1 }) });
    shopper = await (await room.aShopper()).withConsent();
  });
  after(() => room?.[Symbol.asyncDispose]());

  const refuses = async (bytes: Uint8Array | string, code: ProblemCode, type = 'image/jpeg') => {
    const upload = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
    return assertRefused(room, shopper.post('/v1/photos').set('Content-Type', type).send(upload), code);
  };

  it('is no image, whatever it calls itself', async () => {
    await refuses('These are words.', 'photo_not_an_image');
    await refuses('%PDF-1.7 and so on', 'photo_not_an_image', 'application/octet-stream');
    await refuses('', 'photo_not_an_image');
  });

  it('is a drawing or an animation, formats that no camera makes', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>';
    await refuses(svg, 'photo_not_an_image', 'image/svg+xml');
    await refuses(`<?xml version="1.0"?>${svg}`, 'photo_not_an_image', 'image/png');
    await refuses('GIF89a\u0001\u0000\u0001\u0000', 'photo_not_an_image', 'image/gif');
  });

  it('is small as a file and 256 megapixels large', async () => {
    const bomb = aGreyPng(16_000);
    assert.ok(bomb.length < 1_000_000, `${bomb.length} bytes`);
    await refuses(bomb, 'photo_too_many_pixels', 'image/png');
  });

  it('ends before its end', async () => {
    const whole = await readFile(PHOTO_FILE);
    await refuses(whole.subarray(0, Math.floor(whole.length / 2)), 'photo_damaged');
    await refuses(whole.subarray(0, 20), 'photo_damaged');
  });

  it('comes from an iPhone as HEIC', async () => {
    const box = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic')]);
    const { detail } = await refuses(Buffer.concat([box, Buffer.alloc(1_000)]), 'photo_heic', 'image/heic');
    assert.match(detail, /JPEG/);
  });

  const people: [string, ProblemCode][] = [
    ['two-people', 'photo_several_people'],
    ['no-person', 'photo_no_person'],
    ['back-turned', 'photo_back_turned'],
    ['face-only', 'photo_face_only'],
    ['blurred', 'photo_blurred'],
    ['too-dark', 'photo_too_dark'],
    ['overexposed', 'photo_overexposed'],
    ['tiny-96x128', 'photo_too_small'],
  ];
  for (const [file, code] of people) {
    it(`shows what no try-on can be made of: ${file}`, async () => {
      await refuses(await readFile(join(HOSTILE, `${file}.jpg`)), code);
    });
  }

  it('is a product’s and shows no garment: the try-on is refused and not counted', async () => {
    const product = await aProductShowing(room, await anEmptyPicture());
    const photo = await shopper.addPhoto();
    const { task_id, quota } = await shopper.tryOn(photo, product);
    assert.equal(quota.remaining, 4);
    const outcome = await shopper.outcome(task_id);
    assert.equal(outcome.stage, 'refused');
    assert.equal(outcome.reason?.code, 'garment_not_found');
    assert.match(outcome.message, /\.$/);
    assert.equal(outcome.render, null);
    assert.equal(outcome.quota.remaining, 5);
    assert.deepEqual(await room.database.sql.selectFrom('renders').selectAll().execute(), []);
    assert.ok(!(await storedObjects(room)).some((name) => !name.startsWith('photo-')));
  });

  it('leaves nothing in the log, of all of the above', () => {
    assert.deepEqual(noteworthy(room.log()), []);
  });
});

/** A square of one bit a pixel, all black: hand-made, for encoding a quarter of a billion pixels takes its time. */
function aGreyPng(side: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const named = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(named), 4);
    return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
  };
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  const rows = deflateSync(Buffer.alloc(side * (1 + Math.ceil(side / 8))));
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

/** A wall. */
function anEmptyPicture(): Promise<Buffer> {
  return sharp({ create: { width: 768, height: 1024, channels: 3, background: '#9ab' } })
    .jpeg()
    .toBuffer();
}

/** Puts a picture beside the server's own, as an import of products will. @returns the product's id. */
async function aProductShowing({ home, database }: FittingRoom, picture: Uint8Array): Promise<string> {
  const folder = { path: home, release: async () => {} };
  const keys = await openMasterKeys(folder);
  const objects = await openFileObjects({
    home: folder,
    keys,
    linkPath: PICTURES_PATH,
    now: () => new Date(),
    shared: true,
  });
  const { id: merchant_id } = await database.sql
    .selectFrom('merchants')
    .select('id')
    .where('demo', '=', true)
    .executeTakeFirstOrThrow();
  const id = 'nothing-to-wear';
  const garment_object = `garment-${merchant_id}-${id}`;
  await objects.signable.put(garment_object, picture);
  await database.sql
    .insertInto('products')
    .values({ merchant_id, id, title: 'Nothing', garment_kind: 'top', image_url: '/nothing.jpg', garment_object })
    .execute();
  return id;
}
