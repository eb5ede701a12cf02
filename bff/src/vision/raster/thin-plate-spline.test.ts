import assert from 'node:assert/strict';
import { it } from 'node:test';
import { type PointPair, thinPlateSpline } from './thin-plate-spline.ts';

const pair = (x: number, y: number, u: number, v: number): PointPair => ({ from: { x, y }, to: { x: u, y: v } });
const at = (map: ReturnType<typeof thinPlateSpline>, x: number, y: number) => {
  const out = { x: 0, y: 0 };
  map(x, y, out);
  return out;
};
const SQUARE = [
  pair(0, 0, 10, 5),
  pair(100, 0, 120, 0),
  pair(0, 100, 0, 130),
  pair(100, 100, 110, 95),
  pair(50, 50, 70, 40),
];

it('carries every given point exactly where it was told', () => {
  const map = thinPlateSpline(SQUARE);
  for (const { from, to } of SQUARE) {
    const { x, y } = at(map, from.x, from.y);
    assert.ok(Math.hypot(x - to.x, y - to.y) < 1e-6);
  }
});

it('is plain scaling and shifting where the points ask for no more', () => {
  const map = thinPlateSpline([pair(0, 0, 5, 7), pair(10, 0, 25, 7), pair(0, 10, 5, 27), pair(10, 10, 25, 27)]);
  const { x, y } = at(map, 30, -20);
  assert.ok(Math.abs(x - 65) < 1e-6 && Math.abs(y + 33) < 1e-6);
});

it('ignores a repeated point instead of turning everything into NaN', () => {
  const map = thinPlateSpline([...SQUARE, pair(0, 0, 10, 5), pair(100.2, 0, 121, 0)]);
  assert.ok(Number.isFinite(at(map, 33, 44).x));
});

it('says so when points lie on one line', () => {
  assert.throws(() => thinPlateSpline([pair(0, 0, 0, 0), pair(1, 1, 1, 1)]), RangeError);
  assert.throws(() => thinPlateSpline([pair(0, 0, 0, 0), pair(10, 10, 1, 1), pair(20, 20, 2, 2)]), RangeError);
});
