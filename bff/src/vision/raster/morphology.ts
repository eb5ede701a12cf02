// Growing, shrinking and choosing blobs of a yes/no mask (0 or 1 per pixel).

export type BinaryMask = Uint8Array;

/** Every pixel within `radius` (square neighbourhood) of the mask. */
export function dilate(mask: BinaryMask, width: number, height: number, radius: number): BinaryMask {
  return spread(mask, width, height, radius, 1);
}

/** Only pixels whose whole square neighbourhood is in the mask; the image border counts as inside. */
export function erode(mask: BinaryMask, width: number, height: number, radius: number): BinaryMask {
  return spread(mask, width, height, radius, 0);
}

export function threshold(plane: Float32Array, level: number): BinaryMask {
  const mask = new Uint8Array(plane.length);
  for (let i = 0; i < plane.length; i++) mask[i] = (plane[i] as number) > level ? 1 : 0;
  return mask;
}

export function toPlane(mask: BinaryMask): Float32Array {
  return Float32Array.from(mask);
}

/** The biggest 4-connected blob of the mask, and its area in pixels. */
export function largestBlob(mask: BinaryMask, width: number, height: number): { blob: BinaryMask; area: number } {
  const labels = new Int32Array(width * height);
  const stack = new Int32Array(width * height);
  let best = 0;
  let bestArea = 0;
  let label = 0;
  for (let seed = 0; seed < mask.length; seed++) {
    if (!mask[seed] || labels[seed]) continue;
    label++;
    const area = fill(mask, labels, stack, seed, label, width, height);
    if (area > bestArea) {
      bestArea = area;
      best = label;
    }
  }
  const blob = new Uint8Array(mask.length);
  if (best > 0) for (let i = 0; i < blob.length; i++) blob[i] = labels[i] === best ? 1 : 0;
  return { blob, area: bestArea };
}

/** The mask without 4-connected blobs of fewer than `smallest` pixels. */
export function withoutSpecks(mask: BinaryMask, width: number, height: number, smallest: number): BinaryMask {
  const labels = new Int32Array(width * height);
  const stack = new Int32Array(width * height);
  const areas = [0];
  for (let seed = 0; seed < mask.length; seed++) {
    if (mask[seed] && !labels[seed]) areas.push(fill(mask, labels, stack, seed, areas.length, width, height));
  }
  return Uint8Array.from(labels, (label) => ((areas[label] as number) >= smallest ? 1 : 0));
}

/** Pixels of `open` that can be reached from the image border without leaving `open`. */
export function reachableFromBorder(open: BinaryMask, width: number, height: number): BinaryMask {
  const labels = new Int32Array(width * height);
  const stack = new Int32Array(width * height);
  const visit = (at: number) => {
    if (open[at] && !labels[at]) fill(open, labels, stack, at, 1, width, height);
  };
  for (let x = 0; x < width; x++) {
    visit(x);
    visit((height - 1) * width + x);
  }
  for (let y = 0; y < height; y++) {
    visit(y * width);
    visit(y * width + width - 1);
  }
  return Uint8Array.from(labels);
}

function fill(
  mask: BinaryMask,
  labels: Int32Array,
  stack: Int32Array,
  seed: number,
  label: number,
  width: number,
  height: number,
): number {
  let top = 0;
  let area = 0;
  stack[top++] = seed;
  labels[seed] = label;
  const push = (at: number) => {
    if (mask[at] && !labels[at]) {
      labels[at] = label;
      stack[top++] = at;
    }
  };
  while (top > 0) {
    const at = stack[--top] as number;
    area++;
    const x = at % width;
    if (x > 0) push(at - 1);
    if (x < width - 1) push(at + 1);
    if (at >= width) push(at - width);
    if (at < (height - 1) * width) push(at + width);
  }
  return area;
}

// A pixel takes `value` when any pixel of its window has it; one pass per axis keeps the cost independent of the radius.
function spread(mask: BinaryMask, width: number, height: number, radius: number, value: 0 | 1): BinaryMask {
  const rows = new Uint8Array(mask.length);
  const out = new Uint8Array(mask.length);
  for (let y = 0; y < height; y++) spreadLine(mask, rows, y * width, 1, width, radius, value);
  for (let x = 0; x < width; x++) spreadLine(rows, out, x, width, height, radius, value);
  return out;
}

function spreadLine(
  from: BinaryMask,
  into: BinaryMask,
  base: number,
  step: number,
  length: number,
  radius: number,
  value: 0 | 1,
): void {
  let reach = -1;
  for (let i = 0; i < Math.min(radius, length); i++) if (from[base + i * step] === value) reach = i + radius;
  for (let i = 0; i < length; i++) {
    const ahead = i + radius;
    if (ahead < length && from[base + ahead * step] === value) reach = ahead + radius;
    into[base + i * step] = i <= reach ? value : value ? 0 : 1;
  }
}
