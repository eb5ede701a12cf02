// Push-pull filling: unknown pixels take a smooth continuation of the known ones (Gortler et al., the Lumigraph).
// Used for background behind an old sleeve, skin under an old collar, and cloth colour at cloth edges.

/** Interleaved RGB of any range, with one weight per pixel: 0 unknown .. 1 known. */
interface Level {
  colour: Float32Array;
  weights: Float32Array;
  width: number;
  height: number;
}

/**
 * @param colour interleaved RGB, any range
 * @param weights 0 unknown .. 1 known, one per pixel; pixels of weight 1 come back unchanged
 * @param wanted 1 where the result is asked for; elsewhere it is 0. All pixels by default
 */
export function pushPull(
  colour: Float32Array,
  weights: Float32Array,
  width: number,
  height: number,
  wanted?: Uint8Array,
): Float32Array {
  const level = { colour, weights, width, height };
  if (width <= 2 && height <= 2) return averaged(level);
  const coarse = push(level);
  const filled = pushPull(coarse.colour, coarse.weights, coarse.width, coarse.height);
  return pull(level, { ...coarse, colour: filled }, wanted);
}

/** Half the size: each pixel the mean of the four it stands for, by their weights. */
function push(fine: Level): Level {
  const { width, height } = { width: (fine.width + 1) >> 1, height: (fine.height + 1) >> 1 };
  const colour = new Float32Array(width * height * 3);
  const coarse = { width, height, colour, weights: new Float32Array(width * height) };
  for (let y = 0; y < height; y++) pushRow(fine, coarse, y);
  return coarse;
}

function pushRow({ colour, weights, width, height }: Level, coarse: Level, y: number): void {
  const bottom = Math.min(y * 2 + 2, height);
  for (let x = 0, to = y * coarse.width; x < coarse.width; x++, to++) {
    const right = Math.min(x * 2 + 2, width);
    let [red, green, blue, total] = [0, 0, 0, 0];
    for (let v = y * 2; v < bottom; v++) {
      for (let from = v * width + x * 2; from < v * width + right; from++) {
        const weight = weights[from] as number;
        if (weight === 0) continue;
        red += weight * (colour[from * 3] as number);
        green += weight * (colour[from * 3 + 1] as number);
        blue += weight * (colour[from * 3 + 2] as number);
        total += weight;
      }
    }
    if (total === 0) continue;
    coarse.colour[to * 3] = red / total;
    coarse.colour[to * 3 + 1] = green / total;
    coarse.colour[to * 3 + 2] = blue / total;
    coarse.weights[to] = Math.min(1, total);
  }
}

function pull(fine: Level, coarse: Level, wanted?: Uint8Array): Float32Array {
  const out = new Float32Array(fine.colour.length);
  for (let y = 0; y < fine.height; y++) pullRow(fine, coarse, wanted, y, out);
  return out;
}

function pullRow(
  { colour, weights, width }: Level,
  coarse: Level,
  wanted: Uint8Array | undefined,
  y: number,
  out: Float32Array,
): void {
  const from = coarse.colour;
  const fy = Math.min(Math.max((y - 0.5) / 2, 0), coarse.height - 1);
  const y0 = fy | 0;
  const y1 = Math.min(y0 + 1, coarse.height - 1);
  const ay = fy - y0;
  for (let x = 0, pixel = y * width; x < width; x++, pixel++) {
    if (wanted && !wanted[pixel]) continue;
    const weight = weights[pixel] as number;
    const at = pixel * 3;
    if (weight >= 1) {
      out[at] = colour[at] as number;
      out[at + 1] = colour[at + 1] as number;
      out[at + 2] = colour[at + 2] as number;
      continue;
    }
    const fx = Math.min(Math.max((x - 0.5) / 2, 0), coarse.width - 1);
    const x0 = fx | 0;
    const x1 = Math.min(x0 + 1, coarse.width - 1);
    const ax = fx - x0;
    const p00 = (y0 * coarse.width + x0) * 3;
    const p10 = (y0 * coarse.width + x1) * 3;
    const p01 = (y1 * coarse.width + x0) * 3;
    const p11 = (y1 * coarse.width + x1) * 3;
    for (let c = 0; c < 3; c++) {
      const upper = (from[p00 + c] as number) * (1 - ax) + (from[p10 + c] as number) * ax;
      const lower = (from[p01 + c] as number) * (1 - ax) + (from[p11 + c] as number) * ax;
      const filled = upper * (1 - ay) + lower * ay;
      out[at + c] = weight * (colour[at + c] as number) + (1 - weight) * filled;
    }
  }
}

// The coarsest level: one colour for all that is unknown.
function averaged({ colour, weights }: Level): Float32Array {
  const out = colour.slice();
  let total = 0;
  for (const weight of weights) total += weight;
  if (total === 0) return out;
  for (let c = 0; c < 3; c++) {
    let sum = 0;
    for (let i = 0; i < weights.length; i++) sum += (weights[i] as number) * (colour[i * 3 + c] as number);
    const mean = sum / total;
    for (let i = 0; i < weights.length; i++) {
      const weight = Math.min(1, weights[i] as number);
      out[i * 3 + c] = weight * (colour[i * 3 + c] as number) + (1 - weight) * mean;
    }
  }
  return out;
}
