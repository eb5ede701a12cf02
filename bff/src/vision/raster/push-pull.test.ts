import assert from 'node:assert/strict';
import { it } from 'node:test';
import { coarseFill } from './coarse-fill.ts';
import { pushPull } from './push-pull.ts';

it('leaves known pixels as they are and fills the rest between them, or what is wanted of it', () => {
  const width = 32;
  const source = new Float32Array(width * width * 3).fill(-1000);
  const weights = new Float32Array(width * width);
  for (let y = 0; y < width; y++) {
    for (const [x, value] of [
      [0, 10],
      [31, 200],
    ] as const) {
      source.fill(value, (y * width + x) * 3, (y * width + x) * 3 + 3);
      weights[y * width + x] = 1;
    }
  }
  const filled = pushPull(source, weights, width, width);
  for (let i = 0; i < filled.length; i++) {
    if (weights[Math.floor(i / 3)]) assert.equal(filled[i], source[i]);
    else assert.ok((filled[i] as number) >= 10 && (filled[i] as number) <= 200, `${filled[i]} at ${i}`);
  }
  assert.ok((filled[(16 * width + 4) * 3] as number) < (filled[(16 * width + 27) * 3] as number));

  const wanted = new Uint8Array(width * width);
  wanted[500] = 1;
  const only = pushPull(source, weights, width, width, wanted);
  assert.deepEqual(
    only,
    filled.map((value, i) => (Math.floor(i / 3) === 500 ? value : 0)),
  );
});

it('returns the source where nothing at all is known', () => {
  const source = new Float32Array(12).fill(7);
  assert.deepEqual(pushPull(source, new Float32Array(4), 2, 2), source);
});

it('continues a colour over a hole without taking any from what fills the hole', () => {
  const width = 64;
  const data = new Uint8Array(width * width * 3).fill(90);
  const known = new Uint8Array(width * width).fill(1);
  for (let y = 20; y < 44; y++) {
    for (let x = 20; x < 44; x++) {
      data.fill(255, (y * width + x) * 3, (y * width + x) * 3 + 3);
      known[y * width + x] = 0;
    }
  }
  const fill = coarseFill(data, known, width, width);
  for (const c of [0, 1, 2]) assert.ok(Math.abs(fill(32, 32, c) - 90) < 0.5);
});
