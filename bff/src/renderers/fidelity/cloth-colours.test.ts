import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LabPlanes } from '../../vision/raster/lab.ts';
import { clothEnd, clothSign } from './cloth-colours.ts';

/** A row of one colour, with a grain. */
function row(length: number, [l, a, b]: [number, number, number]): LabPlanes {
  const grain = (base: number, phase: number) =>
    Float32Array.from({ length }, (_, i) => base + Math.sin(i * 7 + phase));
  return { width: length, height: 1, l: grain(l, 0), a: grain(a, 1), b: grain(b, 2) };
}
const ALL = Array.from({ length: 60 }, (_, i) => i);

describe('telling cloth from what borders on it', () => {
  it('says which of the two a pixel is more like', () => {
    const [navy, denim] = [row(60, [25, 3, -25]), row(60, [55, -3, -12])];
    const both = { ...navy, l: Float32Array.of(25, 55), a: Float32Array.of(3, -3), b: Float32Array.of(-25, -12) };
    const taught = {
      ...navy,
      l: Float32Array.of(...navy.l, ...both.l),
      a: Float32Array.of(...navy.a, ...both.a),
      b: Float32Array.of(...navy.b, ...both.b),
    };
    const sign = clothSign(taught, ALL, [{ lab: denim, at: ALL, clusters: 2 }]);
    assert.ok(sign && sign(60) > 1 && sign(61) < -1);
  });

  it('says nothing where it has seen too little of either', () => {
    const navy = row(60, [25, 3, -25]);
    assert.equal(clothSign(navy, [1, 2, 3], [{ lab: navy, at: ALL, clusters: 2 }]), null);
    assert.equal(clothSign(navy, ALL, [{ lab: navy, at: [], clusters: 2 }]), null);
  });

  it('finds the end of the cloth through a belt, a button or a lit fold', () => {
    const signs = [...Array(40).fill(2), ...Array(3).fill(-2), ...Array(17).fill(2), ...Array(30).fill(-2)];
    assert.deepEqual(clothEnd(signs).step, 60);
    assert.ok(clothEnd(signs).sure > 1);
  });

  it('is not sure where both sides look alike', () => {
    assert.ok(clothEnd(Array.from({ length: 80 }, (_, i) => Math.sin(i * 2.3))).sure < 0.35);
  });
});
