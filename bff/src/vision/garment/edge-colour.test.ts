import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { explainEdge } from './edge-colour.ts';

const WIDTH = 40;
const HEIGHT = 40;
const PAPER = 255;
const LIGHT = 225;
const DARK = 40;
const EDGE = 20;

// Cloth with level stripes of six pixels fills the right half; the column at its edge is half paper.
function stripedCloth() {
  const size = WIDTH * HEIGHT;
  const source = new Float32Array(size * 3).fill(PAPER);
  const core = new Uint8Array(size);
  const rim = new Uint8Array(size);
  const share = new Float32Array(size);
  for (let at = 0; at < size; at++) {
    const x = at % WIDTH;
    const part = x < EDGE ? 0 : x === EDGE ? 0.5 : 1;
    source.fill(PAPER + part * (stripe(Math.floor(at / WIDTH)) - PAPER), at * 3, at * 3 + 3);
    share[at] = part;
    core[at] = x > EDGE + 2 ? 1 : 0;
    rim[at] = x >= EDGE - 1 && x <= EDGE + 2 ? 1 : 0;
  }
  const studio = new Float32Array(size * 3).fill(PAPER);
  return { source, studio, core, rim, share, width: WIDTH, height: HEIGHT };
}

const stripe = (y: number) => (Math.floor(y / 6) % 2 ? DARK : LIGHT);

describe('the colour of striped cloth along its edge', () => {
  const planes = stripedCloth();
  const cloth = planes.source.slice();
  explainEdge(cloth, planes);
  const at = (x: number, y: number) => cloth[(y * WIDTH + x) * 3] as number;

  it('runs every stripe out to the edge unmixed, without the paper', () => {
    for (let y = 8; y < 34; y++) {
      for (const x of [EDGE, EDGE + 1, EDGE + 2]) {
        assert.ok(Math.abs(at(x, y) - stripe(y)) < 15, `${x},${y}: ${at(x, y)} is not ${stripe(y)}`);
      }
    }
  });

  it('is carried a pixel beyond the edge', () => {
    for (const y of [9, 15, 21, 27])
      assert.ok(Math.abs(at(EDGE - 1, y) - stripe(y)) < 40, `row ${y}: ${at(EDGE - 1, y)}`);
  });
});
