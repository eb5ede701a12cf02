// The landmarks of a top cut out flat: neck, shoulders, armpits, sides, hem, read off its outline.
import { clamp, median, type Point } from '../raster/geometry.ts';

export type Side = 'left' | 'right';

/** One half of a top; left means the picture's left. */
export interface HalfOutline {
  /** Where the collar meets the shoulder seam. */
  neck: Point;
  /** Highest point of the collar; equals `neck` for a collar that does not stand up. */
  collarTop: Point;
  /** Top of the armhole. */
  shoulder: Point;
  armpit: Point;
  hasSleeve: boolean;
}

export interface TopOutline {
  left: HalfOutline;
  right: HalfOutline;
  /** Column of the axis of symmetry. */
  axis: number;
  /** Half the torso's width, pixels. */
  halfWidth: number;
  bounds: { left: number; right: number; top: number; bottom: number };
  /** Lowest row that still has the torso's width. */
  hemRow: number;
  /** First and last cloth column of the torso, per row. */
  torsoLeft: Float32Array;
  torsoRight: Float32Array;
  /** First cloth row per column; the picture's height where there is none. */
  topRow: Float32Array;
  /** Last cloth row of the torso per column; -1 where there is none. */
  hemLine: Float32Array;
}

export function traceTop(mask: Uint8Array, width: number, height: number): TopOutline {
  const bounds = boundsOf(mask, width, height);
  const tall = bounds.bottom - bounds.top + 1;
  const axis = axisOf(mask, width, bounds, tall);
  const { torsoLeft, torsoRight } = centralRuns(mask, width, height, axis, bounds);
  const widths: number[] = [];
  for (let y = Math.round(bounds.top + tall * 0.55); y < bounds.top + tall * 0.9; y++) {
    widths.push(((torsoRight[y] as number) - (torsoLeft[y] as number)) / 2);
  }
  const halfWidth = Math.max(8, median(widths));
  const topRow = firstRows(mask, width, height, bounds);
  const reach = (side: Side) => (y: number) =>
    side === 'left' ? axis - (torsoLeft[y] as number) : (torsoRight[y] as number) - axis;
  const pits = agree(
    findArmpit(reach('left'), bounds, tall, halfWidth),
    findArmpit(reach('right'), bounds, tall, halfWidth),
  );
  const half = (side: Side): HalfOutline => {
    const sign = side === 'left' ? -1 : 1;
    const pit = pits[side];
    const armpit = { x: axis + sign * pit.reach, y: pit.y };
    const shoulder = shoulderAbove(armpit, sign, halfWidth, bounds, topRow);
    return { armpit, shoulder, hasSleeve: pit.hasSleeve, ...neckBeside(shoulder, sign, axis, halfWidth, topRow) };
  };
  const halves = evenCollar(half('left'), half('right'), topRow);
  const hemRow = hemOf(torsoLeft, torsoRight, bounds, tall, halfWidth);
  const hemLine = lastRows(mask, width, height, bounds, torsoLeft, torsoRight, hemRow);
  return {
    ...halves,
    axis,
    halfWidth,
    bounds,
    hemRow,
    torsoLeft,
    torsoRight,
    topRow,
    hemLine,
  };
}

type Bounds = TopOutline['bounds'];

function boundsOf(mask: Uint8Array, width: number, height: number): Bounds {
  const bounds = { left: width, right: 0, top: height, bottom: 0 };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!mask[y * width + x]) continue;
      if (x < bounds.left) bounds.left = x;
      if (x > bounds.right) bounds.right = x;
      if (y < bounds.top) bounds.top = y;
      bounds.bottom = y;
    }
  }
  return bounds;
}

function axisOf(mask: Uint8Array, width: number, bounds: Bounds, tall: number): number {
  const centres: number[] = [];
  for (let y = Math.round(bounds.top + tall * 0.2); y < bounds.top + tall * 0.8; y++) {
    let sum = 0;
    let count = 0;
    for (let x = bounds.left; x <= bounds.right; x++) {
      if (!mask[y * width + x]) continue;
      sum += x;
      count++;
    }
    if (count > 0) centres.push(sum / count);
  }
  return median(centres, (bounds.left + bounds.right) / 2);
}

function centralRuns(mask: Uint8Array, width: number, height: number, axis: number, bounds: Bounds) {
  const torsoLeft = new Float32Array(height).fill(axis);
  const torsoRight = new Float32Array(height).fill(axis);
  for (let y = bounds.top; y <= bounds.bottom; y++) {
    let start = Math.round(axis);
    // A neck opening or a slit on the axis: begin at the nearest cloth.
    for (let k = 1; k < width && !mask[y * width + start]; k++) {
      if (mask[y * width + Math.max(0, Math.round(axis) - k)]) start = Math.max(0, Math.round(axis) - k);
      else if (mask[y * width + Math.min(width - 1, Math.round(axis) + k)])
        start = Math.min(width - 1, Math.round(axis) + k);
    }
    let left = start;
    let right = start;
    while (left > 0 && mask[y * width + left - 1]) left--;
    while (right < width - 1 && mask[y * width + right + 1]) right++;
    torsoLeft[y] = left;
    torsoRight[y] = right;
  }
  return { torsoLeft, torsoRight };
}

function firstRows(mask: Uint8Array, width: number, height: number, bounds: Bounds): Float32Array {
  const rows = new Float32Array(width).fill(height);
  for (let x = bounds.left; x <= bounds.right; x++) {
    for (let y = bounds.top; y <= bounds.bottom; y++) {
      if (!mask[y * width + x]) continue;
      rows[x] = y;
      break;
    }
  }
  return rows;
}

function lastRows(
  mask: Uint8Array,
  width: number,
  height: number,
  bounds: Bounds,
  torsoLeft: Float32Array,
  torsoRight: Float32Array,
  hemRow: number,
): Float32Array {
  const rows = new Float32Array(width).fill(-1);
  const from = Math.max(bounds.left, torsoLeft[hemRow] as number);
  const to = Math.min(bounds.right, torsoRight[hemRow] as number);
  for (let x = from; x <= to; x++) {
    for (let y = Math.min(height - 1, bounds.bottom); y > hemRow - 4; y--) {
      if (!mask[y * width + x]) continue;
      rows[x] = y;
      break;
    }
  }
  return rows;
}

interface Armpit {
  y: number;
  reach: number;
  hasSleeve: boolean;
}

// Going up from the waist, the first row where the torso's run suddenly takes in the sleeve.
function findArmpit(reach: (y: number) => number, bounds: Bounds, tall: number, halfWidth: number): Armpit {
  for (let y = Math.round(bounds.top + tall * 0.78); y > bounds.top + tall * 0.12; y--) {
    if (reach(y - 4) - reach(y) > halfWidth * 0.16) return { y, reach: reach(y), hasSleeve: true };
  }
  let widest = 0;
  let row = Math.round(bounds.top + tall * 0.35);
  for (let y = Math.round(bounds.top + tall * 0.18); y < bounds.top + tall * 0.5; y++) {
    if (reach(y) > widest + 0.5) {
      widest = reach(y);
      row = y;
    }
  }
  row = Math.min(row, Math.round(bounds.top + tall * 0.42));
  return { y: row, reach: reach(row), hasSleeve: false };
}

// A sleeve found on one side only: the other side is its mirror (a fold or a shadow closed the gap).
function agree(left: Armpit, right: Armpit): Record<Side, Armpit> {
  if (left.hasSleeve === right.hasSleeve) return { left, right };
  const good = left.hasSleeve ? left : right;
  return { left: good, right: good };
}

function shoulderAbove(armpit: Point, sign: number, halfWidth: number, bounds: Bounds, topRow: Float32Array): Point {
  const x = clamp(Math.round(armpit.x - sign * halfWidth * 0.03), bounds.left, bounds.right);
  return { x, y: topRow[x] as number };
}

// A collar's foot seen on one side only: it stands as far out on the other.
function evenCollar(
  left: HalfOutline,
  right: HalfOutline,
  topRow: Float32Array,
): { left: HalfOutline; right: HalfOutline } {
  const out = (half: HalfOutline) => Math.abs(half.neck.x - half.collarTop.x);
  if (out(left) > 0 === out(right) > 0) return { left, right };
  const foot = (half: HalfOutline, sign: number, distance: number): HalfOutline => {
    const x = Math.round(half.collarTop.x + sign * distance);
    return { ...half, neck: { x, y: topRow[x] as number } };
  };
  return out(left) > 0 ? { left, right: foot(right, 1, out(left)) } : { left: foot(left, -1, out(right)), right };
}

// From the shoulder inwards: the collar's peak, and where it stands up, the corner at its foot.
function neckBeside(shoulder: Point, sign: number, axis: number, halfWidth: number, topRow: Float32Array) {
  const top = (x: number) => topRow[Math.round(x)] as number;
  let collarTop = { x: Math.round(axis + sign * halfWidth * 0.3), y: top(axis + sign * halfWidth * 0.3) };
  let best = Number.NEGATIVE_INFINITY;
  for (let x = Math.round(axis + sign * halfWidth * 0.12); sign < 0 ? x >= shoulder.x : x <= shoulder.x; x += sign) {
    const score = -top(x) + 0.15 * Math.abs(x - axis);
    if (score > best) {
      best = score;
      collarTop = { x, y: top(x) };
    }
  }
  const window = Math.max(3, Math.round(halfWidth * 0.06));
  for (let x = shoulder.x - sign * window; sign < 0 ? x < collarTop.x : x > collarTop.x; x -= sign) {
    const inwards = x - sign * window;
    const steep = top(x) - top(inwards) > 1.3 * window;
    if (steep && top(x) - collarTop.y > halfWidth * 0.15) return { neck: { x, y: top(x) }, collarTop };
  }
  return { neck: collarTop, collarTop };
}

function hemOf(left: Float32Array, right: Float32Array, bounds: Bounds, tall: number, halfWidth: number): number {
  let row = bounds.bottom;
  const narrow = (y: number) => (right[y] as number) - (left[y] as number) < halfWidth * 2 * 0.85;
  while (row > bounds.top + tall * 0.5 && narrow(row)) row--;
  return row - Math.round(tall * 0.012);
}
