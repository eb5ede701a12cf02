// A photo laid over itself, moved in a way that is known: what comes out is compared in pixels.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import sharp from 'sharp';
import { decodeRgb, type Raster } from '../../platform/images/images.ts';
import { landmarksOf, register } from './register.ts';
import type { Similarity } from './similarity.ts';
import { warp } from './warp.ts';

const PHOTO = new URL('../../../../demo-store/public/models/marcus.jpg', import.meta.url);

describe('laying an engine’s picture over the photo', () => {
  let photo: Raster;
  let fixed: Float32Array;
  before(async () => {
    photo = await decodeRgb(await readFile(PHOTO), 1024);
    // The torso, where a garment may have changed everything.
    fixed = new Float32Array(photo.width * photo.height).fill(1);
    for (let y = 230; y < 520; y++) fixed.fill(0, y * photo.width + 180, y * photo.width + 590);
  });

  /** Of the corners of the head and of the knees, how far the found place is from the true one, pixels of the picture. */
  const off = (found: Similarity, truth: Similarity) => {
    const place = ({ a, b, dx, dy }: Similarity, x: number, y: number) =>
      [a * x - b * y + dx, b * x + a * y + dy] as const;
    const points = [
      [320, 40],
      [450, 160],
      [250, 950],
      [500, 950],
    ] as const;
    return Math.max(
      ...points.map(([x, y]) => {
        const [one, other] = [place(found, x, y), place(truth, x, y)];
        return Math.hypot(one[0] - other[0], one[1] - other[1]);
      }),
    );
  };

  const moves: [what: string, inverse: Similarity][] = [
    ['as it is', { a: 1, b: 0, dx: 0, dy: 0 }],
    ['moved', { a: 1, b: 0, dx: -31.4, dy: 22.7 }],
    ['nearer', { a: 0.9, b: 0, dx: 30, dy: 44 }],
    ['farther off and turned', { a: 1.05, b: 0.02, dx: -10, dy: -40 }],
  ];
  for (const [what, inverse] of moves)
    it(`finds it ${what} to a third of a pixel`, () => {
      // `warp` asks where each pixel of what it makes comes from, so the map to be found is the other way round.
      const { picture, there } = warp(photo, inverse, { x: 0, y: 0, ...photo });
      // Engines leave no black edge but paint on: here with what stood there.
      for (let p = 0; p < picture.data.length; p++) if (!there[(p / 3) | 0]) picture.data[p] = photo.data[p] as number;
      const { map, agreement } = register(landmarksOf(photo, fixed), picture);
      assert.ok(off(map, turnedRound(inverse)) < 0.34, `${off(map, turnedRound(inverse))} pixels`);
      assert.ok(agreement > 0.97, `${agreement}`);
    });

  it('finds it in a picture of another size and shape', async () => {
    const { data, info } = await sharp(photo.data, { raw: { width: photo.width, height: photo.height, channels: 3 } })
      .resize({ width: 864 })
      .extract({ left: 0, top: 20, width: 864, height: 1080 })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const picture = { width: info.width, height: info.height, data: new Uint8Array(data) };
    const { map } = register(landmarksOf(photo, fixed), picture);
    const scale = 864 / photo.width;
    const error = off(map, { a: scale, b: 0, dx: 0, dy: -20 });
    assert.ok(error < 0.8, `${error} pixels`);
  });

  it('says how little another person agrees', async () => {
    const other = await decodeRgb(await readFile(new URL('mei.jpg', PHOTO)), 1024);
    assert.ok(register(landmarksOf(photo, fixed), other).agreement < 0.8);
  });
});

function turnedRound({ a, b, dx, dy }: Similarity): Similarity {
  const size = a * a + b * b;
  const [ia, ib] = [a / size, -b / size];
  return { a: ia, b: ib, dx: -(ia * dx - ib * dy), dy: -(ib * dx + ia * dy) };
}
