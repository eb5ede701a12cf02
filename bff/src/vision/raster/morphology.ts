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
  return new Float32Array(mask);
}

/** The biggest 4-connected blob of the mask, and its area in pixels. */
export function largestBlob(mask: BinaryMask, width: number, height: number): { blob: BinaryMask; area: number } {
  const { labels, areas } = labelBlobs(mask, width, height);
  const area = areas.reduce((most, one) => Math.max(most, one), 0);
  const biggest = areas.indexOf(area, 1);
  const blob = new Uint8Array(mask.length);
  if (area > 0) for (let i = 0; i < blob.length; i++) blob[i] = labels[i] === biggest ? 1 : 0;
  return { blob, area };
}

/** The mask without 4-connected blobs of fewer than `smallest` pixels. */
export function withoutSpecks(mask: BinaryMask, width: number, height: number, smallest: number): BinaryMask {
  const { labels, areas } = labelBlobs(mask, width, height);
  const kept = Uint8Array.from(areas, (area) => (area >= smallest ? 1 : 0));
  const out = new Uint8Array(mask.length);
  for (let i = 0; i < out.length; i++) out[i] = kept[labels[i] as number] as number;
  return out;
}

/** Pixels of `open` that can be reached from the image border without leaving `open`. */
export function reachableFromBorder(open: BinaryMask, width: number, height: number): BinaryMask {
  const reached = new Uint8Array(width * height);
  const visit = (at: number) => {
    if (open[at] && !reached[at]) fill(open, reached, at, 1, width);
  };
  for (let x = 0; x < width; x++) {
    visit(x);
    visit((height - 1) * width + x);
  }
  for (let y = 0; y < height; y++) {
    visit(y * width);
    visit(y * width + width - 1);
  }
  return reached;
}

/** Blobs numbered from 1 in the order of their first pixels, 0 outside all of them; `areas` by number. */
function labelBlobs(mask: BinaryMask, width: number, height: number): { labels: Int32Array; areas: number[] } {
  const labels = new Int32Array(width * height);
  const areas = [0];
  for (let seed = 0; seed < mask.length; seed++) {
    if (mask[seed] && !labels[seed]) areas.push(fill(mask, labels, seed, areas.length, width));
  }
  return { labels, areas };
}

// Run by run rather than pixel by pixel: a run of the mask gets its label as a whole and is never cut.
function fill(mask: BinaryMask, labels: Int32Array | Uint8Array, seed: number, label: number, width: number): number {
  const open = [seed];
  let area = 0;
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (labels[at]) continue;
    const row = at - (at % width);
    let left = at;
    while (left > row && mask[left - 1]) left--;
    let right = at + 1;
    while (right < row + width && mask[right]) right++;
    labels.fill(label, left, right);
    area += right - left;
    if (row > 0) openRuns(mask, labels, left - width, right - width, open);
    if (row + width < mask.length) openRuns(mask, labels, left + width, right + width, open);
  }
  return area;
}

/** Adds the first pixel of every run between two places of one row that has no label yet. */
function openRuns(mask: BinaryMask, labels: Int32Array | Uint8Array, from: number, to: number, open: number[]): void {
  let inRun = false;
  for (let at = from; at < to; at++) {
    if (!mask[at]) inRun = false;
    else if (!inRun) {
      inRun = true;
      if (!labels[at]) open.push(at);
    }
  }
}

// A pixel takes `value` when any pixel of its window has it; one pass per axis keeps the cost independent of the radius.
// Both passes go through memory row by row.
function spread(mask: BinaryMask, width: number, height: number, radius: number, value: 0 | 1): BinaryMask {
  const rows = new Uint8Array(mask.length);
  for (let y = 0; y < height; y++) spreadRow(mask, rows, y * width, width, radius, value);
  const out = new Uint8Array(mask.length).fill(1 - value);
  // Per column, the last row that a pixel of the mask seen so far reaches.
  const reach = new Int32Array(width).fill(-1);
  for (let ahead = 0; ahead < height + radius; ahead++) {
    const y = ahead - radius;
    if (ahead < height) extendReach(reach, rows, ahead * width, ahead + radius, value);
    if (y >= 0) writeReached(reach, y, out, y * width, value);
  }
  return out;
}

function extendReach(reach: Int32Array, rows: BinaryMask, base: number, to: number, value: 0 | 1): void {
  for (let x = 0; x < reach.length; x++) if (rows[base + x] === value) reach[x] = to;
}

function writeReached(reach: Int32Array, y: number, out: BinaryMask, base: number, value: 0 | 1): void {
  for (let x = 0; x < reach.length; x++) if (y <= (reach[x] as number)) out[base + x] = value;
}

function spreadRow(
  from: BinaryMask,
  into: BinaryMask,
  base: number,
  width: number,
  radius: number,
  value: 0 | 1,
): void {
  let reach = -1;
  for (let i = 0; i < Math.min(radius, width); i++) if (from[base + i] === value) reach = i + radius;
  for (let i = 0; i < width; i++) {
    const ahead = i + radius;
    if (ahead < width && from[base + ahead] === value) reach = ahead + radius;
    into[base + i] = i <= reach ? value : 1 - value;
  }
}
