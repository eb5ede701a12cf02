import assert from 'node:assert/strict';
import { it } from 'node:test';
import { boxBlur } from './filters.ts';
import { guidedBy } from './guided-filter.ts';
import { toLab } from './lab.ts';
import { dilate, erode, largestBlob, reachableFromBorder, withoutSpecks } from './morphology.ts';
import { crop, resizePlane } from './window.ts';

it('blurs to the mean of the window, also at the borders', () => {
  const plane = Float32Array.from({ length: 49 }, (_, i) => (i * 37) % 11);
  const blurred = boxBlur(plane, 7, 7, 2);
  for (const [x, y] of [
    [3, 3],
    [0, 0],
    [6, 2],
  ] as const) {
    let sum = 0;
    let count = 0;
    for (let v = Math.max(0, y - 2); v <= Math.min(6, y + 2); v++) {
      for (let u = Math.max(0, x - 2); u <= Math.min(6, x + 2); u++, count++) sum += plane[v * 7 + u] as number;
    }
    assert.ok(Math.abs((blurred[y * 7 + x] as number) - sum / count) < 1e-4);
  }
});

it('moves the soft edge of a mask to the edge of the picture', () => {
  const size = 40;
  const guide = new Float32Array(size * size);
  const mask = new Float32Array(size * size);
  for (let i = 0; i < guide.length; i++) {
    const x = i % size;
    guide[i] = x < 20 ? 0.1 : 0.9;
    mask[i] = Math.min(1, Math.max(0, (x - 14) / 12));
  }
  const sharp = guidedBy(guide, size, size)(6, 1e-4)(mask);
  const row = 20 * size;
  assert.ok((sharp[row + 22] as number) - (sharp[row + 17] as number) > 0.45);
});

it('grows, shrinks and picks blobs', () => {
  const mask = new Uint8Array(100);
  mask[44] = 1;
  const grown = dilate(mask, 10, 10, 2);
  assert.equal(
    grown.reduce((a, b) => a + b),
    25,
  );
  assert.deepEqual(erode(grown, 10, 10, 2), mask);
  grown[9] = 1;
  assert.equal(largestBlob(grown, 10, 10).area, 25);
  assert.equal(largestBlob(grown, 10, 10).blob[9], 0);
});

it('does not reach a hole that is shut in', () => {
  const open = new Uint8Array(49).fill(1);
  for (let x = 2; x <= 4; x++) for (let y = 2; y <= 4; y++) if (x !== 3 || y !== 3) open[y * 7 + x] = 0;
  const reached = reachableFromBorder(open, 7, 7);
  assert.equal(reached[0], 1);
  assert.equal(reached[3 * 7 + 3], 0);
});

it('gives the Lab values of the standard for known colours', () => {
  const { l, a, b } = toLab({ width: 3, height: 1, data: Uint8Array.of(255, 255, 255, 255, 0, 0, 0, 0, 255) });
  const close = (value: number | undefined, expected: number) =>
    assert.ok(Math.abs((value ?? 0) - expected) < 0.5, `${value}`);
  close(l[0], 100);
  close(a[0], 0);
  close(l[1], 53.2);
  close(a[1], 80.1);
  close(b[2], -107.9);
});

it('cuts a window out and enlarges a plane smoothly', () => {
  const raster = { width: 4, height: 2, data: Uint8Array.from({ length: 24 }, (_, i) => i) };
  assert.deepEqual([...crop(raster, { x: 1, y: 1, width: 2, height: 1 }).data], [15, 16, 17, 18, 19, 20]);
  const large = resizePlane(Float32Array.of(0, 1, 0, 1), 2, 2, 8, 2);
  for (let x = 1; x < 8; x++) assert.ok((large[x] as number) >= (large[x - 1] as number));
});

it('drops blobs smaller than asked and keeps the others whole', () => {
  // Two pixels at the left, three at the right, touching at a corner only.
  const mask = Uint8Array.from([1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 1]);
  assert.deepEqual([...withoutSpecks(mask, 4, 3, 3)], [0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 1]);
});
