// The sampling that feeds every model: right place, right scale, nothing read outside.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { roiPoint, sampleRoi } from './roi.ts';

/** Red rises with x, green with y. */
function ramp(width: number, height: number) {
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data.set([x, y, 0], (y * width + x) * 3);
  }
  return { width, height, data };
}

describe('sampling a region', () => {
  it('copies the pixels where region and output have the same size', () => {
    const sampled = sampleRoi(ramp(8, 8), { centreX: 4, centreY: 4, side: 8, angle: 0 }, 8, 1, 0);
    assert.deepEqual([...sampled.subarray((3 * 8 + 5) * 3, (3 * 8 + 5) * 3 + 3)], [5, 3, 0]);
  });

  it('averages what an output pixel covers when it shrinks', () => {
    const sampled = sampleRoi(ramp(64, 64), { centreX: 32, centreY: 32, side: 64, angle: 0 }, 8, 1, 0);
    assert.ok(Math.abs((sampled[0] ?? 0) - 3.5) < 1e-3);
  });

  it('counts what lies outside the picture as black', () => {
    const white = { width: 4, height: 4, data: new Uint8Array(48).fill(255) };
    const sampled = sampleRoi(white, { centreX: 2, centreY: 2, side: 12, angle: 0 }, 12, 1 / 255, 0);
    assert.equal(sampled[0], 0);
    assert.ok(Math.abs((sampled[(6 * 12 + 6) * 3] ?? 0) - 1) < 1e-6);
  });

  it('turns with the region, as roiPoint says', () => {
    const roi = { centreX: 32, centreY: 32, side: 16, angle: Math.PI / 2 };
    const [x, y] = roiPoint(roi, 12.5 / 16, 4.5 / 16);
    const sampled = sampleRoi(ramp(64, 64), roi, 16, 1, 0);
    const at = (4 * 16 + 12) * 3;
    assert.ok(Math.abs((sampled[at] ?? 0) - (x - 0.5)) < 1e-2);
    assert.ok(Math.abs((sampled[at + 1] ?? 0) - (y - 0.5)) < 1e-2);
  });

  it('applies scale and offset', () => {
    const sampled = sampleRoi(ramp(8, 8), { centreX: 4, centreY: 4, side: 8, angle: 0 }, 8, 2, -1);
    assert.equal(sampled[3], 1);
  });
});
