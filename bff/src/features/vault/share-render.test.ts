import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import sharp from 'sharp';
import type { Render } from '../../contract/try-on.ts';
import { type FittingRoom, OTHER_SHOP, openFittingRoom, type Shopper } from '../../testing/fitting-room.ts';

const TERM = 'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia';

let room: FittingRoom;
let shopper: Shopper;
let render: Render;
/** As it lies in the vault. */
let picture: Buffer;

before(async () => {
  room = await openFittingRoom();
  shopper = await (await room.aShopper()).withConsent();
  const { task_id } = await shopper.tryOn(await shopper.addPhoto());
  const status = await shopper.outcome(task_id);
  assert(status.render);
  render = status.render;
  picture = await bytesAt(render.url);
});

after(() => room?.[Symbol.asyncDispose]());

it('the picture behind the signed link says what it is', async () => {
  const { xmpAsString } = await sharp(picture).metadata();
  assert(xmpAsString?.includes(TERM));
});

describe('a copy to save or share', () => {
  it('has the size of the picture and its provenance note, and may not linger in a cache', async () => {
    const { body, headers } = await copy();
    const { xmpAsString, width, height, exif } = await sharp(body).metadata();
    assert.equal(xmpAsString, (await sharp(picture).metadata()).xmpAsString);
    assert.deepEqual([width, height, exif], [render.width, render.height, undefined]);
    assert.equal(headers['content-type'], 'image/jpeg');
    assert.equal(headers['cache-control'], 'no-store');
  });

  it('has the badge in the corner asked for, top right by default, and the picture everywhere else', async () => {
    for (const corner of ['top-left', 'top-right', 'bottom-left', 'bottom-right']) {
      const { body } = await copy(corner === 'top-right' ? {} : { corner });
      const differing = await differenceByCorner(picture, body);
      for (const [name, share] of Object.entries(differing)) {
        if (name === corner) assert(share > 0.005, `${corner}: nothing stands there`);
        else assert(share < 0.001, `${corner}: ${name} differs too`);
      }
    }
  });

  it("has the badge in the shopper's language, else in English", async () => {
    const [english, arabic, german, finnish] = await Promise.all(
      ['en-GB', 'ar-EG', 'de', 'fi'].map(async (language) => (await copy({ language })).body as Buffer),
    );
    assert.ok(english && arabic && german && finnish);
    // Not `deepEqual`: telling how two pictures differ takes it minutes.
    assert.ok(finnish.equals(english));
    for (const other of [arabic, german]) assert.ok(!other.equals(english));
  });

  it('cannot be had without the badge', async () => {
    for (const query of [{ corner: 'none' }, { corner: '' }, { badge: '0' }, { language: '../en' }]) {
      const { body } = await shopper.get(`/v1/user/vault/${render.id}/copy`).query(query).expect(422);
      assert.equal(body.code, 'query_invalid');
    }
  });

  it('is for the shopper alone', async () => {
    for (const stranger of [await room.aShopper(), await room.aShopper(OTHER_SHOP)]) {
      const { body } = await stranger.get(`/v1/user/vault/${render.id}/copy`).expect(404);
      assert.equal(body.code, 'not_found');
    }
    await room.http.get(`/v1/user/vault/${render.id}/copy`).expect(401);
    await shopper.get('/v1/user/vault/not-an-id/copy').expect(404);
  });

  it('has a badge that fits also into a narrow picture', async () => {
    const { sharedCopy } = await import('../../renderers/provenance/shared-copy.ts');
    const narrow = await sharp({ create: { width: 60, height: 900, channels: 3, background: '#4a7' } })
      .jpeg()
      .toBuffer();
    const { width, height } = await sharp(
      await sharedCopy(narrow, { language: 'ar', corner: 'bottom-right' }),
    ).metadata();
    assert.deepEqual([width, height], [60, 900]);
  });
});

function copy(query: Record<string, string> = {}) {
  return shopper.get(`/v1/user/vault/${render.id}/copy`).query(query).buffer(true).expect(200);
}

async function bytesAt(url: string): Promise<Buffer> {
  return Buffer.from(await (await fetch(url)).arrayBuffer());
}

/** Share of pixels in each quarter that differ by more than a second encoding explains. */
async function differenceByCorner(before: Buffer, after: Buffer): Promise<Record<string, number>> {
  const [a, b] = await Promise.all([before, after].map((bytes) => sharp(bytes).removeAlpha().raw().toBuffer()));
  assert(a && b);
  const { width, height } = render;
  const counts: Record<string, number> = { 'top-left': 0, 'top-right': 0, 'bottom-left': 0, 'bottom-right': 0 };
  for (let pixel = 0; pixel < width * height; pixel++) {
    if (Math.abs(a[pixel * 3 + 1]! - b[pixel * 3 + 1]!) < 24) continue;
    const [x, y] = [pixel % width, Math.floor(pixel / width)];
    counts[`${y < height / 2 ? 'top' : 'bottom'}-${x < width / 2 ? 'left' : 'right'}`]!++;
  }
  return Object.fromEntries(Object.entries(counts).map(([corner, count]) => [corner, (count * 4) / (width * height)]));
}
