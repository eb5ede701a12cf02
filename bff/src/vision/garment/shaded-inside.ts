// The inside of an open collar, told by its shade: a printed or striped cloth keeps its print inside the back, so steps of
// lightness mislead there, but between the prints the inside is darker throughout than any cloth in front.
import { clamp, median, type Point } from '../raster/geometry.ts';
import type { LabPlanes } from '../raster/lab.ts';
import { dilate } from '../raster/morphology.ts';

/** A rectangle of the picture, as own planes. */
interface Crop {
  left: number;
  top: number;
  width: number;
  height: number;
}

const RAYS = 481;
// How much darker (lightness) the inside must be than the cloth round it to be told by its shade.
const SHADE = 5;
// How far (half widths, on average) its edges may stray from the sewn lines that are put in their place.
const STRAY = 0.1;

/**
 * @param centre where the opening's rays start: just below the rim of the back
 * @param half half the distance between the collar's corners, pixels
 * @returns radii at even angles from 0 (picture's right) over straight down to pi, or null where no inside stands out
 */
export function shadedInside(lab: LabPlanes, mask: Uint8Array, centre: Point, half: number): number[] | null {
  const crop = cropRound(centre, half, lab.width, lab.height);
  const cloth = cropped(mask, crop, lab.width);
  const lightness = cropped(lab.l, crop, lab.width);
  const ground = withoutPrint(lightness, crop, Math.max(2, Math.round(half * 0.085)));
  const level = splitLevel(ground, cloth);
  const seed = darkestInMiddle(ground, cloth, crop, centre, half);
  if (level === null || seed < 0) return null;
  // The shadow under a collar's leaf can be as dark as the inside: the level goes down until that way out is shut.
  for (let l = level; l > (ground[seed] as number) + 1; l -= 0.5) {
    const inside = connectedBelow(ground, cloth, crop, seed, l);
    if (!staysWithin(inside, crop, centre, half)) continue;
    // Taking the print off took the very edge of the cloth with it: there the picture itself decides.
    for (let i = 0; i < inside.length; i++) if ((lightness[i] as number) >= l) inside[i] = 0;
    return raysThrough(dilate(inside, crop.width, crop.height, 1), crop, centre, half);
  }
  return null;
}

function cropRound(centre: Point, half: number, width: number, height: number): Crop {
  const left = Math.max(0, Math.round(centre.x - half * 1.3));
  const top = Math.max(0, Math.round(centre.y - half * 0.3));
  return {
    left,
    top,
    width: Math.min(width, Math.round(centre.x + half * 1.3)) - left,
    height: Math.min(height, Math.round(centre.y + half * 3.4)) - top,
  };
}

function cropped(plane: Float32Array | Uint8Array, crop: Crop, width: number): Float32Array {
  const out = new Float32Array(crop.width * crop.height);
  for (let y = 0; y < crop.height; y++) {
    const from = (crop.top + y) * width + crop.left;
    out.set(plane.subarray(from, from + crop.width), y * crop.width);
  }
  return out;
}

// Greyscale opening: what is lighter and narrower than the window goes.
function withoutPrint(plane: Float32Array, crop: Crop, radius: number): Float32Array {
  const lowest = highest(highest(plane.map(negated), crop, radius, 1), crop, radius, crop.width);
  return highest(highest(lowest.map(negated), crop, radius, 1), crop, radius, crop.width);
}

const negated = (value: number): number => -value;

/** Highest value within `radius` along rows (`stride` 1) or columns (`stride` width). */
function highest(plane: Float32Array, { width, height }: Crop, radius: number, stride: number): Float32Array {
  const out = new Float32Array(plane.length);
  const length = stride === 1 ? width : height;
  for (let i = 0; i < plane.length; i++) {
    const at = stride === 1 ? i % width : (i - (i % width)) / width;
    const last = i + Math.min(radius, length - 1 - at) * stride;
    let best = plane[i] as number;
    for (let k = i - Math.min(radius, at) * stride; k <= last; k += stride) {
      const value = plane[k] as number;
      if (value > best) best = value;
    }
    out[i] = best;
  }
  return out;
}

// Otsu's level over the cloth's lightness; null where the two sides of it hardly differ.
function splitLevel(ground: Float32Array, cloth: Float32Array): number | null {
  const counts = new Float32Array(101);
  // Far lighter pieces (a label, a white trim, paper at the edge) must not claim one side for themselves.
  const lightest = 2 * median(Array.from(ground.filter((_, i) => cloth[i])));
  for (let i = 0; i < ground.length; i++) {
    const bin = Math.round(clamp(ground[i] as number, 0, Math.min(100, lightest)));
    if (cloth[i]) counts[bin] = (counts[bin] as number) + 1;
  }
  const all = counts.reduce((sum, n) => sum + n, 0);
  const total = counts.reduce((sum, n, l) => sum + n * l, 0);
  let best = { spread: 0, first: 0, last: 0, step: 0 };
  let count = 0;
  let sum = 0;
  for (let l = 0; l < 100; l++) {
    count += counts[l] as number;
    sum += (counts[l] as number) * l;
    if (count === 0 || count === all) continue;
    const step = (total - sum) / (all - count) - sum / count;
    const spread = count * (all - count) * step * step;
    // No pixel between two levels: they part the cloth alike, and the middle of such a gap is the safest.
    if (counts[l] === 0 && best.last === l - 1) best.last = l;
    else if (spread > best.spread) best = { spread, first: l, last: l, step };
  }
  return best.step >= SHADE ? (best.first + best.last + 1) / 2 : null;
}

function darkestInMiddle(ground: Float32Array, cloth: Float32Array, crop: Crop, centre: Point, half: number): number {
  let darkest = -1;
  for (let i = 0; i < ground.length; i++) {
    const x = crop.left + (i % crop.width) - centre.x;
    const y = crop.top + Math.floor(i / crop.width) - centre.y;
    if (!cloth[i] || Math.abs(x) > half * 0.4 || y < 0 || y > half) continue;
    if (darkest < 0 || (ground[i] as number) < (ground[darkest] as number)) darkest = i;
  }
  return darkest;
}

function connectedBelow(
  ground: Float32Array,
  cloth: Float32Array,
  { width, height }: Crop,
  seed: number,
  level: number,
): Uint8Array {
  const inside = new Uint8Array(ground.length);
  const open = [seed];
  inside[seed] = 1;
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const x = at % width;
    const neighbours = [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width];
    for (const next of neighbours) {
      if (next < 0 || next >= width * height || inside[next] || !cloth[next]) continue;
      if ((ground[next] as number) >= level) continue;
      inside[next] = 1;
      open.push(next);
    }
  }
  return inside;
}

// A dark piece that runs out past the collar's corners is not the inside of it alone.
function staysWithin(inside: Uint8Array, { left, width, height }: Crop, centre: Point, half: number): boolean {
  for (let i = 0; i < inside.length; i++) {
    if (!inside[i]) continue;
    if (Math.abs(left + (i % width) - centre.x) > half * 1.1 || i >= (height - 1) * width) return false;
  }
  return true;
}

function raysThrough(inside: Uint8Array, crop: Crop, centre: Point, half: number): number[] | null {
  const left = frontEdge(inside, crop, centre, half, -1);
  const right = frontEdge(inside, crop, centre, half, 1);
  if (!left || !right) return null;
  const depth = Math.max(left.length, right.length);
  if (depth < half * 0.3) return null;
  return Array.from({ length: RAYS }, (_, i) => {
    const angle = (i / (RAYS - 1)) * Math.PI;
    const edge = angle < Math.PI / 2 ? right : left;
    const cos = Math.abs(Math.cos(angle));
    const sin = Math.sin(angle);
    let r = 1;
    while (r * sin < depth && r * cos < widthAt(edge, r * sin)) r += 0.25;
    return r;
  });
}

/** How far the inside reaches to one side of the centre, per row below it; it never widens downwards. */
function frontEdge(inside: Uint8Array, crop: Crop, centre: Point, half: number, sign: number): Float32Array | null {
  const rows: number[] = [];
  for (let y = centre.y - crop.top; y < crop.height; y++) {
    let reach = 0;
    let any = false;
    for (let k = 0; k <= half * 1.2; k++) {
      const x = centre.x + sign * k - crop.left;
      if (x < 0 || x >= crop.width || !inside[y * crop.width + x]) continue;
      reach = k;
      any = true;
    }
    rows.push(any ? reach + 0.5 : 0);
  }
  while (rows.length > 0 && rows.at(-1) === 0) rows.pop();
  for (let y = rows.length - 2; y >= 0; y--) rows[y] = Math.max(rows[y] as number, rows[y + 1] as number);
  return asSewn(rows, half);
}

// A front edge is sewn straight: one line down the collar's leaf, one down the placket to the tip.
function asSewn(rows: readonly number[], half: number): Float32Array | null {
  const depth = rows.length;
  let best = { error: Number.POSITIVE_INFINITY, knot: 0, top: 0, bend: 0 };
  const widest = rows[0] ?? 0;
  for (let knot = 0.08; knot < 0.6; knot += 0.04) {
    for (let top = widest * 0.85; top <= widest * 1.06; top += 0.04 * half) {
      for (let bend = 0; bend <= top; bend += 0.02 * half) {
        let error = 0;
        for (let y = 0; y < depth; y++) {
          error += Math.abs(bentLine(y / depth, knot, top, bend) - (rows[y] as number));
        }
        if (error < best.error) best = { error, knot, top, bend };
      }
    }
  }
  if (best.error > STRAY * half * depth) return null;
  return Float32Array.from(rows, (_, y) => bentLine(y / depth, best.knot, best.top, best.bend));
}

const bentLine = (share: number, knot: number, top: number, bend: number): number =>
  share < knot ? top + ((bend - top) * share) / knot : (bend * (1 - share)) / (1 - knot);

function widthAt(edge: Float32Array, y: number): number {
  const low = Math.floor(y);
  const above = edge[low] ?? 0;
  return above + ((edge[low + 1] ?? 0) - above) * (y - low);
}
