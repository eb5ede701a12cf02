import assert from 'node:assert/strict';
import { it } from 'node:test';
import { drawMesh, layOver } from './mesh.ts';
import type { PlaneMap } from './thin-plate-spline.ts';

const SIZE = 32;
const colour = new Uint8Array(SIZE * SIZE * 3).map((_, i) => (i * 7) % 200);
const cover = new Uint8Array(SIZE * SIZE);
for (let y = 8; y < 24; y++) cover.fill(255, y * SIZE + 8, y * SIZE + 24);

const shift =
  (dx: number, dy: number): PlaneMap =>
  (x, y, out) => {
    out.x = x + dx;
    out.y = y + dy;
  };

it('draws a picture unchanged under the identity', () => {
  const { layer, folded } = drawMesh({ width: SIZE, height: SIZE, colour }, cover, shift(0, 0), SIZE, SIZE);
  assert.equal(folded, 0);
  for (let y = 11; y < 21; y++) {
    for (let x = 11; x < 21; x++) {
      const i = y * SIZE + x;
      assert.ok(Math.abs((layer.alpha[i] as number) - 1) < 0.01);
    }
  }
  assert.equal(layer.alpha[2 * SIZE + 2], 0);
});

it('gives an edge that falls between two pixels its share of both', () => {
  const { layer } = drawMesh({ width: SIZE, height: SIZE, colour }, cover, shift(0.5, 0), SIZE, SIZE);
  const edge = layer.alpha[16 * SIZE + 8] as number;
  assert.ok(edge > 0.3 && edge < 0.9, `${edge}`);
});

it('tells when the map turns the picture over', () => {
  const mirror: PlaneMap = (x, y, out) => {
    out.x = SIZE - x;
    out.y = y;
  };
  assert.equal(drawMesh({ width: SIZE, height: SIZE, colour }, cover, mirror, SIZE, SIZE).folded, 1);
});

it('lays one layer over another', () => {
  const layer = (alpha: number, value: number) => ({
    width: 1,
    height: 1,
    alpha: Float32Array.of(alpha),
    colour: Float32Array.of(value * alpha, value * alpha, value * alpha),
  });
  const both = layOver(layer(1, 100), layer(0.25, 200));
  assert.equal(both.alpha[0], 1);
  assert.equal(both.colour[0], 125);
});
