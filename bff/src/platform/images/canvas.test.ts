// Canvases: what is laid on one comes back from where it lay, in whatever resolution it was drawn anew.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import sharp from 'sharp';
import { cutFromCanvas, ontoCanvas, placeOn } from './canvas.ts';

const SHAPE = { width: 896, height: 1200 };

describe('a canvas', () => {
  it('takes a larger picture scaled down, as large as fits, in the middle', () => {
    assert.deepEqual(placeOn(SHAPE, { width: 1024, height: 1536 }), {
      canvas: SHAPE,
      left: 48,
      top: 0,
      width: 800,
      height: 1200,
    });
  });

  it('shrinks for a smaller picture instead of enlarging it', () => {
    const placed = placeOn(SHAPE, { width: 300, height: 300 });
    assert.deepEqual([placed.width, placed.height], [300, 300]);
    assert.ok(Math.abs(placed.canvas.width / placed.canvas.height - 896 / 1200) < 0.01);
  });

  it('gives the picture back from a canvas drawn in another resolution', async () => {
    const size = { width: 500, height: 900 };
    const half = await sharp({ create: { width: 250, height: 900, channels: 3, background: '#e02020' } })
      .extend({ right: 250, background: '#2030d0' })
      .jpeg({ quality: 95 })
      .toBuffer();
    const placed = placeOn(SHAPE, size);
    const canvas = await ontoCanvas(half, placed);
    const { width, height } = placed.canvas;
    const redrawn = await sharp(canvas)
      .resize(width * 2, height * 2)
      .png()
      .toBuffer();
    const cut = await cutFromCanvas(redrawn, placed, size);
    assert.deepEqual([cut?.width, cut?.height], [500, 900]);
    const { data } = await sharp(cut!.bytes).raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => [...data.subarray(3 * (y * 500 + x), 3 * (y * 500 + x) + 3)];
    for (const y of [5, 450, 894]) {
      for (const x of [3, 240]) assert.ok(at(x, y)[0]! > 190 && at(x, y)[2]! < 80, `${x} ${y} ${at(x, y)}`);
      for (const x of [260, 496]) assert.ok(at(x, y)[0]! < 80 && at(x, y)[2]! > 170, `${x} ${y} ${at(x, y)}`);
    }
  });

  it('is not cut where what came back has another shape', async () => {
    const square = await sharp({ create: { width: 1024, height: 1024, channels: 3, background: '#777' } })
      .jpeg()
      .toBuffer();
    assert.equal(await cutFromCanvas(square, placeOn(SHAPE, SHAPE), SHAPE), null);
  });
});
