import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shrink, thin } from './shrink.ts';
import { crop } from './window.ts';

const grey = (width: number, height: number, at: (x: number, y: number) => number) => ({
  width,
  height,
  data: Uint8Array.from({ length: width * height * 3 }, (_, p) => at(((p / 3) | 0) % width, (p / 3 / width) | 0)),
});

describe('a picture made smaller', () => {
  it('has the mean of what each pixel covers', () => {
    const checks = grey(8, 8, (x, y) => ((x + y) % 2 ? 200 : 100));
    const small = shrink(checks, 0.5);
    assert.deepEqual([small.width, small.height], [4, 4]);
    assert.ok(small.data.every((value) => value === 150));
  });

  it('keeps an even colour and the mean at any size', () => {
    for (const scale of [0.9, 0.72, 0.31]) {
      assert.ok(
        shrink(
          grey(97, 61, () => 77),
          scale,
        ).data.every((value) => value === 77),
      );
      const ramp = shrink(
        grey(97, 61, (x) => 2 * x),
        scale,
      ).data;
      const mean = ramp.reduce((sum, value) => sum + value, 0) / ramp.length;
      assert.ok(Math.abs(mean - 96) < 1, `${mean}`);
    }
  });

  it('gives a part of it as the whole would', () => {
    const picture = grey(97, 61, (x, y) => (x * 7 + y * 13) % 256);
    const part = { x: 20, y: 9, width: 31, height: 22 };
    for (const scale of [0.9, 0.72, 1])
      assert.deepEqual(shrink(picture, scale, part), crop(shrink(picture, scale), part));
  });

  it('is the picture itself where nothing is to be done', () => {
    const picture = grey(5, 4, () => 1);
    assert.equal(shrink(picture, 1), picture);
    assert.equal(thin(picture, 1.4), picture);
  });

  it('can take single pixels instead, in their places', () => {
    const small = thin(
      grey(90, 30, (x, y) => x + y),
      1 / 3,
    );
    assert.deepEqual([small.width, small.height], [30, 10]);
    assert.equal(small.data[0], 2);
    assert.equal(small.data[3 * (9 * 30 + 29)], 88 + 28);
  });
});
