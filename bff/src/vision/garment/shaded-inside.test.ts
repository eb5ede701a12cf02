import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toLab } from '../raster/lab.ts';
import { shadedInside } from './shaded-inside.ts';

const SIDE = 240;
const CENTRE = { x: 120, y: 40 };
const HALF = 45;
const DEPTH = 100;

/** Striped cloth with an open V; the inside is as striped, only darker by `shade`. */
function stripedShirt(shade: number) {
  const data = new Uint8Array(SIDE * SIDE * 3);
  for (let i = 0; i < SIDE * SIDE; i++) {
    const x = i % SIDE;
    const y = Math.floor(i / SIDE) - CENTRE.y;
    const inside = y >= 0 && Math.abs(x - CENTRE.x) < HALF * (1 - y / DEPTH);
    data.fill((x % 12 < 3 ? 120 : 45) - (inside ? shade : 0), i * 3, i * 3 + 3);
  }
  return toLab({ width: SIDE, height: SIDE, data });
}

const everywhere = new Uint8Array(SIDE * SIDE).fill(1);

describe('an open collar whose inside shows the stripes of its front', () => {
  it('is found down to its tip by its shade', () => {
    const radii = shadedInside(stripedShirt(40), everywhere, CENTRE, HALF) ?? [];
    const last = radii.length - 1;
    for (const [share, expected] of [
      [0, HALF],
      [0.25, (HALF * DEPTH * Math.SQRT2) / (HALF + DEPTH)],
      [0.5, DEPTH],
      [0.75, (HALF * DEPTH * Math.SQRT2) / (HALF + DEPTH)],
      [1, HALF],
    ] as const) {
      const radius = radii[Math.round(share * last)] as number;
      assert.ok(Math.abs(radius - expected) <= 5, `${radius} at ${share} is not within 5 of ${expected}`);
    }
  });

  it('is left alone where the inside is no darker than the front', () => {
    assert.equal(shadedInside(stripedShirt(0), everywhere, CENTRE, HALF), null);
  });
});
