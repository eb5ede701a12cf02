// The shopper's outline, measured where a tailor would: shoulder line, armpits, flanks, arms, and how far the old top reaches.
import { clamp, length, median, mix } from '../raster/geometry.ts';
import { type Size, sample } from '../raster/plane.ts';
import { type ArmOutline, armOutline, armpitOf, type Gap } from './arm-outline.ts';
import { type BodyFrame, type Head, onTorso, torsoCoordinates } from './body-frame.ts';
import type { PersonMasks } from './parse-person.ts';

export interface Silhouette {
  left: ArmOutline;
  right: ArmOutline;
  /** Shoulder line: `LINE_STEPS` values of t for s from -LINE_REACH to LINE_REACH. */
  line: Float32Array;
  /** Lateral position of the neck's middle. */
  neckS: number;
  /** Flank distances from the torso's axis in shoulder half-widths, for t = 0, FLANK_STEP, ... */
  flanks: { left: Float32Array; right: Float32Array };
  /** t of the old top's hem; 0 where none was found. */
  oldHem: number;
}

const LINE_REACH = 1.3;
const LINE_STEPS = 105;
export const FLANK_STEP = 0.04;
const FLANK_ROWS = 41;

export function measureSilhouette(masks: PersonMasks, size: Size, frame: BodyFrame, head: Head): Silhouette {
  const line = shoulderLine(masks, size, frame, head);
  const gaps = { left: armpitOf(masks, size, frame, -1), right: armpitOf(masks, size, frame, 1) };
  const arm = (side: 'left' | 'right', sign: 1 | -1) =>
    armOutline(masks, size, frame, frame[side], sign, gaps[side], (s) => lineAt(line, s));
  return {
    left: arm('left', -1),
    right: arm('right', 1),
    line,
    neckS: neckMiddle(masks, size, frame, head),
    flanks: { left: flank(masks, size, frame, -1, gaps.left), right: flank(masks, size, frame, 1, gaps.right) },
    oldHem: oldHem(masks, size, frame),
  };
}

/** t of the shoulder line at lateral position `s`. */
export function lineAt(line: Float32Array, s: number): number {
  const at = clamp(((s + LINE_REACH) / (2 * LINE_REACH)) * (LINE_STEPS - 1), 0, LINE_STEPS - 1.001);
  const i = at | 0;
  return mix(line[i] as number, line[i + 1] as number, at - i);
}

function shoulderLine(masks: PersonMasks, size: Size, frame: BodyFrame, head: Head): Float32Array {
  const line = new Float32Array(LINE_STEPS);
  const highest = -0.42;
  for (let k = 0; k < LINE_STEPS; k++) {
    const s = (k / (LINE_STEPS - 1)) * 2 * LINE_REACH - LINE_REACH;
    // Upwards from the chest, as far as the body goes on.
    let found = 0.2;
    for (let t = 0.2; t > highest; t -= 0.004) {
      const p = onTorso(frame, t, s);
      const face = length((p.x - head.centre.x) / head.radiusX, (p.y - head.centre.y) / head.radiusY);
      if (face < 1.05 || sample(masks.hair, size, p.x, p.y) > 0.45) break;
      if (sample(masks.body, size, p.x, p.y) < 0.5) break;
      found = t;
    }
    line[k] = found;
  }
  return line.map((_, k) => median(Array.from(line.subarray(Math.max(0, k - 1), k + 2))));
}

// Middle of the neck half way between chin and shoulder line; the torso's own axis where hair or a collar hides it.
function neckMiddle(masks: PersonMasks, size: Size, frame: BodyFrame, head: Head): number {
  const chin = torsoCoordinates(frame, head.chin.x, head.chin.y);
  const middles: number[] = [];
  for (const share of [0.3, 0.4, 0.5, 0.6]) {
    const t = chin.t * (1 - share);
    const edge = (sign: 1 | -1) => {
      for (let s = 0; s < 0.8; s += 0.01) {
        const p = onTorso(frame, t, chin.s + sign * s);
        const skin = sample(masks.body, size, p.x, p.y) > 0.5 && sample(masks.hair, size, p.x, p.y) < 0.5;
        if (!skin) return chin.s + sign * s;
      }
      return chin.s + sign * 0.8;
    };
    middles.push((edge(-1) + edge(1)) / 2);
  }
  return clamp(median(middles), -0.2, 0.2);
}

// Above the armpit's gap the arm hides the flank: there it runs on as at the gap.
function flank(masks: PersonMasks, size: Size, frame: BodyFrame, sign: 1 | -1, gap: Gap | null): Float32Array {
  const rows = new Float32Array(FLANK_ROWS);
  const step = 0.75 / frame.halfWidth;
  for (let k = 0; k < FLANK_ROWS; k++) {
    const t = k * FLANK_STEP;
    const standard = t < 0.4 ? 1 : t < 0.75 ? 0.92 : 1;
    let edge = 0;
    for (let s = 0; s < standard * 1.4; s += step) {
      const p = onTorso(frame, t, sign * s);
      // The gap to the arm may be two pixels wide just under the armpit.
      if (s > standard * 0.6 && sample(masks.body, size, p.x, p.y) < 0.5) break;
      if (sample(masks.upper, size, p.x, p.y) + sample(masks.lower, size, p.x, p.y) > 0.4) edge = s;
      else if (s - edge > 0.08) break;
    }
    rows[k] = clamp(edge, standard * 0.7, standard * 1.38);
  }
  if (gap) {
    const seen = Math.min(FLANK_ROWS - 1, Math.ceil((gap.t + 0.03) / FLANK_STEP));
    const widest = Math.min(rows[seen] as number, gap.s + 0.03);
    for (let k = 0; k <= seen; k++) rows[k] = Math.min(rows[k] as number, widest);
  }
  return rows;
}

export function flankAt(rows: Float32Array, t: number): number {
  const at = clamp(t / FLANK_STEP, 0, FLANK_ROWS - 1.001);
  const i = at | 0;
  return mix(rows[i] as number, rows[i + 1] as number, at - i);
}

function oldHem(masks: PersonMasks, size: Size, frame: BodyFrame): number {
  const ends: number[] = [];
  for (const s of [-0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6]) {
    let end = 0;
    for (let t = 0.5; t < 1.7; t += 0.01) {
      const p = onTorso(frame, t, s);
      if (sample(masks.upper, size, p.x, p.y) > 0.5) end = t;
      else if (t - end > 0.06) break;
    }
    if (end > 0) ends.push(end);
  }
  return ends.length < 3 ? 0 : Math.max(...ends.sort((a, b) => a - b).slice(0, -1));
}
